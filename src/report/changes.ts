import {
  indexOf,
  knownFrom,
  partsOf,
  sameDims,
  sourceId,
  thresholdsOn,
  to,
  type Observation,
  type Position,
  type Statistic,
  type Target,
  type Threshold,
} from '../dossier/index.ts'
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
  type Showing,
} from '../tables/index.ts'
import { span, type Span } from '../text/index.ts'
import { listed, phrase, tabled, text, type Part, type Phrase, type Section } from './page.ts'

/** Whether a record is another since what the reading is compared with. */
export const isOther = (showing: Showing, target: Target): boolean => changesOf(showing, target).length > 0

/** A figure is another where its value or its vintage is, or all of its statistic is new. */
export const isOtherFigure = (showing: Showing, statistic: Statistic, { period, dims }: Observation): boolean =>
  changesOf(showing, to.statistic(statistic.id)).some(({ change }) => {
    if (change.kind === 'added') return true
    const one =
      change.kind === 'observation-revised' ? change.after : 'observation' in change ? change.observation : null
    return one !== null && one.period === period && sameDims(one.dims ?? {}, dims ?? {})
  })

/** A threshold is another where it was not the same before. */
export const isOtherThreshold = (showing: Showing, statistic: Statistic, threshold: Threshold): boolean =>
  changesOf(showing, to.statistic(statistic.id)).some(({ change, pair }) => {
    if (change.kind === 'added') return true
    if (change.kind !== 'edited' || change.field !== 'thresholds') return false
    const before = indexOf(pair.before.dossier).statistics.get(statistic.id)
    const same = before && thresholdsOn(pair.before, before).find(({ id }) => id === threshold.id)
    return JSON.stringify(same) !== JSON.stringify(threshold)
  })

/** A position is another where a change names its day, or all of its record is new. */
export const isOtherPosition = (showing: Showing, target: Target, { date }: Position): boolean =>
  changesOf(showing, target).some(({ change }) => change.kind === 'added' || change.date === date)

/** Before words: the sign of what is another, or nothing. */
export const signOf = (showing: Showing, isChanged: boolean): string =>
  isChanged ? `${showing.say.signs.of('changed')} ` : ''

/** Words with that sign before them where their record is another. */
export const marked = (showing: Showing, target: Target, spans: readonly Span[]): readonly Span[] =>
  isOther(showing, target) ? [span(signOf(showing, true), 'accent'), ...spans] : spans

/** The part of a report in which a record stands; those that have no part of their own lead nowhere. */
const anchorOf = ({ kind, key }: Target): string | null => {
  const [first] = partsOf(key)
  if (kind === 'statistic' || kind === 'claim') return `statistic-${first}`
  return kind === 'issue' || kind === 'stance' ? `issue-${first}` : null
}

/** The sources of the thresholds that a change brought. */
const thresholdSources = ({ change, pair }: ChangeEntry): readonly string[] => {
  if (change.kind !== 'edited' || change.field !== 'thresholds' || !change.target) return []
  const [before, after] = [pair.before, pair.after].map((reading) => {
    const statistic = indexOf(reading.dossier).statistics.get(change.target?.key ?? '')
    return statistic ? thresholdsOn(reading, statistic) : []
  })
  return (after ?? [])
    .filter((one) => !before?.some((old) => JSON.stringify(old) === JSON.stringify(one)))
    .map(({ source }) => sourceId(source))
}

/** What has to be said with a change that is about what was published after the day of the reading. */
const laterSpans = ({ reading, say }: Showing, { change }: ChangeEntry): readonly Span[] => {
  const one = change.kind === 'observation-revised' ? change.after : 'observation' in change ? change.observation : null
  return one && knownFrom(one.published) > reading.on ? [span(` · ${say.words.detail.notYetPublished}`, 'warn')] : []
}

/** What a change rests on: the source of what it brought, and where a value was revised that of the value before. */
const sourcesOf = (entry: ChangeEntry): readonly string[] => {
  const { change } = entry
  const source = changeSource(entry)
  const before = change.kind === 'observation-revised' ? [sourceId(change.before.source)] : []
  return [...before, ...(source ? [sourceId(source)] : []), ...thresholdSources(entry)]
}

const changeRow = (showing: Showing, entry: ChangeEntry): readonly Phrase[] => {
  const { change, pair } = entry
  const { say } = showing
  const compared = { ...pair, say }
  const anchor = change.target && change.kind !== 'removed' ? anchorOf(change.target) : null
  return [
    phrase(change.date === null ? '' : say.date(change.date)),
    phrase(say.words.changes.kinds[change.target?.kind ?? 'dossier']),
    { ...phrase([span(subjectOf(compared, change), 'strong')]), ...(anchor === null ? {} : { to: anchor }) },
    phrase([span(differenceText(compared, change)), ...laterSpans(showing, entry)], ...sourcesOf(entry)),
  ]
}

/** How much is another, and the sign that stands before it. */
const changedPart = (showing: Showing, { entries, since }: Changes): Part => {
  const { say } = showing
  const legend = `${signOf(showing, true)}${say.words.changes.here(sinceText(say, since.name))}`
  return text([span(countedText(showing), 'strong'), span(entries.length > 0 ? ` · ${legend}` : '', 'dim')])
}

/** What is another since what the reading is compared with, the newest first; no section where nothing is compared. */
export const changesSections = (showing: Showing): readonly Section[] => {
  const { changes, say } = showing
  if (!changes) return []
  const { columns } = say.words.report
  const names = [columns.date, columns.kind, columns.name, columns.what]
  const rows = changes.entries.map((one) => changeRow(showing, one))
  return [
    {
      anchor: 'changes',
      title: say.words.panels.changes,
      parts: [changedPart(showing, changes), ...tabled('', names, rows)],
    },
  ]
}

/** The same in as few lines as a brief has room for: the newest alone, each in a line, and how many there are besides. */
export const changesInBrief = (showing: Showing, most: number): readonly Section[] => {
  const { changes, say } = showing
  if (!changes) return []
  const items = changes.entries
    .slice(0, most)
    .map((entry) =>
      phrase(
        [...differenceSpans({ ...entry.pair, say }, entry.change), ...laterSpans(showing, entry)],
        ...sourcesOf(entry),
      ),
    )
  const rest = changes.entries.length - items.length
  return [
    {
      anchor: 'changes',
      title: say.words.panels.changes,
      parts: [
        changedPart(showing, changes),
        ...listed([...items, ...(rest > 0 ? [phrase([span(say.words.report.brief.more(rest), 'dim')])] : [])]),
      ],
    },
  ]
}
