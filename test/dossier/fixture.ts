import { readFileSync } from 'node:fs'
import {
  allSeries,
  dimsKey,
  knownFrom,
  memoizeText,
  type Day,
  type Dossier,
  type KnownObservation,
  type Observation,
  type Problem,
  type Read,
  type Series,
  type Statistic,
} from '../../src/dossier/index.ts'
import { readDossier } from '../../src/dossier/read.ts'

/** The smallest dossier as JSON text for each property, in the order of the format. */
const LEAST = {
  format: '1',
  id: '"m"',
  title: '"M"',
  asOf: '"2023-12-30"',
  languages: '["en"]',
  sides: '[]',
  sources: '[{"id": "s", "title": "S", "kind": "article", "published": "2023-12-01"}]',
  participants: '[]',
  statistics: '[]',
  issues: '[]',
  events: '[]',
} as const

export type Parts = Readonly<Record<string, string | null>>

/** Returns a dossier's text, one property a line, with some replaced, added, or (null) left out. */
export const fileWith = (parts: Parts = {}): string =>
  `{\n${Object.entries({ ...LEAST, ...parts })
    .flatMap(([name, json]) => (json === null ? [] : [`${JSON.stringify(name)}: ${json}`]))
    .join(',\n')}\n}\n`

export const readText = (text: string): Read => readDossier(new TextEncoder().encode(text))

export const problemsOf = (text: string): readonly Problem[] => {
  const read = readText(text)
  if (read.kind === 'dossier') return []
  return read.kind === 'problems' ? read.problems : [read.problem]
}

const dossierOf = (read: Read): Dossier => {
  if (read.kind === 'dossier') return read.dossier
  throw new Error(`not a dossier: ${JSON.stringify(read)}`)
}

/** Freezes a dossier that many tests share, so that one which changes it fails, and not another one after it. */
export const frozen = <T>(value: T): T => {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value
  for (const inner of Object.values(value)) frozen(inner)
  return Object.freeze(value)
}

export const dossierWith = (parts: Parts): Dossier => dossierOf(readText(fileWith(parts)))

/** Returns a dossier of `data/`, read once for all tests, so that they share what is calculated from it. */
export const shipped = memoizeText((name: string): Dossier =>
  dossierOf(readDossier(readFileSync(new URL(`../../data/${name}`, import.meta.url)))),
)

export const observed = (
  period: string,
  value: number | null,
  published: string,
  more: Partial<Observation> = {},
): Observation => ({ period, value, published, source: 's', ...more })

/** Returns the smallest statistic with these observations, a flow by default. */
export const statistic = (observations: readonly Observation[], more: Partial<Statistic> = {}): Statistic => ({
  id: 't',
  name: 'T',
  definition: 'D',
  measure: 'flow',
  counts: 'events',
  unit: 'u',
  observations,
  ...more,
})

const ALONE = memoizeText((parts: string) => dossierWith(JSON.parse(parts) as Parts))

/** Returns a statistic with the smallest dossier, of whose sources it knows one, or with these. */
export const withSources = (of: Statistic, sources?: readonly object[]) => ({
  dossier: ALONE(JSON.stringify(sources ? { sources: JSON.stringify(sources) } : {})),
  statistic: of,
})

/** Sources of an agency and a bureau, and one of the agency that was retracted. */
export const TWO_PUBLISHERS = [
  { id: 'a', title: 'A', kind: 'dataset', published: '2022-01-01', publisher: 'Agency' },
  { id: 'b', title: 'B', kind: 'dataset', published: '2022-01-01', publisher: 'Bureau' },
  {
    id: 'gone',
    title: 'Gone',
    kind: 'dataset',
    published: '2022-01-01',
    publisher: 'Agency',
    retracted: { date: '2024-05-01', note: 'Wrong.' },
  },
]

/** Returns a statistic as published by a day. */
export const knownBy = (of: Statistic, day: Day): Statistic => ({
  ...of,
  observations: of.observations.filter(({ published }) => knownFrom(published) <= day),
})

/** The series of a statistic as they had been published by a day. */
export const seriesBy = (of: Statistic, day: Day): readonly Series[] => allSeries(knownBy(of, day))

/** The total of a statistic as it had been published by a day. */
export const totalBy = (of: Statistic, day: Day): readonly KnownObservation[] =>
  seriesBy(of, day).find(({ dims }) => dimsKey(dims) === '')?.known ?? []
