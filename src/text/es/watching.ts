import type { Messages } from '../messages.ts'
import { plural } from '../plural.ts'

export const watching: Messages['watching'] = {
  loading: (read, total) => `Leyendo: ${read} de ${total} MB`,
  loadingBegins: 'Leyendo un archivo grande…',
  followed: (count) => `El archivo se ha guardado: ${plural(count, 'cambio', 'cambios')}`,
  unchanged: 'Consultado de nuevo: no hay nada nuevo',
  strip: {
    problems: (count, first) => `${plural(count, 'problema', 'problemas')} · ${first}`,
    stays: 'El último expediente correcto sigue en pantalla.',
    title: (count) => plural(count, 'problema', 'problemas'),
  },
}
