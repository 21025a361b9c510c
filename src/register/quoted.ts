import type { Dims, Dossier, Qualifier, Text } from '../dossier/index.ts'
import type { Verdict } from '../figures/index.ts'

/** A figure as it was quoted, or as it is now. */
export interface FigureState {
  readonly value: number | null
  /** The words of a figure that is not a number. */
  readonly words?: Text | undefined
  readonly qualifier: Qualifier
  /** The day of the vintage. */
  readonly published: string
  /** Whether one of the sources was retracted. */
  readonly isRetracted: boolean
}

/** The verdict on a claim as it was quoted, or as it is now. */
export interface VerdictState {
  readonly verdict: Verdict['kind']
  readonly isRetracted: boolean
}

/** When and where something was quoted. */
interface Use {
  /** The day on which the dossier was read, as an ISO date. */
  readonly on: string
  /** Where it was quoted, in the reader's words; empty where that was not said. */
  readonly to: string
  /** The sources that it was quoted from. */
  readonly sources: readonly string[]
}

/** A figure in the register; `seen` is the state that the reader dismissed, null where the figure was gone. */
export interface QuotedFigure extends Use {
  readonly kind: 'figure'
  readonly statistic: string
  readonly period: string
  readonly dims: Dims
  readonly was: FigureState
  readonly seen?: FigureState | null | undefined
}

/** The verdict on a claim in the register. */
export interface QuotedVerdict extends Use {
  readonly kind: 'verdict'
  readonly statistic: string
  readonly claim: string
  readonly was: VerdictState
  readonly seen?: VerdictState | null | undefined
}

/** What a reader quoted: a figure, or the verdict on a claim. */
export type Quoted = QuotedFigure | QuotedVerdict

/** Everything that was quoted from a dossier, the newest last. */
export interface Register {
  readonly version: 1
  readonly quoted: readonly Quoted[]
}

/** What is quoted at most: the brief of a week holds some hundred figures. The oldest quotation is dropped first. */
export const MOST_QUOTED = 5000

/** A register without quotations. */
export const EMPTY: Register = { version: 1, quoted: [] }

const subjectOf = (one: Quoted): readonly string[] =>
  one.kind === 'figure'
    ? [
        one.statistic,
        one.period,
        ...Object.entries(one.dims)
          .map(([name, value]) => `${name}=${value}`)
          .toSorted(),
      ]
    : [one.statistic, 'claim', one.claim]

/** Returns what identifies a quotation: the figure or claim, and where it was quoted. */
const quotedKey = (one: Quoted): string => JSON.stringify([one.kind, one.to, ...subjectOf(one)])

/** Adds quotations; each replaces an older one of the same thing in the same place. */
export const addQuoted = ({ quoted }: Register, added: readonly Quoted[]): Register => {
  const all = new Map(quoted.map((one) => [quotedKey(one), one]))
  // The newest quotations are the last ones; of the 200,000 figures of a large report no others would be kept.
  for (const one of added.slice(-MOST_QUOTED)) {
    const key = quotedKey(one)
    all.delete(key)
    all.set(key, one)
  }
  return { version: 1, quoted: [...all.values()].slice(-MOST_QUOTED) }
}

const replaceQuoted = ({ quoted }: Register, old: Quoted, change: (one: Quoted) => Quoted): Register => {
  const key = quotedKey(old)
  return addQuoted(
    EMPTY,
    quoted.map((one) => (quotedKey(one) === key ? change(one) : one)),
  )
}

/** Dismisses the change of a quotation: it is listed again once the figure or verdict differs from what it is now. */
export const dismissQuoted = (register: Register, old: Quoted, now: Quoted['was'] | null): Register =>
  replaceQuoted(register, old, (one) => ({ ...one, seen: now }) as Quoted)

/** Says where something was quoted. */
export const moveQuoted = (register: Register, old: Quoted, to: string): Register =>
  replaceQuoted(register, old, (one) => ({ ...one, to }))

interface WithId {
  readonly id: string
}

/** Returns the new ids of records that are in their old places, by the old ones. */
const newIds = (before: readonly WithId[], after: readonly WithId[]): ReadonlyMap<string, string> =>
  new Map(before.flatMap(({ id }, at) => (after[at] === undefined || after[at].id === id ? [] : [[id, after[at].id]])))

/** Follows a renaming, so that what was quoted is still found: `after` has the same records in the same order. */
export const renameQuoted = ({ quoted }: Register, before: Dossier, after: Dossier): Register => {
  const statistics = newIds(before.statistics, after.statistics)
  const sources = newIds(before.sources, after.sources)
  return addQuoted(
    EMPTY,
    quoted.map((one) => ({
      ...one,
      statistic: statistics.get(one.statistic) ?? one.statistic,
      sources: one.sources.map((id) => sources.get(id) ?? id),
    })),
  )
}
