import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOf, type Dossier } from '../../src/dossier/index.ts'
import { emptyText, type Panel } from '../../src/present/index.ts'
import { shipped } from '../app/stage.ts'
import { FIRST, LAST, laterIn, tagged, wordsOf } from '../dossier/known/tagged.ts'
import { written } from '../dossier/talks.ts'
import { context } from '../present/shown.ts'
import { comparedWith, jsonOf, outputsOf, printOf } from './outputs.ts'

const day = fc.integer({ min: FIRST, max: LAST })

test('no report, list, detail, search, timeline or spoken line has a word of a random dossier before its day', () => {
  fc.assert(
    fc.property(tagged, day, day, fc.constantFrom('en' as const, 'es' as const), (given, a, b, language) => {
      const on = Math.max(a, b)
      const shown = comparedWith(context(written(on), { dossier: given.dossier, language }), Math.min(a, b))
      const early = outputsOf(shown).flatMap(([name, text]) =>
        laterIn(given, on, text).map((word) => `${word} in ${name}`),
      )
      expect(early).toEqual([])
    }),
    { numRuns: 12 },
  )
})

test('each of these outputs has words of some random dossier, so that an early one would be found', () => {
  const days = [LAST, LAST - 320].map((on) => written(on))
  const outputs = fc
    .sample(tagged, { numRuns: 4, seed: 5 })
    .flatMap(({ dossier }) => days.flatMap((on) => outputsOf(context(on, { dossier }))))
  const said = new Set(outputs.flatMap(([name, text]) => (wordsOf(text).size > 0 ? [name] : [])))
  expect(outputs.map(([name]) => name).filter((name) => !said.has(name))).toEqual([])
})

const LANGUAGES = ['en', 'es'] as const
const strings = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : []
}

/** Names of sides assert nothing and are always known. */
const sides = new Set(shipped.sides.flatMap(({ name }) => strings(name)))

/** Words that only a later source has: its quotations, and texts of issues and participants. */
const editorial: readonly string[] = [
  ...[...JSON.stringify(shipped).matchAll(/"id":"editorial","quote":\{"exact":"((?:[^"\\]|\\.)*)"/g)].map(
    ([, words = '']) => words,
  ),
  ...shipped.issues.flatMap(({ title, summary }) => [...strings(title), ...strings(textOf(summary ?? ''))]),
  ...shipped.participants.flatMap(({ name, summary }) => [...strings(name), ...strings(textOf(summary ?? ''))]),
].filter((words) => words.length > 12 && !sides.has(words))

test.each(LANGUAGES)(
  'on 2023-12-15 no output has an issue, a participant or a word of the editorial (%s)',
  (language) => {
    expect(editorial.length).toBeGreaterThan(60)
    for (const [name, text] of outputsOf(context('2023-12-15', { language }))) {
      expect([name, editorial.filter((words) => text.includes(words))]).toEqual([name, []])
      expect([name, /editorial/i.test(text)]).toEqual([name, false])
    }
  },
)

test('on 2023-12-15 the JSON report lists no issue and no participant, and counts what is later', () => {
  const report = JSON.parse(jsonOf(context('2023-12-15'))) as Record<string, readonly unknown[]>
  expect([report['issues'], report['participants']]).toEqual([[], []])
  expect(report['laterStatements']).toBeGreaterThan(250)
})

test('an empty list says that its records came later, naming no day but the one shown', () => {
  const empty = (panel: Panel, language: 'en' | 'es' = 'en') => emptyText(context('2023-12-15', { language }), panel)
  expect(empty('issues')).toBe('No issue is open on this date; 12 were raised later (key >).')
  expect(empty('participants')).toBe('No participant is known on this date; 20 are named later (key >).')
  expect(empty('issues', 'es')).toBe('Ningún asunto está abierto en esta fecha; 12 surgieron después (tecla >).')
  expect(printOf(context('2023-12-15'))).toContain('No issue is known on this date.')
})

test('on 2023-12-30 the Government of Mexico has three demands', () => {
  const { issues } = JSON.parse(jsonOf(context('2023-12-30'))) as Dossier
  const demands = issues.filter(({ positions }) =>
    positions.some(({ participant, stance }) => participant === 'gov-mexico' && stance === 'demands'),
  )
  expect(demands.map(({ id }) => id)).toEqual(['resources', 'development-aid', 'cuba-talks'])
})
