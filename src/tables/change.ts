import {
  parsePeriod,
  positionsOn,
  sourceId,
  to,
  type Difference,
  type Observation,
  type Position,
  type Reading,
  type SourceRef,
} from '../dossier/index.ts'
import { fitSpans, span, wrapSpans, type Say, type Span } from '../text/index.ts'
import { text, type Block } from './block.ts'
import { differenceText } from './difference.ts'
import type { ChangeEntry, Entry, Showing } from './entry.ts'
import { dimsText, dotted, valueText } from './figure.ts'
import { recordAt } from './record.ts'
import { sourceTitle } from './source.ts'
import { titleOf } from './title.ts'

/** One side of a change: paragraphs, none where there was, or is, nothing. */
type Side = readonly string[]

interface Sides {
  readonly before: Side
  readonly after: Side
}

/** How a reading says things: the words of the screen, the sources of that reading. */
const seen = (reading: Reading, say: Say): Showing => ({ reading, say, per: 'day' })

const quoted = (say: Say, ref: SourceRef): string =>
  typeof ref === 'string' || !ref.quote ? '' : say.words.living.cite.quote(ref.quote.exact)

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
const standing = (reading: Reading, { target }: Difference): Position | undefined => {
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

const recordSide = (showing: Showing, { target }: Difference): Side => {
  const record = target && recordAt(showing.reading, target)
  return record ? [titleOf(showing.say, record)] : []
}

/** What stands on either side of a change. */
const sidesOf = (before: Showing, after: Showing, change: Difference): Sides => {
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
      return { before: valueSide(say, change.before), after: valueSide(say, change.after) }
  }
}

const BETWEEN = ' │ '
/** A column narrower than this is no place to read in: then one stands below the other. */
const NARROWEST = 18

const folded = (say: Say, side: Side, width: number): readonly (readonly Span[])[] => {
  const paragraphs = side.filter((one) => one !== '')
  if (paragraphs.length === 0) return [[span(say.words.changes.missing, 'dim')]]
  return paragraphs.flatMap((one, at) => wrapSpans([span(one, at === 0 ? 'strong' : 'plain')], width))
}

/** Old and new beside each other in a width, line by line; where that is too narrow, one below the other. */
const sideBySide =
  (say: Say, { before, after }: Sides) =>
  (width: number): readonly (readonly Span[])[] => {
    const { was, is } = say.words.changes
    const half = Math.floor((width - BETWEEN.length) / 2)
    if (half < NARROWEST || say.glyphs === 'words') {
      const below = (title: string, side: Side) => [[span(title, 'dim')], ...folded(say, side, width)]
      return [...below(was, before), [], ...below(is, after)]
    }
    const left = [[span(was, 'dim')], ...folded(say, before, half)]
    const right = [[span(is, 'dim')], ...folded(say, after, half)]
    return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => [
      ...fitSpans(left[row] ?? [], half),
      span(BETWEEN, 'dim'),
      ...(right[row] ?? []),
    ])
  }

/** A change: what is another, old and new side by side, and the way to the record that it is about. */
export const changeBlocks = ({ reading, say }: Showing, { change, pair }: ChangeEntry): readonly Block[] => {
  const { changes } = say.words
  const sides = sidesOf(seen(pair.before, say), seen(pair.after, say), change)
  const record = change.target && recordAt(reading, change.target)
  const date = change.date === null ? '' : say.date(change.date)
  return [
    text([span(differenceText({ ...pair, say }, change), 'strong'), span(date === '' ? '' : ` · ${date}`, 'dim')]),
    { kind: 'gap' },
    { kind: 'drawn', draw: sideBySide(say, sides) },
    { kind: 'gap' },
    record
      ? text([span(`${changes.toRecord}: `, 'dim'), span(titleOf(say, record))], 0, change.target)
      : text([span(change.target ? changes.noRecord : changes.wholeDossier, 'dim')]),
    ...sourceOf(change).map((id) => text([span(sourceTitle(seen(pair.after, say), id), 'dim')], 0, to.source(id))),
  ]
}

/** The source that a figure or a position names, to look it up. */
const sourceOf = (change: Difference): readonly string[] => {
  if ('observation' in change) return [sourceId(change.observation.source)]
  return 'position' in change ? [sourceId(change.position.source)] : []
}
