import { expect, test } from 'vitest'
import { headerText, knownText, laterText, spokenHeader } from '../../src/present/index.ts'
import { shipped } from '../app/stage.ts'
import { context } from './shown.ts'

test('the header says the day, the sources known then and the statements that are later, in one sentence', () => {
  const shown = context('2023-12-30', { dossier: shipped, language: 'es' })
  expect(headerText(shown)).toBe('Lo que se sabía el 30 dic 2023 · 22 fuentes · 150 enunciados posteriores')
})

test('where nothing is later the header says nothing of it', () => {
  const shown = context('2030-01-01', { dossier: shipped })
  expect(laterText(shown)).toBe('')
  expect(headerText(shown)).toBe(knownText(shown))
  expect(headerText(shown)).toMatch(/^As known on .* · 40 sources$/)
})

test('a screen reader hears the title and the same, with pauses', () => {
  const shown = context('2023-12-30', { dossier: shipped, medium: 'speech' })
  const day = shown.locale.day(shown.reading.on)
  expect(spokenHeader(shown)).toBe(
    `Mexico–United States migration talks, December 2023, as known on ${day}, 22 sources, 150 statements later`,
  )
})
