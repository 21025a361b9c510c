import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  contextOf,
  geometryOf,
  INSET,
  listing,
  matrixHeadRows,
  matrixLayoutOf,
  matrixNow,
  matrixRows,
  type Size,
  type State,
} from '../../src/app/index.ts'
import { memoize, type Dossier } from '../../src/dossier/index.ts'
import { columnsOf, fitRow, LISTS, rowOf, type Panel, type Row } from '../../src/present/index.ts'
import { cutDistinct, plainText, span, type Language } from '../../src/text/index.ts'
import { issue, position, talks } from '../dossier/talks.ts'
import { drawn, read } from '../app/seen.ts'
import { dossierOf, opened, pressed, shipped } from '../app/stage.ts'

const SIZES = [
  [200, 60],
  [120, 40],
  [100, 30],
  [80, 24],
  [60, 15],
].map(([columns = 0, rows = 0]) => ({ columns, rows }))
/** The header of the screen, and the top of a frame. */
const FRAME = 2
const LANGUAGES: readonly Language[] = ['en', 'es']
const CASES = SIZES.flatMap((size) => LANGUAGES.map((language) => ({ size, language })))

const tunisia = dossierOf('eu-tunisia-2023.json')
/** The dossiers for a language; of two, the second one in the language with the longer words. */
const DOSSIERS: Readonly<Record<Language, readonly Dossier[]>> = { en: [shipped], es: [shipped, tunisia] }

/** Keys that lead to each view; with the last key pressed the end of a list is in sight. */
const VIEWS: readonly (readonly string[])[] = [
  [],
  ['2', 'G', '1', 'G'],
  ['enter'],
  ['3', 'enter'],
  ['t'],
  ['i'],
  ['>', '>', '>', 'c'],
]

/** Letters of two cells: where a blank and such a letter have no room any more, two cells more are left over. */
const WIDE = /\p{Script=Han}|\p{Emoji_Presentation}/u

/** Blanks beside a cut: two letters of the next word or a part of a number, and a sign with its blanks, may be left out. */
const isCutBesideSpace = (line: string): boolean => (WIDE.test(line) ? /… {13,}/ : /… {11,}/).test(line)

/** Returns the lines in which something is cut beside empty space, or nothing is counted. */
const illegible = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => isCutBesideSpace(line) || /\b0 (issues|asuntos|meetings|reuniones)\b|\b\d+ : \d+\b/.test(line))

interface Case {
  readonly size: Size
  readonly language: Language
}

/** Returns every view of the dossiers of a language, drawn once for two tests. */
const viewsIn = memoize(({ size, language }: Case): readonly (readonly string[])[] =>
  DOSSIERS[language].flatMap((dossier) =>
    VIEWS.map((keys) => drawn(pressed(opened({ size, language, dossier }), ...keys))),
  ),
)

test.each(CASES)('in no view is anything cut beside empty space, $size.columns×$size.rows, $language', (one) => {
  expect(viewsIn(one).flatMap(illegible)).toEqual([])
})

/** Returns the places in lists and pages that are named although everything is in sight, such as `1–9 of 9`. */
const needless = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) =>
    [...line.matchAll(/(\d+)–(\d+) (?:of|de) (\d+)/g)].some(
      ([, from, to, all]) => Number(to) - Number(from) + 1 >= Number(all),
    ),
  )

test.each(CASES)(
  'a place such as 1–36 of 134 is named only where there is more, $size.columns×$size.rows, $language',
  (one) => {
    const places = viewsIn(one)
    expect(places.flatMap(needless)).toEqual([])
    expect(places.flat().some((line) => /\d+–\d+ (?:of|de) \d+/.test(line))).toBe(true)
  },
)

/** Returns the lines of the matrix without its rows, in which a title is beside empty cells. */
const aroundRows = (state: State): readonly string[] => {
  const { issues } = matrixNow(read(state))
  const head = matrixHeadRows(read(state)) + FRAME
  const shown = Math.min(issues.length, matrixRows(read(state)))
  const lines = drawn(state)
  return [...lines.slice(0, head), ...lines.slice(head + shown)]
}

test.each(CASES)(
  'nothing is cut beside empty space around the matrix, $size.columns×$size.rows, $language',
  ({ size, language }) => {
    for (const dossier of DOSSIERS[language]) {
      for (const keys of [['m'], ['m', 'z'], ['m', 'v']])
        expect(illegible(aroundRows(pressed(opened({ size, language, dossier }), ...keys)))).toEqual([])
    }
  },
)

