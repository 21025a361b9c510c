import { expect, test } from 'vitest'
import { claimBlocks } from '../../../src/present/statistic/claim.ts'
import type { Language } from '../../../src/text/index.ts'
import { englishIn, named, context, told } from '../shown.ts'

const encounters = named('sw-encounters')

const words = (on: string, id = 'weekly-arrests', language: Language = 'en') => {
  const claim = encounters.claims?.find((one) => one.id === id)
  if (!claim) throw new Error(`no claim ${id}`)
  return told(claimBlocks(context(on, { language }), encounters, claim))
    .split('\n')
    .map((line) => line.trim())
}

test('on 2023-12-30 “about 10,000 a week” is at odds with November, and why it is no more than that is said', () => {
  const text = words('2023-12-30')
  for (const line of [
    '~10,000 /week · Dec 2023 · stated 2023-12-30',
    '≠ at odds',
    'total, Nov 2023: 56,564 per week; the claim is 5.7× lower',
    'December not published yet (Dec 2023); compared with the newest known, Nov 2023',
    "a month's mean, not a week",
    'The same per day: 8,081.',
    '“close to 10,000 each week” (verbatim, English)',
  ])
    expect(text).toContain(line)
})

test('on 2024-02-01 it is contradicted by December, in all and by Border Patrol alone, with the number for a day', () => {
  const text = words('2024-02-01')
  for (const line of [
    '≠ contradicted',
    'total, Dec 2023: 68,201 per week; the claim is 6.8× lower',
    'U.S. Border Patrol, Dec 2023: 56,403 per week; the claim is 5.6× lower',
    "a month's mean, not a week",
    'The same per day: 9,743.',
  ])
    expect(text).toContain(line)
  expect(text.join('\n')).not.toContain('not published yet')
})

test('ten thousand a day fits December, and needs no second number for a day', () => {
  const text = words('2024-02-01', 'daily-press')
  expect(text).toContain('up to 10,000 /day · Dec 2023 · stated Dec 2023')
  expect(text).toContain('✓ consistent')
  expect(text).toContain('total, Dec 2023: 9,743 per day; within what the claim says')
  expect(text.join('\n')).not.toContain('The same per day')
})

test('before December is published ten thousand a day cannot be checked, and what is nearest is told', () => {
  const text = words('2024-01-10', 'daily-press')
  expect(text).toContain('? cannot be checked')
  expect(text.join('\n')).toContain('its period is not published yet')
  expect(text).toContain('total, Nov 2023: 8,081 per day; within what the claim says')
})

test('the claim itself is never corrected: its figure and its quotation are the same on every day', () => {
  const own = (on: string) => words(on).filter((line) => line.startsWith('~10,000') || line.startsWith('“'))
  expect(own('2025-06-01')).toEqual(own('2023-12-30'))
  expect(own('2023-12-30')).toHaveLength(2)
})

test('in Spanish the verdict is Spanish and the quotation stays as it was written', () => {
  const text = words('2023-12-30', 'weekly-arrests', 'es')
  for (const line of [
    '≠ en desacuerdo',
    'total, nov 2023: 56.564 por semana; la afirmación es 5,7× menor',
    'la media de un mes, no una semana',
    'Lo mismo por día: 8.081.',
    '«close to 10,000 each week» (textual, inglés)',
  ])
    expect(text).toContain(line)
  for (const on of ['2023-12-30', '2024-02-01'])
    for (const id of ['weekly-arrests', 'daily-press']) expect(englishIn(words(on, id, 'es').join('\n'))).toEqual([])
})
