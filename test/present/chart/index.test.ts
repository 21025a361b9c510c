import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { timeChart, yearsChart, type Zoom } from '../../../src/present/chart/index.ts'
import { asciiText, widthOf, type Glyphs, type Span, type Tone } from '../../../src/text/index.ts'
import * as points from '../../../src/present/chart/point.ts'
import type { Dims, Threshold } from '../../../src/dossier/index.ts'
import { dossierWith, observed, statistic } from '../../dossier/fixture.ts'
import { charted, drawn, months, named, seriesOf, context, years } from '../shown.ts'

const encounters = named('sw-encounters')
const own = context('2024-12-31', { dossier: dossierWith({}) })
const limit: Threshold = {
  id: 'a',
  name: 'Limit',
  comparator: 'at-least',
  value: 5000,
  per: 'day',
  kind: 'policy',
  source: 's',
}
const GLYPHS: readonly Glyphs[] = ['braille', 'block', 'ascii']
const ZOOMS: readonly Zoom[] = ['all', 5, 2, 1]

type Lines = readonly (readonly Span[])[]
const axisOf = (lines: Lines): string => drawn(lines).at(-2) ?? ''
const labelsOf = (lines: Lines): string => (drawn(lines).at(-1) ?? '').trim()
/** Returns the columns with dots, whatever else is there. */
const inked = (lines: Lines): readonly number[] =>
  drawn(lines).flatMap((line) => [...line.matchAll(/[\u2800-\u28ff]/g)].map((found) => found.index))
const dotsIn = (lines: Lines): number =>
  drawn(lines)
    .flatMap((line) => [...line.matchAll(/[\u2801-\u28ff]/g)].map(([char]) => char.charCodeAt(0) - 0x2800))
    .reduce((sum, mask) => sum + mask.toString(2).replaceAll('0', '').length, 0)
const columnsOf = (lines: Lines, sign: string): ReadonlySet<number> =>
  new Set(drawn(lines).flatMap((line) => [...line.matchAll(new RegExp(sign, 'g'))].map((found) => found.index)))

const size = { width: fc.integer({ min: 20, max: 200 }), rows: fc.integer({ min: 4, max: 60 }) }

test.each(GLYPHS)('in %s a chart over time is never wider than its width nor taller than its rows', (glyphs) => {
  const least = fc.integer({ min: 0, max: 1_000_000_000 })
  const value = fc.option(fc.oneof(least, fc.integer({ min: 0, max: 9e15 })), { freq: 8, nil: null })
  const zoom = fc.constantFrom(...ZOOMS)
  const per = fc.constantFrom('day', 'week', 'month', 'year')
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 60 }),
      fc.boolean(),
      zoom,
      per,
      size.width,
      size.rows,
      (values, monthly, zoom, per, width, rows) => {
        const of = monthly ? months('2018-03', values.length, (at) => values[at] ?? null) : years(1960, values)
        const shown = context('2024-12-31', { glyphs, per, dossier: dossierWith({}) })
        const lines = timeChart(charted(shown, of, { width, rows }), zoom)
        expect(lines).toHaveLength(rows)
        expect(drawn(lines).filter((line) => widthOf(line) > width)).toEqual([])
      },
    ),
  )
})

test.each(GLYPHS)('in %s years side by side never exceed their width or rows', (glyphs) => {
  const value = fc.integer({ min: 0, max: 99_999 })
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 12 }),
      size.width,
      size.rows,
      (values, firstMonth, width, rows) => {
        const of = months('2019-05', values.length, (at) => values[at] ?? null)
        const shown = context('2024-12-31', { glyphs, dossier: dossierWith({}) })
        const lines = yearsChart(charted(shown, of, { width, rows }), firstMonth)
        expect(lines).toHaveLength(rows)
        expect(drawn(lines).filter((line) => widthOf(line) > width)).toEqual([])
      },
    ),
  )
})

