import { isAlike, isRecord, list, record, type Edit, type Loose, type Path } from '../dossier/index.ts'
import { matchingOf } from './keys.ts'
import { matched, type Pairs } from './match.ts'

/** Returns the edits of an object: properties removed and added, and the edits inside those that stay. */
const ofObject = (before: Loose, after: Loose, path: Path): readonly Edit[] => {
  const names = Object.keys(before)
  const remove = names.filter((name) => after[name] === undefined)
  const added = Object.entries(after).filter(([name, value]) => value !== undefined && before[name] === undefined)
  const last = names.findLast((name) => after[name] !== undefined) ?? null
  const own: readonly Edit[] =
    remove.length + added.length === 0
      ? []
      : [
          {
            kind: 'revise',
            path,
            remove,
            add: added.length === 0 ? [] : [{ after: last, values: Object.fromEntries(added) }],
          },
        ]
  return [
    ...own,
    ...names.flatMap((name) => (after[name] === undefined ? [] : editsOf(before[name], after[name], [...path, name]))),
  ]
}

/** Returns whether pairs keep their order, so that each element can stay where it is. */
const inOrder = (pairs: Pairs): boolean => {
  const targets = [...pairs].toSorted(([a], [b]) => a - b).map(([, b]) => b)
  return targets.every((at, n) => n === 0 || (targets[n - 1] ?? -1) < at)
}

const ofList = (before: readonly Loose[], after: readonly Loose[], path: Path, pairs: Pairs): readonly Edit[] => {
  const sources = new Map([...pairs].map(([a, b]) => [b, a]))
  const add = new Map<number | null, unknown[]>()
  let last: number | null = null
  after.forEach((one, at) => {
    const from = sources.get(at)
    if (from !== undefined) last = from
    else add.set(last, [...(add.get(last) ?? []), one])
  })
  const remove = [...before.keys()].filter((at) => !pairs.has(at))
  const own: readonly Edit[] =
    remove.length + add.size === 0
      ? []
      : [{ kind: 'revise', path, remove, add: [...add].map(([step, values]) => ({ after: step, values })) }]
  return [...own, ...[...pairs].flatMap(([from, to]) => editsOf(before[from], after[to], [...path, from]))]
}

const isRecordList = (value: unknown): boolean => list(value).every(isRecord)

/** Returns the edits that turn one value into another: only what differs is replaced. */
export const editsOf = (before: unknown, after: unknown, path: Path = []): readonly Edit[] => {
  if (isAlike(before, after)) return []
  if (isRecord(before) && isRecord(after)) return ofObject(before, after, path)
  const matching = matchingOf(String(path.at(-1)))
  if (matching && Array.isArray(before) && Array.isArray(after) && isRecordList(before) && isRecordList(after)) {
    const pairs = matched(list(before).map(record), list(after).map(record), matching.keys)
    if (inOrder(pairs)) return ofList(list(before).map(record), list(after).map(record), path, pairs)
  }
  return [{ kind: 'set', path, value: after }]
}
