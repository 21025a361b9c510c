import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KEYMAP, linkOf, modeOf, resultsFor, type Pointed, type Size, type State } from '../../src/app/index.ts'
import { cellIn, crowd, drawn, pointed, read, shownIn, toLink, unsettled } from './seen.ts'
import { opened, pressed } from './stage.ts'

/** Returns the cell in which a text begins. Everything to its left is one cell wide. */
const whereIs = (state: State, text: string): readonly [number, number] => {
  const lines = drawn(state)
  const row = lines.findIndex((line) => line.includes(text))
  if (row < 0) throw new Error(`“${text}” is not on the screen`)
  return [lines[row]?.indexOf(text) ?? 0, row]
}
const clicked = (state: State, text: string): State => pointed(state, 'click', ...whereIs(state, text))
const wheeled = (state: State, what: 'down' | 'up', text: string): State =>
  pointed(state, `wheel-${what}`, ...whereIs(state, text))

const NARROW = { columns: 80, rows: 24 }

test('a click on a row of any panel puts the cursor there and gives the panel the keys', () => {
  const railroads = clicked(opened(), 'Control of the rail')
  expect([shownIn(railroads), read(railroads).panel, modeOf(railroads)]).toEqual(['issue/railroads', 'issues', 'list'])
  const blinken = clicked(pressed(railroads, 'enter'), 'Antony Blinken')
  expect([shownIn(blinken), read(blinken).panel, modeOf(blinken)]).toEqual([
    'participant/blinken',
    'participants',
    'list',
  ])
})

test('a click in a scrolled list selects the row shown there', () => {
  const narrow = pressed(opened({ size: NARROW }), '2', 'G')
  expect(shownIn(clicked(narrow, 'Migrants from Haiti'))).toBe('participant/migrants-haiti')
})

test('in a view with a list of its own a click goes to its row', () => {
  const sources = clicked(pressed(opened(), 'i'), 'Senate Wraps Up 2023')
  expect([shownIn(sources), read(sources).panel]).toEqual(['source/press-senate', 'sources'])
  expect(read(pressed(sources, 'esc')).panel).toBe('statistics')
})

test('a click in the detail focuses it', () => {
  const there = clicked(pressed(opened(), '3'), 'The Republican group wants')
  expect([read(there).focus, shownIn(there)]).toEqual(['detail', 'issue/asylum-limit'])
})

test('a click on a link selects it, a second one follows it, and Esc goes back', () => {
  const issue = pressed(opened(), '3')
  const selected = clicked(issue, '2024  The US Senate returns')
  expect([linkOf(read(selected))?.target.key, shownIn(selected)]).toEqual(['senate-returns', 'issue/asylum-limit'])
  const followed = clicked(selected, '2024  The US Senate returns')
  expect(shownIn(followed)).toBe('event/senate-returns')
  expect(read(pressed(followed, 'esc'))).toMatchObject({ focus: 'detail', opened: null, link: read(selected).link })
})

test('a link is clicked where it is visible, also far down in a long record', () => {
  const far = toLink(pressed(opened({ size: NARROW }), '3', 'enter'), 'event/senate-returns')
  const [column, row] = whereIs(far, '2024  The US Senate returns')
  expect(shownIn(pointed(far, 'click', column, row))).toBe('event/senate-returns')
})

test('a click on a row closes what links had opened', () => {
  const away = pressed(opened(), '3', 'enter', 'j', 'enter')
  const there = clicked(away, 'US–Cuba talks and')
  expect(read(there)).toMatchObject({ opened: null, trail: [], detailTop: 0, focus: 'list' })
  expect(pressed(there, 'esc')).toBe(there)
})

test('a click on a cell of the matrix selects it; outside the cells it does nothing', () => {
  const matrix = pressed(opened(), 'm')
  const [, row] = whereIs(matrix, 'More US resources')
  const [column] = whereIs(matrix, 'of Mexico  Gov')
  const there = pointed(matrix, 'click', column, row)
  expect(cellIn(there)).toBe('resources/gov-mexico')
  expect(shownIn(pressed(there, 'enter'))).toBe('stance/resources/gov-mexico')
  for (const [x, y] of [
    [5, row],
    [column, 2],
    [column, 0],
    [column, 39],
    [column, 30],
  ] as const)
    expect(cellIn(pointed(there, 'click', x, y))).toBe('resources/gov-mexico')
})

test('a click in a scrolled matrix selects the cell shown there', () => {
  const end = pressed(opened({ dossier: crowd, size: { columns: 60, rows: 15 } }), 'm', 'G', '.', '.')
  const { top, left } = read(end).matrix
  expect([top > 0, left > 0]).toEqual([true, true])
  const [, row] = whereIs(end, 'Issue i7')
  const [column] = whereIs(end, `Person ${left + 1}`)
  expect(cellIn(pointed(end, 'click', column, row))).toBe(`i7/p${left + 1}`)
})

test('the wheel moves the cursor of the list under it', () => {
  const down = wheeled(opened(), 'down', 'Antony Blinken')
  expect([read(down).panel, shownIn(down)]).toEqual(['participants', 'participant/blinken'])
  expect(shownIn(wheeled(down, 'up', 'Antony Blinken'))).toBe('participant/lopez-obrador')
  expect(shownIn(wheeled(opened(), 'down', 'Southwest border'))).toBe('claim/sw-encounters/weekly-arrests')
})

