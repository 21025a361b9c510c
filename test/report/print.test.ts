import { expect, test } from 'vitest'
import { knownFrom, readingOn } from '../../src/dossier/index.ts'
import { jsonReport, printOverview } from '../../src/report/index.ts'
import { createLocale, widthOf } from '../../src/text/index.ts'
import { dossierOf, shipped } from '../app/stage.ts'

const overview = (width: number, ascii = false): string =>
  printOverview(
    {
      reading: readingOn(shipped, knownFrom('2023-12-30')),
      locale: createLocale('en', 'en', ascii ? 'ascii' : 'braille'),
      per: 'day',
    },
    width,
  )

test.each([60, 80, 100, 160])('the overview fits in %i columns and loses no record', (width) => {
  const lines = overview(width).split('\n')
  expect(lines.filter((line) => widthOf(line) > width)).toEqual([])
  for (const participant of shipped.participants)
    expect(lines.join(' ').replace(/\s+/g, ' ')).toContain(
      typeof participant.name === 'string' ? participant.name : participant.name['en'],
    )
})

test('the overview lists each known source with its licence', () => {
  expect(overview(200)).toContain('US government work')
  expect(overview(200)).not.toContain('2024-12')
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
  expect(jsonReport(readingOn(dossier, 0))).toContain(String.raw`a\u009bb\u007f\u2028`)
})
