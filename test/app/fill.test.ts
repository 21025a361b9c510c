import { expect, test } from 'vitest'
import { geometryOf, isSideBySide, modeOf, type State } from '../../src/app/index.ts'
import { drawn, pointed, read, shownIn, unsettled } from './seen.ts'
import { opened, pressed } from './stage.ts'

const SIZES = [
  { columns: 200, rows: 60 },
  { columns: 120, rows: 40 },
  { columns: 80, rows: 24 },
  { columns: 60, rows: 15 },
]
const titles = (state: State): readonly string[] =>
  drawn(state).flatMap((line) =>
    [...line.matchAll(/[╭├] (\d [A-Z][a-z]+(?: [a-z]+)?)/g)].map(([, title = '']) => title),
  )

test.each(SIZES)('at %j F lets the list with the focus fill the screen, and shows the others again', (size) => {
  for (const key of ['1', '2', '3']) {
    const before = pressed(opened({ size }), key, 'j', 'j')
    const filled = pressed(before, 'F')
    expect(titles(filled)).toHaveLength(1)
    expect(titles(filled)[0]).toContain(key)
    expect(drawn(filled)).toHaveLength(size.rows)
    expect([isSideBySide(read(filled)), unsettled(filled), shownIn(filled)]).toEqual([false, [], shownIn(before)])
    expect(drawn(pressed(filled, 'F'))).toEqual(drawn(before))
    expect(drawn(pressed(filled, 'esc'))).toEqual(drawn(before))
  }
})

test('the detail fills the screen too, and its links and Esc work as beside the list', () => {
  const filled = pressed(opened({ size: SIZES[0] ?? { columns: 200, rows: 60 } }), '3', 'enter', 'F')
  expect(geometryOf(read(filled)).detailColumns).toBe(200)
  expect(titles(filled)).toEqual([])
  const list = pressed(filled, 'esc')
  expect([modeOf(list), read(list).filled, titles(list).length]).toEqual(['list', true, 1])
  expect(shownIn(list)).toBe(shownIn(filled))
})

test('from one panel that fills the screen Tab and the numbers lead to the next', () => {
  const filled = pressed(opened(), 'F')
  expect(titles(pressed(filled, 'tab'))[0]).toContain('2 Participants')
  expect(titles(pressed(filled, '3'))[0]).toContain('3 Open issues')
  expect(unsettled(pressed(filled, '3', 'G', 'tab', '1', 'G'))).toEqual([])
})

test('a timeline that fills the screen is wider than beside its detail', () => {
  const view = pressed(opened(), 't')
  const filled = pressed(view, 'F')
  expect([geometryOf(read(view)).listColumns < 120, geometryOf(read(filled)).listColumns]).toEqual([true, 120])
  expect(drawn(pressed(filled, 'F'))).toEqual(drawn(view))
})

test('a click in a list that fills the screen selects the row under it', () => {
  const filled = pressed(opened(), '2', 'F')
  const clicked = pointed(filled, 'click', 100, 5)
  expect([read(clicked).panel, read(clicked).lists.participants.cursor >= 2]).toEqual(['participants', true])
  expect(unsettled(clicked)).toEqual([])
})
