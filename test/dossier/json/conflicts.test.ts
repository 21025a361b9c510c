import { expect, test } from 'vitest'
import { findConflicts } from '../../../src/dossier/json/conflicts.ts'
import { problemsOf } from '../fixture.ts'

const MERGE = ['{', '<<<<<<< HEAD', '  "format": 1', '=======', '  "format": 2', '>>>>>>> theirs', '}', '']
const DIFF3 = ['<<<<<<< ours', 'a', '||||||| 3f2a1b0', 'b', '=======', 'c', '>>>>>>> theirs']

test.each(['\n', '\r\n'])('the lines of a conflict are named, with line break %j', (line) => {
  expect(problemsOf(MERGE.join(line))).toEqual([
    {
      fault: { kind: 'conflict', ours: 2, base: null, middle: 4, theirs: 6 },
      place: { line: 2, column: 1 },
      path: '',
    },
  ])
})

test('the base is named where git writes it, and marks need no names', () => {
  expect(findConflicts(DIFF3.join('\n'))).toEqual([{ ours: 1, base: 3, middle: 5, theirs: 7 }])
  expect(findConflicts('<<<<<<<\n=======\n>>>>>>>')).toEqual([{ ours: 1, base: null, middle: 2, theirs: 3 }])
})

test('every conflict of a file is reported', () => {
  expect(problemsOf([...MERGE, ...DIFF3].join('\n')).map(({ place }) => place.line)).toEqual([2, 9])
})

test.each([
  ['a mark within a text', '{"a": "<<<<<<< =======\\n>>>>>>>"}'],
  ['marks that are longer', '<<<<<<<<\n========\n>>>>>>>>'],
  ['only one mark', '<<<<<<< HEAD\n'],
  ['marks in another order', '>>>>>>> a\n=======\n<<<<<<< b'],
])('%s is not a conflict', (_, text) => {
  expect(findConflicts(text)).toEqual([])
})
