import { expect, test } from 'vitest'
import { listing, matrixNow, contextOf, turningDayAround, update, type State } from '../../src/app/index.ts'
import { isoDay, statusOf, type Stance } from '../../src/dossier/index.ts'
import { rowOf } from '../../src/present/index.ts'
import { plainText } from '../../src/text/index.ts'
import { issue, position, talks } from '../dossier/talks.ts'
import { cellIn, drawn, read, shownIn } from './seen.ts'
import { opened, pressed, shipped } from './stage.ts'

const dayOf = (state: State): string => isoDay(read(state).reading.on)

/** Returns the states that a key leads through up to a day, the first included. */
const until = (state: State, key: '<' | '>', last: string): readonly State[] => {
  const next = pressed(state, key)
  const beyond = key === '>' ? dayOf(next) > last : dayOf(next) < last
  return beyond ? [state] : [state, ...until(next, key, last)]
}

const rowIn = (state: State, key: string): string => {
  const entry = listing(read(state), 'statistics').entries.find((one) => one.key === key)
  return entry
    ? rowOf(contextOf(read(state)), entry)
        .cells.map(({ spans }) => plainText(spans))
        .join(' ')
    : ''
}
const statusIn = (state: State, id: string): string | null => {
  const found = read(state).reading.dossier.issues.find((one) => one.id === id)
  return found ? statusOf(found) : null
}

const SPAN = until(opened({ on: '2023-12-15' }), '>', '2024-02-05')

/** Returns the changes of a text over the days of the span, each with its day. */
const changes = (told: (state: State) => unknown): readonly (readonly [string, unknown])[] =>
  SPAN.flatMap((state, at) => {
    const before = SPAN[at - 1]
    const same = before !== undefined && JSON.stringify(told(before)) === JSON.stringify(told(state))
    return same ? [] : [[dayOf(state), told(state)] as const]
  })

test('> goes from 2023-12-15 to 2024-02-05 by the days on which the file changes', () => {
  expect(SPAN.map(dayOf)).toEqual([
    '2023-12-15',
    '2023-12-19',
    '2023-12-20',
    '2023-12-21',
    '2023-12-22',
    '2023-12-27',
    '2023-12-28',
    '2023-12-30',
    '2024-01-05',
    '2024-01-08',
    '2024-01-09',
    '2024-01-18',
    '2024-01-19',
    '2024-01-20',
    '2024-01-26',
    '2024-01-31',
    '2024-02-04',
  ])
})

test('status: the asylum limit is stalled from the first report of the Senate’s recess, negotiated from the report of its return', () => {
  expect(changes((state) => statusIn(state, 'asylum-limit'))).toEqual([
    ['2023-12-15', null],
    ['2023-12-21', 'stalled'],
    ['2024-01-09', 'negotiating'],
  ])
  expect(changes((state) => statusIn(state, 'joint-team'))).toEqual([
    ['2023-12-15', null],
    ['2023-12-27', 'agreed'],
  ])
})

test('matrix: participants appear on the day on which their position was published', () => {
  expect(changes((state) => matrixNow(read(pressed(state, 'm'))).columns.map((one) => one.key))).toEqual([
    ['2023-12-15', []],
    ['2023-12-19', ['gov-us']],
    ['2023-12-22', ['gov-mexico', 'gov-us']],
    ['2023-12-27', ['barcena', 'gov-mexico', 'gov-us']],
    ['2023-12-28', ['lopez-obrador', 'barcena', 'gov-mexico', 'gov-us']],
    [
      '2023-12-30',
      ['lopez-obrador', 'barcena', 'gov-mexico', 'gov-us', 'delegation', 'white-house', 'republican-group'],
    ],
  ])
})

test('newest figures: encounters of November appear on 22 December, those of December on 26 January', () => {
  const figure = (state: State): string | undefined =>
    /\d[\d,]+|no figure known/.exec(rowIn(state, 'sw-encounters'))?.[0]
  expect(changes(figure)).toEqual([
    ['2023-12-15', 'no figure known'],
    ['2023-12-22', '242,418'],
    ['2024-01-26', '302,034'],
  ])
})

