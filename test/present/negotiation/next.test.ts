import { expect, test } from 'vitest'
import { parsePeriod, readingOn, nextSteps, turningDays, type Dossier } from '../../../src/dossier/index.ts'
import { nextBlocks } from '../../../src/present/negotiation/next.ts'
import { createLocale, plainText } from '../../../src/text/index.ts'
import { dossierOf, shipped } from '../../app/stage.ts'

const tunisia = dossierOf('eu-tunisia-2023.json')

/** Returns the last and the first day of a date: a month is over after each of its days. */
const endOf = (date: string): readonly [number, number] => {
  const period = parsePeriod(date, undefined)
  return period ? [period.last, period.first] : [NaN, NaN]
}

const stepsOn = (dossier: Dossier) =>
  turningDays(dossier).flatMap((on) => {
    const reading = readingOn(dossier, on)
    return reading.dossier.issues.map((issue) => ({ reading, issue, steps: nextSteps(reading, issue) }))
  })

test.each([
  ['the first dossier', shipped],
  ['the second dossier', tunisia],
])('in %s the next steps of every issue are in order of time on every day, and none is over', (_, dossier) => {
  const all = stepsOn(dossier)
  expect(all.some(({ steps }) => steps.length > 0)).toBe(true)
  for (const { reading, issue, steps } of all) {
    const ends = steps.map(({ date }) => endOf(date))
    expect([issue.id, ends]).toEqual([issue.id, ends.toSorted(([a, x], [b, y]) => a - b || y - x)])
    expect(ends.every(([last]) => last > reading.on)).toBe(true)
  }
})

test('the detail lists them in that order, each with its date', () => {
  const locale = createLocale('en', 'en', 'braille')
  const found = stepsOn(shipped).find(({ steps }) => steps.length > 1)
  if (!found) throw new Error('no issue with two steps')
  const lines = nextBlocks({ reading: found.reading, locale, per: 'day' }, found.issue).flatMap((block) =>
    'spans' in block ? plainText(block.spans) : [],
  )
  const dates = found.steps.map(({ date }) => locale.date(date))
  const places = dates.map((date) => lines.findIndex((line) => line.startsWith(`${date}  `)))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})
