import {
  indexOf,
  isPrecise,
  knownFrom,
  memoize,
  memoizeEach,
  memoizeLast,
  observationDay,
  parsePeriod,
  publicationsOf,
  sameText,
  sourceDay,
  type Claim,
  type Day,
  type Dossier,
  type Publications,
  type Reading,
  type Statistic,
} from '../dossier/index.ts'
import { judgeChange } from './claim/change.ts'
import { besideOf, compare, isPercent, type Checked, type Comparison, type Valued } from './claim/comparison.ts'
import { hintsOf } from './claim/hints.ts'
import { isExcluded, statedChange, statedOf } from './claim/interval.ts'
import { byCounter, withCounterOf } from './claim/counter.ts'
import { unchecked, type Verdict } from './claim/outcome.ts'
import { judgeValue } from './claim/period.ts'
import { byPublisher, restsOnSeveral, withoutSeveral } from './claim/publishers.ts'
import { judgeRecord } from './claim/record.ts'
import { isAdditive } from './claim/tiling.ts'

export { isPercent, type Comparison } from './claim/comparison.ts'
export { BASES, MISREADINGS, UNCHECKED } from './claim/outcome.ts'
export type { Basis, Hint, Judged, Misreading, NotChecked, Rest, Unchecked, Verdict } from './claim/outcome.ts'
export { decisiveOf, groundsOf, type Grounds } from './claim/grounds.ts'
export { coveredSpans } from './claim/covered.ts'
export { observationsIn, type Figure } from './claim/tiling.ts'

/** Returns whether a comparison alone speaks against a claim. One that leaves it open, as a lower minimum does, calls it neither too high nor too low. */
export const isAgainst = (claim: Claim, comparison: Comparison): boolean => {
  const { compared, figure } = comparison
  if (compared === 'record') return true
  const stated =
    compared === 'change' && claim.change
      ? statedChange(claim.change.percent, claim)
      : statedOf(claim.value ?? 0, claim, isPercent(figure.statistic))
  return isExcluded(stated, comparison, null)
}

/** Returns the comparisons behind a verdict: what decides, the vintage known at the time, context, hints. */
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

/** Judges a claim about a value, with context and hints. */
const valueVerdict = (checked: Checked, value: number, counters: readonly Statistic[]): Verdict => {
  const { statistic, claim } = checked
  if (claim.per !== undefined && !isAdditive(statistic)) return unchecked('no-rate')
  const valued: Valued = { ...checked, stated: statedOf(value, claim, isPercent(statistic)) }
  const verdict = judgeValue(valued)
  const hints = hintsOf(valued, verdict, counters)
  return verdict.kind === 'cannot-be-checked'
    ? { ...verdict, hints }
    : { ...verdict, hints, beside: [...verdict.beside, ...besideIn(valued, verdict.own)] }
}

/** The verdicts, most serious first. */
export const VERDICTS: readonly Verdict['kind'][] = [
  'contradicted',
  'at-odds',
  'cannot-be-checked',
  'not-contradicted',
  'consistent',
]

const gravest = <T extends Verdict>(verdicts: readonly T[]): T | undefined =>
  verdicts.toSorted((a, b) => VERDICTS.indexOf(a.kind) - VERDICTS.indexOf(b.kind))[0]

/** The verdict on a claim that states several things is the most serious of theirs. */
const verdictBy = (checked: Checked, counters: readonly Statistic[]): Verdict => {
  const { value, change, record } = checked.claim
  const verdicts = [
    ...(value === undefined ? [] : [valueVerdict(checked, value, counters)]),
    ...(change ? [judgeChange(checked, change)] : []),
    ...(record ? [judgeRecord(checked, record)] : []),
  ]
  return gravest(verdicts) ?? unchecked('no-figure-claimed')
}

/** A claim is consistent where one counter confirms it, else contradicted where one excludes it; the others are listed beside it, by name. */
const ofCounters = (verdicts: readonly Verdict[]): Verdict | undefined => {
  const checked = verdicts.flatMap((one) => (one.kind === 'cannot-be-checked' ? [] : [one]))
  const own = checked.find(({ kind }) => kind === 'consistent') ?? gravest(checked) ?? verdicts[0]
  if (!own || own.kind === 'cannot-be-checked') return own
  const others = checked.flatMap((one) => (one === own ? [] : [{ ...one.own, role: 'beside' as const }]))
  return { ...own, beside: [...own.beside, ...others] }
}

