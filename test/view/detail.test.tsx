import { expect, test } from 'vitest'
import { detailColumnsOf, geometryOf, type State } from '../../src/app/index.ts'
import { widthOf } from '../../src/text/index.ts'
import { Detail } from '../../src/view/detail.tsx'
import { crowd, read } from '../app/seen.ts'
import { opened, pressed } from '../app/stage.ts'
import { rendered } from './rendered.ts'

const size = { columns: 120, rows: 40 }
const detail = (state: State): readonly string[] =>
  rendered(<Detail state={read(state)} />, detailColumnsOf(read(state)))

test.each([60, 80, 120, 200])('the detail of a window %i columns wide exactly fills its frame', (columns) => {
  const state = pressed(opened({ size: { columns, rows: 24 } }), 'enter')
  const lines = detail(state)
  expect(lines).toHaveLength(geometryOf(read(state)).detailRows + 2)
  expect(new Set(lines.map(widthOf))).toEqual(new Set([detailColumnsOf(read(state))]))
})

test('the frame is titled by the trail', () => {
  const state = pressed(opened({ dossier: crowd, size }), '3', 'enter')
  expect(detail(state)[0]).toMatch(/^╭.*Issue i0.*╮$/)
})

test('a detail longer than its window shows its line numbers', () => {
  const state = pressed(opened({ size: { columns: 120, rows: 15 } }), 'enter')
  expect(detail(state).at(-1)).toMatch(/^╰.*\d.*╯$/)
  expect(detail(pressed(state, 'G'))).not.toEqual(detail(state))
})

test('a line that leads to another record has a link sign', () => {
  const state = pressed(opened({ dossier: crowd, size }), '3', 'enter')
  const sign = state.locale.signs.of('link')
  expect(detail(state).filter((line) => line.startsWith(`│${sign}`)).length).toBeGreaterThan(0)
})
