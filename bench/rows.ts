import { stringify } from 'csv-stringify/sync'
import type { Dossier, Statistic, Text } from '../src/dossier/index.ts'

/** A record as a line of text for other programs: its number in the file, its kind, its name. */
export interface Row {
  readonly kind: string
  readonly name: string
  readonly more: string
}

const textOf = (text: Text | undefined): string => (typeof text === 'string' ? text : (text?.['en'] ?? ''))

const statisticRows = ({ name, observations, unit, claims = [] }: Statistic): readonly Row[] => [
  {
    kind: 'statistic',
    name: textOf(name),
    more: `${observations.at(-1)?.value ?? ''} ${textOf(unit)} ${observations.at(-1)?.period ?? ''}`,
  },
  ...claims.map(({ text, period }) => ({ kind: 'claim', name: textOf(text), more: period })),
]

/** Returns the records in the order of our panels: statistics with their claims first. */
export const rowsOf = (dossier: Dossier): readonly Row[] => [
  ...dossier.statistics.flatMap(statisticRows),
  ...dossier.participants.map(({ name, role }) => ({ kind: 'participant', name: textOf(name), more: textOf(role) })),
  ...dossier.issues.map(({ title, status }) => ({ kind: 'issue', name: textOf(title), more: status ?? '' })),
  ...dossier.events.map(({ title, date }) => ({ kind: 'event', name: textOf(title), more: date })),
  ...dossier.sources.map(({ title, published }) => ({ kind: 'source', name: textOf(title), more: published })),
]

/** Formats a row's number so that no other text on the screen can be taken for it. */
export const numbered = (at: number): string => `#${String(at).padStart(6, '0')}`

/** Returns rows as text, one a line. */
export const rowsText = (rows: readonly Row[]): string =>
  rows.map(({ kind, name, more }, at) => `${numbered(at)}  ${kind.padEnd(12)} ${name.padEnd(40)} ${more}\n`).join('')

/** Returns rows as comma-separated values. */
export const rowsCsv = (rows: readonly Row[]): string =>
  stringify(
    rows.map((row, at) => ({ number: numbered(at), ...row })),
    { header: true },
  )
