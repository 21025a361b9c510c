import type { Messages } from '../messages.ts'

export const editor: Messages['editor'] = {
  none: 'No hay un editor configurado: definir VISUAL o EDITOR, por ejemplo EDITOR=nano',
  notFound: (editor) => `No se encontró el editor «${editor}»; corregir VISUAL o EDITOR`,
  permission: (editor) => `Sin permiso para ejecutar el editor «${editor}»`,
  failed: (editor, why) => `No se pudo iniciar el editor «${editor}» (${why})`,
  signal: (editor, signal) => `Al editor «${editor}» lo terminó ${signal}`,
  code: (editor, code) => `El editor «${editor}» terminó con el error ${code}`,
}
