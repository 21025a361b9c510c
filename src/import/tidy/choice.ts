import { plainName } from '../name.ts'
import type { Begin } from '../publisher.ts'

/** Words of reports for qualifiers, statuses, measures and what is counted, in plain letters. */
const IN_REPORTS: Readonly<Record<string, string>> = {
  'counts events not people': 'events',
  'counts people': 'persons',
  'counts cases not people': 'cases',
  'counts incidents': 'incidents',
  'an amount of money': 'money',
  'a percentage': 'percent',
  'cuenta eventos no personas': 'events',
  'cuenta personas': 'persons',
  'cuenta casos no personas': 'cases',
  'cuenta incidentes': 'incidents',
  'un monto de dinero': 'money',
  'un porcentaje': 'percent',
  flujo: 'flow',
  tasa: 'rate',
  exacto: 'exact',
  'cerca de': 'about',
  'al menos': 'at-least',
  'como maximo': 'at-most',
  'mas de': 'more-than',
  'menos de': 'less-than',
  hasta: 'up-to',
  definitivo: 'final',
  definitiva: 'final',
  preliminary: 'provisional',
  preliminar: 'provisional',
  revisado: 'revised',
  revisada: 'revised',
  estimado: 'estimated',
  estimada: 'estimated',
}

/** Returns the word of dossiers for one of a report or of a person. */
export const wordFor = (cell: string): string => {
  const plain = plainName(cell)
  return IN_REPORTS[plain] ?? plain.replaceAll(' ', '-')
}

/** Creates a reader of one of a few words, as dossiers, reports and people write them; any other is reported and undefined. */
export const choiceIn =
  (begin: Begin) =>
  <T extends string>(column: string, cell: string, options: readonly T[], line: number): T | null | undefined => {
    if (cell === '') return null
    const word = wordFor(cell)
    const found = options.find((one) => one === word)
    if (found === undefined) begin.problem(line, { kind: 'choice', column: begin.called(column), found: cell, options })
    return found
  }