const nameOf = (row: Row): string => plainText(row.cells.find(({ short }) => short)?.spans ?? [])

/** Returns the names of a list that are shown in the same way although they differ. */
const alike = (state: State, panel: Panel): readonly string[] => {
  const context = contextOf(read(state))
  const rows = listing(read(state), panel).entries.map((entry) => rowOf(context, entry))
  const { names } = columnsOf(rows, geometryOf(read(state)).listColumns - INSET)
  const looks = new Map(rows.map((row) => [nameOf(row), plainText(names.get(row) ?? []) || nameOf(row)]))
  const seen = [...looks.values()]
  return seen.filter((look, at) => seen.indexOf(look) !== at)
}

test.each(CASES)('no two names of a list look the same, $size.columns×$size.rows, $language', ({ size, language }) => {
  for (const dossier of [shipped, tunisia]) {
    const state = pressed(opened({ size, language, dossier }), '>', '>')
    expect(LISTS.flatMap((panel) => alike(state, panel))).toEqual([])
  }
})

const WORDS = [
  'Government',
  'of',
  'the',
  'migración',
  'Norteamérica',
  '移民当局',
  'e\u0301tude',
  'وزارة الداخلية',
  '👩🏽\u200d💻',
  'South',
]
const longNames = fc.uniqueArray(
  fc.shuffledSubarray(WORDS, { minLength: 1 }).map((words) => `Ministry of ${words.join(' ')}`),
  { minLength: 6, maxLength: 6 },
)

/** Returns a dossier whose participants and issues have some names. */
const named = (names: readonly string[]): Dossier => {
  const participants = names.map((name, at) => ({ id: `p${at}`, kind: 'group' as const, name, side: 'north' }))
  const positions = participants.map(({ id }, at) =>
    position(id, 'demands', undefined, { of: `p${(at + 1) % names.length}` }),
  )
  return talks(
    names.map((title, at) => issue(`i${at}`, { title, positions: positions.slice(at) })),
    { participants },
  )
}

/** Returns the rows of a list as they are drawn. */
const rowsOf = (state: State, panel: Panel): readonly string[] => {
  const width = geometryOf(read(state)).listColumns - INSET
  const rows = listing(read(state), panel).entries.map((entry) => rowOf(contextOf(read(state)), entry))
  const columns = columnsOf(rows, width)
  return rows.map((row) => plainText(fitRow(row, width, columns)))
}

test('whatever the names, none is cut beside empty space, and no two of a list or of the matrix look the same', () => {
  fc.assert(
    fc.property(longNames, fc.constantFrom(...SIZES), fc.constantFrom(...LANGUAGES), (names, size, language) => {
      const state = pressed(opened({ size, language, dossier: named(names) }), 'm')
      for (const panel of ['participants', 'issues', 'timeline'] as const)
        expect(illegible(rowsOf(state, panel))).toEqual([])
      for (const panel of ['participants', 'issues'] as const) expect(alike(state, panel)).toEqual([])
      const { nameWidth } = matrixLayoutOf(read(state))
      const titles = cutDistinct(names.map((name) => ({ spans: [span(name)], width: nameWidth }))).map(plainText)
      expect(new Set(titles).size).toBe(names.length)
      expect(illegible(aroundRows(state))).toEqual([])
    }),
    {
      numRuns: 12,
      // Six columns at the widest that names ask for, and fewer cells left over than columns; a wide letter that has no room any more.
      examples: [
        [
          [
            'Ministry of the migración',
            'Ministry of e\u0301tude',
            'Ministry of migración',
            'Ministry of 👩🏽\u200d💻 移民当局 Norteamérica',
            'Ministry of the 👩🏽\u200d💻 移民当局 of',
            'Ministry of وزارة الداخلية',
          ],
          { columns: 100, rows: 30 },
          'en',
        ],
        [
          [
            'Ministry of migración Government',
            'Ministry of Norteamérica 👩🏽\u200d💻 migración 移民当局 e\u0301tude South وزارة الداخلية of Government',
            'Ministry of migración وزارة الداخلية',
            'Ministry of Government',
            'Ministry of وزارة الداخلية the',
            'Ministry of e\u0301tude Government 👩🏽\u200d💻',
          ],
          { columns: 200, rows: 60 },
          'es',
        ],
      ],
    },
  )
})
