import { expect, test } from 'vitest'
import { readingOn } from '../../src/dossier/index.ts'
import { jsonReport } from '../../src/report/json.ts'
import { printOverview } from '../../src/report/print.ts'
import { createLocale, widthOf, type Language } from '../../src/text/index.ts'
import { dossierOf, shipped } from '../app/stage.ts'
import { context } from '../present/shown.ts'
import { joined } from './joined.ts'

const overview = (width: number, language: Language = 'en', file = 'us-mexico-2023.json'): string =>
  printOverview(context('2023-12-30', { language, dossier: dossierOf(file) }), width)

test.each([40, 60, 80, 100, 160])(
  'the overview obeys a width of %i columns, in both languages and dossiers',
  (width) => {
    for (const language of ['en', 'es'] as const)
      for (const file of ['us-mexico-2023.json', 'eu-tunisia-2023.json'])
        expect(
          overview(width, language, file)
            .split('\n')
            .filter((line) => widthOf(line) > width),
        ).toEqual([])
  },
)

test('no name is cut and nothing is lost at any width', () => {
  const words = (text: string): string => text.replace(/\s+/g, '')
  expect(overview(60)).not.toContain('…')
  expect(words(overview(60).split('What comes next')[0] ?? '')).toContain('TheUSSenatereturns')
  for (const { title } of shipped.issues.filter(({ id }) => id !== 'mexico-visas'))
    expect(words(overview(60))).toContain(words(typeof title === 'string' ? title : (title['en'] ?? '')))
})

test('the verdicts come first, and no line is a row of the screen', () => {
  const lines = overview(100).split('\n')
  const first = lines.findIndex((line) => line.includes('5.7× too low'))
  expect(first).toBeLessThan(12)
  expect(overview(100)).not.toMatch(/[▁▂▃▄▅▆▇█▲▼]/)
})

test('columns of a table are measured where they have room, and rows become sentences where they have none', () => {
  expect(overview(100)).toMatch(/^ {2}Date +Kind +What +Who acts$/m)
  expect(overview(40)).toMatch(/^ {2}8 Jan 2024: legislative · The US$/m)
})

test('the overview lists the sources that it cites with their licence', () => {
  expect(overview(200)).toContain('Licence: US government work')
  expect(overview(200)).not.toContain('2024-12')
})

test('a screen reader gets sentences instead of columns', () => {
  const text = printOverview(context('2023-12-30', { medium: 'speech' }), 100)
  expect(text).toContain('8 January 2024: legislative, The US Senate returns')
  expect(text).not.toMatch(/[·≠]|Date +Kind/)
})

test('in ASCII the columns are measured after the signs are replaced', () => {
  const text = printOverview(context('2023-12-30', { glyphs: 'ascii' }), 80)
  expect(text).toMatch(/^[\x20-\x7e\n]*$/)
  expect(text.split('\n').filter((line) => line.length > 80)).toEqual([])
})

test('an almost empty dossier has an overview too', () => {
  const dossier = dossierOf('minimal.json')
  const text = printOverview(
    { reading: readingOn(dossier, 0), locale: createLocale('es', 'en', 'braille'), per: 'day' },
    80,
  )
  expect(text).toContain('Este expediente no tiene estadísticas')
})

test('JSON writes C1 controls and DEL as escapes', () => {
  const dossier = { ...shipped, summary: 'a\u009bb\u007f\u2028' }
  expect(joined(jsonReport(readingOn(dossier, 0)))).toContain(String.raw`a\u009bb\u007f\u2028`)
})
