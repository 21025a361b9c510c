import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Dossier, Issue, Participant, Position } from '../../../src/dossier/index.ts'
import {
  cellTarget,
  columnUnder,
  matrixLayout,
  matrixLines,
  matrixOf,
  MATRIX_FOOT,
  matrixHead,
  recordAt,
  SORTS,
  type Matrix,
  type MatrixLine,
  type MatrixWindow,
  type Order,
  type RenderContext,
} from '../../../src/present/index.ts'
import { sizedCell } from '../../../src/present/matrix/cell.ts'
import { headsOf } from '../../../src/present/matrix/head.ts'
import { plainText, widthOf } from '../../../src/text/index.ts'
import { shipped } from '../../app/stage.ts'
import { issue, position, talks, datedSources } from '../../dossier/talks.ts'
import { englishIn, context } from '../shown.ts'

/** Lines above the rows where the names of the columns have one line. */
const HEAD = matrixHead(1, false)

const USUAL: Order = { filter: '', sort: 'priority' }
const window = (more: Partial<MatrixWindow> = {}): MatrixWindow => ({
  row: 0,
  column: 0,
  top: 0,
  left: 0,
  rows: 3,
  names: 1,
  ...more,
})

const whole = (line: MatrixLine): string => plainText([...line.before, ...line.under, ...line.after])
const lines = (
  shown: RenderContext,
  {
    width = 100,
    folded = false,
    at = window(),
    order = USUAL,
  }: { width?: number; folded?: boolean; at?: MatrixWindow; order?: Order } = {},
): readonly MatrixLine[] => {
  const matrix = matrixOf(shown, order, folded)
  return matrixLines(shown, matrix, { window: { ...at, rows: Math.min(at.rows, matrix.issues.length) }, width })
}
const drawn = (...given: Parameters<typeof lines>): readonly string[] =>
  lines(...given).map((line) => whole(line).trimEnd())

const on = (dossier: Dossier, date = '2024-01-01'): RenderContext => context(date, { dossier })
const about = (...positions: readonly Position[]): Dossier => talks([issue('a', { positions })])
const keys = (shown: RenderContext, folded = false, filter = ''): readonly string[] =>
  matrixOf(shown, { ...USUAL, filter }, folded).columns.map((one) => one.key)

const cell = (dossier: Dossier, folded = false): string => {
  const row = lines(on(dossier), { folded })[HEAD]
  return plainText(row?.under ?? []).trim()
}

test('a column is a participant with a position by the day; the others are counted', () => {
  const positions = [
    position('ben', 'opposes', '2023-12-20', { source: '2023-12-20' }),
    position('ana', 'demands', '2023-12-10', { source: '2023-12-10' }),
  ]
  const dossier = talks([issue('a', { positions })], { sources: datedSources('2023-12-10', '2023-12-20') })
  expect(keys(on(dossier, '2023-12-09'))).toEqual([])
  expect(keys(on(dossier, '2023-12-10'))).toEqual(['ana'])
  expect(keys(on(dossier, '2023-12-20'))).toEqual(['ana', 'ben'])
  expect(matrixOf(on(dossier), USUAL, false)).toMatchObject({ heard: 2, all: 3 })
})

test('participants of one side are adjacent, those without a side last', () => {
  const participants = [
    { id: 'cal', kind: 'person', name: 'Cal' },
    { id: 'ben', kind: 'person', name: 'Ben', side: 'south' },
    { id: 'ana', kind: 'person', name: 'Ana', side: 'north' },
    { id: 'bea', kind: 'person', name: 'Bea', side: 'south' },
  ] as const
  const positions = participants.map(({ id }) => position(id, 'demands'))
  expect(keys(on(talks([issue('a', { positions })], { participants })))).toEqual(['ana', 'ben', 'bea', 'cal'])
})

