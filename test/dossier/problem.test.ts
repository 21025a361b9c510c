import { expect, test } from 'vitest'
import { written } from '../../src/dossier/problem.ts'

test.each([
  [[], ''],
  [['asOf'], 'asOf'],
  [['issues', 3, 'positions', 0, 'stance'], 'issues[3].positions[0].stance'],
  [[0, 1, 'a'], '[0][1].a'],
])('the path %j is written %s', (path, text) => {
  expect(written(path)).toBe(text)
})
