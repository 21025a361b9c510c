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
  differenceText,
  entrySpans,
  foldedChanges,
  sinceText,
  subjectOf,
  type ChangeEntry,
  type Changes,
  type RenderContext,
} from '../../present/index.ts'
import { span, type Span } from '../../text/index.ts'
import { composeEach, listParts, phrase, tablePart, text, type Part, type Phrase, type Section } from '../html/page.ts'

/** Returns whether a record changed since the baseline. */
export const isChangedRecord = (context: RenderContext, target: Target): boolean =>
  changesOf(context, target).length > 0

const isNew = ({ change }: ChangeEntry): boolean => change.kind === 'added'

/** Returns the changed figures of a statistic, or all; cached for a table, which asks in each row. */
const changedFigures = memoize((own: readonly ChangeEntry[]): ReadonlySet<string> | 'all' => {
  const changed = own.flatMap(({ change }) => observationOf(change) ?? [])
  return own.some(isNew) ? 'all' : new Set(changed.map(periodKey))
})

/** Returns whether a figure's value or vintage changed, or its whole statistic is new. */
export const isChangedFigure = (context: RenderContext, statistic: Statistic, observation: Observation): boolean => {
  if (context.changes === undefined) return false
  const others = changedFigures(changesOf(context, to.statistic(statistic.id)))
  return others === 'all' || others.has(periodKey(observation))
}

/** Returns whether a threshold is new or changed. */
export const isChangedThreshold = (context: RenderContext, statistic: Statistic, { id }: Threshold): boolean =>
  changesOf(context, to.statistic(statistic.id)).some((entry) => {
    const { added, altered } = thresholdChanges(entry.change)
    return isNew(entry) || [...added, ...altered].some((one) => one.id === id)
  })

/** Returns whether a change names a position's day, or its record is new. */
export const isChangedPosition = (context: RenderContext, target: Target, { date }: Position): boolean =>
  changesOf(context, target).some((entry) => isNew(entry) || entry.change.date === date)

/** Returns the change sign with a blank, or nothing. */
export const changeSign = (context: RenderContext, isChanged: boolean): string =>
  isChanged ? `${context.locale.signs.of('changed')} ` : ''

/** Prefixes a changed record with the change sign. */
export const markChanged = (context: RenderContext, target: Target, spans: readonly Span[]): readonly Span[] =>
  isChangedRecord(context, target) ? [span(changeSign(context, true), 'accent'), ...spans] : spans

/** Returns the part of the report with a record; null for records without their own part. */
const anchorOf = ({ kind, key }: Target): string | null => {
  const [first] = partsOf(key)
  if (kind === 'statistic' || kind === 'claim') return `statistic-${first}`
  return kind === 'issue' || kind === 'stance' ? `issue-${first}` : null
}

/** Returns the note on a change that was published after the day of the reading. */
const laterSpans = ({ reading, locale }: RenderContext, { change }: ChangeEntry): readonly Span[] => {
  const one = observationOf(change)
  return one && knownFrom(one.published) > reading.on ? [span(` · ${locale.words.detail.notYetPublished}`, 'warn')] : []
}

/** Returns the sources that a change cites, with that of the value before a revision. */
const sourcesOf = (entry: ChangeEntry): readonly string[] => {
  const { change } = entry
  const source = changeSource(entry)
  const before = change.kind === 'observation-revised' ? sourceIds(change.before.source) : []
  const left = change.kind === 'stance-moved' ? sourceIds(change.from.source) : []
  const { added, altered } = thresholdChanges(change)
  const thresholds = [...added, ...altered].flatMap((one) => sourceIds(one.source))
  return [...before, ...left, ...(source ? sourceIds(source) : []), ...thresholds]
}

/** Returns the sources of every change of a publication. */
const foldedSources = (entry: ChangeEntry): readonly string[] =>
  [entry.change, ...(entry.more ?? [])].flatMap((change) => sourcesOf({ ...entry, change }))

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

/** Returns how many records changed, and the sign that marks them. */
const changesPart = (context: RenderContext, { entries, since }: Changes): Part => {
  const { locale } = context
  const legend = `${changeSign(context, true)}${locale.words.changes.here(sinceText(locale, since.name))}`
  return text([span(countedText(context), 'strong'), span(entries.length > 0 ? ` · ${legend}` : '', 'dim')])
}

/** Returns the changes since the baseline, newest first; nothing without a baseline. */
export const changesSections = (context: RenderContext): readonly Section[] => {
  const { changes, locale } = context
  if (!changes) return []
  const { columns } = locale.words.report
  const names = [columns.date, columns.kind, columns.name, columns.what]
  const rows = composeEach(changes.entries, (one) => changeRow(context, one))
  return [
    {
      anchor: 'changes',
      title: locale.words.panels.changes,
      parts: [changesPart(context, changes), ...tablePart('', names, rows)],
    },
  ]
}

/** Returns a change, or the changes of one publication, in one line with its sources. */
export const changePhrase = (context: RenderContext, entry: ChangeEntry): Phrase =>
  phrase([...entrySpans(context.locale, entry), ...laterSpans(context, entry)], ...foldedSources(entry))

/** Returns the newest changes in one line each, and the number of the others, for a brief. */
export const changesInBrief = (context: RenderContext, most: number): readonly Section[] => {
  const { changes, locale } = context
  if (!changes) return []
  const folded = foldedChanges(changes)
  const items = folded.slice(0, most).map((entry) => changePhrase(context, entry))
  const rest = folded.length - items.length
  return [
    {
      anchor: 'changes',
      title: locale.words.panels.changes,
      parts: [
        changesPart(context, changes),
        ...listParts([...items, ...(rest > 0 ? [phrase([span(locale.words.report.brief.more(rest), 'dim')])] : [])]),
      ],
    },
  ]
}
