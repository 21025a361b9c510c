import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  conflictIn,
  editText,
  record,
  sameMeaning,
  stepsOf,
  type Loose,
  type MergeSide,
} from '../../src/dossier/index.ts'
import { readDossier } from '../../src/dossier/read.ts'
import { editsOf, mergeDossiers, settleConflict, type MergeResult } from '../../src/merge/index.ts'
import { at, BASE, edited, expectedConflicts, wayOf, type Log, type Pick } from './edits.ts'

const pick: fc.Arbitrary<Pick> = fc.record({
  kind: fc.nat(5),
  which: fc.nat(99),
  value: fc.integer({ min: 1, max: 3 }),
})
const picks = fc.array(pick, { minLength: 1, maxLength: 5 })

const merged = (ours: Loose, theirs: Loose): MergeResult => {
  const result = mergeDossiers({ base: BASE, ours, theirs })
  if (!result) throw new Error('could not be merged')
  return result
}

const conflictsOf = ({ value, conflicts }: MergeResult): readonly string[] =>
  conflicts
    .map(({ path }) => {
      const one = path.slice(0, -2)
      const entry = conflictIn(
        path.reduce<unknown>((inner, step) => record(inner)[step] ?? (inner as unknown[])[step as number], value),
      )
      const way = wayOf(value, one)
      return (entry && 'field' in entry ? [...way, ...stepsOf(entry)] : way).join('/')
    })
    .toSorted()

const settled = (value: unknown, side: MergeSide): unknown => {
  const next = settleConflict(value, side)
  return next === null ? value : settled(next, side)
}

/** Whether everything that one side set is in the result, where the other side did not exclude it. */
const isKept = ({ set }: Log, value: Loose, conflicts: readonly string[]): boolean =>
  [...set].every(([key, own]) => conflicts.includes(key) || at(value, key.split('/')) === own)

/** Returns what is wrong with a merged file besides its conflicts. */
const otherProblems = (text: string): readonly unknown[] => {
  const read = readDossier(new TextEncoder().encode(text))
  return read.kind === 'problems'
    ? read.problems.filter(({ fault }) => fault.kind !== 'changed-twice' && fault.kind !== 'deleted-and-changed')
    : []
}

test('1,000 pairs of edits merge the same both ways, with a conflict exactly where they exclude each other', () => {
  // Reading a file as a dossier takes most of the time, so only each tenth is.
  let pairs = 0
  fc.assert(
    fc.property(picks, picks, (left, right) => {
      const [a, b] = [edited(left), edited(right)]
      const [there, back] = [merged(a.dossier, b.dossier), merged(b.dossier, a.dossier)]
      const expected = expectedConflicts(a.log, b.log)
      expect(conflictsOf(there)).toEqual(expected)
      expect(conflictsOf(back)).toEqual(expected)
      expect(sameMeaning(settled(there.value, 'ours'), settled(back.value, 'theirs'))).toBe(true)
      expect(sameMeaning(settled(there.value, 'theirs'), settled(back.value, 'ours'))).toBe(true)
      expect(isKept(a.log, there.value, expected) && isKept(b.log, there.value, expected)).toBe(true)
      const text = JSON.stringify(a.dossier, null, 2)
      const made = editText(text, editsOf(a.dossier, there.value))
      expect(sameMeaning(JSON.parse(made), there.value)).toBe(true)
      if (pairs++ % 10 === 0) expect(otherProblems(made)).toEqual([])
    }),
    { numRuns: 1000, seed: 21 },
  )
})
