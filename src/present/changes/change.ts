import {
  citationsOf,
  currentSource,
  eventStatusSource,
  statusEntry,
  countedDay,
  type DatedEntry,
  sameMeaning,
  sourceId,
  sourcesOfEdit,
  textSource,
  to,
  type Difference,
  type Issue,
  type Reading,
  type SourcedText,
  type SourceRef,
  type Term,
} from '../../dossier/index.ts'
import { fitSpans, span, wrapSpans, type Locale, type Span } from '../../text/index.ts'
import { text, type Block } from '../block.ts'
import { seen } from './seen.ts'
import { sidesOf, type Side, type Sides } from './sides.ts'
import { entryText, publicationTable } from './folded.ts'
import type { ChangeEntry, Entry, RenderContext } from '../entry.ts'
import { recordAt } from '../record.ts'
import { sourceTitle } from '../source.ts'
import { titleOf } from '../title.ts'

const BETWEEN = ' │ '
/** In columns narrower than this, old and new are below each other. */
const NARROWEST = 18

const folded = (locale: Locale, side: Side, width: number): readonly (readonly Span[])[] => {
  const paragraphs = side.filter((one) => one !== '')
  if (paragraphs.length === 0) return [[span(locale.words.changes.missing, 'dim')]]
  return paragraphs.flatMap((one, at) => wrapSpans([span(one, at === 0 ? 'strong' : 'plain')], width))
}

/** Returns old and new side by side, or below each other where the columns are too narrow. */
const sideBySide =
  (locale: Locale, { before, after }: Sides) =>
  (width: number): readonly (readonly Span[])[] => {
    const { was, is } = locale.words.changes
    const half = Math.floor((width - BETWEEN.length) / 2)
    if (half < NARROWEST || locale.medium === 'speech') {
      const below = (title: string, side: Side) => [[span(title, 'dim')], ...folded(locale, side, width)]
      return [...below(was, before), [], ...below(is, after)]
    }
    const left = [[span(was, 'dim')], ...folded(locale, before, half)]
    const right = [[span(is, 'dim')], ...folded(locale, after, half)]
    return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => [
      ...fitSpans(left[row] ?? [], half),
      span(BETWEEN, 'dim'),
      ...(right[row] ?? []),
    ])
  }

/** Returns why a change leads to no record: it concerns the dossier itself, or the record is gone or not yet known. */
const withoutRecord = ({ change: { target }, pair }: ChangeEntry, { words: { changes } }: Locale): string => {
  if (target === null) return changes.wholeDossier
  return recordAt(pair.after, target) ? changes.notYetKnown : changes.noRecord
}

/** Returns a change in full: what changed, old and new, and a link to the record. */
export const changeBlocks = ({ reading, locale }: RenderContext, entry: ChangeEntry): readonly Block[] => {
  const { change, pair } = entry
  const source = changeSource(entry)
  const { changes } = locale.words
  const sides = sidesOf(seen(pair.before, locale), seen(pair.after, locale), change)
  const record = change.target && recordAt(reading, change.target)
  const date = change.date === null ? '' : locale.date(change.date)
  return [
    text([span(entryText(locale, entry), 'strong'), span(date === '' ? '' : ` · ${date}`, 'dim')]),
    { kind: 'gap' },
    entry.more
      ? { kind: 'table', table: publicationTable(locale, entry) }
      : { kind: 'drawn', draw: sideBySide(locale, sides) },
    { kind: 'gap' },
    record
      ? text([span(`${changes.toRecord}: `, 'dim'), span(titleOf(locale, record))], 0, change.target)
      : text([span(withoutRecord(entry, locale), 'dim')]),
    ...(source
      ? [text([span(sourceTitle(seen(pair.after, locale), source), 'dim')], 0, to.source(sourceId(source)))]
      : []),
  ]
}

/** Returns the source of a record; a source is its own. */
const ownSource = (record: Entry | null): SourceRef | undefined => {
  switch (record?.kind) {
    case 'source':
      return record.source.id
    case 'event':
      return record.event.source
    case 'claim':
      return record.claim.source
    case 'issue':
      return record.issue.source
    default:
      return undefined
  }
}

/** Returns the newest entry of a history by its dates. */
const newestEntry = <T extends DatedEntry>(history: readonly T[]): T | undefined =>
  history.toSorted((a, b) => countedDay(a) - countedDay(b)).at(-1)

type Edited = Extract<Difference, { kind: 'edited' }>

/** Returns the sources of the newest entries of terms that are new or were changed; null where none is. */
const termsSource = (before: readonly Term[], after: readonly Term[]): SourceRef | null => {
  const changed = after.filter(
    (one) =>
      !sameMeaning(
        one,
        before.find(({ id }) => id === one.id),
      ),
  )
  const sources = changed.flatMap(({ history }) => citationsOf(newestEntry(history)?.source))
  return sources.length > 0 ? sources : null
}

/** Returns the sources of what an edit brought; null where it names none. */
const broughtSource = (reading: Reading, change: Parameters<typeof sourcesOfEdit>[1]): SourceRef | null => {
  const sources = sourcesOfEdit(reading, change)
  return sources.length > 0 ? sources : null
}

/** Returns the source of an edited date or text, of the newest entry of a history, or of whatever else is new. */
const fieldSource = (reading: Reading, change: Edited): SourceRef | null => {
  const { field, target, before, after } = change
  if (target?.kind === 'issue' && (field === 'resumes' || field === 'deadline'))
    return currentSource(after as Issue['deadline']) ?? null
  // The value comes from a checked dossier, so the schema vouches for its type.
  if (field === 'terms') return termsSource((before ?? []) as readonly Term[], (after ?? []) as readonly Term[])
  if (field !== 'history')
    return textSource((after ?? undefined) as SourcedText | undefined) ?? broughtSource(reading, change)
  return newestEntry((after ?? []) as NonNullable<Issue['history']>)?.source ?? null
}

/** Returns the source of a change; null where it added no statement. */
export const changeSource = ({ change, pair: { after } }: ChangeEntry): SourceRef | null => {
  switch (change.kind) {
    case 'observation-added':
    case 'observation-withdrawn':
      return change.observation.source
    case 'observation-revised':
      return change.after.source
    case 'position-added':
    case 'position-withdrawn':
    case 'stance-moved':
      return change.position.source
    case 'added':
      return ownSource(change.target && recordAt(after, change.target)) ?? null
    case 'status-changed':
    case 'reopened': {
      const record = change.target && recordAt(after, change.target)
      return record?.kind === 'issue' ? ((statusEntry(record.issue) ?? record.issue).source ?? null) : null
    }
    case 'event-status': {
      const record = change.target && recordAt(after, change.target)
      return record?.kind === 'event' ? (eventStatusSource(record.event) ?? null) : null
    }
    case 'role-added':
    case 'role-began':
    case 'role-ended':
    case 'role-edited':
      return change.role.source ?? null
    case 'edited':
      return fieldSource(after, change)
    case 'role-changed':
      return broughtSource(after, { ...change, field: 'role' })
    default:
      return null
  }
}
