import { expect, test } from 'vitest'
import {
  detailOf,
  geometryOf,
  helpPage,
  INSET,
  linkOf,
  matrixNow,
  pageRows,
  type Size,
  type State,
} from '../../src/app/index.ts'
import { linksIn } from '../../src/present/index.ts'
import { cellIn, crowd, read, shownIn } from './seen.ts'
import { opened, pressed } from './stage.ts'

const SIZES: readonly Size[] = [
  { columns: 120, rows: 40 },
  { columns: 80, rows: 24 },
  { columns: 60, rows: 15 },
]

/** Returns every state that a key leads through, until it changes nothing more. */
const through = (state: State, key: string): readonly State[] => {
  const all = [state]
  for (;;) {
    const next = pressed(all.at(-1) ?? state, key)
    const { detailTop, link } = read(next)
    const before = read(all.at(-1) ?? state)
    if (detailTop === before.detailTop && link === before.link) return all
    all.push(next)
  }
}

const records = [['3'], ['3', 'j', 'j'], ['2', 'j', 'j', 'j'], ['1'], ['i', 'j', 'j']] as const
const walks = SIZES.flatMap((size) => records.map((keys) => ({ size, keys, name: keys.join(' ') })))

test.each(walks)(
  'at $size.columns×$size.rows the arrow goes through the record of $name: every line becomes visible, every link selected',
  ({ size, keys }) => {
    const way = through(pressed(opened({ size }), ...keys, 'enter'), 'down')
    const end = read(way.at(-1) ?? opened())
    const { detailRows } = geometryOf(end)
    const links = linksIn(detailOf(end))
    expect(new Set(way.map((state) => read(state).link).filter((link) => link >= 0)).size).toBe(links.length)
    expect(end.detailTop + detailRows).toBeGreaterThanOrEqual(detailOf(end).length)
    let last = -1
    for (const state of way) {
      const { link, detailTop } = read(state)
      const own = links[link]
      expect(own === undefined || (own.from < detailTop + detailRows && own.to > detailTop)).toBe(true)
      expect([-1, last, last + 1]).toContain(link)
      last = Math.max(last, link)
    }
    const tops = way.map((state) => read(state).detailTop)
    expect(tops.filter((top, at) => top < (tops[at - 1] ?? 0) || top > (tops[at - 1] ?? 0) + detailRows)).toEqual([])
    const back = through(end, 'up')
    expect(read(back.at(-1) ?? end)).toMatchObject({
      detailTop: 0,
      link: links[0] && links[0].from < detailRows ? 0 : -1,
    })
  },
)

test('End shows the end of a record with its last link, Home its beginning', () => {
  const inside = pressed(opened({ size: { columns: 80, rows: 24 } }), '3', 'enter')
  const links = linksIn(detailOf(read(inside)))
  expect(linkOf(read(pressed(inside, 'end')))).toEqual(links.at(-1))
  expect(read(pressed(inside, 'end', 'home')).detailTop).toBe(0)
  expect(linkOf(read(pressed(inside, 'end', 'home', 'home')))).toEqual(links[0])
})

test('page down and page up return to the same place', () => {
  const inside = pressed(opened({ size: { columns: 80, rows: 24 } }), 'enter')
  const down = pressed(inside, 'pagedown', 'pagedown')
  expect(read(down).detailTop).toBe(2 * (geometryOf(read(down)).detailRows - 1))
  expect(read(pressed(down, 'pageup', 'pageup')).detailTop).toBe(0)
})

test.each([
  [['m', 'j', 'enter', 'j'], '2'],
  [['3', 'enter', 'j', 'enter'], '1'],
  [['t', 'enter'], '3'],
] as const)('from %j the number %s goes to its panel and clears the trail', (keys, number) => {
  const there = read(pressed(opened(), ...keys, number))
  expect([there.panel, there.focus, there.opened, there.trail]).toEqual([
    { '1': 'statistics', '2': 'participants', '3': 'issues' }[number],
    'list',
    null,
    [],
  ])
})

test('the number of the current panel keeps its row', () => {
  const there = pressed(opened(), '2', 'j', 'j', 'enter', '2')
  expect([shownIn(there), read(there).focus]).toEqual(['participant/mayorkas', 'list'])
})

test('in a view Tab switches between its list and the detail', () => {
  const inside = pressed(opened(), 'i', 'tab')
  expect([read(inside).panel, read(inside).focus]).toEqual(['sources', 'detail'])
  expect([read(pressed(inside, 'tab')).focus, read(pressed(inside, 'shift+tab')).focus]).toEqual(['list', 'list'])
})

