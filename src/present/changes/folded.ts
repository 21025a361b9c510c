import {
  memoize,
  observationOf,
  parsePeriod,
  sameText,
  type Difference,
  type Observation,
  type Period,
} from '../../dossier/index.ts'
import { span, type Locale, type Span } from '../../text/index.ts'
import type { ChangeEntry, Changes, DayEntry } from '../entry.ts'
import { dimsText, spanText, valueText } from '../statistic/figure.ts'
import { text, type Block, type Table } from '../block.ts'
import { differenceSpans, differenceText, periodOf, statisticOf, subjectOf, type Compared } from './difference.ts'

/** Changes of values, which one publication makes by the dozen. */
type Kind = 'observation-added' | 'observation-withdrawn' | 'observation-revised'

const isSame = (a: Observation, b: Observation): boolean =>
  a.value === b.value && a.qualifier === b.qualifier && sameText(a.asStated, b.asStated)

/** Returns how a value changed; one that is published again as it was is not revised. */
const wayOf = (change: Extract<Difference, { kind: Kind }>): Kind | 'observation-repeated' =>
  change.kind === 'observation-revised' && isSame(change.before, change.after) ? 'observation-repeated' : change.kind

const isOfValue = (change: Difference): change is Extract<Difference, { kind: Kind }> =>
  change.kind === 'observation-added' ||
  change.kind === 'observation-withdrawn' ||
  change.kind === 'observation-revised'

/** Returns what the changes of one publication share: how the values of a record changed, and when they were published. */
const publicationOf = ({ change }: ChangeEntry): string | null => {
  const observation = observationOf(change)
  if (!isOfValue(change) || !observation || !change.target) return null
  return `${wayOf(change)}/${change.target.key}/${observation.published}`
}

/** An entry, and the other changes of its publication; a publication may have 200,000 values, so its list grows in place. */
interface Folding {
  readonly entry: ChangeEntry
  readonly more: Difference[]
}

/** Joins the changes that one publication made to the values of a statistic, at the place of the first. */
export const foldEntries = (entries: readonly ChangeEntry[]): readonly ChangeEntry[] => {
  const folded: Folding[] = []
  const places = new Map<string, Folding>()
  for (const entry of entries) {
    const publication = publicationOf(entry)
    const first = publication === null ? undefined : places.get(publication)
    if (first) {
      first.more.push(entry.change)
      continue
    }
    const own: Folding = { entry, more: [...(entry.more ?? [])] }
    if (publication !== null) places.set(publication, own)
    folded.push(own)
  }
  return folded.map(({ entry, more }) => (more.length === 0 ? entry : { ...entry, more }))
}

/** Returns the changes with one entry for each publication of values; memoised. */
export const foldedChanges: (changes: Changes) => readonly ChangeEntry[] = memoize(({ entries }: Changes) =>
  foldEntries(entries),
)

/** Puts the day before the changes of each day. */
const withDays = (changes: Changes): readonly (ChangeEntry | DayEntry)[] => {
  const groups = new Map<string | null, ChangeEntry[]>()
  for (const entry of foldedChanges(changes)) {
    const own = groups.get(entry.change.date) ?? []
    own.push(entry)
    groups.set(entry.change.date, own)
  }
  return [...groups].flatMap(([date, entries]) => [
    { kind: 'day', key: `day/${date ?? ''}`, date, entries } as const,
    ...entries,
  ])
}

/** Returns the changes by day, newest first, each day with its date; memoised. */
export const changesByDay: (changes: Changes) => readonly (ChangeEntry | DayEntry)[] = memoize(withDays)

const observationsOf = (entry: ChangeEntry): readonly Observation[] =>
  [entry.change, ...(entry.more ?? [])].flatMap((one) => observationOf(one) ?? [])

const comparedOf = (locale: Locale, { pair }: ChangeEntry): Compared => ({ ...pair, locale })

/** Returns the unit in which periods are counted: months, where all are months; else values. */
const grainOf = (periods: readonly Period[], isOne: boolean): 'month' | 'week' | 'day' | 'year' | 'value' => {
  const [grain] = new Set(periods.map((one) => one.grain))
  const isAlike = periods.every((one) => one.grain === grain) && isOne
  return isAlike && (grain === 'month' || grain === 'week' || grain === 'day' || grain === 'year') ? grain : 'value'
}

/** Returns the changes of one publication in a line: `38 months added, Oct 2020–Nov 2023, published 22 Dec 2023`. */
const publicationText = (locale: Locale, entry: ChangeEntry): string => {
  const { change } = entry
  const statistic = statisticOf(comparedOf(locale, entry), change)
  const observations = observationsOf(entry)
  const periods = observations.flatMap(({ period }) => parsePeriod(period, statistic?.fiscalYearStart) ?? [])
  const parts = new Set(observations.map((one) => dimsText(locale, one.dims ?? {})))
  const [part = ''] = parts
  const first = periods.reduce((least, one) => Math.min(least, one.first), Infinity)
  const last = periods.reduce((most, one) => Math.max(most, one.last), -Infinity)
  const { publication } = locale.words.changes
  if (!isOfValue(change) || periods.length === 0) return differenceText(comparedOf(locale, entry), change)
  return publication[wayOf(change)](
    locale.words.changes.periods[grainOf(periods, parts.size === 1)](observations.length),
    `${spanText(locale, { first, last })}${parts.size === 1 && part !== '' ? `, ${part}` : ''}`,
    locale.date(observations[0]?.published ?? ''),
  )
}

/** Describes a change, or the changes of one publication, without the record. */
export const entryText = (locale: Locale, entry: ChangeEntry): string =>
  entry.more ? publicationText(locale, entry) : differenceText(comparedOf(locale, entry), entry.change)

/** Describes a change, or the changes of one publication, with the record. */
export const entrySpans = (locale: Locale, entry: ChangeEntry): readonly Span[] =>
  entry.more
    ? [span(subjectOf(comparedOf(locale, entry), entry.change), 'strong'), span(`: ${publicationText(locale, entry)}`)]
    : differenceSpans(comparedOf(locale, entry), entry.change)

/** Returns the values of a publication as a table: each period, before and now. */
export const publicationTable = (locale: Locale, entry: ChangeEntry): Table => {
  const { was, is, missing } = locale.words.changes
  const statistic = statisticOf(comparedOf(locale, entry), entry.change)
  const valueOf = (one: Observation | null): string => (one && statistic ? valueText(locale, statistic, one) : missing)
  return {
    columns: [
      { name: locale.words.detail.columns.period, align: 'left' },
      { name: was, align: 'right' },
      { name: is, align: 'right' },
    ],
    rows: [entry.change, ...(entry.more ?? [])].map((change) => {
      const one = observationOf(change)
      const before = change.kind === 'observation-revised' ? change.before : null
      const isGone = change.kind === 'observation-withdrawn'
      return [
        span(one && statistic ? periodOf(locale, statistic, one) : ''),
        span(valueOf(isGone ? one : before), 'dim'),
        span(valueOf(isGone ? null : one), 'strong'),
      ]
    }),
  }
}

/** Returns the date of a day of changes; those without a date were edits of the file. */
export const dayText = (locale: Locale, { date }: DayEntry): string =>
  date === null ? locale.words.changes.undated : locale.date(date)

/** Returns what changed on a day, a line for each publication or other change. */
export const dayBlocks = (locale: Locale, { entries }: DayEntry): readonly Block[] =>
  entries.map((one) => text(entrySpans(locale, one), 0, one.change.target))
