import type {
  Claim,
  Dossier,
  Event,
  Issue,
  Observation,
  Participant,
  Position,
  Source,
  Stance,
  Statistic,
} from '../src/dossier/index.ts'
import { seeded } from './seeded.ts'

/** The kinds of records, which are equally many. */
const KINDS = 5
const YEAR = 2024
const MONTHS = 6
/** One statistic in this many has a claim, and one observation in this many an older vintage. */
const EVERY = 10
const STANCES: readonly Stance[] = ['demands', 'supports', 'conditional', 'neutral', 'opposes', 'red-line']
const SIDES = ['north', 'south', 'region'] as const

type Random = () => number

const padded = (at: number, length = 6): string => String(at).padStart(length, '0')
const below = (random: Random, count: number): number => Math.floor(random() * count)
const one = <T>(random: Random, of: readonly [T, ...(readonly T[])]): T => of[below(random, of.length)] ?? of[0]

const month = (at: number): string => `${YEAR + Math.floor(at / 12)}-${padded((at % 12) + 1, 2)}`
/** A day within so many months; all sources are published in December, so that nothing within 11 months is later than its source. */
const day = (random: Random, months: number): string =>
  `${month(below(random, months))}-${padded(1 + below(random, 28), 2)}`

const sourceIn = (random: Random, count: number): string => `source-${below(random, count)}`

const observations = (random: Random, count: number): readonly Observation[] =>
  Array.from({ length: MONTHS }, (_, at): Observation => {
    const revised = below(random, EVERY) === 0
    return {
      period: month(at),
      value: Math.round(100_000 + 200_000 * random()),
      status: revised ? 'provisional' : 'final',
      published: month(at + 1),
      source: sourceIn(random, count),
    }
  })

const claim = (random: Random, count: number): Claim => ({
  id: 'weekly',
  text: 'Close to 30,000 came every week.',
  period: month(MONTHS - 1),
  value: 30_000,
  per: 'week',
  qualifier: 'about',
  made: `${month(MONTHS)}-15`,
  source: sourceIn(random, count),
})

const statistic = (random: Random, at: number, count: number): Statistic => ({
  id: `statistic-${at}`,
  name: `Statistic ${padded(at)}`,
  definition: 'Encounters of one sector, by month.',
  measure: 'flow',
  counts: 'events',
  unit: 'encounters',
  observations: observations(random, count),
  ...(at % EVERY === 0 ? { claims: [claim(random, count)] } : {}),
})

const participant = (random: Random, at: number): Participant => ({
  id: `participant-${at}`,
  kind: one(random, ['person', 'organization', 'group']),
  name: `Participant ${padded(at)}`,
  role: 'Delegate of a ministry',
  side: one(random, SIDES),
})

const position = (random: Random, participantAt: number, count: number): Position => ({
  participant: `participant-${participantAt}`,
  stance: STANCES[below(random, STANCES.length)] ?? 'neutral',
  text: 'Wants the number of visas to follow that of arrivals.',
  attribution: 'stated',
  date: day(random, 11),
  source: sourceIn(random, count),
})

const issue = (random: Random, at: number, count: number): Issue => ({
  id: `issue-${at}`,
  title: `Issue ${padded(at)}`,
  summary: 'How many may ask for asylum at one crossing on one day.',
  status: one(random, ['open', 'negotiating', 'stalled', 'agreed']),
  ...(at > 0 && at % EVERY === 0 ? { relations: [{ issue: `issue-${at - 1}`, kind: 'traded-for' as const }] } : {}),
  positions: [position(random, at, count), position(random, (at + 1) % count, count)],
  statistics: [`statistic-${at}`],
  source: sourceIn(random, count),
})

const event = (random: Random, at: number, count: number): Event => ({
  id: `event-${at}`,
  title: `Meeting ${padded(at)}`,
  kind: 'meeting',
  date: day(random, 24),
  status: 'confirmed',
  participants: [`participant-${below(random, count)}`],
  issues: [`issue-${below(random, count)}`],
  source: sourceIn(random, count),
})

const source = (random: Random, at: number): Source => ({
  id: `source-${at}`,
  title: `Source ${padded(at)}`,
  kind: one(random, ['article', 'dataset', 'document', 'statement']),
  published: `${YEAR}-12-${padded(1 + below(random, 28), 2)}`,
})

/**
 * Returns a dossier of so many records: a fifth each statistics (six months and some claims), participants, issues (two
 * positions each), events and sources. It is the same on every machine.
 */
export const everyKind = (records: number): Dossier => {
  const count = Math.max(1, Math.floor(records / KINDS))
  const random = seeded(42)
  const list = <T>(made: (random: Random, at: number, count: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, at) => made(random, at, count))
  return {
    format: 1,
    id: 'every-kind',
    title: `${records} records of every kind`,
    asOf: `${YEAR + 1}-01-01`,
    languages: ['en'],
    sides: SIDES.map((id) => ({ id, name: `The ${id}` })),
    sources: list(source),
    participants: list(participant),
    statistics: list(statistic),
    issues: list(issue),
    events: list(event),
  }
}

const listText = (list: readonly unknown[]): string =>
  `[\n${list.map((record) => JSON.stringify(record)).join(',\n')}\n]`

/** Returns a dossier as the text of a file, one record a line. */
export const dossierText = (dossier: Dossier): string => {
  const properties = Object.entries(dossier).map(
    ([name, value]) => `${JSON.stringify(name)}: ${Array.isArray(value) ? listText(value) : JSON.stringify(value)}`,
  )
  return `{\n${properties.join(',\n')}\n}\n`
}