test('by sides a side is a column if it has a position or was asked for one', () => {
  expect(keys(on(about(position('ana', 'demands'))), true)).toEqual(['north'])
  expect(keys(on(about(position('ana', 'demands', undefined, { of: 'ben' }))), true)).toEqual(['north', 'south'])
})

test('rows and columns without a position are hidden and counted, and shown on request', () => {
  const dossier = talks([issue('a', { positions: [position('ana', 'demands')] }), issue('b')])
  const hidden = (folded: boolean) => matrixOf(on(dossier), USUAL, folded).hidden
  expect([hidden(false), hidden(true)]).toEqual([
    { issues: 1, columns: 2 },
    { issues: 1, columns: 2 },
  ])
  const whole = matrixOf(on(dossier), USUAL, false, true)
  expect([whole.issues.map(({ id }) => id), whole.columns.map(({ key }) => key)]).toEqual([
    ['a', 'b'],
    ['ana', 'ben', 'cal'],
  ])
  expect(whole.hidden).toEqual({ issues: 0, columns: 0 })
})

test('a filter that leaves only issues without a position shows these', () => {
  const dossier = talks([issue('a', { positions: [position('ana', 'demands')] }), issue('b')])
  expect(matrixOf(on(dossier), { ...USUAL, filter: 'b' }, false).issues.map(({ id }) => id)).toEqual(['b'])
})

test('a filter by side removes the columns of the others, by participants and by sides', () => {
  const dossier = about(position('ana', 'demands'), position('ben', 'opposes'), position('cal', 'neutral'))
  expect(keys(on(dossier), false, 'side:south')).toEqual(['ben'])
  expect(keys(on(dossier), true, 'side:south')).toEqual(['south'])
})

test('a filter that names no side removes rows and not columns', () => {
  const dossier = talks([
    issue('a', { positions: [position('ana', 'demands')] }),
    issue('b', { positions: [position('ben', 'demands')] }),
  ])
  const matrix = matrixOf(on(dossier), { ...USUAL, filter: 'b' }, false)
  expect([matrix.issues.map(({ id }) => id), matrix.columns.length]).toEqual([['b'], 2])
})

test.each([
  ['demands', '»D'],
  ['supports', '+S'],
  ['conditional', '±C'],
  ['neutral', '·N'],
  ['opposes', '−O'],
  ['red-line', '×R'],
] as const)('a participant who %s has %s in the cell: a sign and a letter', (stance, shown) => {
  expect(cell(about(position('ana', stance)))).toBe(shown)
})

test('a moved position shows where from, a repeated one how often', () => {
  expect(cell(about(position('ana', 'opposes', '2023-12-01'), position('ana', 'conditional', '2023-12-20')))).toBe(
    'O→±C',
  )
  expect(cell(about(position('ana', 'opposes', '2023-12-01'), position('ana', 'opposes', '2023-12-20')))).toBe('−O 2')
})

test('disagreeing accounts are next to each other, and called disputed', () => {
  const dossier = about(
    position('ana', 'demands', '2023-12-01', { attribution: 'reported', accordingTo: 'ben' }),
    position('ana', 'opposes', '2023-12-20'),
  )
  expect(cell(dossier)).toBe('»D°/−O disputed')
  expect(drawn(on(dossier)).at(-2)).toBe(
    'disputed: »D demands, according to: Ben; −O opposes · S, published 1 Dec 2023',
  )
  const foot = drawn(on(dossier), { width: 200 }).at(-1)
  expect(foot).toBe('Who would have to move: disputed, not counted: Ana · not heard: South and East')
})

test('a cell marks inferred and denied positions, and those that rest on a retracted source', () => {
  expect(cell(about(position('ana', 'opposes', undefined, { attribution: 'inferred' })))).toBe('−Oi')
  expect(cell(about(position('ana', 'opposes', undefined, { attribution: 'reported' })))).toBe('−O°')
  const denied = about(
    position('ana', 'demands', '2023-12-01', { id: 'p' }),
    position('ben', 'disputes', '2023-12-05', { disputes: ['p'] }),
  )
  expect(cell(denied)).toBe('»D¬')
  expect(drawn(on(denied), { width: 200 }).at(-2)).toContain('disputed by: Ben, 5 Dec 2023')
  const sources = datedSources().map((one) => ({ ...one, retracted: { date: '2023-12-10', note: 'Misheard' } }))
  expect(cell(talks([issue('a', { positions: [position('ana', 'demands')] })], { sources }))).toBe('»D†')
})

