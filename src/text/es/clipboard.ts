import type { Messages } from '../messages.ts'

export const clipboard: Messages['clipboard'] = {
  done: (text) => `Copiado: ${text}`,
  title: 'Copiado, en la medida en que el terminal permite copiar a un programa',
  tooLong: 'Demasiado largo para copiarlo a través del terminal (75 kB como máximo)',
  hint: 'Esc vuelve. Si no se ha copiado nada, seleccione el texto aquí.',
}
