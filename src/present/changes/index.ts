import {
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
import { differenceText, subjectOf } from './difference.ts'
import {
  counted,
  type ChangeEntry,
  type Changes,
  type Listed,
  type Listing,
  type RenderContext,
  type Since,
  type SinceName,
} from '../entry.ts'
import { recordAt } from '../record.ts'
import { cell, type Row } from '../row.ts'

const nameOf = ({ kind, key }: Target): string => `${kind}/${key}`

/** The records beside which a change shows: of a position its issue, its participant and the side, also where the participant is gone. */
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

/** A claim that is no more shows beside its statistic. */
const remaining = (reading: Reading, target: Target): Target =>
  target.kind === 'claim' && !recordAt(reading, target) ? to.statistic(partsOf(target.key)[0]) : target

/** The list of a name, begun where there is none yet. */
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

/** What of its record a change is about: a property, a value, a position. */
const pointOf = (change: Difference): string => {
  if (change.kind === 'edited') return change.field
  if ('role' in change) return JSON.stringify([change.role.role, change.role.of])
  const observation = observationOf(change)
  if (observation) return vintageOf(observation)
  return 'position' in change ? `${change.position.date}/${change.position.stance}` : ''
}

/** A change is known again by what it is about, and not by its place: others may come before it. */
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

/** What is another in a reading since a baseline; worked out once for the last baseline asked for. */
export const changesSince: (reading: Reading, since: Since) => Changes = memoizeLast(work)

/** The changes of a record; none where nothing is compared. */
export const changesOf = ({ changes }: RenderContext, target: Target): readonly ChangeEntry[] =>
  changes?.by.get(nameOf(target)) ?? []

/** Of a moment that counts which names its day or none, or made its record: an earlier status of an issue is what it was. */
const isMomentChanged = (context: RenderContext, { target, date }: Moment): boolean =>
  changesOf(context, target).some(
    ({ change }) =>
      sameTarget(change.target, target) && (change.kind === 'added' || change.date === null || change.date === date),
  )

/** Whether what a row stands for is another. */
export const isChanged = (context: RenderContext, listed: Listed): boolean => {
  if (listed.kind === 'change') return false
  return listed.kind === 'moment' ? isMomentChanged(context, listed.moment) : changesOf(context, listed).length > 0
}

/** What a baseline is called in a sentence: `2023-12-20`, `your last look`. */
export const sinceText = (locale: Locale, name: SinceName): string => {
  if (name.kind === 'day') return locale.day(name.on)
  return name.kind === 'ref' ? name.ref : locale.words.changes.since[name.kind]
}

/** `3 changed since 2023-12-20`; empty where nothing is compared. */
export const changedText = ({ locale, changes }: RenderContext): string =>
  changes ? locale.words.changes.changed(changes.records, sinceText(locale, changes.since.name)) : ''

/** The same with how many changes there are in them: for where they are listed. */
export const countedText = ({ locale, changes }: RenderContext): string =>
  changes
    ? locale.words.changes.counted(changes.entries.length, changes.records, sinceText(locale, changes.since.name))
    : ''

/** The sign of a record that is another, in the margin before it: one cell in every case. */
export const changeMark = ({ locale }: RenderContext, changed: boolean): Span =>
  changed ? span(locale.signs.of('changed'), 'accent') : span(' ')

/** The changes as a list. */
export const changeListing = ({ changes }: RenderContext): Listing => {
  const entries = changes?.entries ?? []
  return { entries, counted: entries.length, all: entries.length }
}

const SUBJECT = 20
const WHAT = 20

/** A change as a row: its day where it names one, the record, what is another about it. */
export const changeRow = ({ locale }: RenderContext, { change, pair }: ChangeEntry): Row => ({
  kind: 'change',
  cells: [
    cell([span(change.date === null ? '' : locale.date(change.date), 'dim')], 'whole', 'left', 1),
    cell([span(subjectOf({ ...pair, locale }, change))], SUBJECT),
    cell([span(differenceText({ ...pair, locale }, change), 'strong')], WHAT),
  ],
})

/** Above a record that is another: since when, and what. */
export const changedBlocks = (context: RenderContext, target: Target): readonly Block[] => {
  const { locale, changes } = context
  const own = changesOf(context, target)
  if (!changes || own.length === 0) return []
  const title = locale.words.changes.here(sinceText(locale, changes.since.name))
  return [
    text([span(`${locale.signs.of('changed')} ${title}`, 'accent')]),
    ...own.map(({ change, pair }) => text(differenceText({ ...pair, locale }, change), 2)),
    { kind: 'gap' },
  ]
}