test('the column of somebody who has not answered says so', () => {
  const dossier = about(position('ana', 'demands', undefined, { of: 'ben' }))
  const at = window({ column: 1 })
  expect(drawn(on(dossier), { folded: true, at }).at(-2)).toBe('asked of: Ben; no known answer')
})

test('a side with a request between members is not shown as a whole: it names them', () => {
  expect(keys(context('2023-12-30'), true).indexOf('united-states')).toBe(1)
  const matrix = matrixOf(context('2023-12-30'), USUAL, true)
  const row = matrix.issues.findIndex(({ id }) => id === 'asylum-limit')
  const [line] = matrixLines(context('2023-12-30'), matrix, {
    window: window({ row, top: row, column: 1, rows: 1 }),
    width: 120,
  }).slice(HEAD)
  expect(plainText(line?.under ?? []).trim()).toBe('R »D°→ US')
})

test('an observer is in parentheses in the head, and called one below', () => {
  const participants = [{ id: 'ana', kind: 'person', name: 'Ana', side: 'north', standing: 'observer' }] as const
  const dossier = talks([issue('a', { positions: [position('ana', 'demands')] })], { participants })
  expect(drawn(on(dossier))[1]).toContain('(Ana)')
  expect(drawn(on(dossier)).at(-3)).toBe('Issue a · Ana · observer')
})

test('a cell without positions is empty, and the text below says so', () => {
  const dossier = about(position('ben', 'demands', undefined, { of: 'ana' }), position('ana', 'supports'))
  const other = talks([
    issue('a', { positions: [position('ben', 'demands')] }),
    issue('b', { positions: [position('ana', 'supports')] }),
  ])
  expect(cell(dossier, true)).toBe('+S')
  expect(cell(other, true)).toBe('')
  expect(drawn(on(other), { folded: true, at: window({ rows: 2 }) }).at(-2)).toBe('no position known on this date')
})

test('a divided side shows each member’s stance, a united one their number', () => {
  const participants = ['a', 'b', 'c', 'd'].map((id) => ({ id, kind: 'person', name: id, side: 'north' }) as const)
  const positions = [
    position('a', 'supports'),
    position('b', 'opposes', '2023-12-01'),
    position('b', 'red-line', '2023-12-02'),
    position('c', 'supports'),
    position('d', 'conditional'),
  ]
  expect(cell(talks([issue('a', { positions })], { participants }), true)).toBe('a +S b ×R c +S d ±C')
  const agreed = ['a', 'b', 'c'].map((id) => position(id, 'supports'))
  expect(cell(talks([issue('a', { positions: agreed })], { participants }), true)).toBe('+S3')
})

test('a cell leads to the stance of its participant or side on its issue', () => {
  const shown = on(about(position('ana', 'demands')))
  const targets = [false, true].map((folded) => {
    const { issues, columns } = matrixOf(shown, USUAL, folded)
    return issues[0] && columns[0] ? cellTarget(issues[0], columns[0]) : null
  })
  expect(targets).toEqual([
    { kind: 'stance', key: 'a/ana' },
    { kind: 'side-stance', key: 'a/north' },
  ])
})

test('below the rows are the selected cell, what was said and when, and who would have to move', () => {
  const dossier = about(position('ana', 'red-line', '2023-12-20'), position('ben', 'demands'))
  expect(drawn(on(dossier)).slice(-3)).toEqual([
    'Issue a · Ana',
    '×R red line · stated · 20 Dec 2023 · S, published 1 Dec 2023',
    'Who would have to move: Ana (×R) · not heard: East',
  ])
})

