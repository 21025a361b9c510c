import { eventStatusText } from '../negotiation/event.ts'
import { roleName, roleText } from '../negotiation/role.ts'
import { positionWord } from '../negotiation/stance.ts'
import {
  accountsOf,
  currentDate,
  eventDate,
  sameMeaning,
  termStatus,
  textSource,
  thresholdChanges,
  type Dated,
  type Difference,
  type Observation,
  type Position,
  type RoleChange,
  type Source,
  type SourcedText,
  type Statistic,
  type Target,
  type Term,
  type Threshold,
} from '../../dossier/index.ts'
import { span, type Locale, type Span } from '../../text/index.ts'
import { dimsText, dotted, periodText, valueText } from '../statistic/figure.ts'
import type { RecordEntry } from '../entry.ts'
import { recordAt } from '../record.ts'
import { thresholdFigure } from '../statistic/threshold.ts'
import { titleOf } from '../title.ts'
import type { Compared } from './compared.ts'
import { entriesText } from './entries.ts'
import { seen } from './seen.ts'
import { isText, numberText } from './value.ts'

export type { Compared }

/** Returns the name of a changed record, from the later reading if it is there. */
export const subjectOf = ({ before, after, locale }: Compared, { target }: Difference): string => {
  if (target === null) return locale.words.changes.kinds.dossier
  const record = recordAt(after, target) ?? recordAt(before, target)
  return record ? titleOf(locale, record) : target.key
}

/** Returns the record with its kind; a claim's name already includes it. */
const namedSubject = (compared: Compared, change: Difference): string => {
  const { target } = change
  const name = subjectOf(compared, change)
  return target === null || target.kind === 'claim'
    ? name
    : `${compared.locale.words.changes.kinds[target.kind]} ${name}`
}

/** Returns the statistic of a change; null for changes of other records. */
export const statisticOf = ({ before, after }: Compared, { target }: Difference): Statistic | null => {
  const record = target && (recordAt(after, target) ?? recordAt(before, target))
  return record?.kind === 'statistic' ? record.statistic : null
}

/** Returns the period of an observation, and what it is limited to. */
export const periodOf = (locale: Locale, statistic: Statistic, one: Observation): string =>
  dotted([periodText(locale, statistic, one), dimsText(locale, one.dims ?? {})])

/** Returns a property's value in a few words; null where it takes more. */
const brief = (locale: Locale, value: unknown): string | null => {
  if (value === undefined || value === null) return locale.words.changes.missing
  if (typeof value === 'number') return numberText(locale, value)
  // The value comes from a checked dossier, so one with a source of its own is a text.
  if (textSource(value as SourcedText) !== undefined) return locale.text(value as SourcedText)
  return isText(value) ? locale.text(value) || locale.words.changes.missing : null
}

/** Returns the names of changed thresholds; empty for other changes. */
const thresholdsText = (locale: Locale, change: Difference): string => {
  const { changes } = locale.words
  const { added, altered, removed } = thresholdChanges(change)
  const named = (some: readonly Threshold[], what: string): readonly string[] =>
    some.map((one) => `${thresholdFigure(locale, one)} (${locale.text(one.name)}): ${what}`)
  return [...named(added, changes.added), ...named(altered, changes.altered), ...named(removed, changes.removed)].join(
    '; ',
  )
}

const dateText = (locale: Locale, value: unknown): string => {
  const date = currentDate(value as Dated | undefined)
  return date === null ? locale.words.changes.missing : locale.date(date)
}

/** Returns the words of terms that were added, removed or changed status. */
const termsText = (locale: Locale, change: Extract<Difference, { kind: 'edited' }>): string => {
  const { changes, termStatuses } = locale.words
  // The value comes from a checked dossier, so the schema vouches for its type.
  const [before, after] = [(change.before ?? []) as readonly Term[], (change.after ?? []) as readonly Term[]]
  const word = (term: Term | undefined): string => {
    const status = term && termStatus(term)
    return status ? termStatuses[status] : changes.missing
  }
  const ids = [...new Set([...before, ...after].map(({ id }) => id))]
  const parts = ids.flatMap((id) => {
    const [old, now] = [before, after].map((some) => some.find((one) => one.id === id))
    const title = locale.text((now ?? old)?.text)
    if (word(old) !== word(now)) return changes.termStatus(title, word(old), word(now))
    return sameMeaning(old, now) ? [] : `${title}: ${changes.altered}`
  })
  return `${changes.terms}: ${parts.join('; ')}`
}

const editedText = (compared: Compared, change: Extract<Difference, { kind: 'edited' }>): string => {
  const { locale } = compared
  const thresholds = thresholdsText(locale, change)
  if (thresholds !== '') return `${locale.words.changes.thresholds}: ${thresholds}`
  const { edited, editedTo, fields } = locale.words.changes
  if (change.field === 'retracted' && change.target?.kind === 'source' && change.after !== undefined)
    return locale.words.sources.retracted(locale.date((change.after as NonNullable<Source['retracted']>).date))
  if (change.field === 'terms' && change.target?.kind === 'issue') return termsText(locale, change)
  const isDated = change.target?.kind === 'issue' && ['resumes', 'deadline'].includes(change.field)
  const [before, after] = [change.before, change.after].map((value) =>
    isDated ? dateText(locale, value) : (entriesText(compared, change, value) ?? brief(locale, value)),
  )
  const field = fields[change.field] ?? change.field
  return before == null || after == null || before === after ? edited(field) : editedTo(field, before, after)
}

