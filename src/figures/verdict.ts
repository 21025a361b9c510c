import {
  indexOf,
  memoizeEach,
  parsePeriod,
  sameText,
  type Claim,
  type Reading,
  type Statistic,
} from '../dossier/index.ts'
import { judgeChange } from './claim/change.ts'
import { besideOf, compare, isPercent, type Checked, type Comparison } from './claim/comparison.ts'
import { hintsOf } from './claim/hints.ts'
import { statedOf } from './claim/interval.ts'
import { unchecked, type Verdict } from './claim/outcome.ts'
import { judgeValue, type Valued } from './claim/period.ts'
import { judgeRecord } from './claim/record.ts'

export type { Comparison } from './claim/comparison.ts'
export { BASES, MISREADINGS, UNCHECKED } from './claim/outcome.ts'
export type { Basis, Hint, Judged, Misreading, NotChecked, Rest, Unchecked, Verdict } from './claim/outcome.ts'
export { decisiveOf, groundsOf, type Grounds } from './claim/grounds.ts'
export type { Figure } from './claim/tiling.ts'

/** Returns what a claim was compared with, in this order: what decides, the vintage when it was made, what stands beside it, hints. */
export const comparisonsOf = (verdict: Verdict): readonly Comparison[] => {
  const hints = verdict.hints.map(({ comparison }) => comparison)
  if (verdict.kind === 'cannot-be-checked') return verdict.nearest ? [verdict.nearest, ...hints] : hints
  const { own, whenStated, beside } = verdict
  return [own, ...(whenStated ? [whenStated] : []), ...beside, ...hints]
}

const besideIn = (valued: Valued, own: Comparison): readonly Comparison[] =>
  besideOf(valued, own.figure.dims, own.figure.period).map((figure) =>
    compare(valued.stated, figure, { role: 'beside', per: valued.claim.per, carriedTo: valued.period }),
  )

/** A claim about a value, with what stands beside it and how else it could be read. */
const valueVerdict = (checked: Checked, value: number, counters: readonly Statistic[]): Verdict => {
  const { statistic, claim } = checked
  if (claim.per !== undefined && statistic.measure !== 'flow') return unchecked('no-rate')
  const valued: Valued = { ...checked, stated: statedOf(value, claim, isPercent(statistic)) }
  const verdict = judgeValue(valued)
  const hints = hintsOf(valued, verdict, counters)
  return verdict.kind === 'cannot-be-checked'
    ? { ...verdict, hints }
    : { ...verdict, hints, beside: besideIn(valued, verdict.own) }
}

/** The most serious verdict first. */
const GRAVITY: readonly Verdict['kind'][] = [
  'contradicted',
  'at-odds',
  'cannot-be-checked',
  'not-contradicted',
  'consistent',
]

const gravest = (verdicts: readonly Verdict[]): Verdict | undefined =>
  verdicts.toSorted((a, b) => GRAVITY.indexOf(a.kind) - GRAVITY.indexOf(b.kind))[0]

/**
 * Judges a claim by the eight rules of FORMAT ("The verdict on a claim"). `statistic` holds only what is known on the day; `counters` are other statistics that hints may come from. A claim that states several things is as good as the worst of them.
 */
export const verdictOf = (statistic: Statistic, claim: Claim, counters: readonly Statistic[] = []): Verdict => {
  const period = parsePeriod(claim.period, statistic.fiscalYearStart)
  if (!period) return unchecked('unknown-year')
  if (claim.currency !== undefined && claim.currency !== statistic.currency) return unchecked('another-currency')
  const checked: Checked = { statistic, claim, period }
  const { value, change, record } = claim
  const verdicts = [
    ...(value === undefined ? [] : [valueVerdict(checked, value, counters)]),
    ...(change ? [judgeChange(checked, change)] : []),
    ...(record ? [judgeRecord(checked, record)] : []),
  ]
  return gravest(verdicts) ?? unchecked('no-figure-claimed')
}

/** Statistics of the same kind that an issue names together with one: other counters of the same thing. */
const countersOf = ({ dossier }: Reading, statistic: Statistic): readonly Statistic[] => {
  const { issuesAbout, statistics } = indexOf(dossier)
  const ids = new Set((issuesAbout.get(statistic.id) ?? []).flatMap((issue) => issue.statistics ?? []))
  return [...ids].flatMap((id) => {
    const other = statistics.get(id)
    const alike =
      other &&
      other.id !== statistic.id &&
      other.measure === statistic.measure &&
      other.counts === statistic.counts &&
      sameText(other.unit, statistic.unit)
    return alike ? [other] : []
  })
}

/** A claim in a reading: about which statistic it is. */
export interface Claimed {
  readonly statistic: Statistic
  readonly claim: Claim
}

/** Returns the verdict on a claim in a reading; worked out once for each. */
export const verdictIn: (reading: Reading, claimed: Claimed) => Verdict = memoizeEach(
  (reading: Reading, { statistic, claim }: Claimed): Verdict =>
    verdictOf(statistic, claim, countersOf(reading, statistic)),
  ({ claim }) => claim,
)