test('the value of the last period is left out where it would leave no room for the plot', () => {
  const shown = context('2024-12-31', { per: 'year', glyphs: 'block', dossier: dossierWith({}) })
  const of = months('2018-03', 2, (at) => [849_315_069, null][at] ?? null)
  const lines = (width: number): readonly string[] => drawn(timeChart(charted(shown, of, { width, rows: 6 }), 'all'))
  expect(lines(40).join('\n')).toContain('10,000,000,006')
  expect(lines(34).join('\n')).not.toContain('10,000,000,006')
  expect(lines(34).filter((line) => widthOf(line) > 34)).toEqual([])
})

test.each(['en', 'es'] as const)('every sign of a chart has a twin in ASCII of the same width, in %s', (language) => {
  const shown = context('2023-12-30', { glyphs: 'ascii', language })
  for (const id of ['sw-encounters', 'deaths-route', 'asylum-claims-mexico'])
    for (const width of [40, 76, 120]) {
      const of = charted(shown, named(id), { width, cursor: seriesOf(shown, named(id))[3]?.newest.period ?? '' })
      for (const line of drawn([...timeChart(of, 'all'), ...(id === 'sw-encounters' ? yearsChart(of, 10) : [])])) {
        // An unchecked claim has a question mark of its own, before its value.
        expect(asciiText(line).replace(/\? (?=<=|[\d~])/, '')).not.toContain('?')
        expect(asciiText(line)).toHaveLength(widthOf(line))
      }
    }
})

test('a partial year is marked on the axis and not drawn as a fall', () => {
  const lines = timeChart(charted(context('2023-12-30'), named('deaths-route'), { width: 110 }), 'all')
  const begins = (drawn(lines).at(-1) ?? '').indexOf('2023')
  expect(axisOf(lines).indexOf('◐')).toBeGreaterThan(begins)
  expect(Math.max(...inked(lines))).toBeLessThan(begins)
})

test('provisional months are marked on the axis, and the line to them is broken', () => {
  const lines = timeChart(charted(context('2023-12-30'), encounters, { width: 110 }), 'all')
  expect(axisOf(lines).match(/p/g)).toHaveLength(2)
  const flat = (status: 'final' | 'provisional' | 'estimated') => {
    const { observations, ...rest } = years(2021, [500, 500, 500])
    const of = { ...rest, observations: observations.map((one) => ({ ...one, status })) }
    return timeChart(charted(context('2024-12-31', { dossier: dossierWith({}) }), of), 'all')
  }
  expect(dotsIn(flat('provisional'))).toBeLessThan(dotsIn(flat('final')) / 2)
  expect(dotsIn(flat('estimated'))).toBe(dotsIn(flat('provisional')))
  expect(axisOf(flat('final'))).toMatch(/└─+$/)
  expect(axisOf(flat('estimated')).match(/e/g)).toHaveLength(3)
})

test('a line joins only adjoining periods: a missing year leaves a gap, and a single value is visible', () => {
  const lines = timeChart(
    charted(context('2024-12-31', { dossier: dossierWith({}) }), years(2019, [700, 700, null, null, 700]), {
      width: 106,
    }),
    'all',
  )
  const columns = new Set(inked(lines))
  const year = (name: string): number => (drawn(lines).at(-1) ?? '').indexOf(name)
  expect([...columns].filter((one) => one > year('2021') && one < year('2023'))).toEqual([])
  expect([...columns].filter((one) => one >= year('2023')).length).toBe(1)
  expect([...columns].filter((one) => one < year('2021')).length).toBeGreaterThan(10)
})

test('only breaks within the visible days are drawn', () => {
  const on = (zoom: Zoom, date = '2023-12-30') =>
    columnsOf(timeChart(charted(context(date), encounters, { width: 110 }), zoom), '┊').size
  expect(on('all')).toBe(1)
  expect(on(1)).toBe(1)
  expect(on(1, '2025-01-01')).toBe(0)
  expect(on(2, '2025-01-01')).toBe(1)
})

