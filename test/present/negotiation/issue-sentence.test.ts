import { expect, test } from 'vitest'
import type { Dossier } from '../../../src/dossier/index.ts'
import { issueSentence } from '../../../src/present/index.ts'
import { plainText, type Language } from '../../../src/text/index.ts'
import { issue, position, talks } from '../../dossier/talks.ts'
import { shipped } from '../../app/stage.ts'
import { context } from '../shown.ts'

const sentence = (on: string, id: string, dossier: Dossier = shipped, language: Language = 'en'): string => {
  const shown = context(on, { dossier, language })
  const found = shown.reading.dossier.issues.find((one) => one.id === id)
  if (!found) throw new Error(`no issue ${id}`)
  return plainText(issueSentence(shown, found))
}

test('one sentence says who demands an issue of whom, what for, and what comes next', () => {
  expect(sentence('2023-12-30', 'asylum-limit')).toBe(
    'stalled since 20 Dec 2023; demanded of Government of the United States by Republican group in Congress; no known answer; traded for Aid to Ukraine; next: 8 Jan 2024, The US Senate returns.',
  )
  expect(sentence('2023-12-30', 'asylum-limit', shipped, 'es')).toMatch(
    /^estancado desde el 20 dic 2023; exigido a Gobierno de Estados Unidos por Grupo republicano en el Congreso; sin respuesta conocida; a cambio de Ayuda a Ucrania; sigue: 8 ene 2024/,
  )
})

test('an earlier day knows less', () => {
  expect(sentence('2023-12-24', 'asylum-limit')).toBe(
    'stalled since 20 Dec 2023; no position known; next: 8 Jan 2024, The US Senate returns; last news: 21 Dec 2023, 3 days earlier.',
  )
})

test('support without a request, and that nobody is known to oppose it', () => {
  const dossier = talks([issue('a', { positions: [position('ana', 'supports')] })])
  expect(sentence('2023-12-30', 'a', dossier)).toBe(
    'open; supported by Ana; nobody is known to oppose it; last news: 1 Dec 2023, 29 days earlier.',
  )
})

test('opposition and conditions are named, and then nobody is called unopposed', () => {
  const dossier = talks([issue('a', { positions: [position('ana', 'opposes'), position('ben', 'conditional')] })])
  expect(sentence('2023-12-30', 'a', dossier)).toBe(
    'open; supported on a condition by Ben; opposed by Ana; last news: 1 Dec 2023, 29 days earlier.',
  )
})

test('a trade is named once, and not as a dependency, too', () => {
  const dossier = talks([
    issue('a', {
      relations: [
        { issue: 'b', kind: 'traded-for' },
        { issue: 'c', kind: 'blocked-by' },
      ],
    }),
    issue('b', { relations: [{ issue: 'a', kind: 'traded-for' }] }),
    issue('c'),
  ])
  expect(sentence('2023-12-30', 'a', dossier)).toBe(
    'open; no position known; traded for Issue b; depends on Issue c; last news: 1 Dec 2023, 29 days earlier.',
  )
  expect(sentence('2023-12-30', 'b', dossier)).toBe(
    'open; no position known; traded for Issue a; last news: 1 Dec 2023, 29 days earlier.',
  )
})
