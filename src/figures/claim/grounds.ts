import {
  citationsOf,
  sourceIds,
  type Dims,
  type Observation,
  type Period,
  type SourcedText,
  type Text,
} from '../../dossier/index.ts'
import type { Comparison } from './comparison.ts'
import type { Verdict } from './outcome.ts'
import { observationsIn } from './tiling.ts'

/** What a verdict rests on: one published figure, and everything that has to be quoted with it. */
export interface Grounds {
  /** The comparison that decides, or the nearest where the claim cannot be checked. */
  readonly comparison: Comparison
  readonly period: Period
  /** The component that the figure is limited to; empty for the total. */
  readonly dims: Dims
  /** The vintages of what is compared, oldest first. */
  readonly published: readonly string[]
  /** Ids of the sources of what is compared. */
  readonly sources: readonly string[]
  /** Words quoted from these sources. */
  readonly quotes: readonly string[]
  /** The notes of what is compared, and of its citations. */
  readonly notes: readonly SourcedText[]
}

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)]

const quotesOf = ({ source }: Observation): readonly string[] =>
  citationsOf(source).flatMap((one) => (typeof one === 'string' ? [] : (one.quote?.exact ?? [])))

/** Returns the note of an observation, and what its citations say in words of ours. */
const notesOf = ({ note, source }: Observation): readonly SourcedText[] => [
  ...(note === undefined ? [] : [note]),
  ...citationsOf(source).flatMap((one): readonly Text[] =>
    typeof one === 'string' || one.note === undefined ? [] : [one.note],
  ),
]

/** Returns the comparison that a verdict rests on: the one that decides, else the nearest; null where nothing is known. */
export const decisiveOf = (verdict: Verdict): Comparison | null =>
  verdict.kind === 'cannot-be-checked' ? verdict.nearest : verdict.own

/** Returns what a verdict rests on, with vintages, sources, quotations and notes; null where no figure bears on the claim. */
export const groundsOf = (verdict: Verdict): Grounds | null => {
  const comparison = decisiveOf(verdict)
  if (comparison === null) return null
  const { figure, base } = comparison
  const newest = [figure, ...(base ? [base] : [])].flatMap(observationsIn).map((one) => one.newest)
  return {
    comparison,
    period: figure.period,
    dims: figure.dims,
    published: unique(newest.map(({ published }) => published)).toSorted(),
    sources: unique(newest.flatMap(({ source }) => sourceIds(source))),
    quotes: unique(newest.flatMap(quotesOf)),
    notes: unique(newest.flatMap(notesOf)),
  }
}