const small = { columns: 60, rows: 15 }
const matrix = (...keys: readonly string[]): State => pressed(opened({ dossier: crowd, size: small }), 'm', ...keys)

test('the arrows move across the cells of the matrix and stop at its edges', () => {
  expect(cellIn(matrix())).toBe('i0/p0')
  expect(cellIn(matrix('right', 'right', 'down'))).toBe('i1/p2')
  expect(cellIn(matrix('l', 'j', 'h', 'k', 'h', 'k', 'left', 'up'))).toBe('i0/p0')
  expect(cellIn(matrix(...'l'.repeat(30), ...'j'.repeat(30)))).toBe('i8/p11')
})

test('in the matrix pages and ends go down its issues, comma and full stop across its participants', () => {
  expect([cellIn(matrix('G')), cellIn(matrix('end', 'home'))]).toEqual(['i8/p0', 'i0/p0'])
  const right = read(matrix('.')).matrix.column
  expect(right).toBeGreaterThan(1)
  expect(cellIn(matrix('.', ','))).toBe('i0/p0')
  expect(cellIn(matrix(...'.'.repeat(12)))).toBe('i0/p11')
  expect(read(matrix('pagedown')).matrix.row).toBeGreaterThan(1)
})

test('the selected cell is always visible', () => {
  for (const keys of ['l'.repeat(11), `${'l'.repeat(11)}${'h'.repeat(5)}`, 'jjjjjjjj', 'Gkkk', '..,']) {
    const { row, top, column, left } = read(matrix(...keys)).matrix
    expect([row - top >= 0, column - left >= 0]).toEqual([true, true])
    expect([row - top < 5, column - left < 6]).toEqual([true, true])
  }
})

test('Enter opens the selected cell, and Esc returns to it', () => {
  const cell = matrix('l', 'l', 'j')
  const stance = pressed(cell, 'enter')
  expect(shownIn(stance)).toBe('stance/i1/p2')
  expect(read(pressed(stance, 'esc')).matrix).toEqual(read(cell).matrix)
  expect(matrixNow(read(pressed(stance, 'esc'))).columns).toHaveLength(12)
})

test('the cursor of the help goes through its entries, and the whole entry is always in sight', () => {
  const help = pressed(opened({ size: { columns: 80, rows: 24 } }), '?')
  const shownAt = (state: State): readonly number[] => {
    const { overlay } = read(state)
    if (overlay.kind !== 'help') return []
    const { cursor, top } = overlay.list
    const { lines } = helpPage(read(state), 80 - INSET)
    const own = lines.flatMap((line, at) => (line.item === cursor ? [at - top] : []))
    return [cursor, own[0] ?? -1, pageRows(read(state)) - 1 - (own.at(-1) ?? Infinity)]
  }
  const { items, lines } = helpPage(read(help), 80 - INSET)
  let now = help
  for (const cursor of items.keys()) {
    const [at = -1, above = -1, below = -1] = shownAt(now)
    expect([at, above >= 0, below >= 0]).toEqual([cursor, true, true])
    now = pressed(now, 'down')
  }
  expect(shownAt(now)[0]).toBe(items.length - 1)
  expect(shownAt(pressed(now, 'ctrl+home'))).toEqual([0, 1, pageRows(read(help)) - 2])
  expect(shownAt(pressed(help, 'ctrl+end')).filter((_, at) => at !== 1)).toEqual([items.length - 1, 0])
  expect(lines.length).toBeGreaterThan(items.length)
})

test('in a date or filter prompt the arrows move nothing', () => {
  for (const key of ['a', 'f']) {
    const typing = pressed(opened(), 'j', key)
    const { lists, matrix, panel } = read(pressed(typing, 'down', 'up', 'pagedown', 'end'))
    expect({ lists, matrix, panel }).toMatchObject({ lists: read(typing).lists, matrix: read(typing).matrix, panel })
  }
})

test('however the focus reaches a detail, its first visible link is selected', () => {
  const list = pressed(opened(), '3')
  expect(linkOf(read(list))).toBeNull()
  const first = linksIn(detailOf(read(pressed(list, 'enter'))))[0]
  expect(first).toBeDefined()
  for (const keys of [['enter'], ['l'], ['tab'], ['u', 'enter'], ['L', 'L', 'enter']])
    expect(linkOf(read(pressed(list, ...keys)))).toEqual(first)
})
