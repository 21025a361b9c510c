import type { Messages } from '../../messages.ts'
import { counted, plural } from '../../plural.ts'

const subjects = (figures: number, verdicts: number): string =>
  [
    ...(figures > 0 ? [plural(figures, 'cifra', 'cifras')] : []),
    ...(verdicts > 0 ? [plural(verdicts, 'veredicto', 'veredictos')] : []),
  ].join(' y ')

/** Returns the participle that agrees with what was cited: figures alone are feminine. */
const cited = (figures: number, verdicts: number): string => {
  const ending = verdicts > 0 ? 'o' : 'a'
  return `citad${ending}${figures + verdicts === 1 ? '' : 's'}`
}

export const quoted: Messages['quoted'] = {
  title: 'Cifras citadas',
  changed: (figures, verdicts) =>
    `${figures + verdicts === 1 ? 'Cambió' : 'Cambiaron'} ${subjects(figures, verdicts)} ${cited(figures, verdicts)}`,
  short: (count) => `cambió lo citado: ${counted(count)}`,
  count: (changed, all) =>
    `${changed === 1 ? 'cambió 1' : `cambiaron ${counted(changed)}`} de ${plural(all, 'cita', 'citas')}`,
  from: (before, after) => `${before} → ${after}`,
  gone: 'ya no está en el expediente',
  retracted: (state) => `${state}, fuente retractada`,
  on: (day) => `se citó como se sabía el ${day}`,
  place: (to) => `en ${to}`,
  published: (before) => `se publicó: ${before}`,
  publishedBoth: (before, after) => `se publicó: ${before}, ahora: ${after}`,
  same: 'sin cambios',
  prompt: 'Se citó en',
  hint: 'dónde se usó: un título, un archivo, una dirección',
  alreadyDismissed: 'descartado',
  dismissed: 'Descartado hasta que la cifra cambie otra vez',
  moved: (to) => (to === '' ? 'Queda abierto dónde se citó' : `Se citó en ${to}`),
  needsFile: 'quoted necesita el expediente cuyas citas se comparan',
}