/** A statistic as it had been published by a day, whatever its sources say. */
const publishedBy = (statistic: Statistic, day: Day): Statistic => ({
  ...statistic,
  observations: statistic.observations.filter(({ published }) => knownFrom(published) <= day),
})

/**
 * Judges a claim by the eight rules of FORMAT ("The verdict on a claim"). `statistic` holds only what is known on the day; `counters` are other statistics that hints may come from; `whenMade` is the statistic as it was known when the claim was made. Where several counted, each is asked by itself, since their figures are never added up.
 */
export const verdictOf = (
  statistic: Statistic,
  claim: Claim,
  counters: readonly Statistic[] = [],
  whenMade: Statistic = publishedBy(statistic, knownFrom(claim.made)),
): Verdict => {
  const period = parsePeriod(claim.period, statistic.fiscalYearStart)
  if (!period) return unchecked('unknown-year')
  if (claim.currency !== undefined && claim.currency !== statistic.currency) return unchecked('another-currency')
  const verdicts = byCounter(statistic).map((own) =>
    verdictBy({ statistic: own, whenMade: withCounterOf(whenMade, own), claim, period }, counters),
  )
  return ofCounters(verdicts) ?? unchecked('nothing-known')
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

/** Returns a statistic with some of its figures only. */
type Only = (statistic: Statistic) => Statistic

/** A claim and its statistic. */
export interface Claimed {
  readonly statistic: Statistic
  readonly claim: Claim
}

/** A day, and when the sources of a dossier were published. */
interface KnownOn {
  readonly publications: Publications
  readonly day: Day
}

/** A statistic as it was known on a day: by the sources of its values, and not only by their own dates. */
const knownBy = memoizeLast(
  (statistic: Statistic, { publications, day }: KnownOn): Statistic => {
    const observations = statistic.observations.filter((one) => observationDay(publications, one) <= day)
    return observations.length === statistic.observations.length ? statistic : { ...statistic, observations }
  },
  (a, b) => a.day === b.day && a.publications === b.publications,
)

/** A statistic as it was known when a claim was made: a month in which it was made is not over before its source came out. */
const knownWhenMade = ({ whole }: Reading, statistic: Statistic, { made, source }: Claim): Statistic => {
  const publications = publicationsOf(whole)
  const day = isPrecise(made) ? knownFrom(made) : Math.min(knownFrom(made), sourceDay(publications, source))
  return knownBy(statistic, { publications, day })
}

/** Returns a verdict by the figures of one publisher; what another publishes of the period leaves nothing to be said by the rate of an earlier one. */
const ofOwnPeriod = (verdict: Verdict): Verdict =>
  verdict.kind !== 'cannot-be-checked' && verdict.basis === 'newest'
    ? unchecked('several-publishers', { ...verdict.own, role: 'nearest' })
    : verdict

/**
 * Judges a claim by figures of one publisher each: where a verdict would rest on a sum of several, each is asked by itself. What none of them
 * can settle cannot be checked (docs/format.md, "Counters").
 */
const ofOnePublisher = (dossier: Dossier, statistic: Statistic, judge: (only: Only) => Verdict): Verdict => {
  const all = judge((one) => one)
  if (!restsOnSeveral(dossier, all)) return withoutSeveral(dossier, all)
  const own = ofCounters(byPublisher(dossier, statistic).map((only) => ofOwnPeriod(judge(only)))) ?? all
  const isOpen = own.kind === 'cannot-be-checked' && all.kind !== 'cannot-be-checked'
  return withoutSeveral(dossier, isOpen ? { ...own, reason: 'several-publishers' } : own)
}

const verdictsIn = memoizeEach((reading: Reading, statistic: Statistic) =>
  memoize((claim: Claim) => {
    const [counters, whenMade] = [countersOf(reading, statistic), knownWhenMade(reading, statistic, claim)]
    return ofOnePublisher(reading.dossier, statistic, (only) =>
      verdictOf(only(statistic), claim, counters, only(whenMade)),
    )
  }),
)

/** Returns the verdict on a claim in a reading, memoized for the statistic as that reading has it. */
export const verdictIn = (reading: Reading, { statistic, claim }: Claimed): Verdict =>
  verdictsIn(reading, statistic)(claim)
