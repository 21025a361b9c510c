import { memoize, sameMeaning, type Difference, type Dossier, type Observation } from '../dossier/index.ts'
import type { Item } from './item.ts'

type Rule = NonNullable<Dossier['notify']>[number]

/** Returns the rules of each statistic. */
const rulesOf: (dossier: Dossier) => ReadonlyMap<string, readonly Rule[]> = memoize((dossier) => {
  const rules = new Map<string, Rule[]>()
  for (const rule of dossier.notify ?? []) {
    const known = rules.get(rule.statistic)
    if (known) known.push(rule)
    else rules.set(rule.statistic, [rule])
  }
  return rules
})

type Revised = Extract<Difference, { kind: 'observation-revised' }>

/** Returns the size of a revision in percent; null where a value is missing or the earlier one is zero. */
const percentOf = ({ before, after }: Revised): number | null =>
  before.value === null || after.value === null || before.value === 0
    ? null
    : (Math.abs(after.value - before.value) / Math.abs(before.value)) * 100

/** Returns an observation without what a reader does not quote of it: its vintage and sources. */
const quotedOf = (one: Observation) => ({ ...one, published: undefined, source: undefined })

/** Returns whether a release repeats a value: nothing that a reader quotes differs. */
const isRepeated = (before: Observation, after: Observation): boolean => sameMeaning(quotedOf(before), quotedOf(after))

/**
 * Returns whether a change is worth saying: not a value that a release repeats, nor a revision smaller than every rule
 * of its statistic asks for. One whose size is unknown counts.
 */
export const isWorthSaying = (dossier: Dossier, change: Difference): boolean => {
  if (change.kind !== 'observation-revised') return true
  if (isRepeated(change.before, change.after)) return false
  const own = (rulesOf(dossier).get(change.target?.key ?? '') ?? []).filter(({ when }) => when === 'revised')
  const size = percentOf(change)
  return own.length === 0 || size === null || own.some(({ percent = 0 }) => size >= percent)
}

/** Returns the occasion of a rule that an item is, and its statistic; null for an item of no rule. */
const occasionOf = (item: Item): Pick<Rule, 'statistic' | 'when'> | null => {
  switch (item.kind) {
    case 'claim':
      return item.after === 'contradicted' ? { statistic: item.statistic.id, when: 'contradicted' } : null
    case 'change':
      return item.entry.change.kind === 'observation-revised'
        ? { statistic: item.entry.change.target?.key ?? '', when: 'revised' }
        : null
    case 'silent':
      return { statistic: item.statistics[0]?.id ?? '', when: 'overdue' }
    case 'ahead':
    case 'come':
      return null
  }
}

/** Returns whether a rule of the dossier asks for an item. */
export const isAlarm = (dossier: Dossier, item: Item): boolean => {
  const occasion = occasionOf(item)
  if (occasion === null) return false
  return (rulesOf(dossier).get(occasion.statistic) ?? []).some(({ when }) => when === occasion.when)
}
