import { list, record, records, type Loose } from './loose.ts'
import { valueFinding, type Fault, type Finding, type Path } from './problem.ts'

/** What is counted one by one and therefore never negative. */
export const COUNTED: ReadonlySet<unknown> = new Set(['events', 'persons', 'cases', 'incidents'])

/** Returns a finding about the value of each record that is wrong. */
const findingsWhere = (
  items: unknown,
  path: Path,
  isWrong: (one: Loose) => boolean,
  fault: (found: string) => Fault,
): readonly Finding[] =>
  records(items).flatMap((one, at) =>
    isWrong(one) ? [valueFinding([...path, at, 'value'], fault(String(one['value'])))] : [],
  )

/** Whether a value is negative. A threshold with `counts` counts something else than its statistic. */
const isNegative = ({ value, counts }: Loose): boolean => typeof value === 'number' && value < 0 && counts === undefined

/** Whether a value is stated both as a number and in words. */
const isStatedTwice = ({ value, asStated }: Loose): boolean => asStated !== undefined && typeof value === 'number'

const negatives = (items: unknown, path: Path): readonly Finding[] =>
  findingsWhere(items, path, isNegative, (found) => ({ kind: 'negative-count', found }))

const VALUED = ['observations', 'thresholds', 'claims'] as const

const lacksCurrency = ({ counts, currency }: Loose): boolean => counts === 'money' && currency === undefined

const has = (items: unknown, isWrong: (one: Loose) => boolean): boolean => {
  const all = list(items)
  for (let at = 0; at < all.length; at++) if (isWrong(record(all[at]))) return true
  return false
}

const hasNegative = (one: Loose): boolean => {
  if (!COUNTED.has(one['counts'])) return false
  for (let at = 0; at < VALUED.length; at++) if (has(one[VALUED[at] ?? ''], isNegative)) return true
  return false
}

/** Returns whether `statisticValues` has none, as nearly always, without making a path for each list. */
const isPossible = (one: Loose): boolean =>
  !lacksCurrency(one) && !hasNegative(one) && !has(one['observations'], isStatedTwice)

const statisticValues = (one: Loose, path: Path): readonly Finding[] => [
  ...(lacksCurrency(one) ? [valueFinding([...path, 'counts'], { kind: 'no-currency' })] : []),
  ...(COUNTED.has(one['counts']) ? VALUED.flatMap((name) => negatives(one[name], [...path, name])) : []),
  ...findingsWhere(one['observations'], [...path, 'observations'], isStatedTwice, (found) => ({
    kind: 'value-beside-words',
    found,
  })),
]

/** Finds impossible values: a negative count, money without a currency, a number beside words. */
export const valueFindings = (dossier: unknown): readonly Finding[] =>
  records(record(dossier)['statistics']).flatMap((one, at) =>
    isPossible(one) ? [] : statisticValues(one, ['statistics', at]),
  )

/** Returns whether `valueFindings` has none, as nearly always, without a list for each statistic. */
export const arePossible = (dossier: Loose): boolean => {
  const statistics = list(dossier['statistics'])
  for (let at = 0; at < statistics.length; at++) if (!isPossible(record(statistics[at]))) return false
  return true
}
