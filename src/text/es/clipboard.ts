import type { Messages } from '../messages.ts'

export const clipboard: Messages['clipboard'] = {
  done: {
    system: (text) => `Copiado: ${text}`,
    tmux: (text) => `Copiado en tmux y enviado a la terminal: ${text}`,
    terminal: (text) => `Enviado a la terminal, para copiar: ${text}`,
  },
  title: {
    system: 'Copiado al portapapeles',
    tmux: 'Copiado en tmux y enviado a la terminal, que puede no copiarlo',
    terminal: 'Enviado a la terminal, que puede no copiarlo',
  },
  tooLong: 'Demasiado largo para el portapapeles: la terminal admite 75 kB como máximo',
  hint: 'Esc: volver. Si no se copió nada, seleccionar el texto aquí.',
}
