import {
  ANNOUNCED,
  isExpected,
  indexOf,
  momentsOn,
  newestShown,
  publisherOf,
  type Moment,
  type Reading,
  type Statistic,
} from '../dossier/index.ts'
import { concernOf, CONCERNS, mainSeries, overdueOn, type Concern } from '../figures/index.ts'
import { changesSince, findablesIn, kindText, momentSpans, type RenderContext, type Since } from '../present/index.ts'
import { plainText } from '../text/index.ts'
import type { Target } from '../dossier/index.ts'

/** What a desk says of a dossier, without the dossier itself: fifty of them would take gigabytes. */
export interface Summary {
  readonly title: string
  /** The most serious concern about any of its statistics, and how many have it; null for none. */
  readonly concern: { readonly kind: Concern; readonly statistics: number } | null
  /** The records that changed since the last look; null where there was none. */
  readonly changes: number | null
  /** What is ahead first, with its date as written. */
  readonly next: { readonly date: string; readonly text: string } | null
  /** Who owes a publication. */
  readonly silent: readonly string[]
}

const worstOf = (reading: Reading): Summary['concern'] => {
  const all = reading.dossier.statistics.map((one) => concernOf(reading, one))
  const kind = CONCERNS.find((one) => all.includes(one))
  return kind === undefined ? null : { kind, statistics: all.filter((one) => one === kind).length }
}

/** Whether a moment is announced: an event that was cancelled, or postponed without a new day, is not. */
const isAnnounced = ({ on, dossier }: Reading, { what, target, ahead }: Moment): boolean => {
  if (!ahead || !ANNOUNCED.has(what.kind)) return false
  const event = what.kind === 'event' ? indexOf(dossier).events.get(target.key) : undefined
  return event === undefined || isExpected(event, on)
}

const nextOf = (context: RenderContext): Summary['next'] => {
  const first = momentsOn(context.reading).find((one) => isAnnounced(context.reading, one))
  if (!first) return null
  const words = [kindText(context, first), plainText(momentSpans(context, first))]
  return { date: first.date, text: words.filter((one) => one !== '').join(': ') }
}

const publisherIn = ({ reading, locale }: RenderContext, statistic: Statistic): string => {
  const newest = newestShown(mainSeries(statistic)?.known ?? [])
  return locale.text(newest ? publisherOf(reading.dossier, statistic, newest.newest) : statistic.publisher)
}

const silentIn = (context: RenderContext): readonly string[] => {
  const late = context.reading.dossier.statistics.filter((one) => overdueOn(context.reading, one) !== null)
  return [...new Set(late.map((one) => publisherIn(context, one)).filter((name) => name !== ''))]
}

/** Returns what a desk says of a dossier: its worst concern, its changes since a baseline, what is ahead, who is silent. */
export const summaryOf = (context: RenderContext, since: Since | null): Summary => ({
  title: context.locale.text(context.reading.dossier.title) || context.reading.dossier.id,
  concern: worstOf(context.reading),
  changes: since && changesSince(context.reading, since).records,
  next: nextOf(context),
  silent: silentIn(context),
})

/** A record of a dossier that a search over all of them finds. */
export interface DeskRecord {
  readonly target: Target
  readonly title: string
}

/** Returns the records of a dossier by title: a desk keeps no other words of them. */
export const recordsOf = (context: RenderContext): readonly DeskRecord[] =>
  [...findablesIn(context)].map(({ target, title }) => ({ target, title }))