test('below the rows a side’s last position has its participant, and a condition its issue', () => {
  const conditions = [{ issue: 'b' }]
  const dossier = talks([
    issue('a', { positions: [position('ana', 'conditional', '2023-12-20', { conditions })] }),
    issue('b'),
  ])
  expect(drawn(on(dossier), { folded: true }).at(-2)).toBe(
    'Ana: ±C conditional · stated · 20 Dec 2023 · on condition of: Issue b · S, published 1 Dec 2023',
  )
})

test('without a position on the day there is no matrix, and a text says so', () => {
  expect(drawn(on(talks([issue('a')])))).toEqual([
    'No position is known on this date. Records in “positions” of an issue would fill the matrix.',
  ])
})

test('the distance of an issue is a number of steps, and empty where nothing opposes it', () => {
  const dossier = talks([
    issue('a', { positions: [position('ana', 'red-line'), position('ben', 'neutral')] }),
    issue('b', { positions: [position('ana', 'demands')] }),
  ])
  expect(drawn(on(dossier), { width: 70 }).slice(HEAD, HEAD + 2)).toEqual([
    expect.stringMatching(/^Issue a +open +4 ×R +·N$/),
    expect.stringMatching(/^Issue b +open +»D$/),
  ])
})

const head = (names: readonly Partial<Participant>[], width: number, lines: number): readonly string[] => {
  const participants = names.map((one, at) => ({ id: `p${at}`, kind: 'person' as const, name: 'Ana', ...one }))
  const positions = participants.map(({ id }) => position(id, 'demands'))
  const shown = on(talks([issue('a', { positions })], { participants }))
  const [column] = matrixOf(shown, USUAL, false).columns
  const columns = column ? [{ column, width }] : []
  return headsOf(shown, columns, lines)[0] ?? []
}

test('a head is a name in two lines, a short name, or the last words of a person’s name', () => {
  const lopez = { name: 'Andrés Manuel López Obrador' }
  expect(head([lopez], 16, 2)).toEqual(['Andrés Manuel', 'López Obrador'])
  expect(head([lopez], 8, 2)).toEqual(['López', 'Obrador'])
  expect(head([{ ...lopez, shortName: 'AMLO' }], 8, 2)).toEqual(['AMLO'])
  expect(head([lopez], 16, 1)).toEqual(['López Obrador'])
})

test('a name of very many words has the last of them, or is cut at its beginning', () => {
  const name = `${'Ana '.repeat(20_000)}López`
  expect(head([{ name }], 8, 2)).toEqual(['Ana Ana', 'López'])
  expect(head([{ name, kind: 'group' }], 8, 2)).toEqual(['Ana Ana', 'Ana Ana…'])
})

test('a name without room is cut, and initials where the column is narrow', () => {
  const group = { name: 'Republican group in the Congress', kind: 'group' as const }
  expect(head([group], 10, 2)).toEqual(['Republican', 'group in …'])
  expect(head([group], 6, 2)).toEqual(['RgC'])
  expect(head([{ ...group, standing: 'observer' }], 6, 2)).toEqual(['(RgC)'])
})

test('two columns of a side that would have the same head have initials', () => {
  const names = ['Republican Party', 'Republican group in Congress']
  const participants = names.map((name, at) => ({ id: `p${at}`, kind: 'group' as const, name, side: 'north' }))
  const positions = participants.map(({ id }) => position(id, 'demands'))
  const shown = on(talks([issue('a', { positions })], { participants }))
  const columns = matrixOf(shown, USUAL, false).columns.map((column) => ({ column, width: 8 }))
  expect(headsOf(shown, columns, 1)).toEqual([['RP'], ['RgC']])
})

