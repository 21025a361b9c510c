import { list, record, records, type Loose } from './loose.ts'
import { valueFinding, type Finding, type Path } from './problem.ts'

/** What is counted one by one and therefore never negative. */
export const COUNTED: ReadonlySet<unknown> = new Set(['events', 'persons', 'cases', 'incidents'])

const negatives = (items: unknown, path: Path): readonly Finding[] =>
  list(items).flatMap((one, at) => {
    const { value, counts } = record(one)
    // A threshold with `counts` counts something else than its statistic.
    return typeof value === 'number' && value < 0 && counts === undefined
      ? [valueFinding([...path, at, 'value'], { kind: 'negative-count', found: String(value) })]
      : []
  })

/** Finds values that are stated both as a number and in words. */
const statedTwice = (items: unknown, path: Path): readonly Finding[] =>
  list(items).flatMap((one, at) => {
    const { value, asStated } = record(one)
    return asStated !== undefined && typeof value === 'number'
      ? [valueFinding([...path, at, 'value'], { kind: 'value-beside-words', found: String(value) })]
      : []
  })

const VALUED = ['observations', 'thresholds', 'claims'] as const

const statisticValues = (one: Loose, path: Path): readonly Finding[] => [
  ...(one['counts'] === 'money' && one['currency'] === undefined
    ? [valueFinding([...path, 'counts'], { kind: 'no-currency' })]
    : []),
  ...(COUNTED.has(one['counts']) ? VALUED.flatMap((name) => negatives(one[name], [...path, name])) : []),
  ...statedTwice(one['observations'], [...path, 'observations']),
]

/** Finds impossible values: a negative count, money without a currency, a number beside words. */
export const valueFindings = (dossier: unknown): readonly Finding[] =>
  records(record(dossier)['statistics']).flatMap((one, at) => statisticValues(one, ['statistics', at]))
