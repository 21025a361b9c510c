import {
  parsePeriod,
  positionsOn,
  type Difference,
  type Issue,
  type Observation,
  type Position,
  type Reading,
} from '../../dossier/index.ts'
import type { Say } from '../../text/index.ts'
import type { Entry, Showing } from '../entry.ts'
import { dimsText, dotted, valueText } from '../statistic/figure.ts'
import { recordAt } from '../record.ts'
import { quoted, sourceTitle } from '../source.ts'
import { titleOf } from '../title.ts'

/** One side of a change: paragraphs, none where there was, or is, nothing. */
export type Side = readonly string[]

/** What stood before a change and what stands after it. */
export interface Sides {
  readonly before: Side
  readonly after: Side
}

/** How a reading says things: the words of the screen, the sources of that reading. */
export const seen = (reading: Reading, say: Say): Showing => ({ reading, say, per: 'day' })

const observationSide = (showing: Showing, entry: Entry | null, one: Observation): Side => {
  const { say } = showing
  if (entry?.kind !== 'statistic') return []
  const { statistic } = entry
  const period = parsePeriod(one.period, statistic.fiscalYearStart)
  return [
    dotted([`${valueText(say, statistic, one)} ${say.text(statistic.unit)}`, period ? say.period(period) : one.period]),
    dimsText(say, one.dims ?? {}),
    one.status ? say.words.observationStatus[one.status] : '',
    say.words.detail.publishedOn(say.date(one.published)),
    sourceTitle(showing, one.source),
    say.text(one.note),
  ]
}

const positionSide = (showing: Showing, one: Position | undefined): Side => {
  if (!one) return []
  const { say } = showing
  return [
    dotted([say.words.stances[one.stance].word, say.words.attributions[one.attribution], say.date(one.date)]),
    say.text(one.text),
    quoted(say, one.source),
    sourceTitle(showing, one.source),
  ]
}

/** The last position of the participant that a change is about. */
export const standing = (reading: Reading, { target }: Difference): Position | undefined => {
  const record = target && recordAt(reading, target)
  if (record?.kind !== 'stance') return undefined
  return positionsOn(record.issue, reading.on).findLast((one) => one.participant === record.participant.id)
}

/** Any property of the file: a text in each of its languages, anything else as JSON. */
const valueSide = (say: Say, value: unknown): Side => {
  if (value === undefined || value === null) return []
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [say.number(value, 2, 0)]
  const entries = typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : []
  if (entries.length > 0 && entries.every(([, one]) => typeof one === 'string'))
    return entries.map(([name, one]) => `${name}: ${one}`)
  return JSON.stringify(value, null, 1).split('\n')
}

/** The entries of an issue's history, a paragraph each: when, in which status, why. */
const historySide = (say: Say, value: unknown): Side =>
  ((value ?? []) as NonNullable<Issue['history']>).map(({ date, status, note }) =>
    dotted([say.date(date), say.words.statuses[status], say.text(note)]),
  )

const recordSide = (showing: Showing, { target }: Difference): Side => {
  const record = target && recordAt(showing.reading, target)
  return record ? [titleOf(showing.say, record)] : []
}

/** What stands on either side of a change. */
export const sidesOf = (before: Showing, after: Showing, change: Difference): Sides => {
  const { say } = after
  const { statuses, eventStatuses } = say.words
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
        before: positionSide(before, standing(before.reading, change)),
        after: positionSide(after, standing(after.reading, change)),
      }
    case 'position-added':
      return { before: [], after: positionSide(after, change.position) }
    case 'position-withdrawn':
      return { before: positionSide(before, change.position), after: [] }
    case 'status-changed':
    case 'reopened':
      return {
        before: change.before === null ? [] : [statuses[change.before]],
        after: change.after === null ? [] : [statuses[change.after]],
      }
    case 'event-status':
      return { before: [eventStatuses[change.before]], after: [eventStatuses[change.after]] }
    case 'role-changed':
    case 'edited':
      if ('field' in change && change.field === 'history')
        return { before: historySide(say, change.before), after: historySide(say, change.after) }
      return { before: valueSide(say, change.before), after: valueSide(say, change.after) }
  }
}
