import type { Messages } from '../messages.ts'

export const editor: Messages['editor'] = {
  none: 'No se ha indicado ningún editor: defina VISUAL o EDITOR, por ejemplo EDITOR=nano',
  notFound: (editor) => `No se ha encontrado el editor «${editor}», indicado en VISUAL o EDITOR`,
  permission: (editor) => `No se permite iniciar el editor «${editor}»`,
  failed: (editor, why) => `No se ha podido iniciar el editor «${editor}»: ${why}`,
  code: (editor, code) => `«${editor}» ha terminado con ${code}`,
}
