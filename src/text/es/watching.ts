import type { Messages } from '../messages.ts'
import { plural } from '../plural.ts'

export const watching: Messages['watching'] = {
  loading: (read, total) => `Cargando: ${read} de ${total} MB`,
  loadingBegins: 'Cargando un archivo grande…',
  followed: (count) => `Archivo guardado: ${plural(count, 'cambio', 'cambios')}`,
  unchanged: 'Consultado: sin novedades',
  strip: {
    problems: (count, first) => `${plural(count, 'problema', 'problemas')} · ${first}`,
    stays: 'Se muestra la última versión válida.',
    title: (count) => plural(count, 'problema', 'problemas'),
  },
}