test('a threshold is a line across the chart', () => {
  const lines = drawn(timeChart(charted(context('2024-02-09'), encounters, { width: 110 }), 'all'))
  expect(lines.find((line) => line.trim().startsWith('≥ 5,000'))?.match(/╌/g)?.length).toBeGreaterThan(50)
})

test('a threshold about something else is not drawn', () => {
  const grants = { ...limit, counts: 'grants of asylum' }
  const thresholds = (one: Threshold) => months('2023-01', 6, () => 155_000, { thresholds: [one] })
  const lines = (one: Threshold) => drawn(timeChart(charted(own, thresholds(one)), 'all')).join('')
  expect(lines(limit)).toContain('╌')
  expect(lines(grants)).not.toContain('╌')
})

test('a figure in words has a mark on the axis and no height', () => {
  const of = statistic([
    observed('2023-01', 310, '2024'),
    observed('2023-02', null, '2024', { asStated: 'thousands' }),
    observed('2023-03', 310, '2024'),
  ])
  const lines = timeChart(charted(own, of), 'all')
  expect(axisOf(lines)).toContain('?')
  expect(points.pointsOf(charted(own, of))).toHaveLength(2)
})

test('the cursor is a column with its mark on the axis, drawn only where keys move it', () => {
  const shown = context('2023-12-30')
  const lines = timeChart(charted(shown, encounters, { cursor: '2021-02', width: 110 }), 'all')
  const column = axisOf(lines).indexOf('▲')
  const gutter = axisOf(lines).indexOf('└')
  expect([...columnsOf(lines.slice(2, 6), '│')].filter((one) => one > gutter)).toEqual([column])
  const without = timeChart(charted(shown, encounters, { cursor: '2021-02', showCursor: false }), 'all')
  expect(axisOf(without)).not.toContain('▲')
})

test.each(ZOOMS)('zoomed to %s, the cursor is visible wherever it is in the series', (zoom) => {
  const shown = context('2025-01-01')
  for (const { newest } of seriesOf(shown, encounters))
    expect(axisOf(timeChart(charted(shown, encounters, { cursor: newest.period }), zoom)).match(/▲/g)).toHaveLength(1)
})

test('fewer years means the newest ones', () => {
  const labels = (zoom: Zoom) => labelsOf(timeChart(charted(context('2023-12-30'), named('deaths-route')), zoom))
  expect(labels('all')).toMatch(/^2014 .* 2022/)
  expect(labels(5)).toMatch(/^2019 +2020 +2021 +2022 +2023$/)
  expect(labels(1)).toMatch(/^2023 +Apr +Jul +Oct$/)
})

test('several charts can be drawn over the same days', () => {
  const within = [context('2000-01-01').reading.on, context('2009-12-31').reading.on] as const
  const lines = timeChart(
    charted(context('2024-12-31', { dossier: dossierWith({}) }), years(2004, [5, 6]), { within }),
    'all',
  )
  expect(labelsOf(lines)).toMatch(/^2000 .* 2009$/)
})

const beside = (firstMonth: number, language: 'en' | 'es' = 'en') =>
  yearsChart(charted(context('2023-12-30', { language }), encounters, { width: 100, rows: 16 }), firstMonth)

test('fiscal years side by side begin in October, calendar years in January, with the months in the reader’s language', () => {
  expect(labelsOf(beside(10)).split(/ +/)).toEqual([
    'Oct',
    'Nov',
    'Dec',
    'Jan',
    'Feb',
    'Mar',
    'Apr',
    'May',
    'Jun',
    'Jul',
    'Aug',
    'Sep',
  ])
  expect(labelsOf(beside(1)).split(/ +/)[0]).toBe('Jan')
  expect(labelsOf(beside(1, 'es')).split(/ +/)[0]).toBe('ene')
})

/** Returns the names at the ends of the lines, without the newest one's value. */
const namesIn = (lines: Lines, tone?: Tone) =>
  lines
    .flatMap((line) => line.filter((one) => tone === undefined || one.tone === tone))
    .flatMap(({ text }) => /^ ((?:FY)?20\d\d)(?: [\d,]+)?$/.exec(text)?.[1] ?? [])
    .toSorted()

