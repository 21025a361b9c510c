import {
  knownFrom,
  parsePeriod,
  allSeries,
  type KnownObservation,
  type Statistic,
  readingOn,
} from '../../src/dossier/index.ts'
import { fold, type Block } from '../../src/present/block.ts'
import type { Charted } from '../../src/present/chart/plot.ts'
import {
  findablesIn,
  listingOf,
  recordOf,
  tableSpans,
  type Entry,
  type Findable,
  type Line,
  type RecordPanel,
  type RenderContext,
} from '../../src/present/index.ts'
import {
  plainText,
  createLocale,
  wordsIn,
  type Glyphs,
  type Medium,
  type Language,
  type Span,
} from '../../src/text/index.ts'
import { dossierOf, shipped } from '../app/stage.ts'
import { knownBy, observed, statistic } from '../dossier/fixture.ts'

interface Shown {
  readonly language?: Language
  readonly per?: RenderContext['per']
  readonly glyphs?: Glyphs
  readonly medium?: Medium
  readonly dossier?: RenderContext['reading']['dossier']
}

/** Returns a context: the shipped dossier on a day, in English, with rates per day. */
export const context = (
  on: string,
  { language = 'en', per = 'day', glyphs = 'braille', medium = 'screen', dossier = shipped }: Shown = {},
): RenderContext => ({
  reading: readingOn(dossier, knownFrom(on)),
  locale: createLocale(language, 'en', glyphs, medium),
  per,
})

/** Returns the records of a list's rows. */
export const recordsIn = ({ reading }: RenderContext, panel: RecordPanel): readonly Entry[] =>
  listingOf(reading, panel).entries.flatMap((one) => recordOf(reading, one) ?? [])

/** Returns a statistic of the shipped dossier. */
export const named = (id: string): Statistic => {
  const found = shipped.statistics.find((one) => one.id === id)
  if (!found) throw new Error(`no statistic ${id}`)
  return found
}

/** Returns a statistic of a reading by its id, else as it was published by then. */
export const knownOf = ({ dossier, whole, on }: RenderContext['reading'], of: Statistic): Statistic =>
  whole.statistics.includes(of) ? (dossier.statistics.find(({ id }) => id === of.id) ?? of) : knownBy(of, on)

/** Returns the main series of a statistic on the day. */
export const seriesOf = ({ reading }: RenderContext, of: Statistic): readonly KnownObservation[] =>
  allSeries(knownOf(reading, of))[0]?.known ?? []

/** Returns the observation of a period, by its name in the dossier. */
export const at = (shown: RenderContext, of: Statistic, period: string): KnownObservation => {
  const found = seriesOf(shown, of).find(({ newest }) => newest.period === period)
  if (!found) throw new Error(`no ${period}`)
  return found
}

/** Returns lines as text, without trailing spaces. */
export const drawn = (lines: readonly (readonly Span[])[]): readonly string[] =>
  lines.map((line) => plainText(line).trimEnd())

export const read = (lines: readonly Line[]): readonly string[] =>
  // The lines of a graph contain no-break spaces.
  drawn(lines.map((line) => (line.kind === 'text' ? line.spans : tableSpans(line)))).map((line) =>
    line.replaceAll('\u00a0', ' '),
  )

/** Returns blocks as text, one line each. */
export const told = (blocks: readonly Block[]): string => read(fold(blocks, 400)).join('\n')

/** Returns consecutive months, each with a value by its index. */
export const months = (
  from: string,
  count: number,
  value: (at: number) => number | null,
  more: Partial<Statistic> = {},
): Statistic => {
  const [year = 0, month = 0] = from.split('-').map(Number)
  const named = (step: number): string => {
    const all = year * 12 + month - 1 + step
    return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`
  }
  return statistic(
    Array.from({ length: count }, (_, step) => observed(named(step), value(step), '2024-12-31')),
    more,
  )
}

/** Returns consecutive years with these values. */
export const years = (from: number, values: readonly (number | null)[], more: Partial<Statistic> = {}): Statistic =>
  statistic(
    values.map((value, step) => observed(String(from + step), value, '2024-12-31')),
    more,
  )

/** Returns the input of a chart; without a cursor unless a period is named. */
export const charted = (
  shown: RenderContext,
  of: Statistic,
  { cursor, ...more }: Partial<Omit<Charted, 'cursor'>> & { readonly cursor?: string } = {},
): Charted => ({
  context: shown,
  statistic: knownOf(shown.reading, of),
  series: seriesOf(shown, of),
  cursor: cursor === undefined ? null : at(shown, of, cursor),
  showCursor: cursor !== undefined,
  width: 80,
  rows: 12,
  ...more,
})

/** Returns the days of a month by the calendar, independently of the code under test. */
export const daysOf = (month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).getUTCDate()
}

export const dayIn = (date: string): number => parsePeriod(date)?.first ?? Number.NaN

/** Returns every message in an object; functions are called with empty arguments. */
const leaves = (words: unknown): readonly string[] => {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function')
    return leaves((words as (...given: readonly string[]) => unknown)('', '', '', '', ''))
  return words !== null && typeof words === 'object' ? Object.values(words).flatMap(leaves) : []
}

const wordsOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []))

const inEnglish = (): ReadonlySet<string> => {
  const { figures, detail, verdict, rows, measures, counts, perWords, perNouns, observationStatus } = wordsIn('en')
  const { matrix, stance, distance, dependence, links, timeline, sources, find, filter } = wordsIn('en')
  const { palette, sorts, sorted, mouse, placeKinds, stances, statuses, relations, relationBack, attributions } =
    wordsIn('en')
  const { eventKinds, eventStatuses, participantKinds, sourceKinds } = wordsIn('en')
  return wordsOf(
    leaves([
      [figures, detail, verdict, rows, measures, counts, perWords, perNouns, observationStatus],
      [matrix, stance, distance, dependence, links, timeline, sources, find, filter],
      [palette, sorts, sorted, mouse, placeKinds, stances, statuses, relations, relationBack, attributions],
      [eventKinds, eventStatuses, participantKinds, sourceKinds],
    ]),
  )
}

const MONTHS = ['jan', 'apr', 'aug', 'dec', 'january', 'december', 'november'] as const
/** English words that are also Spanish. */
const BOTH: ReadonlySet<string> = new Set(
  'total factor base neutral provisional fiscal may ago sha esc enter tab cursor mouse stock terminal panel'.split(' '),
)
const english = new Set([...inEnglish(), ...MONTHS].filter((word) => !BOTH.has(word)))

/** Titles of the press in one language, which are cited unchanged. */
const TITLES: readonly string[] = [...shipped.sources, ...dossierOf('eu-tunisia-2023.json').sources].flatMap(
  ({ title, publisher }) => [title, publisher ?? {}].flatMap((text) => (typeof text === 'string' ? text : [])),
)

/** Removes what is the same in every language: titles of the press, quotations, names of American agencies, addresses. */
const kept = (text: string): string =>
  TITLES.reduce((left, title) => left.replaceAll(title, ''), text)
    .replace(/«[^»]*»/g, '')
    .replace(/https?:\S+/g, '')
    .replaceAll('U.S. Border Patrol', '')
    .replaceAll(/Office of Field Operati(ons|…)/g, '')
    .replaceAll(/The Washington (Stand|Times)/g, '')

/** Returns the words of the English interface in a Spanish text. */
export const englishIn = (text: string): readonly string[] =>
  [...wordsOf([kept(text)])].filter((word) => english.has(word))

/** Returns everything that can be found. */
export const findablesOf = (shown: RenderContext): readonly Findable[] => [...findablesIn(shown)]
