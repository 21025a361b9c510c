import { expect, test } from 'vitest'
import { knownText, laterText, spokenHeader } from '../../src/present/index.ts'
import { shipped } from '../app/stage.ts'
import { context } from './shown.ts'

test('the header says the day, the sources known then, and the statements that are later', () => {
  const shown = context('2023-12-30', { dossier: shipped, language: 'es' })
  expect(knownText(shown)).toBe('Lo que se sabía el 30 dic 2023 · 24 fuentes')
  expect(laterText(shown)).toBe('151 enunciados posteriores')
})

test('without later statements the header does not mention any', () => {
  const shown = context('2030-01-01', { dossier: shipped })
  expect(laterText(shown)).toBe('')
  expect(knownText(shown)).toMatch(/^As known on .* · 42 sources$/)
})

test('a screen reader speaks the title and the same sentence, with pauses', () => {
  const shown = context('2023-12-30', { dossier: shipped, medium: 'speech' })
  const day = '30 December 2023'
  expect(spokenHeader(shown)).toBe(
    `Mexico–United States migration talks, December 2023, as known on ${day}, 24 sources, 151 statements later`,
  )
})
