import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawingOf } from '../../src/report/drawing.ts'
import { parseDate, readingOn, type Reading } from '../../src/dossier/index.ts'
import { readDossier } from '../../src/dossier/read.ts'
import { createLocale } from '../../src/text/index.ts'

const readingOf = (name: string, date: string): Reading => {
  const read = readDossier(readFileSync(`data/${name}.json`))
  if (read.kind !== 'dossier') throw new Error(JSON.stringify(read))
  return readingOn(read.dossier, parseDate(date)?.first ?? 0)
}

const drawn = (reading: Reading, id: string, language: 'en' | 'es' = 'en'): string | null => {
  const statistic = reading.dossier.statistics.find((one) => one.id === id)
  if (!statistic) throw new Error(id)
  return drawingOf({ reading, locale: createLocale(language, 'en', 'braille'), per: 'day' }, statistic)
}

const textsIn = (svg: string): readonly string[] => [...svg.matchAll(/>([^<]+)<\/text>/g)].map(([, text]) => text ?? '')

test('a chart in a file says what is counted, on which day it was known, and where every value is from', () => {
  const svg = drawn(readingOf('us-mexico-2023', '2023-12-30'), 'sw-encounters') ?? ''
  const words = textsIn(svg).join(' ')
  expect(words).toContain('Southwest border encounters: encounters per day')
  expect(words).toContain('As known on 30 Dec 2023')
  expect(words).toContain('Events, not people.')
  expect(words).toContain('┊ 11 May 2023: Title 42 (expulsions) ends [2]')
  expect(words).toContain('Figures: [1] [1] Nationwide encounters, October 2020 to November 2023, U.S. Customs and')
  expect(svg.match(/<circle/g)).toHaveLength(38)
  expect(svg).toContain('<title>Nov 2023: 8,081</title>')
})

test('it is a document of its own: the height holds every line, no variable is left, and it is in one language', () => {
  const svg = drawn(readingOf('us-mexico-2023', '2025-01-01'), 'sw-encounters', 'es') ?? ''
  const height = Number(/viewBox="0 0 720 (\d+)"/.exec(svg)?.[1])
  const lines = [...svg.matchAll(/<text class="(?:name|note)" x="12" y="(\d+)">/g)].map(([, y]) => Number(y))
  expect(Math.max(...lines)).toBeLessThan(height)
  expect(svg).not.toContain('var(')
  expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg" ')).toBe(true)
  expect(svg).toContain(' lang="es">')
  expect(textsIn(svg)).toContain('Lo que se sabía el 1 ene 2025')
})

test('nothing that a dossier says is a tag, and one period is no chart', () => {
  const reading = readingOf('us-mexico-2023', '2023-12-30')
  const [statistic] = reading.dossier.statistics
  if (!statistic) throw new Error('no statistic')
  const hostile = { ...statistic, name: { en: '</text><script>alert(1)</script>' } }
  const svg = drawingOf({ reading, locale: createLocale('en', 'en', 'braille'), per: 'day' }, hostile) ?? ''
  expect(svg).not.toContain('<script')
  const single = { ...statistic, id: 'single', observations: statistic.observations.slice(0, 1) }
  expect(drawingOf({ reading, locale: createLocale('en', 'en', 'braille'), per: 'day' }, single)).toBeNull()
})
