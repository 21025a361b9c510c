import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisLabels, dayTicks, valueSteps } from '../../../src/present/chart/axis.ts'
import { LANGUAGES, createLocale, widthOf } from '../../../src/text/index.ts'
import { dayIn } from '../shown.ts'

const en = createLocale('en', 'en', 'braille')
const labels = (from: string, to: string, locale = en) =>
  dayTicks(locale, dayIn(from), dayIn(to)).map(({ text }) => text)

test.each([
  [0, 8991, 5, [0, 2000, 4000, 6000, 8000]],
  [0, 10, 5, [0, 2, 4, 6, 8, 10]],
  [0, 9, 2, [0, 5]],
  [0, 1, 2, [0, 0.5, 1]],
  [-150, 60, 4, [-100, 0]],
])('between %i and %i, with room for %i, the steps are round: %j', (low, high, most, steps) => {
  expect(valueSteps(low, high, most)).toEqual(steps)
})

test('the steps are within the bounds, include zero, are evenly spaced by a round number, and fit', () => {
  const low = fc.integer({ min: -1_000_000, max: 0 })
  const high = fc.integer({ min: 1, max: 1_000_000_000 })
  fc.assert(
    fc.property(low, high, fc.integer({ min: 1, max: 30 }), (low, high, most) => {
      const steps = valueSteps(low, high, most)
      for (const step of steps) {
        expect(step).toBeGreaterThanOrEqual(low)
        expect(step).toBeLessThanOrEqual(high)
      }
      expect(steps.some((step) => step === 0)).toBe(true)
      expect(steps.length).toBeLessThanOrEqual(most + 1)
      const apart = steps.slice(1).map((step, at) => step - (steps[at] ?? 0))
      for (const one of apart) {
        expect(one / (apart[0] ?? 1)).toBeCloseTo(1, 6)
        expect(one.toExponential(6)).toMatch(/^[125]\.0+e/)
      }
    }),
  )
})

test('a few years are each labelled; within two years there are months between them, in the reader’s language', () => {
  expect(labels('2020-10-01', '2023-11-30')).toEqual(['2021', '2022', '2023'])
  expect(labels('2022-01-01', '2023-12-31')).toEqual(['2022', 'Jul', '2023', 'Jul'])
  expect(labels('2022-12-01', '2023-11-30')).toEqual(['2023', 'Apr', 'Jul', 'Oct'])
  expect(labels('2023-01-01', '2023-09-30')).toEqual(['2023', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep'])
  expect(labels('2022-12-01', '2023-11-30', createLocale('es', 'en', 'braille'))).toEqual(['2023', 'abr', 'jul', 'oct'])
})

test('a year’s label is at its 1st of January', () => {
  expect(dayTicks(en, dayIn('2022-01-01'), dayIn('2025-12-31')).map(({ at }) => at)).toEqual([
    0,
    365 / 1461,
    730 / 1461,
    1096 / 1461,
  ])
})

test('where labels would touch, only every second is kept, or fewer; a last one without room is left out', () => {
  const ticks = ['2020', '2021', '2022', '2023'].map((text, at) => ({ at: at / 4, text }))
  expect(axisLabels(ticks, 24)).toBe('2020  2021  2022  2023')
  expect(axisLabels(ticks, 20)).toBe('2020 2021 2022 2023')
  expect(axisLabels(ticks, 19)).toBe('2020     2022')
  expect(axisLabels(ticks, 8)).toBe('2020')
  expect(axisLabels(ticks, 3)).toBe('')
})

const day = fc.integer({ min: dayIn('1990-01-01'), max: dayIn('2030-12-31') })

test('at any time and width, labels never touch or overflow, and each is in its place', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LANGUAGES),
      day,
      fc.integer({ min: 0, max: 15_000 }),
      fc.integer({ min: 4, max: 200 }),
      (language, from, days, width) => {
        const ticks = dayTicks(createLocale(language, 'en', 'braille'), from, from + days)
        const line = axisLabels(ticks, width)
        expect(widthOf(line)).toBeLessThanOrEqual(width)
        const shown = [...line.matchAll(/\S+/g)].map((found) => [found.index, found[0]] as const)
        const places = new Set(ticks.map(({ at, text }) => `${Math.floor(at * width)} ${text}`))
        expect(shown.filter(([column, text]) => !places.has(`${column} ${text}`))).toEqual([])
        const [first] = ticks
        if (first && Math.floor(first.at * width) + widthOf(first.text) <= width) expect(shown[0]?.[1]).toBe(first.text)
      },
    ),
  )
})
