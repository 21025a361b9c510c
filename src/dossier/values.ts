import { list, record, records, type Loose } from './loose.ts'
import type { Fault, Finding, Path } from './problem.ts'

/** What is counted one by one, so that none of it is ever less than nothing. */
export const COUNTED: ReadonlySet<unknown> = new Set(['events', 'persons', 'cases', 'incidents'])

const finding = (path: Path, fault: Fault): Finding => ({ path, name: false, fault })

/** Returns the values of a list of records that are below zero. */
const negatives = (items: unknown, path: Path): readonly Finding[] =>
  list(items).flatMap((one, at) => {
    const { value } = record(one)
    return typeof value === 'number' && value < 0
      ? [finding([...path, at, 'value'], { kind: 'negative-count', found: String(value) })]
      : []
  })

/** Returns the values that stand beside words which are not a number. */
const statedTwice = (items: unknown, path: Path): readonly Finding[] =>
  list(items).flatMap((one, at) => {
    const { value, asStated } = record(one)
    return asStated !== undefined && typeof value === 'number'
      ? [finding([...path, at, 'value'], { kind: 'value-beside-words', found: String(value) })]
      : []
  })

const VALUED = ['observations', 'thresholds', 'claims'] as const

const statisticValues = (one: Loose, path: Path): readonly Finding[] => [
  ...(one['counts'] === 'money' && one['currency'] === undefined
    ? [finding([...path, 'counts'], { kind: 'no-currency' })]
    : []),
  ...(COUNTED.has(one['counts']) ? VALUED.flatMap((name) => negatives(one[name], [...path, name])) : []),
  ...statedTwice(one['observations'], [...path, 'observations']),
]

/** Returns values that cannot be: a count below zero, money without a currency, a number beside words in its place. */
export const valueFindings = (dossier: unknown): readonly Finding[] =>
  records(record(dossier)['statistics']).flatMap((one, at) => statisticValues(one, ['statistics', at]))
