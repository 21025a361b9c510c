import {
  counted,
  memoizeLast,
  newestDifferences,
  observationOf,
  pairOf,
  partsOf,
  sameTarget,
  to,
  type Difference,
  type Moment,
  type Observation,
  type Pair,
  type Reading,
  type Target,
} from '../../dossier/index.ts'
import { span, type Locale, type Span } from '../../text/index.ts'
import { text, type Block } from '../block.ts'
import { subjectOf } from './difference.ts'
import { changesByDay, dayText, entryText, foldedChanges, foldEntries } from './folded.ts'
import type { ChangeEntry, Changes, DayEntry, Listed, Listing, RenderContext, Since, SinceName } from '../entry.ts'
import { recordAt } from '../record.ts'
import { cell, nameCell, type Row } from '../row.ts'

const nameOf = ({ kind, key }: Target): string => `${kind}/${key}`

/** Returns the records that show a change: for a position also its issue, participant and side, even if the participant is gone. */
const shownAt = ({ before, after }: Pair, target: Target): readonly Target[] => {
  if (target.kind !== 'stance') return [target]
  const record = recordAt(after, target) ?? recordAt(before, target)
  const [, participant] = partsOf(target.key)
  if (record?.kind !== 'stance') return [target, to.participant(participant)]
  const { side } = record.participant
  return [
    target,
    to.issue(record.issue.id),
    to.participant(participant),
    ...(side === undefined ? [] : [to.sideStance(record.issue, side)]),
  ]
}

/** Returns the statistic of a removed claim, which shows its change; otherwise the record itself. */
const remaining = (reading: Reading, target: Target): Target =>
  target.kind === 'claim' && !recordAt(reading, target) ? to.statistic(partsOf(target.key)[0]) : target

/** Returns the list under a name, creating it if missing. */
const listIn = <T>(by: Map<string, T[]>, name: string): T[] => {
  const list = by.get(name) ?? []
  by.set(name, list)
  return list
}

const grouped = (entries: readonly ChangeEntry[]): Changes['by'] => {
  const by = new Map<string, ChangeEntry[]>()
  for (const entry of entries) {
    const { target } = entry.change
    if (!target) continue
    for (const one of shownAt(entry.pair, remaining(entry.pair.after, target))) listIn(by, nameOf(one)).push(entry)
  }
  return by
}

const vintageOf = ({ period, dims, published }: Observation): string => JSON.stringify([period, dims, published])

/** Returns what a change is about within its record: a property, a value, a position. */
const pointOf = (change: Difference): string => {
  if (change.kind === 'edited') return change.field
  if ('role' in change) return JSON.stringify([change.role.role, change.role.of])
  const observation = observationOf(change)
  if (observation) return vintageOf(observation)
  return 'position' in change ? `${change.position.date}/${change.position.stance}` : ''
}

/** Returns a key that identifies a change by content, because its place may shift. */
const keyOf = (change: Difference): string =>
  `${change.kind}/${change.target ? nameOf(change.target) : ''}/${pointOf(change)}`

const work = (reading: Reading, since: Since): Changes => {
  const pair = pairOf(reading, since.baseline)
  const keyed = counted()
  const entries = newestDifferences(pair).map((change): ChangeEntry => ({
    kind: 'change',
    key: keyed(keyOf(change)),
    change,
    pair,
  }))
  const records = new Set(entries.map(({ change: { target } }) => (target ? nameOf(target) : ''))).size
  return { since, entries, records, by: grouped(entries) }
}

/** Returns the changes in a reading since a baseline; memoised for the last baseline. */
export const changesSince: (reading: Reading, since: Since) => Changes = memoizeLast(work)

const NONE: readonly ChangeEntry[] = []

/** Returns the changes of a record; none without a baseline. */
export const changesOf = ({ changes }: RenderContext, target: Target): readonly ChangeEntry[] =>
  changes?.by.get(nameOf(target)) ?? NONE

/** Whether an edit is about a moment: that of a date which is set, or any of the record where it is of another property. */
const isEditOf = (change: Difference, what: Moment['what']['kind']): boolean => {
  if (change.kind !== 'edited' || change.field === 'history') return false
  return change.field === 'resumes' || change.field === 'deadline' ? change.field === what : true
}

