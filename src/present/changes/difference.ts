import {
  parsePeriod,
  thresholdChanges,
  type Difference,
  type Observation,
  type Reading,
  type Statistic,
  type Text,
  type Threshold,
} from '../../dossier/index.ts'
import { span, type Say, type Span } from '../../text/index.ts'
import { dimsText, dotted, valueText } from '../statistic/figure.ts'
import { recordAt } from '../record.ts'
import { thresholdFigure } from '../statistic/threshold.ts'
import { titleOf } from '../title.ts'

/** The two readings that are compared, and the language in which that is told. */
export interface Compared {
  readonly before: Reading
  readonly after: Reading
  readonly say: Say
}

/** A record that came, stayed or went, by its name: looked for where it is now, else where it was. */
export const subjectOf = ({ before, after, say }: Compared, { target }: Difference): string => {
  if (target === null) return say.words.changes.kinds.dossier
  const record = recordAt(after, target) ?? recordAt(before, target)
  return record ? titleOf(say, record) : target.key
}

/** The record with its kind before it; the name of a claim says itself that it is one. */
const namedSubject = (compared: Compared, change: Difference): string => {
  const { target } = change
  const name = subjectOf(compared, change)
  return target === null || target.kind === 'claim' ? name : `${compared.say.words.changes.kinds[target.kind]} ${name}`
}

const statisticOf = ({ before, after }: Compared, { target }: Difference): Statistic | null => {
  const record = target && (recordAt(after, target) ?? recordAt(before, target))
  return record?.kind === 'statistic' ? record.statistic : null
}

const periodText = (say: Say, statistic: Statistic, { period, dims }: Observation): string => {
  const known = parsePeriod(period, statistic.fiscalYearStart)
  return dotted([known ? say.period(known) : period, dimsText(say, dims ?? {})])
}

const isText = (value: unknown): value is Text =>
  typeof value === 'string' ||
  (typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => typeof one === 'string'))

/** A property's value in a few words; null where it is more than that. */
const brief = (say: Say, value: unknown): string | null => {
  if (value === undefined || value === null) return say.words.changes.missing
  if (typeof value === 'number') return say.number(value, 2, 0)
  return isText(value) ? say.text(value) || say.words.changes.missing : null
}

/** The thresholds that came, are others or went, by name; empty where a change is not about thresholds. */
const thresholdsText = (say: Say, change: Difference): string => {
  const { changes } = say.words
  const { added, mended, removed } = thresholdChanges(change)
  const named = (some: readonly Threshold[], what: string): readonly string[] =>
    some.map((one) => `${thresholdFigure(say, one)} (${say.text(one.name)}): ${what}`)
  return [...named(added, changes.added), ...named(mended, changes.mended), ...named(removed, changes.removed)].join(
    '; ',
  )
}

const editedText = (say: Say, change: Extract<Difference, { kind: 'edited' }>): string => {
  const thresholds = thresholdsText(say, change)
  if (thresholds !== '') return `${say.words.changes.thresholds}: ${thresholds}`
  const { edited, editedTo } = say.words.changes
  const [before, after] = [brief(say, change.before), brief(say, change.after)]
  return before === null || after === null || before === after
    ? edited(change.field)
    : editedTo(change.field, before, after)
}

const figureText = (compared: Compared, change: Difference): string => {
  const { say } = compared
  const { changes } = say.words
  const statistic = statisticOf(compared, change)
  if (!statistic) return ''
  if (change.kind === 'observation-revised') {
    const period = periodText(say, statistic, change.after)
    const [before, after] = [valueText(say, statistic, change.before), valueText(say, statistic, change.after)]
    if (before === after) return changes.observationRepeated(period, after, say.date(change.after.published))
    return changes.observationRevised(period, before, after, say.date(change.after.published))
  }
  if (change.kind !== 'observation-added' && change.kind !== 'observation-withdrawn') return ''
  const tell = change.kind === 'observation-added' ? changes.observationAdded : changes.observationWithdrawn
  const { observation } = change
  return tell(
    periodText(say, statistic, observation),
    valueText(say, statistic, observation),
    say.date(observation.published),
  )
}

const statusWord = (say: Say, status: keyof Say['words']['statuses'] | null): string =>
  status === null ? say.words.statusUnknown : say.words.statuses[status]

/** What changed, in words, without the record that it is about. */
export const differenceText = (compared: Compared, change: Difference): string => {
  const { say } = compared
  const { changes, stances, eventStatuses } = say.words
  switch (change.kind) {
    case 'added':
    case 'removed':
      return changes[change.kind]
    case 'observation-added':
    case 'observation-withdrawn':
    case 'observation-revised':
      return figureText(compared, change)
    case 'stance-moved':
      return changes.stanceMoved(stances[change.before].word, stances[change.after].word)
    case 'position-added':
      return changes.positionAdded(stances[change.position.stance].word, say.date(change.position.date))
    case 'position-withdrawn':
      return changes.positionWithdrawn(stances[change.position.stance].word, say.date(change.position.date))
    case 'status-changed':
      return changes.statusChanged(statusWord(say, change.before), statusWord(say, change.after))
    case 'reopened':
      return changes.reopened(statusWord(say, change.before), statusWord(say, change.after))
    case 'role-changed':
      return changes.roleChanged(say.text(change.before) || changes.missing, say.text(change.after) || changes.missing)
    case 'event-status':
      return changes.eventStatus(eventStatuses[change.before], eventStatuses[change.after])
    case 'edited':
      return editedText(say, change)
  }
}

/** A change in one line: the record, and what is another about it. */
export const differenceSpans = (compared: Compared, change: Difference): readonly Span[] => [
  span(namedSubject(compared, change), 'strong'),
  span(`: ${differenceText(compared, change)}`),
]
