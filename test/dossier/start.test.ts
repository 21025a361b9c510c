import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startText, type Beginning } from '../../src/dossier/start.ts'
import { problemsOf, readText } from './fixture.ts'
import { codePoint } from '../code-point.ts'

const beginning = (more: Partial<Beginning> = {}): Beginning => ({
  file: 'talks.json',
  schema: 'file:///schema.json',
  title: 'Untitled',
  language: 'en',
  asOf: '2024-01-01',
  ...more,
})
const idFor = (file: string): unknown => JSON.parse(startText(beginning({ file }))).id

test('a new dossier is valid, whatever its file name', () => {
  const name = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.string({ unit: codePoint }))
  fc.assert(
    fc.property(name, fc.constantFrom('en', 'es'), (file, language) => {
      expect(problemsOf(startText(beginning({ file, language })))).toEqual([])
    }),
  )
})

test('it names its schema first, for editors, and has no records', () => {
  const text = startText(beginning())
  expect(text.split('\n')[1]).toBe('  "$schema": "file:///schema.json",')
  expect(readText(text)).toMatchObject({
    dossier: {
      title: { en: 'Untitled' },
      asOf: '2024-01-01',
      languages: ['en'],
      sources: [],
      statistics: [],
      issues: [],
      events: [],
    },
  })
})

test.each([
  ['talks.json', 'talks'],
  ['/a/b/asylum-cap.JSON', 'asylum-cap'],
  ['C:\\talks\\cap.json', 'cap'],
  ['mis diálogos.json', 'mis-diálogos'],
  ['…talks', 'talks'],
  ['.json', 'dossier'],
  ['', 'dossier'],
  ['a/', 'dossier'],
  ['2023', '2023'],
])('for the file %j the id is %j', (file, id) => {
  expect(idFor(file)).toBe(id)
})

test('a letter without a shape is not part of an id', () => {
  expect(startText(beginning({ file: '\uFFA0.json', language: 'en' }))).toContain('"id": "dossier"')
})
