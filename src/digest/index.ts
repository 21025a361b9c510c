import {
  knownFrom,
  memoize,
  observationOf,
  sourceIds,
  to,
  type Claim,
  type Day,
  type Difference,
  type Reading,
  type Statistic,
  type Target,
} from '../dossier/index.ts'
import { groundsOf, verdictIn, type Verdict } from '../figures/index.ts'
import { changeSource, foldEntries, type ChangeEntry, type Changes } from '../present/index.ts'
import type { Item } from './item.ts'
import { occasionsOn, type Occasion } from './occasion.ts'
import { isAlarm, isWorthSaying } from './rules.ts'
import { statedDay } from './stated.ts'

export { ITEM_KINDS, type Item } from './item.ts'

/** Two readings of a dossier: as it is, and as it was when the last digest was written. */
export interface Compared {
  readonly now: Reading
  /** Null for the first digest of a dossier. */
  readonly earlier: Reading | null
  /** The changes between them; null for the first digest. */
  readonly changes: Changes | null
}

/** What a digest says about a dossier: what its rules ask for, then everything else. */
export interface Digest {
  readonly alarms: readonly Item[]
  readonly others: readonly Item[]
}

interface Judged {
  readonly statistic: Statistic
  readonly claim: Claim
  readonly verdict: Verdict
}

/** Returns the verdict on each claim of a reading; memoised. */
const verdictsOn: (reading: Reading) => ReadonlyMap<string, Judged> = memoize(
  (reading) =>
    new Map(
      reading.dossier.statistics.flatMap((statistic) =>
        (statistic.claims ?? []).map((claim) => [
          to.claim(statistic.id, claim.id).key,
          { statistic, claim, verdict: verdictIn(reading, { statistic, claim }) },
        ]),
      ),
    ),
)

/** Verdicts that a first digest says, because nothing said them before. */
const GRAVE: ReadonlySet<Verdict['kind']> = new Set(['contradicted', 'at-odds'])

/** Returns the day from which a verdict holds: that of the newest figure that it rests on, or of the claim. */
const verdictDay = ({ claim, verdict }: Judged, on: Day): Day =>
  Math.min(on, Math.max(knownFrom(claim.made), ...(groundsOf(verdict)?.published ?? []).map(knownFrom)))

const turned = ({ now, earlier }: Compared): readonly Item[] => {
  const before = earlier && verdictsOn(earlier)
  return [...verdictsOn(now)].flatMap(([key, judged]): readonly Item[] => {
    const [was, is] = [before?.get(key)?.verdict.kind ?? null, judged.verdict.kind]
    if (was === is || (before === null && !GRAVE.has(is))) return []
    const { statistic, claim } = judged
    return [
      {
        kind: 'claim',
        key: `claim/${key}/${is}`,
        day: verdictDay(judged, now.on),
        statistic,
        claim,
        before: was,
        after: is,
      },
    ]
  })
}

/** Returns what makes statistics one line: that they are late in the same way, and whether a rule names them. */
const latenessOf = ({ dossier }: Reading, item: Extract<Item, { kind: 'silent' }>): string =>
  JSON.stringify([isAlarm(dossier, item), item.overdue])

/** Returns occasions as items; statistics that are late in the same way are one, unless a rule names one of them. */
const joinSilent = (now: Reading, occasions: readonly Occasion[]): readonly Item[] => {
  const late = new Map<string, Statistic[]>()
  return occasions.flatMap((one): readonly Item[] => {
    if (one.kind !== 'silent') return [one]
    const { key, day, statistic, overdue } = one
    const statistics = [statistic]
    const item = { kind: 'silent', key, day, statistics, overdue } as const
    const name = latenessOf(now, item)
    const known = late.get(name)
    known?.push(statistic)
    if (!known) late.set(name, statistics)
    return known ? [] : [item]
  })
}

/** Returns what is so now and was not so then. */
const arisen = ({ now, earlier }: Compared): readonly Item[] => {
  const said = new Set(earlier === null ? [] : occasionsOn(earlier).map(({ key }) => key))
  return joinSilent(
    now,
    occasionsOn(now).filter(({ key }) => !said.has(key)),
  )
}

/** What items say already, so that a change does not say it again. */
interface Said {
  /** The claims, by the names of their targets. */
  readonly claims: ReadonlySet<string>
  /** The days ahead, by the names of their targets and what is ahead. */
  readonly ahead: ReadonlySet<string>
  /** The sources that are cited. */
  readonly cited: ReadonlySet<string>
}

