import type { Messages } from '../messages.ts'

export const baseline: Messages['baseline'] = {
  revision: {
    'no-git': (ref) =>
      `«${ref}» no es un archivo ni una fecha; como revisión de git no se puede leer, porque git no está instalado`,
    'no-repository': (ref, file) =>
      `«${ref}» no es un archivo ni una fecha, y ${file} no está en ningún repositorio de git`,
    'no-revision': (ref, file) =>
      `«${ref}» no es un archivo, ni una fecha, ni una revisión de git del repositorio de ${file}; escriba una ruta, 2023-12-20, HEAD~3 o last`,
    'not-in-revision': (ref, file) => `${file} no está en la revisión de git ${ref}`,
  },
  revisionFailed: (ref, file, why) => `No se puede leer ${file} en la revisión de git ${ref}: ${why}`,
  notAFile: (ref) =>
    `«${ref}» no es un archivo ni una fecha; una revisión de git necesita un expediente que sea un archivo`,
  noLook: 'No se conoce ninguna lectura anterior de este expediente: no se compara nada',
  sinceLater: 'El día de --since es posterior al de la lectura: nada puede haber cambiado desde entonces',
}
