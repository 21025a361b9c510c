import { renderToString } from 'ink'
import { expect, test } from 'vitest'
import { loadingState, mendingState, update, type Size, type State } from '../../src/app/index.ts'
import { readDossier } from '../../src/dossier/read.ts'
import type { Language } from '../../src/text/index.ts'
import { widthOf } from '../../src/text/index.ts'
import { Frame } from '../../src/view/screen.tsx'
import { read } from '../app/seen.ts'
import { dossierOf, opened, pressed } from '../app/stage.ts'

const plain = (text: string): string => text.replace(/\u001b\[[\d;]*m/g, '')

const drawn = (state: State): readonly string[] =>
  plain(renderToString(<Frame state={state} />, { columns: state.size.columns })).split('\n')

const expectFits = (lines: readonly string[], { columns, rows }: Size): void => {
  expect(lines).toHaveLength(rows)
  expect(lines.filter((line) => widthOf(line) > columns)).toEqual([])
}

const SIZES: readonly Size[] = [
  { columns: 120, rows: 40 },
  { columns: 80, rows: 24 },
]
const LANGUAGES: readonly Language[] = ['en', 'es']

const SCENES: Readonly<Record<string, readonly string[]>> = {
  first: [],
  claim: ['j', 'enter'],
  participant: ['2', 'j', 'j', 'j', 'enter'],
  issue: ['3', 'enter'],
  series: ['enter', 'h', 'h', 'h', '+', '+'],
  years: ['enter', 'v'],
  working: ['w'],
  compare: ['j', 'j', 'j', 'space', 'j', 'j', 'space', 'b'],
  refused: ['space', 'j', 'j', 'j', 'space', 'b'],
  matrix: ['m'],
  folded: ['m', 'z', 's'],
  cell: ['m', 'enter'],
  followed: ['3', 'enter', 'j', 'enter', 'j', 'enter'],
  timeline: ['t'],
  replayed: ['t', '>', '>', '>', '>'],
  sources: ['i', 'j'],
  find: ['/', 'b', 'a', 'r', 'c', 'e', 'n', 'a'],
  found: ['/', 'b', 'a', 'r', 'c', 'e', 'n', 'a', 'enter', 'n'],
  filter: ['3', 'f', 's', 't', 'a', 'l'],
  fault: ['m', 'f', 's', 'i', 'd', 'e', ':', 'x'],
  palette: [':', 'm', 'a', 't', 'r'],
  help: ['?'],
  changes: ['>', '>', '>', 'c', 'j', 'j'],
  cited: ['j', 'Y'],
  prompt: ['a', '2', '0', '2', '4', '-', '1', '3'],
}

const cases = SIZES.flatMap((size) =>
  LANGUAGES.flatMap((language) => Object.entries(SCENES).map(([name, keys]) => ({ size, language, name, keys }))),
)

test.each(cases)('the screen $name, $size.columns×$size.rows, $language', async ({ size, language, name, keys }) => {
  const lines = drawn(pressed(opened({ size, language }), ...keys))
  expectFits(lines, size)
  await expect(`${lines.map((line) => line.trimEnd()).join('\n')}\n`).toMatchFileSnapshot(
    `../screens/${name}-${size.columns}x${size.rows}-${language}.txt`,
  )
})

test.each(SIZES.flatMap((size) => LANGUAGES.map((language) => ({ size, language }))))(
  'the screen while a large file is read, $size.columns×$size.rows, $language',
  async ({ size, language }) => {
    const waiting = loadingState(
      { file: 'talks.json', size, language, medium: 'screen', glyphs: 'braille', on: null },
      null,
      false,
    )
    const lines = drawn(update(waiting, { kind: 'progress', progress: { read: 12e6, total: 34e6 } }).state)
    expect(lines).toHaveLength(size.rows)
    await expect(`${lines.map((line) => line.trimEnd()).join('\n')}\n`).toMatchFileSnapshot(
      `../screens/loading-${size.columns}x${size.rows}-${language}.txt`,
    )
  },
)

const OTHERS: readonly Size[] = [
  [200, 60],
  [100, 30],
  [99, 30],
  [60, 15],
].map(([columns = 0, rows = 0]) => ({ columns, rows }))

test.each(OTHERS)('at $columns×$rows no frame is taller or wider than the terminal, whatever is shown', (size) => {
  for (const keys of Object.values(SCENES)) {
    expectFits(drawn(pressed(opened({ size }), ...keys)), size)
  }
})

test('without room, one line says how much is needed, and the rest of the screen is empty', () => {
  expect(drawn(opened({ size: { columns: 40, rows: 10 } }))).toEqual(['needs 60×15', ...Array<string>(9).fill('')])
  expect(drawn(opened({ size: { columns: 3, rows: 2 } }))).toEqual(['ne…', ''])
})

test('an empty panel says why it is empty and what would fill it', () => {
  const file = read(opened({ dossier: dossierOf('minimal.json') }))
  const screen = drawn({ ...file, origin: 'web' }).join('\n')
  expect(screen).toContain('This dossier has no statistics')
  expect(screen).toContain('No issue is open on this date')
  expect(drawn(file).join('\n')).toContain('No statistics yet: A adds the first one.')
})

test('a file with problems shows each with its address', () => {
  const read = readDossier(new TextEncoder().encode('{\n  "format": 2\n}'))
  const problems = read.kind === 'problems' ? read.problems : []
  const screen = drawn(
    mendingState(
      {
        file: 'talks.json',
        size: { columns: 100, rows: 30 },
        language: 'en',
        medium: 'screen',
        glyphs: 'braille',
        on: null,
      },
      problems,
    ),
  )
  expect(screen.join('\n')).toContain('talks.json:2:13: format: format 2 is unknown to this version')
  expect(screen).toHaveLength(30)
})