test('columns are as wide as their heads and cells; the status goes first, and titles get the rest', () => {
  const shown = context('2023-12-30')
  const matrix = matrixOf(shown, USUAL, false)
  const longest = Math.max(...matrix.issues.map(({ title }) => widthOf(shown.locale.text(title))))
  for (let width = 52; width <= 200; width++) {
    const { nameWidth, statusWidth, distanceWidth, widths } = matrixLayout(shown, matrix, width, 2)
    const used = [nameWidth, statusWidth, distanceWidth, ...widths].reduce(
      (sum, one) => sum + (one > 0 ? one + 1 : 0),
      -1,
    )
    expect(used).toBeLessThanOrEqual(width)
    // Titles are cut only where nothing is left, and the status is shown only beside heads with room.
    expect(used === width || nameWidth === longest || widths.length < matrix.columns.length).toBe(true)
    if (statusWidth > 0) expect(Math.max(...widths)).toBeGreaterThanOrEqual(10)
  }
  expect(matrixLayout(shown, matrix, 196, 2)).toMatchObject({ nameWidth: longest, statusWidth: 7, distanceWidth: 5 })
})

test('a cell says who is asked, in as many letters as there is room', () => {
  const dossier = about(position('ana', 'demands', undefined, { of: 'ben' }))
  const shown = on(dossier)
  const [matrix, asked] = [matrixOf(shown, USUAL, false), dossier.issues[0]]
  const text = (width: number) =>
    matrix.columns[0] && asked ? plainText(sizedCell(shown, asked, matrix.columns[0], width)) : ''
  expect([12, 8, 4].map(text)).toEqual(['»D → South', '»D → Sou', '»D'])
})

test('the side is above the first of its columns, and nothing above the columns of sides', () => {
  const dossier = about(position('ana', 'demands'), position('ben', 'opposes'), position('cal', 'neutral'))
  expect(drawn(on(dossier))[0]?.trim()).toBe('North South no side')
  expect(drawn(on(dossier), { folded: true })[0]).toBe('')
})

test('the head points to columns out of sight', () => {
  const shown = context('2023-12-30')
  const head = (left: number, width: number) => drawn(shown, { width, at: window({ left, column: left }) })[1]
  expect(head(0, 66)).not.toMatch(/[←→]/)
  expect(head(0, 40)).toMatch(/^issue → /)
  expect(head(1, 40)).toMatch(/^issue ← →/)
  expect(head(6, 40)).toMatch(/^issue ← {2}/)
})

test('the column at a cell of the screen is the one drawn there, and outside the columns there is none', () => {
  const shown = context('2023-12-30')
  const matrix = matrixOf(shown, USUAL, false)
  for (const width of [52, 69, 70, 99, 100, 200]) {
    const layout = matrixLayout(shown, matrix, width, 1)
    for (let column = 0; column < layout.widths.length; column += 1) {
      const [line] = matrixLines(shown, matrix, { window: window({ column, rows: 1 }), width }).slice(HEAD)
      const from = widthOf(plainText(line?.before ?? []))
      const to = from + widthOf(plainText(line?.under ?? []))
      expect([from, to - 1].map((at) => columnUnder(layout, at))).toEqual([column, column])
    }
    expect(columnUnder(layout, 0)).toBeNull()
    expect(columnUnder(layout, width + 16)).toBeNull()
  }
})

test('the matrix is computed once for an order', () => {
  const shown = context('2023-12-30')
  expect(matrixOf(shown, USUAL, false)).toBe(matrixOf(shown, USUAL, false))
  expect(matrixOf(shown, USUAL, true)).not.toBe(matrixOf(shown, USUAL, false))
})

test('in another language the matrix is the same, unless its order depends on words', () => {
  const shown = context('2023-12-30')
  const spanish = { ...shown, locale: context('2023-12-30', { language: 'es' }).locale }
  expect(matrixOf(spanish, USUAL, false)).toBe(matrixOf(shown, USUAL, false))
  const byName: Order = { filter: '', sort: 'name' }
  expect(matrixOf(spanish, byName, false)).not.toBe(matrixOf(shown, byName, false))
})