test('verdicts: a claim is judged from the day it was made, and again with each figure', () => {
  const verdict = (key: string) => (state: State) =>
    /claim [\d.]+×|cannot be checked|not contradicted/.exec(rowIn(state, key))?.[0]
  expect(changes(verdict('sw-encounters/weekly-arrests'))).toEqual([
    ['2023-12-15', undefined],
    ['2023-12-30', 'claim 5.7×'],
    ['2024-01-26', 'claim 5.6×'],
  ])
  expect(changes(verdict('sw-encounters/daily-press'))).toEqual([
    ['2023-12-15', undefined],
    ['2023-12-28', 'cannot be checked'],
    ['2024-01-26', 'not contradicted'],
  ])
})

test('< goes back by the same days, with the same screens', () => {
  const back = until(SPAN.at(-1) ?? opened(), '<', '2023-12-19').toReversed()
  expect(back.map(dayOf)).toEqual(SPAN.slice(1).map(dayOf))
  const screens = (states: readonly State[]) => states.map((state) => drawn({ ...read(state), notice: '' }))
  expect(screens(back)).toEqual(screens(SPAN.slice(1)))
})

test('the notice and the screen name the day', () => {
  const next = pressed(opened({ on: '2023-12-28' }), '>')
  expect(read(next).notice).toBe('Showing what was known on 30 Dec 2023')
  expect(drawn(next)[0]).toContain('30 Dec 2023')
})

test('at the ends of the file a notice says so, and nothing changes', () => {
  const first = opened({ on: '2020-01-08' })
  const last = opened({ on: '2025-06-30' })
  const onDay = (state: State, by: 1 | -1) => turningDayAround(read(state), read(state).reading.on, by)
  expect([onDay(first, -1), onDay(last, 1)]).toEqual([null, null])
  expect(read(pressed(first, '<')).notice).toBe('Nothing in this file is earlier')
  expect(read(pressed(last, '>')).notice).toBe('Nothing in this file is later')
  expect(pressed(last, '>')).toEqual({ ...last, notice: read(pressed(last, '>')).notice })
  expect(dayOf(pressed(opened({ on: '2019-01-01' }), '>'))).toBe('2020-01-08')
})

test.each([
  ['1', 'statistics', 'deaths-route'],
  ['2', 'participants', 'trump'],
  ['3', 'issues', 'emergency'],
] as const)('the cursor of panel %s, %s, stays on %s from day to day', (number, panel, key) => {
  const first = pressed(opened(), number)
  const row = listing(read(first), panel).entries.findIndex((one) => one.key === key)
  let state = pressed(first, ...Array.from({ length: row }, () => 'j'))
  const record = shownIn(state)
  expect(record).toContain(`/${key}`)
  for (const turn of '>>>>>>>>>><<<<<') {
    state = pressed(state, turn)
    expect(shownIn(state)).toBe(record)
  }
})

test('on the timeline a cursor on the line of the day moves with it, and one on a moment stays', () => {
  const line = pressed(opened({ on: '2023-12-28' }), 't')
  expect(shownIn(pressed(line, '>'))).toBe('now/')
  const moment = pressed(line, 'k')
  expect(shownIn(moment)).not.toBe('now/')
  expect(shownIn(pressed(moment, '>', '>', '>'))).toBe(shownIn(moment))
})

test('an opened record stays open as long as it is known', () => {
  const claim = pressed(opened(), '/', ...'close to 10,000 each week', 'enter')
  expect(shownIn(claim)).toBe('claim/sw-encounters/weekly-arrests')
  expect(shownIn(pressed(claim, '>', '>'))).toBe('claim/sw-encounters/weekly-arrests')
  const before = pressed(claim, '<')
  expect([shownIn(before), read(before).opened, read(before).focus]).toEqual(['statistic/sw-encounters', null, 'list'])
})

const DAYS = ['2023-12-01', '2023-12-20', '2023-12-30'] as const

