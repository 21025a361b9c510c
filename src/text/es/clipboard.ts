import type { Messages } from '../messages.ts'

export const clipboard: Messages['clipboard'] = {
  done: (text) => `Copiado: ${text}`,
  title: 'Enviado al portapapeles (la terminal puede bloquearlo)',
  tooLong: 'Demasiado largo para el portapapeles: la terminal admite 75 kB como máximo',
  hint: 'Esc: volver. Si no se copió nada, seleccionar el texto aquí.',
}
