import fc from 'fast-check'
import { expect, test } from 'vitest'
import { speechOf, KEYMAP, readingState, announcementsBetween, update, type State } from '../../src/app/index.ts'
import { knownFrom } from '../../src/dossier/index.ts'
import type { Language } from '../../src/text/index.ts'
import { englishIn } from '../present/shown.ts'
import { pressed, shipped } from './stage.ts'

const SIZE = { columns: 120, rows: 40 }

const spoken = (language: Language = 'en', on = '2023-12-30'): State =>
  readingState(
    { file: 'talks.json', size: SIZE, language, medium: 'speech', glyphs: 'braille', on: null },
    shipped,
    knownFrom(on),
  )

const spokenBy = (state: State, ...keys: readonly string[]): readonly string[] => {
  const before = pressed(state, ...keys.slice(0, -1))
  return announcementsBetween(speechOf(before), speechOf(pressed(before, ...keys.slice(-1))))
}

test('at first the dossier, its day, the panel and the row under the cursor are spoken', () => {
  expect(announcementsBetween(null, speechOf(spoken()))).toEqual([
    'Mexico–United States migration talks, December 2023, as known on 30 December 2023, 24 sources, 151 statements later',
    'Statistics',
    'Southwest border encounters, 242,418, 8,081 per day November 2023, a claim about it is at odds with published figures, more than before. Statistics, row 1 of 12',
  ])
})

test('a move speaks the new row only; without a move nothing is spoken', () => {
  expect(spokenBy(spoken(), 'j')).toEqual([
    '“close to 10,000 each week”, Editorial on migration talks, 30 December 2023, at odds: claim 5.7 times too low. Statistics, row 2 of 12',
  ])
  expect(spokenBy(spoken(), 'k')).toEqual([])
})

test('a detail is spoken in full, figures with the names of their columns, without the chart', () => {
  const lines = spokenBy(spoken(), 'enter')
  expect(lines[0]).toBe('Southwest border encounters')
  expect(lines).toContain('per day 8,081 = 242,418 divided by 30')
  expect(lines.find((line) => line.startsWith('period November 2023'))).toContain(
    'value 242,418, provisional, rate 8,081 per day',
  )
  expect(lines.at(-1)).toMatch(/^link \d+ of \d+: /)
  expect(spokenBy(spoken(), 'enter', 'esc')[0]).toBe('Statistics')
})

test('the title of a detail is spoken without its separator, also where the record was opened twice', () => {
  expect(spokenBy(spoken(), '4', 'enter')[0]).toBe(
    'Who wants what, Asylum limit, 5,000 a day, Republican group in Congress',
  )
})

test('in a detail a step goes to the next link, wherever it is', () => {
  const links = Array.from({ length: 4 }, (_, at) =>
    spokenBy(spoken(), '3', 'enter', ...Array.from({ length: at + 1 }, () => 'j')),
  )
  expect(links.every((lines) => lines.length === 1 && lines[0]?.startsWith('link '))).toBe(true)
  expect(new Set(links.map(([one]) => one)).size).toBe(4)
})

test('a cell of the matrix is spoken in words: issue, participant, stance, condition, source, place', () => {
  expect(spokenBy(spoken(), 'm')[0]).toBe('Who wants what')
  const [cell = ''] = spokenBy(spoken(), 'm', 'j')
  for (const part of [
    'Aid to Ukraine',
    'Republican group in Congress',
    'conditional',
    'on condition of: Asylum limit, 5,000 a day',
    'row 2 of 11, column 7 of 7',
  ])
    expect(cell).toContain(part)
})

test('a new day, a new language and a broken file are spoken where the reader is', () => {
  expect(spokenBy(spoken(), '>').join('\n')).toContain('as known on 5 January 2024')
  expect(spokenBy(spoken(), 'L').join('\n')).toContain('lo que se sabía el 30 de diciembre de 2023')
  const broken = update(spoken(), { kind: 'unreadable', sentence: 'talks.json is gone' }).state
  expect(announcementsBetween(speechOf(spoken()), speechOf(broken))).toEqual([
    'talks.json is gone. Still showing the last valid version.',
  ])
})

test('what was copied is spoken in whole sentences', () => {
  expect(spokenBy(spoken(), '3', 'Y')[0]).toMatch(/^Asylum limit, 5,000 a day: .*\.$/)
})

test('typed blanks are not spoken', () => {
  expect(spokenBy(spoken(), '?', ' ', ' ')).toEqual([])
  expect(spokenBy(spoken(), '/', 'x', ' ', ' ').every((line) => !line.includes('  '))).toBe(true)
})

const KEYS = [...new Set(KEYMAP.flatMap((binding) => binding.keys))].filter((key) => key !== 'L')

/** Removes titles that the file has in their own language only. */
const withoutTitles = (text: string): string =>
  shipped.sources.reduce((rest, { title }) => (typeof title === 'string' ? rest.replaceAll(title, '') : rest), text)

/** Visual signs: frames, bars, braille, signs, padding. */
const SEEN = /[\u2190-\u21ff\u2260-\u22ff\u2500-\u28ff●◐◆◂▲▼]|  |·/

test('whatever is pressed, no visual sign is spoken, and in Spanish nothing is English', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...KEYS), { maxLength: 25 }),
      fc.constantFrom<Language>('en', 'es'),
      (keys, language) => {
        const states: State[] = [spoken(language)]
        for (const key of keys) states.push(pressed(states.at(-1) ?? spoken(language), key))
        for (const [at, state] of states.entries()) {
          const before = states[at - 1]
          const lines = announcementsBetween(before ? speechOf(before) : null, speechOf(state))
          expect(lines.filter((line) => SEEN.test(line.replaceAll('→', '-')))).toEqual([])
          if (language === 'es')
            expect(
              englishIn(
                withoutTitles(lines.join(' ').replaceAll(/\s+/g, ' ')).replace(/--\w+|migration-dash \w+/g, ''),
              ),
            ).toEqual([])
        }
      },
    ),
    { numRuns: 40 },
  )
})

test('a trade is spoken once, by the heading above it', () => {
  const text = spokenBy(pressed(spoken(), '3'), 'enter').join('\n')
  expect(text).toMatch(/Traded for\nAid to Ukraine, stalled/)
  expect(text).not.toMatch(/Traded for\ntraded for/i)
  const inSpanish = spokenBy(pressed(spoken('es'), '3'), 'enter').join('\n')
  expect(inSpanish).toMatch(/A cambio de\nAyuda a Ucrania, estancado/)
})

test.each(['en', 'es'] as const)(
  'in %s the arithmetic of a pace and of a calculation is spoken in words',
  (language) => {
    const detail = pressed(spoken(language), 'enter')
    const said = [...speechOf(detail).lines, ...speechOf(pressed(detail, 'w')).lines].join('\n')
    expect(said).toMatch(language === 'en' ? /divided by 61 days times 366/ : /dividido entre 61 días veces 366/)
    expect(said).not.toMatch(/[÷×−]/)
  },
)

test('a sign is not spoken beside the words that explain it', () => {
  const detail = (...keys: readonly string[]): string => spokenBy(pressed(spoken(), ...keys), 'enter').join('\n')
  expect(detail()).toContain('+3.6 % (definitions changed in between)')
  expect(detail()).not.toMatch(/% break|^break: definitions/m)
  const deaths = detail('j', 'j', 'j')
  expect(deaths).toContain('incomplete period: marked')
  expect(deaths).not.toContain('partial period incomplete period')
})