/** Whether a change is of the day of a moment, or of no day; a withdrawn position has no moment any more. */
const isOfDay = ({ kind, date }: Difference, day: string): boolean =>
  date === null ? kind !== 'position-withdrawn' : date === day

/**
 * Returns whether a moment changed: by a change with its day or without any, by an edit of the record, or by its creation.
 * Earlier statuses of an issue stay as they were; an event itself has changed with its newest one.
 */
const isMomentChanged = (context: RenderContext, { target, date, what }: Moment): boolean =>
  changesOf(context, target).some(
    ({ change }) =>
      sameTarget(change.target, target) &&
      (change.kind === 'added' ||
        isOfDay(change, date) ||
        isEditOf(change, what.kind) ||
        (change.kind === 'event-status' && what.kind === 'event')),
  )

/** Returns whether the record of a row changed. */
export const isChanged = (context: RenderContext, listed: Listed): boolean => {
  if (listed.kind === 'change' || listed.kind === 'day') return false
  return listed.kind === 'moment' ? isMomentChanged(context, listed.moment) : changesOf(context, listed).length > 0
}

/** Returns the name of a baseline: `2023-12-20`, `your last look`. */
export const sinceText = (locale: Locale, name: SinceName): string => {
  if (name.kind === 'day') return locale.day(name.on)
  return name.kind === 'ref' ? name.ref : locale.words.changes.since[name.kind]
}

/** Returns `3 changed since 2023-12-20`; empty without a baseline. */
export const changedText = ({ locale, changes }: RenderContext): string =>
  changes ? locale.words.changes.changed(changes.records, sinceText(locale, changes.since.name)) : ''

/** Returns `5 changes in 3 records since 2023-12-20`, for the list of changes; empty without a baseline. */
export const countedText = ({ locale, changes }: RenderContext): string =>
  changes
    ? locale.words.changes.counted(changes.entries.length, changes.records, sinceText(locale, changes.since.name))
    : ''

/** Returns the change sign for the margin, one cell wide; blank for an unchanged record. */
export const changeMark = ({ locale }: RenderContext, changed: boolean): Span =>
  changed ? span(locale.signs.of('changed'), 'accent') : span(' ')

/** Returns the list of changes by day, those of one publication as one. */
export const changeListing = ({ changes }: RenderContext): Listing => {
  if (!changes) return { entries: [], counted: 0, all: 0 }
  const all = foldedChanges(changes).length
  return { entries: changesByDay(changes), counted: all, all }
}

const SUBJECT = 20
const WHAT = 20

/** Returns a change as a row below its day: the record, what changed. */
export const changeRow = ({ locale }: RenderContext, entry: ChangeEntry): Row => ({
  kind: 'change',
  cells: [
    nameCell([span(`  ${subjectOf({ ...entry.pair, locale }, entry.change)}`)], SUBJECT),
    cell([span(entryText(locale, entry), 'strong')], WHAT),
  ],
})

/** Returns a day as a heading of the list of changes. */
export const dayRow = ({ locale }: RenderContext, entry: DayEntry): Row => ({
  kind: 'day',
  cells: [cell([span(dayText(locale, entry), 'strong')], 0)],
})

/** The most lines of changes in a detail; the list of changes has them all. */
const SHOWN = 5

/** Returns the note above a changed record: the baseline and what changed. */
export const changedBlocks = (context: RenderContext, target: Target): readonly Block[] => {
  const { locale, changes } = context
  const own = changesOf(context, target)
  if (!changes || own.length === 0) return []
  const title = locale.words.changes.here(sinceText(locale, changes.since.name))
  const lines = foldEntries(own).map((one) => entryText(locale, one))
  const shown = lines.length > SHOWN ? lines.slice(0, SHOWN - 1) : lines
  const rest = lines.length - shown.length
  return [
    text([span(`${locale.signs.of('changed')} ${title}`, 'accent')]),
    ...shown.map((line) => text(line, 2)),
    ...(rest > 0 ? [text([span(locale.words.changes.rest(rest), 'dim')], 2)] : []),
    { kind: 'gap' },
  ]
}