const figureText = (compared: Compared, change: Difference): string => {
  const { locale } = compared
  const { changes } = locale.words
  const statistic = statisticOf(compared, change)
  if (!statistic) return ''
  if (change.kind === 'observation-revised') {
    const period = periodOf(locale, statistic, change.after)
    const [before, after] = [valueText(locale, statistic, change.before), valueText(locale, statistic, change.after)]
    if (before === after) return changes.observationRepeated(period, after, locale.date(change.after.published))
    return changes.observationRevised(period, before, after, locale.date(change.after.published))
  }
  if (change.kind !== 'observation-added' && change.kind !== 'observation-withdrawn') return ''
  const tell = change.kind === 'observation-added' ? changes.observationAdded : changes.observationWithdrawn
  const { observation } = change
  return tell(
    periodOf(locale, statistic, observation),
    valueText(locale, statistic, observation),
    locale.date(observation.published),
  )
}

const statusWord = (locale: Locale, status: keyof Locale['words']['statuses'] | null): string =>
  status === null ? locale.words.changes.statusUnknown : locale.words.statuses[status]

/** Describes a new position, and says if its account is disputed. */
const addedText = (
  { after, locale }: Compared,
  { target, position }: { readonly target: Target | null; readonly position: Position },
): string => {
  const { changes } = locale.words
  const words = changes.positionAdded(positionWord(locale, position), locale.date(position.date))
  const record = target && recordAt(after, target)
  const isDisputed =
    record?.kind === 'stance' && accountsOf(after.dossier, record.issue, record.participant.id).kind === 'disputed'
  return isDisputed ? changes.disputed(words) : words
}

/** How a dated role changed: added, began, ended, removed or edited, in which body, from or until when. */
const roleChangeText = ({ before, after, locale }: Compared, { kind, date, role }: RoleChange): string => {
  const context = seen(kind === 'role-withdrawn' ? before : after, locale)
  const hasDay = (kind === 'role-began' || kind === 'role-ended') && date !== null
  return locale.words.changes.roles[kind](
    hasDay ? dotted([roleName(context, role), locale.date(date)]) : roleText(context, role),
  )
}

/** Returns the date of a record itself; null for records without one. */
const ownDate = (record: RecordEntry | null): string | null => {
  switch (record?.kind) {
    case 'event':
      return eventDate(record.event)
    case 'claim':
      return record.claim.made
    case 'source':
      return record.source.published
    default:
      return null
  }
}

/** Adds the date of the record to what changed, where the change has another. */
const withOwnDate = ({ before, after, locale }: Compared, { target, date }: Difference, what: string): string => {
  const own = ownDate(target && (recordAt(after, target) ?? recordAt(before, target)))
  return own === null || own === date ? what : locale.words.changes.dated(what, locale.date(own))
}

type EventStatusChange = Extract<Difference, { kind: 'event-status' }>

/** Says the new status of an event, with its date where no history says when that was so. */
const eventStatusChange = (compared: Compared, change: EventStatusChange): string => {
  const { after, locale } = compared
  const { eventStatus, statusUnknown } = locale.words.changes
  const [was, is] = [change.before, change.after].map((one) => eventStatusText(locale, one) || statusUnknown)
  const what = eventStatus(was ?? '', is ?? '')
  const record = change.target && recordAt(after, change.target)
  return record?.kind === 'event' && !record.event.history ? withOwnDate(compared, change, what) : what
}

/** What changed, in words, without the record that it is about. */
export const differenceText = (compared: Compared, change: Difference): string => {
  const { locale } = compared
  const { changes } = locale.words
  switch (change.kind) {
    case 'added':
    case 'removed':
      return withOwnDate(compared, change, changes[change.kind])
    case 'observation-added':
    case 'observation-withdrawn':
    case 'observation-revised':
      return figureText(compared, change)
    case 'stance-moved':
      return changes.stanceMoved(positionWord(locale, change.from), positionWord(locale, change.position))
    case 'position-added':
      return addedText(compared, change)
    case 'position-withdrawn':
      return changes.positionWithdrawn(positionWord(locale, change.position), locale.date(change.position.date))
    case 'status-changed':
      return changes.statusChanged(statusWord(locale, change.before), statusWord(locale, change.after))
    case 'reopened':
      return changes.reopened(statusWord(locale, change.before), statusWord(locale, change.after))
    case 'role-changed':
      return changes.roleChanged(
        locale.text(change.before) || changes.missing,
        locale.text(change.after) || changes.missing,
      )
    case 'role-added':
    case 'role-withdrawn':
    case 'role-began':
    case 'role-ended':
    case 'role-edited':
      return roleChangeText(compared, change)
    case 'event-status':
      return eventStatusChange(compared, change)
    case 'edited':
      return editedText(compared, change)
  }
}

/** Describes a change in one line: the record and what changed. */
export const differenceSpans = (compared: Compared, change: Difference): readonly Span[] => [
  span(namedSubject(compared, change), 'strong'),
  span(`: ${differenceText(compared, change)}`),
]