test('each order and filter has the issues with a position, in the order of the list', () => {
  const positions = [position('ana', 'demands')]
  const dossier = talks([issue('c'), issue('b', { positions }), issue('a', { positions }), issue('d')])
  const shown = on(dossier)
  const issues = (order: Order, folded = false) => matrixOf(shown, order, folded).issues.map(({ id }) => id)
  expect(issues(USUAL)).toEqual(['b', 'a'])
  expect(issues({ filter: '', sort: 'name' })).toEqual(['a', 'b'])
  expect(issues({ filter: 'a', sort: 'name' })).toEqual(['a'])
  expect(issues({ filter: 'd', sort: 'name' })).toEqual(['d'])
  expect(issues({ filter: 'side:north', sort: 'name' })).toEqual(['a', 'b'])
  expect(issues({ filter: '', sort: 'name' }, true)).toEqual(['a', 'b'])
})

test('a matrix sorted by distance has the farthest issue first', () => {
  const issues = matrixOf(context('2023-12-30'), { filter: '', sort: 'distance' }, false).issues
  expect(issues.slice(0, 2).map(({ id }) => id)).toEqual(['ukraine-aid', 'asylum-limit'])
})

test.each([
  ['2023-12-18', []],
  ['2023-12-22', ['gov-mexico', 'gov-us']],
  ['2023-12-27', ['barcena', 'gov-mexico', 'gov-us']],
  ['2023-12-30', ['lopez-obrador', 'barcena', 'gov-mexico', 'gov-us', 'delegation', 'white-house', 'republican-group']],
] as const)('by %s these have spoken in the shipped dossier: %j', (date, expected) => {
  expect(keys(context(date))).toEqual(expected)
})

test('every cell of the shipped dossier leads to a record', () => {
  const shown = context('2024-02-05')
  for (const folded of [false, true]) {
    const { issues, columns } = matrixOf(shown, USUAL, folded)
    const targets = issues.flatMap((one) => columns.map((column) => cellTarget(one, column)))
    expect(targets.length).toBe(issues.length * columns.length)
    expect(targets.filter((one) => recordAt(shown.reading, one) === null)).toEqual([])
  }
})

test('in Spanish no cell, head or foot of the matrix has an English word', () => {
  const shown = context('2024-02-05', { language: 'es' })
  for (const folded of [false, true]) {
    const matrix = matrixOf(shown, USUAL, folded)
    for (const row of matrix.issues.keys())
      for (const column of matrix.columns.keys()) {
        const at = window({ row, column, rows: matrix.issues.length })
        const told = matrixLines(shown, matrix, { window: at, width: 500 }).map(whole)
        expect(englishIn(told.join('\n'))).toEqual([])
      }
  }
})

const inSight = (
  { issues, columns: { length } }: Matrix,
  columns: number,
  rows: number,
  pick: readonly [number, number, number, number],
): MatrixWindow => {
  const [top, row] = [pick[0] % issues.length, pick[1] % rows]
  const left = pick[2] % (length - columns + 1)
  const at = { row: Math.min(top + row, issues.length - 1), column: left + (pick[3] % columns) }
  return { top, left, rows, names: 1, ...at }
}
const anyWidth = fc.integer({ min: 52, max: 200 })
const anyPick = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat())

/** Returns the width and number of lines drawn with the cursor in one cell. */
const holds = (
  shown: RenderContext,
  order: Order,
  folded: boolean,
  width: number,
  rows: number,
  pick: readonly [number, number, number, number],
) => {
  const matrix = matrixOf(shown, order, folded)
  if (matrix.issues.length === 0 || matrix.columns.length === 0) return
  const columns = matrixLayout(shown, matrix, width, folded ? 2 : 1).widths.length
  const told = matrixLines(shown, matrix, { window: inSight(matrix, columns, rows, pick), width })
  const least = HEAD + Math.min(rows, matrix.issues.length) + MATRIX_FOOT
  expect(told.length).toBeGreaterThanOrEqual(least)
  expect(told.length).toBeLessThanOrEqual(HEAD + rows + MATRIX_FOOT)
  expect(told.slice(0, HEAD + rows).filter((line) => widthOf(whole(line)) > width)).toEqual([])
  expect(told.filter((line) => line.under.length > 0)).toHaveLength(1)
}

