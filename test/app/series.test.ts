import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movePeriod, changeArrangement, toggleMark, changeZoom } from '../../src/app/series.ts'
import { entryOf, contextOf, type ReadingState, type State } from '../../src/app/index.ts'
import { alongOf, standOn } from '../../src/present/index.ts'
import { dossierOf, opened, pressed, shipped } from './stage.ts'

const read = (state: State): ReadingState => {
  if (state.kind !== 'reading') throw new Error('a dossier should be open')
  return state
}
const start = (on = '2023-12-30', ...keys: readonly string[]): ReadingState => read(pressed(opened({ on }), ...keys))

/** Returns the period at the cursor, whether chosen or the newest. */
const period = (state: ReadingState): string | null => {
  const entry = entryOf(state)
  return entry?.kind === 'statistic'
    ? (standOn(contextOf(state), entry.statistic, state.at)?.newest.period ?? null)
    : null
}
const periods = (state: ReadingState): readonly string[] => {
  const entry = entryOf(state)
  return entry?.kind === 'statistic'
    ? alongOf(contextOf(state), entry.statistic).map(({ newest }) => newest.period)
    : []
}

test('the cursor starts at the newest period, goes back month by month, and stops at the first', () => {
  expect(period(start())).toBe('2023-11')
  expect(period(movePeriod(movePeriod(start(), -1), -1))).toBe('2023-09')
  const first = Array.from({ length: 60 }).reduce<ReadingState>((state) => movePeriod(state, -1), start())
  expect(period(first)).toBe('2020-10')
  expect(movePeriod(first, -1)).toBe(first)
})

test('it starts at the newest whole year, and the next step is the partial one', () => {
  const deaths = start('2023-12-30', 'j', 'j', 'j')
  expect(entryOf(deaths)?.key).toBe('deaths-route')
  expect(period(deaths)).toBe('2022')
  expect(period(movePeriod(deaths, 1))).toBe('2023')
  expect(period(movePeriod(movePeriod(deaths, 1), 1))).toBe('2023')
})

test('the cursor is always on a period of the series, and a step back undoes a step', () => {
  const steps = fc.array(fc.constantFrom<1 | -1>(1, -1), { maxLength: 60 })
  const days = fc.constantFrom('2023-12-30', '2024-02-01', '2025-06-30')
  fc.assert(
    fc.property(days, fc.nat(8), steps, (on, down, steps) => {
      const begin = start(on, ...Array.from({ length: down }, () => 'j'))
      const known = periods(begin)
      let state = begin
      for (const by of steps) {
        const next = movePeriod(state, by)
        expect(next === state || known.includes(period(next) ?? '')).toBe(true)
        if (next !== state) {
          expect(period(next)).not.toBe(period(state))
          expect(period(movePeriod(next, by === 1 ? -1 : 1))).toBe(period(state))
        }
        state = next
      }
    }),
  )
})

test('a record without a series has no cursor: a claim, a participant, nothing known yet, an empty dossier', () => {
  const still = [start('2023-12-30', 'j'), start('2023-12-30', '2'), start('2019-01-01')]
  for (const state of [...still, read(opened({ dossier: dossierOf('minimal.json') }))]) {
    expect(movePeriod(state, 1)).toBe(state)
    expect(movePeriod(state, -1)).toBe(state)
  }
})

test('+ shows fewer years and - more, up to the ends', () => {
  const after = (...by: readonly (1 | -1)[]) => by.reduce<ReadingState>(changeZoom, start()).zoom
  expect([after(), after(1), after(1, 1), after(1, 1, 1), after(1, 1, 1, 1)]).toEqual(['all', 5, 2, 1, 1])
  expect([after(-1), after(1, 1, -1), after(1, -1, -1)]).toEqual(['all', 5, 'all'])
})

test('years switch from over time to fiscal to calendar and start over; without fiscal years these are skipped', () => {
  const through = (state: ReadingState) =>
    [1, 2, 3].map(
      (times) => Array.from({ length: times }).reduce<ReadingState>((now) => changeArrangement(now), state).arrangement,
    )
  expect(through(start())).toEqual(['fiscal', 'calendar', 'time'])
  expect(through(start('2023-12-30', 'j', 'j', 'j'))).toEqual(['calendar', 'time', 'calendar'])
})

test('a statistic is marked and unmarked, also by its claim, and a notice counts the marks', () => {
  const marked = toggleMark(start())
  expect(marked.marked).toEqual(['sw-encounters'])
  expect(marked.notice).toContain('Marked: Southwest border encounters (1 marked')
  const unmarked = toggleMark(read(pressed(marked, 'j')))
  expect(unmarked.marked).toEqual([])
  expect(unmarked.notice).toContain('No longer marked: Southwest border encounters (0 marked)')
})

test('only statistics can be marked, and only as many as fit below each other', () => {
  const person = toggleMark(start('2023-12-30', '2'))
  expect([person.marked, person.notice]).toEqual([[], 'Only statistics can be marked.'])
  const full = { ...start(), marked: shipped.statistics.slice(1, 5).map(({ id }) => id) }
  const more = toggleMark(full)
  expect([more.marked, more.notice]).toEqual([full.marked, 'At most 4 statistics can be compared.'])
})

test('marks keep their order', () => {
  expect(start('2023-12-30', 'j', 'j', 'j', 'space', 'k', 'space').marked).toEqual(['deaths-route', 'sw-encounters'])
})