test('the wheel over the detail scrolls the detail, and the list keeps the focus', () => {
  const [column, row] = [100, 20]
  let state = opened()
  for (let turn = 0; turn < 10; turn += 1) state = pointed(state, 'wheel-down', column, row)
  expect([read(state).focus, shownIn(state), read(state).detailTop]).toEqual(['list', 'statistic/sw-encounters', 9])
  for (let turn = 0; turn < 20; turn += 1) state = pointed(state, 'wheel-up', column, row)
  expect(read(state).detailTop).toBe(0)
})

test('the wheel over the matrix moves down its issues', () => {
  const matrix = pressed(opened(), 'm')
  const down = wheeled(wheeled(matrix, 'down', 'More US resources'), 'down', 'More US resources')
  expect(cellIn(down)).toBe('railroads/republican-group')
  expect(cellIn(wheeled(down, 'up', 'More US resources'))).toBe('ukraine-aid/republican-group')
})

test('the wheel scrolls an overlay wherever the pointer is, and clicks do not pass through it', () => {
  const page = pressed(opened({ size: NARROW }), 'w')
  const turned = pointed(page, 'wheel-down', 3, 5)
  expect(read(turned).overlay).toMatchObject({ kind: 'working', top: 1 })
  const palette = pointed(pressed(opened(), ':'), 'wheel-down', 100, 20)
  expect(read(palette).overlay).toMatchObject({ kind: 'palette', list: { cursor: 1 } })
  for (const over of [page, palette, pressed(opened(), 'a'), pressed(opened(), '?')])
    for (const [column, row] of [
      [5, 1],
      [70, 38],
    ] as const)
      expect(pointed(over, 'click', column, row)).toBe(over)
})

const overlayIn = (state: State) => read(state).overlay

test('a click in the palette puts the cursor on an action, and a second one runs it', () => {
  const palette = pressed(opened(), ':', ...'matr')
  const [column, row] = whereIs(palette, 'matrix: who wants what')
  expect(pointed(palette, 'click', column, row + 1)).toBe(palette)
  const there = pointed(palette, 'click', column, row)
  expect(overlayIn(there)).toMatchObject({ kind: 'palette', list: { cursor: 1 } })
  expect(read(pointed(there, 'click', column, row))).toMatchObject({ overlay: { kind: 'none' }, panel: 'matrix' })
})

test('a click in the help and among what was found does the same', () => {
  const chosen = clicked(pressed(opened(), '?'), 'panel 2: participants')
  expect(overlayIn(chosen)).toMatchObject({ kind: 'help' })
  expect(read(clicked(chosen, 'panel 2: participants'))).toMatchObject({
    overlay: { kind: 'none' },
    panel: 'participants',
  })
  const found = pressed(opened(), '/', ...'barcena')
  const there = pointed(found, 'click', 20, 3)
  expect(overlayIn(there)).toMatchObject({ kind: 'find', list: { cursor: 1 } })
  const second = resultsFor(read(found), 'barcena').at(1)
  expect(shownIn(pointed(there, 'click', 20, 3))).toBe(`${second?.findable.target.kind}/${second?.findable.target.key}`)
})

test('a link left selected by the wheel is kept in range where an earlier day has fewer', () => {
  const turned = pointed(pointed(opened(), 'wheel-down', 0, 2), 'wheel-up', 56, 2)
  expect(read(turned)).toMatchObject({ focus: 'list', detailTop: 0 })
  expect(read(turned).link).toBeGreaterThan(2)
  expect(unsettled(pressed(turned, '<'))).toEqual([])
})

test('a click on the header, after the keys of the footer or beyond the screen does nothing', () => {
  for (const state of [opened(), opened({ size: NARROW }), pressed(opened(), 't')])
    for (const [column, row] of [
      [5, 0],
      [state.size.columns - 1, state.size.rows - 1],
      [5, 500],
      [-1, -1],
    ] as const)
      expect(pointed(state, 'click', column, row)).toBe(state)
})

const SIZES: readonly Size[] = [{ columns: 120, rows: 40 }, NARROW, { columns: 60, rows: 15 }]
const anyPointed = fc.record({
  what: fc.constantFrom<Pointed['what']>('click', 'click', 'wheel-up', 'wheel-down'),
  column: fc.integer({ min: -1, max: 130 }),
  row: fc.integer({ min: -1, max: 45 }),
})
const anyKey = fc.constantFrom(...new Set(KEYMAP.flatMap((binding) => binding.keys)), 'm', 't', 'i', '>', '<', 'enter')

test.each(SIZES)('at $columns×$rows no sequence of clicks, wheel turns and keys breaks anything', (size) => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 2, arbitrary: anyPointed }, anyKey), { maxLength: 50 }), (happenings) => {
      let state: State = opened({ size })
      for (const one of happenings) {
        state = typeof one === 'string' ? pressed(state, one) : pointed(state, one.what, one.column, one.row)
        expect(unsettled(state)).toEqual([])
      }
      expect(drawn(state)).toHaveLength(size.rows)
    }),
    { numRuns: 25 },
  )
})