test('the shipped matrix has the requested number of lines, one selected cell, and no row that is too wide', () => {
  const sort = fc.constantFrom(...SORTS.issues)
  const filter = fc.constantFrom('', 'side:mexico', 'status:open', 'stance:demands')
  const language = fc.constantFrom('en' as const, 'es' as const)
  fc.assert(
    fc.property(
      anyWidth,
      fc.integer({ min: 1, max: 20 }),
      fc.boolean(),
      sort,
      filter,
      language,
      anyPick,
      (width, rows, folded, sort, filter, language, pick) => {
        holds(context('2024-02-05', { language }), { sort, filter }, folded, width, rows, pick)
      },
    ),
    { numRuns: 60 },
  )
})

test.each(Array.from({ length: 20 }, (_, at) => 52 + at))('what is hidden fits into a width of %i', (width) => {
  const filtered = { sort: 'priority', filter: 'status:open' } as const
  holds(context('2024-02-05', { language: 'es' }), filtered, false, width, 20, [0, 0, 0, 0])
})

test('with any names and any number of speakers, no row is too wide', () => {
  const name = fc.string({
    unit: fc.constantFrom('a', 'B', ' ', 'é', '移', '👩🏽\u200d💻', 'e\u0301', '-'),
    maxLength: 30,
  })
  const stance = fc.constantFrom('demands' as const, 'supports' as const, 'opposes' as const, 'red-line' as const)
  const people = fc.array(fc.tuple(name, fc.constantFrom('north', 'south', 'east'), stance), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(
      people,
      fc.array(name, { minLength: 1, maxLength: 4 }),
      anyWidth,
      fc.boolean(),
      anyPick,
      (said, titles, width, folded, pick) => {
        const participants = said.map(([text, side], at) => ({
          id: `p${at}`,
          kind: 'person' as const,
          name: text,
          side,
        }))
        const positions = said.map(([, , what], at) => position(`p${at}`, what))
        const issues: readonly Issue[] = titles.map((title, at) => issue(`i${at}`, { title, positions }))
        holds(on(talks(issues, { participants })), USUAL, folded, width, 4, pick)
      },
    ),
    { numRuns: 60 },
  )
})

test('the rows of the matrix are all issues known on the day', () => {
  for (const [date, count] of [
    ['2023-12-15', 0],
    ['2023-12-30', shipped.issues.length],
  ] as const)
    expect(matrixOf(context(date), USUAL, false, true).issues).toHaveLength(count)
})

test('a side whose name has a hyphen is a filter for rows and columns', () => {
  const dossier: Dossier = {
    ...talks([issue('a', { positions: [position('ana', 'demands')] })]),
    sides: [{ id: 'ne', name: 'North-East' }],
    participants: [{ id: 'ana', kind: 'person', name: 'Ana', side: 'ne' }],
  }
  const shown = context('2023-12-30', { dossier })
  for (const folded of [false, true]) {
    const matrix = matrixOf(shown, { filter: 'side:north-east', sort: 'priority' }, folded)
    expect([matrix.issues.length, matrix.columns.length]).toEqual([1, 1])
  }
})

test('a stance and a later denial of what somebody else said share a cell', () => {
  const dossier = talks([
    issue('a', {
      positions: [
        position('ben', 'demands', '2023-12-01', { id: 'b' }),
        position('ana', 'red-line', '2023-12-02'),
        position('ana', 'disputes', '2023-12-03', { disputes: ['b'] }),
      ],
    }),
  ])
  const shown = context('2023-12-30', { dossier })
  expect(lines(shown).map(whole).join('\n')).toContain('×R/¬X')
})
