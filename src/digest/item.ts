import type { Claim, Day, Moment, Statistic } from '../dossier/index.ts'
import type { Overdue, Verdict } from '../figures/index.ts'
import type { ChangeEntry } from '../present/index.ts'

/** The kinds of what a digest says, in its order. */
export const ITEM_KINDS = ['claim', 'change', 'come', 'ahead', 'silent'] as const

/** One thing that a digest says. */
export type Item = {
  /** Identifies it from digest to digest, whatever else they say. */
  readonly key: string
  /** The day from which it is so: of the publication, of the date, of the verdict. */
  readonly day: Day
} &
  /** A claim whose verdict changed; `before` is null where the claim is new. */
  (
    | {
        readonly kind: 'claim'
        readonly statistic: Statistic
        readonly claim: Claim
        readonly before: Verdict['kind'] | null
        readonly after: Verdict['kind']
      }
    /** A change, or all that one publication changed in the values of a statistic. */
    | { readonly kind: 'change'; readonly entry: ChangeEntry }
    | { readonly kind: 'come' | 'ahead'; readonly moment: Moment }
    /** Statistics whose next figures are late in the same way. */
    | { readonly kind: 'silent'; readonly statistics: readonly Statistic[]; readonly overdue: Overdue }
  )
