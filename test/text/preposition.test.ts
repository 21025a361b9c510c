import { expect, test } from 'vitest'
import { parsePeriod } from '../../src/dossier/index.ts'
import { createLocale, wordsIn } from '../../src/text/index.ts'

test('a day is published “el”, a month or a year “en”', () => {
  const { publishedOn } = wordsIn('es').detail
  const on = (date: string): string => publishedOn(createLocale('es', 'es', 'braille').date(date))
  expect(on('2023-12-22')).toBe('publicado el 22 dic 2023')
  expect(on('2023-07')).toBe('publicado en jul 2023')
  expect(on('2022')).toBe('publicado en 2022')
})

test('a day of talks, of a deadline and of a role has its article, a month has none', () => {
  const { detail, issueSentence } = wordsIn('es')
  const { date } = createLocale('es', 'es', 'braille')
  expect(['2024-06', '2024-06-03'].map((day) => detail.resumes(date(day)))).toEqual([
    'las conversaciones se reanudan en jun 2024',
    'las conversaciones se reanudan el 3 jun 2024',
  ])
  expect([detail.deadlineOver(date('2024-04')), detail.due(date('2018-12')), detail.movedTo(date('2024-05'))]).toEqual([
    'el plazo era abr 2024',
    'vence en dic 2018',
    'cambiado a may 2024',
  ])
  expect([detail.from(date('2022-10-25')), detail.until(date('2024-07')), detail.movedTo(date('2024-01-19'))]).toEqual([
    'desde el 25 oct 2022',
    'hasta jul 2024',
    'cambiado al 19 ene 2024',
  ])
  expect(issueSentence.reported('estancado', date('2024-03'))).toBe('estancado, según se publicó en mar 2024')
})

test.each([
  ['2023-11', 'in Nov 2023', 'en nov 2023'],
  ['2023-04-30', 'on 30 Apr 2023', 'el 30 abr 2023'],
  ['2023-01-01/2023-08-30', 'in 1 Jan–30 Aug 2023', 'en 1 ene–30 ago 2023'],
])('a figure of %s is %s', (written, english, spanish) => {
  const shown = (language: 'en' | 'es'): string => {
    const locale = createLocale(language, language, 'braille')
    return wordsIn(language).verdict.sentence.inPeriod('5', locale.period(parsePeriod(written)!))
  }
  expect([shown('en'), shown('es')]).toEqual([`5 ${english}`, `5 ${spanish}`])
})

test('days that are spoken from the first to the last have one preposition', () => {
  const { sentence } = wordsIn('es').verdict
  const [before, now] = ['del 1 de enero de 2022 al 1 de junio de 2022', 'del 1 de enero de 2023 al 1 de junio de 2023']
  expect(sentence.change('5 %', before, now)).toBe(`5 % ${now} frente al periodo ${before}`)
})