test('each year has one line with its name, and this year is highlighted', () => {
  expect(namesIn(beside(10))).toEqual(['FY2021', 'FY2022', 'FY2023', 'FY2024'])
  expect(namesIn(beside(1))).toEqual(['2020', '2021', '2022', '2023'])
  expect(namesIn(beside(10), 'strong')).toEqual(['FY2024'])
})

test.each(GLYPHS)(
  'in %s years are told apart without colour: each line carries the last digit of its year',
  (glyphs) => {
    const of = months('2021-01', 36, (at) => 3100 + Math.floor(at / 12) * 3100)
    const shown = context('2024-12-31', { glyphs, dossier: dossierWith({}) })
    const lines = drawn(yearsChart(charted(shown, of, { width: 100, rows: 16 }), 1)).slice(0, -2)
    const ends = lines.flatMap((line) => / (202\d)(?: [\d.,]+)?$/.exec(line)?.[1] ?? [])
    expect(ends).toEqual(['2023', '2022', '2021'])
    for (const end of ends) {
      const line = lines.find((one) => one.includes(` ${end}`)) ?? ''
      expect(
        line
          .slice(8, line.indexOf(` ${end}`))
          .match(/\d/g)
          ?.every((digit) => digit === end.at(-1)),
      ).toBe(true)
    }
  },
)

test('the newest year also has its last value at its end', () => {
  expect(drawn(beside(1)).some((line) => line.endsWith(' 2023 8,081'))).toBe(true)
})

test('with years side by side the same month of each year is in one column', () => {
  const of = months('2022-01', 24, (at) => (at % 12 === 6 ? 3100 * (1 + Math.floor(at / 12)) : null))
  const lines = drawn(yearsChart(charted(context('2024-12-31', { dossier: dossierWith({}) }), of), 1)).slice(0, -2)
  const columns = ['2', '3'].map((digit) =>
    lines.map((line) => line.slice(8).search(` ${digit} `)).find((at) => at >= 0),
  )
  expect(columns[0]).toBeGreaterThan(20)
  expect(columns[1]).toBe(columns[0])
})

test('the largest value is written above its point and the last one beside the end of the line', () => {
  const lines = drawn(timeChart(charted(context('2023-12-30'), encounters, { width: 60 }), 'all'))
  const at = lines.findIndex((line) => line.includes('8,991'))
  expect(lines[at + 1]).toMatch(/[\u2801-\u28ff]/)
  expect(lines.slice(0, at).join('')).not.toMatch(/[\u2801-\u28ff]/)
  expect(lines.filter((line) => line.endsWith(' 8,081'))).toHaveLength(1)
})

test('a minimum stays one where its value is written: ≥ 671, not 671', () => {
  const lines = drawn(timeChart(charted(context('2023-12-30'), named('deaths-route')), 'all'))
  expect(lines.filter((line) => line.includes('≥ 729'))).toHaveLength(1)
  expect(lines.filter((line) => line.includes('≥ 671'))).toHaveLength(1)
})

test('where the last value is the largest, it is written once', () => {
  const lines = drawn(timeChart(charted(own, years(2019, [100, 200, 300])), 'all'))
  expect(lines.join('\n').match(/300(?! ┤)/g)).toHaveLength(1)
})

test('a claim is a tick of the axis, at its value in the unit shown and with the sign of its verdict', () => {
  const tick = (per: 'day' | 'week') => drawn(timeChart(charted(context('2023-12-30', { per }), encounters), 'all'))
  expect(tick('day').filter((line) => line.includes('≠ ~1,429 ┼'))).toHaveLength(1)
  expect(tick('week').filter((line) => line.includes('≠ ~10,000 ┼'))).toHaveLength(1)
  expect(tick('week').filter((line) => line.includes('? ≤ 70,000 ┼'))).toHaveLength(1)
})

