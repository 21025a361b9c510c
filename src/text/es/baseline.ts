import type { Messages } from '../messages.ts'

export const baseline: Messages['baseline'] = {
  revision: {
    'no-git': (ref) => `«${ref}» no es un archivo ni una fecha; para leerlo como revisión de git hay que instalar git`,
    'no-repository': (ref, file) =>
      `«${ref}» no es un archivo ni una fecha, y ${file} no está en un repositorio de git`,
    'no-revision': (ref, file) =>
      `«${ref}» no es un archivo, una fecha ni una revisión de git del repositorio de ${file}; se admite una ruta, 2023-12-20, HEAD~3 o last`,
    'not-in-revision': (ref, file) => `${file} no está en la revisión de git ${ref}`,
  },
  notOwned: (ref, file, folder) =>
    `No se pudo leer ${file} en la revisión de git ${ref}: git no confía en ${folder}, que es de otro usuario; si es de confianza, ejecutar git config --global --add safe.directory '${folder}'`,
  logTooYoung: (ref, begins) =>
    `«${ref}» es anterior al registro de git de este repositorio, que empieza el ${begins}; usar un día posterior`,
  revisionFailed: (ref, file, why) => `No se pudo leer ${file} en la revisión de git ${ref}: ${why}`,
  notAFile: (ref) =>
    `«${ref}» no es un archivo ni una fecha; una revisión de git solo sirve cuando el expediente es un archivo`,
  noLook: 'Este expediente no se había abierto antes, así que no hay con qué comparar',
  sinceLater: 'La fecha de --since es posterior a la que se muestra, así que nada pudo cambiar desde entonces',
}
