import type { Dims, Per, Qualifier, Statistic } from '../../dossier/index.ts'
import { SMALLEST_BASE } from '../change.ts'
import type { Comparison } from './comparison.ts'

/** Reasons why a claim cannot be checked. */
export const UNCHECKED = [
  'nothing-known',
  'no-number',
  'no-figure-claimed',
  'unknown-year',
  'another-currency',
  'no-rate',
  'another-moment',
  'another-component',
  'no-total',
  'several-publishers',
  'window-shorter',
  'period-unknown',
  'period-not-published',
  'partial-period',
  'base-unknown',
  'other-length',
  'small-base',
  'between-bounds',
  'points-or-percent',
  'record-gaps',
] as const
export type Unchecked = (typeof UNCHECKED)[number]

/** What a claim was compared with: its own period, the highest day (week, month, year) in it, a known part of it, its days so far when it was made, a longer period around it, the newest one before it, a change, a record. */
export const BASES = ['period', 'peak', 'part', 'so-far', 'window', 'newest', 'change', 'record'] as const
export type Basis = (typeof BASES)[number]

/** What a claim about a window leaves for the other days of the known period. */
export interface Rest {
  /** The claim's total for the window, in units of the statistic. */
  readonly claimed: number
  readonly total: number
  /** Days of the known period outside the window. */
  readonly days: number
  /** `(total − claimed) ÷ days`; null where the claim exceeds the total of the period. */
  readonly perDay: number | null
  /** A bound on `perDay` where the claim or the total is one; null where there is none. */
  readonly qualifier: Qualifier | null
}

/** The ways in which a claim may have been misread. */
export const MISREADINGS = ['per', 'component', 'year-kind', 'another-year'] as const
export type Misreading = (typeof MISREADINGS)[number]

/** Another interpretation of a claim, which the data would confirm. */
export interface Hint {
  readonly changed: readonly Misreading[]
  readonly per: Per | null
  readonly comparison: Comparison
  /** The statistic of the figure where it is not the claim's own. */
  readonly counter: Statistic | null
}

/** A verdict based on published figures. */
export interface Judged {
  readonly kind: 'consistent' | 'not-contradicted' | 'contradicted' | 'at-odds'
  readonly basis: Basis
  /** The figure that decides, in its newest vintage. */
  readonly own: Comparison
  /** The figure as known when the claim was made, where it differed. */
  readonly whenStated: Comparison | null
  /** The total and other components of the same period. */
  readonly beside: readonly Comparison[]
  /** The component of the claim where it has no figure and the total is used instead. */
  readonly instead: Dims | null
  readonly rest: Rest | null
  readonly hints: readonly Hint[]
}

/** A verdict without data for the claim; it names the nearest figure. */
export interface NotChecked {
  readonly kind: 'cannot-be-checked'
  readonly reason: Unchecked
  readonly nearest: Comparison | null
  readonly instead: Dims | null
  readonly hints: readonly Hint[]
}

/** The verdict on a claim on a day. A later day may change it; the claim itself is never corrected. */
export type Verdict = Judged | NotChecked

/** Returns the verdict that a claim cannot be checked, with the reason and the nearest figure. */
export const unchecked = (reason: Unchecked, nearest: Comparison | null = null): NotChecked => ({
  kind: 'cannot-be-checked',
  reason,
  nearest,
  instead: null,
  hints: [],
})

/** Returns a verdict with no context or hints. */
export const judged = (kind: Judged['kind'], basis: Basis, own: Comparison): Judged => ({
  kind,
  basis,
  own,
  whenStated: null,
  beside: [],
  instead: null,
  rest: null,
  hints: [],
})

/** The factor from which figures of another period speak against a claim (docs/format.md, verdict rules 6 and 7). */
const FAR = 2

/** Returns whether a claim is far enough off for another period to speak against it. Against zero, 30 is far. */
export const isFar = ({ factor, amount, points, direction }: Comparison, value: number): boolean => {
  if (points !== null || direction === 'equal') return false
  return factor === null ? Math.max(Math.abs(amount), Math.abs(value)) >= SMALLEST_BASE : factor >= FAR
}