test('a claim about another part than the one drawn is not a tick', () => {
  const of = (dims: Dims) =>
    statistic(
      [{}, { country: 'HT' }].flatMap((own) =>
        ['2023-01', '2023-02'].map((month) => ({ ...observed(month, 3100, '2024'), dims: own })),
      ),
      {
        claims: [
          { id: 'c', text: 'C', value: 80, per: 'day', period: '2023-02', made: '2024-02-01', source: 's', dims },
        ],
      },
    )
  const ticks = (dims: Dims) =>
    drawn(timeChart(charted(own, of(dims)), 'all')).filter((line) => line.includes('80 ┼')).length
  expect([ticks({}), ticks({ country: 'HT' })]).toEqual([1, 0])
})

/** Returns days with the same seven values again and again: their rolling mean is level. */
const weekly = (count: number) =>
  statistic(
    Array.from({ length: count }, (_, at) =>
      observed(
        new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10),
        [0, 0, 700, 0, 0, 0, 0][at % 7] ?? 0,
        '2024',
      ),
    ),
  )

test('daily figures as a rolling mean: a level line at 100 through peaks of 700, which stay in sight', () => {
  const of = charted(own, weekly(70), { rolling: true, width: 90 })
  const lines = drawn(timeChart(of, 'all'))
  expect(lines.filter((line) => line.endsWith(' 100'))).toHaveLength(1)
  const level = lines.find((line) => line.endsWith(' 100')) ?? ''
  expect(level.match(/[\u2801-\u28ff]/g)?.length).toBeGreaterThan(40)
  const heights = lines.flatMap((line) => /^ *([\d,]+) ┤/.exec(line)?.[1] ?? []).map(Number)
  expect(Math.max(...heights)).toBeGreaterThanOrEqual(600)
})

test('monthly figures have no rolling mean of days', () => {
  const lines = (rolling: boolean) => drawn(timeChart(charted(context('2023-12-30'), encounters, { rolling }), 'all'))
  expect(lines(true)).toEqual(lines(false))
})

test('as the cursor moves, only the cursor is drawn again', () => {
  const shown = context('2023-12-30')
  const asked = vi.spyOn(points, 'pointsFrom')
  const at = (cursor: string, showCursor = true) => timeChart(charted(shown, encounters, { cursor, showCursor }), 'all')
  const first = at('2021-02')
  const drawings = asked.mock.calls.length
  const [second, none] = [at('2022-07'), at('2022-07', false)]
  const calls = asked.mock.calls.length
  asked.mockRestore()
  expect(drawings).toBeGreaterThan(0)
  expect(calls).toBe(drawings)
  // Another view draws everything again, and the same.
  const fresh = (cursor: string, showCursor = true) =>
    timeChart(charted(context('2023-12-30'), encounters, { cursor, showCursor }), 'all')
  expect([first, second, none]).toEqual([fresh('2021-02'), fresh('2022-07'), fresh('2022-07', false)])
})

const daily = (count: number, value: (at: number) => number | null) =>
  statistic(
    Array.from({ length: count }, (_, at) =>
      observed(new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10), value(at), '2023'),
    ),
  )

test('the chart of 9,000 days has its largest and last value, one peak of a day, and a gap of a year', () => {
  const of = daily(9_000, (at) => (at >= 3_000 && at < 3_400 ? null : at === 7_001 ? 5_000 : 1_000 + (at % 7)))
  const rows = drawn(timeChart(charted(own, of, { width: 100, rows: 14 }), 'all'))
  expect(rows.filter((line) => /│ +5,000/.test(line))).toHaveLength(1)
  const peaks = rows.flatMap((line) => [...line.matchAll(/[\u2801-\u28ff]/g)].map(({ index }) => index))
  const column = peaks.filter((at) => peaks.filter((other) => other === at).length > 5)
  expect(new Set(column).size).toBe(1)
  expect(rows.filter((line) => /[\u2801-\u28ff] {3}[\u2801-\u28ff]{50,} +1,000$/.test(line))).toHaveLength(1)
})