const nameOf = (target: Target | null): string => `${target?.kind}/${target?.key}`

/** Returns whether another item says what a change says: a new claim, a new day, a source that is cited. */
const isSaidBy = ({ target, ...change }: Difference, { claims, ahead, cited }: Said): boolean => {
  const isNew = change.kind === 'added'
  if (isNew && target?.kind === 'source') return cited.has(target.key)
  if (isNew && target?.kind === 'claim') return claims.has(nameOf(target))
  if (isNew) return target?.kind === 'event' && ahead.has(`${nameOf(target)} event`)
  return change.kind === 'edited' && ahead.has(`${nameOf(target)} ${change.field}`)
}

/** Properties whose edits say nothing beside another change of the same record. */
const BESIDE: ReadonlySet<string> = new Set(['history', 'source', 'published', 'accessed'])

const isBeside = ({ change }: ChangeEntry): boolean => change.kind === 'edited' && BESIDE.has(change.field)

/** Returns the changes without edits that only accompany another one: a new status also changes the history. */
const withoutBeside = (entries: readonly ChangeEntry[]): readonly ChangeEntry[] => {
  const own = new Set(entries.filter((one) => !isBeside(one)).map(({ change }) => nameOf(change.target)))
  return entries.filter((one) => !isBeside(one) || !own.has(nameOf(one.change.target)))
}

/** Returns the sources that the changes of values and statements cite, so that each is not listed as new as well. */
const citedBy = (entries: readonly ChangeEntry[], items: readonly Item[]): ReadonlySet<string> =>
  new Set([
    ...entries.flatMap((entry) =>
      entry.change.target?.kind === 'source' ? [] : sourceIds(changeSource(entry) ?? undefined),
    ),
    ...items.flatMap((one) =>
      one.kind === 'ahead' && one.moment.target.kind === 'source' ? [one.moment.target.key] : [],
    ),
    ...items.flatMap((one) => (one.kind === 'claim' ? sourceIds(one.claim.source) : [])),
  ])

const saidBy = (entries: readonly ChangeEntry[], items: readonly Item[]): Said => ({
  claims: new Set(
    items.flatMap((one) => (one.kind === 'claim' ? nameOf(to.claim(one.statistic.id, one.claim.id)) : [])),
  ),
  ahead: new Set(
    items.flatMap((one) => (one.kind === 'ahead' ? `${nameOf(one.moment.target)} ${one.moment.what.kind}` : [])),
  ),
  cited: citedBy(entries, items),
})

/** Returns the key of a change: of its publication where it is one of values, however many values that had. */
const changeKey = ({ change, key }: ChangeEntry): string => {
  const observation = observationOf(change)
  return observation === null
    ? `change/${key}`
    : `change/${change.kind}/${change.target?.key ?? ''}/${observation.published}`
}

const changed = ({ now, changes }: Compared, items: readonly Item[]): readonly Item[] => {
  const entries = withoutBeside(changes?.entries ?? []).filter(({ change }) => isWorthSaying(now.dossier, change))
  const said = saidBy(entries, items)
  return foldEntries(entries.filter(({ change }) => !isSaidBy(change, said))).map((entry) => ({
    kind: 'change',
    key: changeKey(entry),
    day: statedDay(entry, now),
    entry,
  }))
}

/**
 * Returns what a digest says of a dossier, each thing once: claims that turned, what changed, days that have come or are
 * ahead, releases that are late. What was already so in the earlier reading is not said again.
 */
export const digestOf = (compared: Compared): Digest => {
  const { dossier } = compared.now
  const claims = turned(compared)
  const rest = arisen(compared)
  const items = [...claims, ...changed(compared, [...claims, ...rest]), ...rest]
  return {
    alarms: items.filter((one) => isAlarm(dossier, one)),
    others: items.filter((one) => !isAlarm(dossier, one)),
  }
}

/** Returns whether nothing is to be said. */
export const isEmpty = ({ alarms, others }: Digest): boolean => alarms.length === 0 && others.length === 0

/** Returns whether the next digest would take both readings for the same: nothing changed, and the same is so. */
export const isSameState = (earlier: Reading | null, now: Reading): boolean => {
  if (earlier === null) return false
  if (earlier.whole !== now.whole && JSON.stringify(earlier.whole) !== JSON.stringify(now.whole)) return false
  const [before, after] = [earlier, now].map((one) =>
    occasionsOn(one)
      .map(({ key }) => key)
      .toSorted(),
  )
  return JSON.stringify(before) === JSON.stringify(after)
}