const said = (participant: string, stance: Stance, day: (typeof DAYS)[number]) =>
  position(participant, stance, day, { source: day })

/** One participant speaks on the first day, one listed before him on the second, a third on the third. */
const growing = talks(
  [
    issue('a', { positions: [said('ben', 'demands', '2023-12-01'), said('ana', 'opposes', '2023-12-20')] }),
    issue('b', { positions: [said('cal', 'red-line', '2023-12-30')], priority: 1 }),
  ],
  {
    sources: DAYS.map((day) => ({ id: day, title: 'S', kind: 'article' as const, published: day })),
  },
)

test('the matrix’s cursor stays on its issue and participant when others appear, or it is sorted', () => {
  const cell = pressed(opened({ dossier: growing, on: '2023-12-01' }), 'm')
  expect(cellIn(cell)).toBe('a/ben')
  const later = [pressed(cell, '>'), pressed(cell, '>', '>'), pressed(cell, '>', '>', '<')]
  expect(later.map(cellIn)).toEqual(['a/ben', 'a/ben', 'a/ben'])
  expect(read(later[1] ?? cell).matrix.column).not.toBe(read(cell).matrix.column)
})

test('it also stays in the shipped talks: sorted in every way, replayed, reloaded, in another language', () => {
  const cell = pressed(opened(), 'm', 'j', 'j', 'j', 'h', 'h')
  const where = cellIn(cell)
  expect(where).not.toContain('undefined')
  let sorted = cell
  const rows = new Set<number>()
  for (let step = 0; step < 5; step += 1) {
    sorted = pressed(sorted, 's')
    rows.add(read(sorted).matrix.row)
    expect(cellIn(sorted)).toBe(where)
  }
  expect(rows.size).toBeGreaterThan(1)
  for (const keys of ['>', '>>>>', '>>>><<<<']) expect(cellIn(pressed(cell, ...keys))).toBe(where)
  const turned = { ...shipped, issues: shipped.issues.toReversed(), participants: shipped.participants.toReversed() }
  const again = update(cell, { kind: 'read', asked: true, dossier: turned }).state
  expect(cellIn(again)).toBe(where)
  expect(read(again).matrix).not.toEqual(read(cell).matrix)
})

test('where the selected participant has not spoken yet, another existing cell is selected', () => {
  const cell = pressed(opened(), 'm', 'G', 'end', '.', '.')
  for (const keys of ['<', '<<', '<<<<<<']) {
    const { row, column } = read(pressed(cell, ...keys)).matrix
    const { issues, columns } = matrixNow(read(pressed(cell, ...keys)))
    expect(row).toBeLessThan(issues.length)
    expect(column).toBeLessThan(Math.max(1, columns.length))
  }
})

test('`z` folds the matrix into sides and unfolds it again, on the same issue', () => {
  const cell = pressed(opened(), 'm', 'j', 'j')
  const sides = pressed(cell, 'z')
  expect(matrixNow(read(pressed(sides, 'v'))).columns.map((one) => one.key)).toEqual(shipped.sides.map((one) => one.id))
  expect([cellIn(sides).split('/')[0], read(sides).notice]).toEqual(['railroads', 'Matrix by side'])
  const unfolded = pressed(sides, 'z')
  expect(matrixNow(read(unfolded))).toEqual(matrixNow(read(cell)))
  expect([cellIn(unfolded).split('/')[0], read(unfolded).notice]).toEqual(['railroads', 'Matrix by participant'])
  expect(shownIn(pressed(sides, 'enter'))).toMatch(/^side-stance\/railroads\//)
})

test('the cursor of the timeline stays on its moment when the order is reversed', () => {
  const at = pressed(opened(), 't', 'up', 'up')
  const [before, after] = [read(at), read(pressed(at, 's'))]
  const moment = (state: ReturnType<typeof read>) =>
    listing(state, 'timeline').entries[state.lists.timeline.cursor]?.key
  expect(after.orders.timeline.sort).toBe('newest')
  expect(moment(after)).toBe(moment(before))
})
