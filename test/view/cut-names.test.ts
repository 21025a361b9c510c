import { expect, test } from 'vitest'
import { contextOf, geometryOf, INSET, listing, type State } from '../../src/app/index.ts'
import type { Dossier } from '../../src/dossier/index.ts'
import { columnsOf, LISTS, rowOf, type Panel, type Row } from '../../src/present/index.ts'
import { plainText, type Language } from '../../src/text/index.ts'
import { drawn, read } from '../app/seen.ts'
import { dossierOf, opened, pressed, shipped } from '../app/stage.ts'

const SIZES = [
  [200, 60],
  [120, 40],
  [100, 30],
  [80, 24],
  [60, 15],
].map(([columns = 0, rows = 0]) => ({ columns, rows }))
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

/** Returns the lines in which something is cut beside empty space, or nothing is counted. */
const illegible = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => /… {4,}/.test(line) || /\b0 (issues|asuntos|meetings|reuniones)\b|\b\d+ : \d+\b/.test(line))

test.each(CASES)(
  'in no view is anything cut beside empty space, $size.columns×$size.rows, $language',
  ({ size, language }) => {
    for (const dossier of DOSSIERS[language]) {
      for (const keys of VIEWS) {
        expect(illegible(drawn(pressed(opened({ size, language, dossier }), ...keys)))).toEqual([])
      }
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
