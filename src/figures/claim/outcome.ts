import type { Dims, Per, Statistic } from '../../dossier/index.ts'
import { SMALLEST_BASE } from '../change.ts'
import type { Comparison } from './comparison.ts'

/** Why a claim cannot be checked. */
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
  'window-shorter',
  'period-unknown',
  'period-not-published',
  'partial-period',
  'base-unknown',
  'other-length',
  'small-base',
  'between-bounds',
  'record-gaps',
] as const
export type Unchecked = (typeof UNCHECKED)[number]

/** What a claim was judged by: its own period, a longer one that it lies in, the newest one before it, a change, a record. */
export const BASES = ['period', 'window', 'newest', 'change', 'record'] as const
export type Basis = (typeof BASES)[number]

/** What a claim about a window would leave for the other days of the known period that the window lies in. */
export interface Rest {
  /** What the claim makes of the window, in units of the statistic. */
  readonly claimed: number
  readonly total: number
  /** Days of the known period outside the window. */
  readonly days: number
  /** `(total − claimed) ÷ days`; null where the claim is more than the whole period's total. */
  readonly perDay: number | null
}

/** Which way a claim would have to be read for the data to bear it out. */
export const MISREADINGS = ['per', 'component', 'year-kind', 'another-year'] as const
export type Misreading = (typeof MISREADINGS)[number]

/** Another reading of a claim, which the data would bear out. */
export interface Hint {
  readonly changed: readonly Misreading[]
  readonly per: Per | null
  readonly comparison: Comparison
  /** The other counter that the figure is of; null where it is that of the claim. */
  readonly counter: Statistic | null
}

/** Official data bear on a claim. */
export interface Judged {
  readonly kind: 'consistent' | 'not-contradicted' | 'contradicted' | 'at-odds'
  readonly basis: Basis
  /** The figure that decides, in its newest vintage. */
  readonly own: Comparison
  /** The vintage known when the claim was made, where it says something else. */
  readonly whenStated: Comparison | null
  /** The total and other components of the same period, named. */
  readonly beside: readonly Comparison[]
  /** What the claim is limited to where no figure of it is known and the total stands in. */
  readonly instead: Dims | null
  readonly rest: Rest | null
  readonly hints: readonly Hint[]
}

/** Nothing known bears on a claim; the nearest figure stands beside it. */
export interface NotChecked {
  readonly kind: 'cannot-be-checked'
  readonly reason: Unchecked
  readonly nearest: Comparison | null
  readonly instead: Dims | null
  readonly hints: readonly Hint[]
}

/** The verdict on a claim on a day. Reading later may change it; the claim itself is never corrected. */
export type Verdict = Judged | NotChecked

/** Returns that a claim cannot be checked, why, and the nearest figure. */
export const unchecked = (reason: Unchecked, nearest: Comparison | null = null): NotChecked => ({
  kind: 'cannot-be-checked',
  reason,
  nearest,
  instead: null,
  hints: [],
})

/** Returns a judgement with nothing beside it. */
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

/** How far off the claim has to be of a figure that is not of its own period (FORMAT, rules 6 and 7). */
const FAR = 2

/** Whether a claim is so far off that a figure of another period speaks against it; against none or nothing, from 30 on. */
export const isFar = ({ factor, amount, points, direction }: Comparison, value: number): boolean => {
  if (points !== null || direction === 'equal') return false
  return factor === null ? Math.max(Math.abs(amount), Math.abs(value)) >= SMALLEST_BASE : factor >= FAR
}
