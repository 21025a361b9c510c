import { expect, test } from 'vitest'
import { explanationOf, listing, update, type State } from '../../../src/app/index.ts'
import { rowOf } from '../../../src/present/index.ts'
import { contextOf } from '../../../src/app/selectors.ts'
import { plainText } from '../../../src/text/index.ts'
import { drawn, read, unsettled } from '../seen.ts'
import { opened, pressed } from '../stage.ts'

const explained = (state: State): readonly string[] =>
  explanationOf(read(pressed(state, 'K'))).map((spans) => plainText(spans).replace(/\s+/g, ' ').trim())

test('K explains the signs and terms of the row under the cursor', () => {
  const claim = explained(pressed(opened(), 'j'))
  expect(claim[0]).toMatch(/^≠ claim contradicted by published figures/)
  expect(claim).toContain('× times: 5.7× is 5.7 times as much')
  expect(claim.some((line) => line.startsWith('claim a figure that somebody states'))).toBe(true)
  expect(explained(opened())).toEqual(expect.arrayContaining(['▲ higher than in the previous period']))
})

test('K explains what is asked of whom, and other signs of an issue', () => {
  const words = explained(pressed(opened(), '3')).join('\n')
  expect(words).toMatch(/^→ asks somebody for it/m)
  expect(words).toMatch(/^° reported by somebody else, not stated by the participant/m)
})

test('in the matrix K explains the stance in the cell', () => {
  expect(explained(pressed(opened(), 'm')).join('\n')).toMatch(/^»D demands/m)
})

test('in a detail K explains what is in sight, or the link under the cursor', () => {
  expect(explained(pressed(opened(), 'enter')).join('\n')).toMatch(/^published figures the figures of statistics/m)
})

test('a cell without anything to explain says so, and opens nothing', () => {
  const empty = pressed(opened(), 'm', 'G', 'l', 'l', 'l', 'K')
  expect([read(empty).overlay.kind, read(empty).notice !== '']).toEqual(['none', true])
})

const SIGN = /[^\p{L}\p{N}\s.,;:()/“”«»"'’…·%$&?!¿¡–—-]/u
const UNEXPLAINED = /[▁-█⠀-⣿]/u

test.each([
  ['en', false],
  ['es', false],
] as const)('every sign of every row is explained, in %s', (language, ascii) => {
  for (const keys of [['1'], ['2'], ['3'], ['t'], ['i'], ['>', '>', '>', 'c']]) {
    const state = read(pressed(opened({ language, ascii }), ...keys))
    if (state.panel === 'matrix') continue
    const count = Math.min(40, listing(state, state.panel).entries.length)
    for (let at = 0; at < count; at++) {
      const here = read({ ...state, lists: { ...state.lists, [state.panel]: { cursor: at, top: 0 } } })
      const entry = listing(here, state.panel).entries[at]
      if (!entry) continue
      const signs = rowOf(contextOf(here), entry)
        .cells.flatMap(({ spans }) => [...plainText(spans)])
        .filter((one) => SIGN.test(one) && !UNEXPLAINED.test(one))
      const words = explained(here).join('\n')
      expect([entry.kind, entry.key, signs.filter((sign) => !words.includes(sign))]).toEqual([
        entry.kind,
        entry.key,
        [],
      ])
    }
  }
})

test('the row that is explained stays in sight, at every size, and Esc or K ends the explanation', () => {
  for (const [columns, rows] of [
    [200, 60],
    [120, 40],
    [80, 24],
    [60, 15],
  ] as const) {
    const last = pressed(opened({ size: { columns, rows } }), 'G')
    const open = pressed(last, 'K')
    expect(unsettled(open)).toEqual([])
    expect(drawn(open)).toHaveLength(rows)
    expect(drawn(open).join('\n')).toContain('Under the cursor')
    for (const key of ['esc', 'K']) {
      expect(read(pressed(open, key)).overlay.kind).toBe('none')
      expect(drawn(pressed(open, key))).toEqual(drawn(last))
    }
  }
})

test('the letters of a sign are no sign in a name', () => {
  // “Estados Unidos e …”: in Spanish the word “e” is not the sign for “estimated”.
  const lines = explained(pressed(opened({ language: 'es' }), '2'))
  expect(lines.filter((line) => /^[a-z] /.test(line))).toEqual([])
})

test('an explanation that is scrolled shows its first line again where a larger terminal has room for all', () => {
  const explained = { signs: [], stances: [], terms: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }
  const low: State = {
    ...read(opened({ size: { columns: 60, rows: 24 } })),
    overlay: { kind: 'explain', explained, top: 0 },
  }
  const top = (state: State): number => {
    const { overlay } = read(state)
    return overlay.kind === 'explain' ? overlay.top : -1
  }
  const scrolled = pressed(low, 'G')
  expect(top(scrolled)).toBeGreaterThan(0)
  expect(top(update(scrolled, { kind: 'resized', size: { columns: 200, rows: 100 } }).state)).toBe(0)
})
