import type { Dossier } from '../dossier/index.ts'
import type { Field } from '../dossier/form/fields.ts'
import type { Draft } from './draft.ts'
import type { Kind, KindName } from './kinds.ts'
import { DAY_OF_SOURCE } from './value.ts'
import { NO_WORDS, type Vocabulary } from './vocabulary.ts'

/** What stays from one line to the next. */
export interface Session {
  /** The source used last. */
  readonly source: string | null
  /** The record above used last, by the field that names it. */
  readonly above: Readonly<Record<string, string>>
  /** The record added last, by its kind. */
  readonly last: Readonly<Partial<Record<KindName, Draft>>>
  readonly today: string
  /** The words that may be typed for the values of an enumeration. */
  readonly words: Vocabulary
}

/** Returns a session in which nothing was added yet. */
export const newSession = (today: string, words: Vocabulary = NO_WORDS): Session => ({
  source: null,
  above: {},
  last: {},
  today,
  words,
})

/** A value that was not typed, and where it is from: a record, or the id itself. */
export interface Inherited {
  readonly field: string
  readonly value: unknown
  readonly from: string
}

const DATE_AT_END = /(?<date>\d{4}-\d{2}-\d{2})(?:-[\p{L}\p{N}._-]+)?$/u

const stemOf = (id: unknown): string =>
  String(id)
    .replace(DATE_AT_END, '')
    .replace(/[-._]+$/, '')

/** Returns the newest source whose id begins like that of the new one, such as `nova-2023-06-18`. */
const sourceLike = ({ sources }: Dossier, { id }: Draft): Draft | undefined => {
  const stem = stemOf(id)
  return stem === String(id) ? undefined : sources.findLast((one) => one.id !== stem && stemOf(one.id) === stem)
}

const firstSource = ({ source }: Draft): string | null => {
  const first: unknown = Array.isArray(source) ? source[0] : source
  if (typeof first === 'string') return first
  return typeof first === 'object' && first !== null && 'id' in first ? String(first.id) : null
}

/** What a default is taken from. */
interface Known {
  readonly dossier: Dossier
  readonly session: Session
}

const dayOfSource = (draft: Draft, { sources }: Dossier): string | undefined => {
  const id = firstSource(draft)
  return sources.find((one) => one.id === id)?.published
}

const fromSource = (field: string, draft: Draft, { dossier }: Known): readonly Inherited[] => {
  const id = firstSource(draft)
  const published = dayOfSource(draft, dossier)
  return published === undefined || id === null ? [] : [{ field, value: published, from: id }]
}

const ofSource = (draft: Draft, { dossier }: Known): readonly Inherited[] => {
  const date = DATE_AT_END.exec(String(draft['id']))?.groups?.['date']
  const like = sourceLike(dossier, draft)
  return [
    ...(date === undefined ? [] : [{ field: 'published', value: date, from: String(draft['id']) }]),
    ...['publisher', 'kind', 'language'].flatMap((field) =>
      like?.[field] === undefined ? [] : [{ field, value: like[field], from: String(like['id']) }],
    ),
  ]
}

/** The defaults of a kind beyond what stays: each follows from what was typed. */
const FOLLOWING: Readonly<Partial<Record<KindName, (draft: Draft, known: Known) => readonly Inherited[]>>> = {
  source: ofSource,
  observation: (draft, known) => fromSource('published', draft, known),
  claim: (draft, known) => fromSource('made', draft, known),
}

const emptyLists = (fields: readonly Field[]): Draft =>
  Object.fromEntries(
    fields.filter(({ form, required }) => required && form.kind === 'list').map(({ name }) => [name, []]),
  )

const staying = (kind: Kind, { last }: Session): readonly Inherited[] =>
  kind.stays.flatMap((field) => {
    const value = last[kind.name]?.[field]
    return value === undefined ? [] : [{ field, value, from: kind.name }]
  })

/** Replaces the word for the source's day by that day, in a record and in those inside. */
const withDays = (draft: Draft, day: string | undefined): Draft =>
  Object.fromEntries(
    Object.entries(draft).map(([name, value]) => [name, value === DAY_OF_SOURCE && day !== undefined ? day : value]),
  )

/** Adds what was not typed: the source that stays, what follows from other fields, and empty lists. */
export const withDefaults = (
  kind: Kind,
  fields: readonly Field[],
  typed: Draft,
  known: Known,
): { readonly draft: Draft; readonly inherited: readonly Inherited[] } => {
  const { source } = known.session
  const takesSource = fields.some(({ name, required }) => name === 'source' && required) && !('source' in typed)
  const cited = takesSource && source !== null ? { ...typed, source } : typed
  const draft = withDays(cited, dayOfSource(cited, known.dossier))
  const inherited = [...(FOLLOWING[kind.name]?.(draft, known) ?? []), ...staying(kind, known.session)].filter(
    ({ field }, at, all) => !(field in draft) && all.findIndex((one) => one.field === field) === at,
  )
  return {
    draft: {
      ...(kind.path.length > 0 && emptyLists(fields)),
      ...draft,
      ...Object.fromEntries(inherited.map(({ field, value }) => [field, value])),
    },
    inherited:
      takesSource && source !== null ? [{ field: 'source', value: source, from: kind.name }, ...inherited] : inherited,
  }
}
