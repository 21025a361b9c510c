import type { Difference, EventEntry, Issue, Observation, Position, Role, Term } from '../../dossier/index.ts'
import type { Locale } from '../../text/index.ts'
import type { Entry, RenderContext } from '../entry.ts'
import { dimsText, dotted, figureText, periodText } from '../statistic/figure.ts'
import { eventEntryText } from '../negotiation/event.ts'
import { roleText } from '../negotiation/role.ts'
import { positionFacts, positionWord } from '../negotiation/stance.ts'
import { termFacts } from '../negotiation/term.ts'
import { recordAt } from '../record.ts'
import { quoted, sourceTitle } from '../source.ts'
import { titleOf } from '../title.ts'
import { isText, numberText } from './value.ts'

/** One side of a change in paragraphs; empty where there was or is nothing. */
export type Side = readonly string[]

/** The text before and after a change. */
export interface Sides {
  readonly before: Side
  readonly after: Side
}

const observationSide = (context: RenderContext, entry: Entry | null, one: Observation): Side => {
  const { locale } = context
  if (entry?.kind !== 'statistic') return []
  const { statistic } = entry
  return [
    dotted([figureText(locale, statistic, one), periodText(locale, statistic, one)]),
    dimsText(locale, one.dims ?? {}),
    one.status ? locale.words.observationStatus[one.status] : '',
    locale.words.detail.publishedOn(locale.date(one.published)),
    sourceTitle(context, one.source),
    locale.text(one.note),
  ]
}

const positionSide = (context: RenderContext, one: Position | undefined): Side => {
  if (!one) return []
  const { locale } = context
  return [
    dotted([positionWord(locale, one), ...positionFacts(context, one)]),
    locale.text(one.text),
    quoted(locale, one.source),
    sourceTitle(context, one.source),
  ]
}

/** Returns any property: a text in each of its languages, anything else as JSON. */
const valueSide = (locale: Locale, value: unknown): Side => {
  if (value === undefined || value === null) return []
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [numberText(locale, value)]
  return isText(value)
    ? Object.entries(value).map(([name, one]) => `${name}: ${one}`)
    : JSON.stringify(value, null, 1).split('\n')
}

/** Returns a history with a paragraph for each entry: date, status, note and, for a postponed event, the new date. */
const historySide = ({ locale }: RenderContext, change: Difference, value: unknown): Side =>
  change.target?.kind === 'event'
    ? ((value ?? []) as readonly EventEntry[]).map((one) =>
        dotted([locale.date(one.date), eventEntryText(locale, one), locale.text(one.note)]),
      )
    : ((value ?? []) as NonNullable<Issue['history']>).map(({ date, status, note }) =>
        dotted([locale.date(date), locale.words.statuses[status], locale.text(note)]),
      )

/** Returns terms with a paragraph for each: its words and status. */
const termsSide = (context: RenderContext, value: unknown): Side =>
  ((value ?? []) as readonly Term[]).map((one) => dotted([context.locale.text(one.text), ...termFacts(context, one)]))

const roleSide = (context: RenderContext, role: Role | undefined): Side =>
  role ? [roleText(context, role), quoted(context.locale, role.source), sourceTitle(context, role.source)] : []

/** Returns the word of a status; empty where there was none. */
const statusSide = <S extends string>(words: Readonly<Record<S, string>>, status: S | null): Side =>
  status === null ? [] : [words[status]]

const recordSide = (context: RenderContext, { target }: Difference): Side => {
  const record = target && recordAt(context.reading, target)
  return record ? [titleOf(context.locale, record)] : []
}

/** Returns both sides of a change. */
export const sidesOf = (before: RenderContext, after: RenderContext, change: Difference): Sides => {
  const { locale } = after
  const { statuses, eventStatuses } = locale.words
  const record = change.target && (recordAt(after.reading, change.target) ?? recordAt(before.reading, change.target))
  switch (change.kind) {
    case 'added':
      return { before: [], after: recordSide(after, change) }
    case 'removed':
      return { before: recordSide(before, change), after: [] }
    case 'observation-added':
      return { before: [], after: observationSide(after, record, change.observation) }
    case 'observation-withdrawn':
      return { before: observationSide(before, record, change.observation), after: [] }
    case 'observation-revised':
      return {
        before: observationSide(before, record, change.before),
        after: observationSide(after, record, change.after),
      }
    case 'stance-moved':
      return {
        before: positionSide(before, change.from),
        after: positionSide(after, change.position),
      }
    case 'position-added':
      return { before: [], after: positionSide(after, change.position) }
    case 'position-withdrawn':
      return { before: positionSide(before, change.position), after: [] }
    case 'status-changed':
    case 'reopened':
      return { before: statusSide(statuses, change.before), after: statusSide(statuses, change.after) }
    case 'event-status':
      return { before: statusSide(eventStatuses, change.before), after: statusSide(eventStatuses, change.after) }
    case 'role-added':
    case 'role-withdrawn':
    case 'role-began':
    case 'role-ended':
    case 'role-edited':
      return {
        before: roleSide(before, change.was),
        after: roleSide(after, change.kind === 'role-withdrawn' ? undefined : change.role),
      }
    case 'role-changed':
    case 'edited':
      if ('field' in change && change.field === 'history')
        return { before: historySide(before, change, change.before), after: historySide(after, change, change.after) }
      if ('field' in change && change.field === 'terms')
        return { before: termsSide(before, change.before), after: termsSide(after, change.after) }
      return { before: valueSide(locale, change.before), after: valueSide(locale, change.after) }
  }
}
