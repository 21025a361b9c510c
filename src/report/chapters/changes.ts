import {
  knownFrom,
  memoize,
  observationOf,
  partsOf,
  periodKey,
  sourceIds,
  thresholdChanges,
  to,
  type Observation,
  type Position,
  type Statistic,
  type Target,
  type Threshold,
} from '../../dossier/index.ts'
import {
  countedText,
  changeSource,
  changesOf,
  differenceSpans,
  differenceText,
  sinceText,
  subjectOf,
  type ChangeEntry,
  type Changes,
  type RenderContext,
} from '../../present/index.ts'
import { span, type Span } from '../../text/index.ts'
import { listed, phrase, tabled, text, type Part, type Phrase, type Section } from '../html/page.ts'

/** Whether a record is another since what the reading is compared with. */
export const isOther = (context: RenderContext, target: Target): boolean => changesOf(context, target).length > 0

const isNew = ({ change }: ChangeEntry): boolean => change.kind === 'added'

/** The figures of a statistic that are others, or all of them; worked out once for a table, which asks for each of its rows. */
const otherFigures = memoize((own: readonly ChangeEntry[]): ReadonlySet<string> | 'all' => {
  const changed = own.flatMap(({ change }) => observationOf(change) ?? [])
  return own.some(isNew) ? 'all' : new Set(changed.map(periodKey))
})

/** A figure is another where its value or its vintage is, or all of its statistic is new. */
export const isOtherFigure = (context: RenderContext, statistic: Statistic, observation: Observation): boolean => {
  const others = otherFigures(changesOf(context, to.statistic(statistic.id)))
  return others === 'all' || others.has(periodKey(observation))
}

/** A threshold is another where it was not the same before. */
export const isOtherThreshold = (context: RenderContext, statistic: Statistic, { id }: Threshold): boolean =>
  changesOf(context, to.statistic(statistic.id)).some((entry) => {
    const { added, mended } = thresholdChanges(entry.change)
    return isNew(entry) || [...added, ...mended].some((one) => one.id === id)
  })

/** A position is another where a change names its day, or all of its record is new. */
export const isOtherPosition = (context: RenderContext, target: Target, { date }: Position): boolean =>
  changesOf(context, target).some((entry) => isNew(entry) || entry.change.date === date)

/** Before words: the sign of what is another, or nothing. */
export const signOf = (context: RenderContext, isChanged: boolean): string =>
  isChanged ? `${context.locale.signs.of('changed')} ` : ''

/** Words with that sign before them where their record is another. */
export const marked = (context: RenderContext, target: Target, spans: readonly Span[]): readonly Span[] =>
  isOther(context, target) ? [span(signOf(context, true), 'accent'), ...spans] : spans

/** The part of a report in which a record stands; those that have no part of their own lead nowhere. */
const anchorOf = ({ kind, key }: Target): string | null => {
  const [first] = partsOf(key)
  if (kind === 'statistic' || kind === 'claim') return `statistic-${first}`
  return kind === 'issue' || kind === 'stance' ? `issue-${first}` : null
}

/** What has to be said with a change that is about what was published after the day of the reading. */
const laterSpans = ({ reading, locale }: RenderContext, { change }: ChangeEntry): readonly Span[] => {
  const one = observationOf(change)
  return one && knownFrom(one.published) > reading.on ? [span(` · ${locale.words.detail.notYetPublished}`, 'warn')] : []
}

/** What a change rests on: the sources of what it brought, and where a value was revised that of the value before. */
const sourcesOf = (entry: ChangeEntry): readonly string[] => {
  const { change } = entry
  const source = changeSource(entry)
  const before = change.kind === 'observation-revised' ? sourceIds(change.before.source) : []
  const left = change.kind === 'stance-moved' ? sourceIds(change.from.source) : []
  const { added, mended } = thresholdChanges(change)
  const thresholds = [...added, ...mended].flatMap((one) => sourceIds(one.source))
  return [...before, ...left, ...(source ? sourceIds(source) : []), ...thresholds]
}

const changeRow = (context: RenderContext, entry: ChangeEntry): readonly Phrase[] => {
  const { change, pair } = entry
  const { locale } = context
  const compared = { ...pair, locale }
  const anchor = change.target && change.kind !== 'removed' ? anchorOf(change.target) : null
  return [
    phrase(change.date === null ? '' : locale.date(change.date)),
    phrase(locale.words.changes.kinds[change.target?.kind ?? 'dossier']),
    { ...phrase([span(subjectOf(compared, change), 'strong')]), ...(anchor === null ? {} : { to: anchor }) },
    phrase([span(differenceText(compared, change)), ...laterSpans(context, entry)], ...sourcesOf(entry)),
  ]
}

/** How much is another, and the sign that stands before it. */
const changedPart = (context: RenderContext, { entries, since }: Changes): Part => {
  const { locale } = context
  const legend = `${signOf(context, true)}${locale.words.changes.here(sinceText(locale, since.name))}`
  return text([span(countedText(context), 'strong'), span(entries.length > 0 ? ` · ${legend}` : '', 'dim')])
}

/** What is another since what the reading is compared with, the newest first; no section where nothing is compared. */
export const changesSections = (context: RenderContext): readonly Section[] => {
  const { changes, locale } = context
  if (!changes) return []
  const { columns } = locale.words.report
  const names = [columns.date, columns.kind, columns.name, columns.what]
  const rows = changes.entries.map((one) => changeRow(context, one))
  return [
    {
      anchor: 'changes',
      title: locale.words.panels.changes,
      parts: [changedPart(context, changes), ...tabled('', names, rows)],
    },
  ]
}

/** The same in as few lines as a brief has room for: the newest alone, each in a line, and how many there are besides. */
export const changesInBrief = (context: RenderContext, most: number): readonly Section[] => {
  const { changes, locale } = context
  if (!changes) return []
  const items = changes.entries
    .slice(0, most)
    .map((entry) =>
      phrase(
        [...differenceSpans({ ...entry.pair, locale }, entry.change), ...laterSpans(context, entry)],
        ...sourcesOf(entry),
      ),
    )
  const rest = changes.entries.length - items.length
  return [
    {
      anchor: 'changes',
      title: locale.words.panels.changes,
      parts: [
        changedPart(context, changes),
        ...listed([...items, ...(rest > 0 ? [phrase([span(locale.words.report.brief.more(rest), 'dim')])] : [])]),
      ],
    },
  ]
}
