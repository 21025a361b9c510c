import { readdirSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import * as enumerations from '../src/dossier/enumerations.ts'

const floorOf = (file: string): string => file.split('/')[0] ?? ''

/** Floors entered by their `index.ts`; files of other floors are imported one by one, so that a start loads few of them. */
const DOORS: ReadonlySet<string> = new Set([
  'dossier',
  'figures',
  'text',
  'present',
  'import',
  'merge',
  'report',
  'app',
  'quotation',
  'edit',
  'update',
  'form',
  'bibliography',
  'digest',
])

/** Files that are not exported by their floor's `index.ts`, because they load a library or code that a start does not need. */
const SIDE_DOORS: ReadonlySet<string> = new Set([
  'dossier/feed/every.ts',
  'dossier/feed/pattern.ts',
  'dossier/feed/places.ts',
  'dossier/form/fields.ts',
  'dossier/form/kind-names.ts',
  'dossier/read.ts',
  'dossier/warnings/check.ts',
  'report/diff.ts',
  'report/digest/index.ts',
  'report/json.ts',
  'report/print.ts',
  'report/quoted.ts',
  'report/report.ts',
  'text/form/index.ts',
  'text/import-language.ts',
  'text/values/index.ts',
])

/** What each floor may import: other floors and packages. Most floors leave Node itself to `system`. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  'bin.ts': ['main.ts', 'node:module'],
  'main.ts': ['cli'],
  cli: [
    'session',
    'report',
    'import',
    'merge',
    'quotation',
    'edit',
    'update',
    'bibliography',
    'page',
    'digest',
    'register',
    'desk',
    'files',
    'system',
    'present',
    'text',
    'figures',
    'dossier',
    'meow',
    'virtual:dossier-shape',
    'node:path',
    'node:url',
  ],
  session: [
    'form',
    'view',
    'desk',
    'app',
    'files',
    'register',
    'report',
    'system',
    'present',
    'text',
    'dossier',
    'node:timers/promises',
    'node:tty',
  ],
  files: [
    'merge',
    'edit',
    'report',
    'quotation',
    'register',
    'desk',
    'system',
    'present',
    'text',
    'dossier',
    'virtual:dossier-shape',
    'node:fs',
    'node:path',
    'node:v8',
    'node:worker_threads',
  ],
  // `text` has the libraries that measure widths, `present` the one that searches.
  text: ['dossier', 'string-width', 'cli-truncate', 'wrap-ansi'],
  dossier: ['zod', 'jsonc-parser', 'fastest-levenshtein'],
  figures: ['dossier'],
  quotation: ['dossier'],
  register: ['dossier', 'figures'],
  desk: ['app', 'present', 'text', 'figures', 'dossier'],
  bibliography: ['dossier'],
  page: ['dossier', '@mozilla/readability', 'htmlparser2', 'linkedom'],
  present: ['dossier', 'figures', 'quotation', 'text', '@leeoniya/ufuzzy'],
  edit: ['dossier'],
  update: ['dossier', 'zod'],
  digest: ['present', 'dossier', 'figures'],
  form: ['app', 'edit', 'quotation', 'present', 'text', 'dossier'],
  report: [
    'bibliography',
    'digest',
    'register',
    'present',
    'text',
    'dossier',
    'figures',
    'csv-stringify/sync',
    'd3-shape',
  ],
  app: ['present', 'register', 'text', 'dossier', 'figures'],
  view: [
    'desk',
    'app',
    'present',
    'text',
    'dossier',
    'ink',
    'ink-table',
    'react',
    'string-width',
    'node:events',
    'node:tty',
  ],
  import: ['dossier', 'zod', 'csv-parse', 'csv-parse/sync', 'iconv-lite', 'i18n-iso-countries/codes.json', 'saxen'],
  merge: ['dossier'],
  system: [
    'dossier',
    '@noble/hashes/sha2.js',
    '@sindresorhus/fnv1a',
    'ipaddr.js',
    'shlex',
    'yauzl',
    'node:child_process',
    'node:crypto',
    'node:dns',
    'node:fs',
    'node:fs/promises',
    'node:http',
    'node:https',
    'node:net',
    'node:os',
    'node:path',
    'node:readline',
    'node:stream',
    'node:tty',
    'node:util',
    'node:zlib',
  ],
}

const MOST_FILES = 25

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .toSorted()

interface Import {
  readonly path: string
  /** Whether the module is loaded on demand. */
  readonly lazy: boolean
}

const STATIC = /^(?:import|export)\s(?:[^;'"]*?\sfrom\s+)?'(?<path>[^']+)'/gm
const LAZY = /\bimport\('(?<path>[^']+)'\)/g

/** Returns the package of a path; a module that its package does not export is imported by path. */
const asPackage = (path: string): string => path.replace(/^(?:\.\.\/)+node_modules\/([^/]+).*/, '$1')

const importsOf = (file: string): readonly Import[] => {
  const code = readFileSync(`src/${file}`, 'utf8')
  const found = (pattern: RegExp, lazy: boolean): readonly Import[] =>
    [...code.matchAll(pattern)].map(({ groups }) => ({ path: asPackage(groups?.['path'] ?? ''), lazy }))
  return [...found(STATIC, false), ...found(LAZY, true)]
}

const isOurs = ({ path }: Import): boolean => path.startsWith('.')

const fileOf = (file: string, path: string): string => relative('src', resolve('src', dirname(file), path))

const targetOf = (file: string, one: Import): string => (isOurs(one) ? floorOf(fileOf(file, one.path)) : one.path)

const beyondOf = (file: string): readonly string[] => {
  const own = floorOf(file)
  return importsOf(file)
    .filter((one) => !fileOf(file, one.path).endsWith('package.json'))
    .map((one) => targetOf(file, one))
    .filter((target) => target !== own && !(MAY[own] ?? []).includes(target))
}

test('the table has exactly the floors of src', () => {
  expect(Object.keys(MAY).toSorted()).toEqual([...new Set(files.map(floorOf))].toSorted())
})

test.each(files)('src/%s imports only what its floor may', (file) => {
  expect(beyondOf(file)).toEqual([])
})

test.each(files)('src/%s imports other floors by their index.ts', (file) => {
  const around = importsOf(file)
    // Code that is loaded on demand is imported by file, because an index would load everything else.
    .filter((one) => isOurs(one) && !one.lazy)
    .map((one) => fileOf(file, one.path))
    .filter((path) => floorOf(path) !== floorOf(file) && DOORS.has(floorOf(path)))
    .filter((path) => path !== `${floorOf(path)}/index.ts` && !SIDE_DOORS.has(path))
  expect(around).toEqual([])
})

test('the floors have one direction: nothing imports upwards', () => {
  const floors = Object.keys(MAY)
  const below = (floor: string, seen: readonly string[]): readonly string[] =>
    seen.includes(floor)
      ? [[...seen, floor].join(' → ')]
      : (MAY[floor] ?? []).filter((one) => floors.includes(one)).flatMap((one) => below(one, [...seen, floor]))
  expect(floors.flatMap((floor) => below(floor, []))).toEqual([])
})

/** Returns a shortest circle of imports through a file; empty where there is none. */
const circleOf = (start: string, ways: ReadonlyMap<string, readonly string[]>): readonly string[] => {
  const queue: (readonly string[])[] = [[start]]
  const seen = new Set<string>()
  for (const way of queue) {
    for (const next of ways.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return [...way, next]
      if (!seen.has(next)) queue.push([...way, next])
      seen.add(next)
    }
  }
  return []
}

test('no file of src is part of a circular import, types included', () => {
  const ways = new Map(
    files.map((file) => [file, importsOf(file).flatMap((one) => (isOurs(one) ? [fileOf(file, one.path)] : []))]),
  )
  expect(files.map((file) => circleOf(file, ways)).filter((circle) => circle.length > 0)).toEqual([])
})

test('the top floor is bin.ts and main.ts; main.ts is a table of contents', () => {
  expect(files.filter((file) => !file.includes('/'))).toEqual(['bin.ts', 'main.ts'])
  expect(readFileSync('src/main.ts', 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(60)
})

test('no folder of src has too many files', () => {
  const folders = files.map((file) => dirname(file))
  const countOf = (folder: string): number => folders.filter((one) => one === folder).length
  expect([...new Set(folders)].filter((folder) => countOf(folder) > MOST_FILES)).toEqual([])
})

test('colours have numbers only in the theme; keys, mouse reports, the clipboard, the alternate screen and the question for the background are the only other control functions', () => {
  const painted = files.filter((file) => /\\(?:u001b|x1b)[[\]P]/.test(readFileSync(`src/${file}`, 'utf8')))
  expect(painted).toEqual([
    'system/terminal/ground.ts',
    'view/clipboard.ts',
    'view/ink/extended-keys.ts',
    'view/ink/filter-input.ts',
    'view/ink/repaint.ts',
    'view/ink/write-frame.ts',
    'view/keys.ts',
    'view/mouse.ts',
    'view/theme.ts',
  ])
})

test('sentences for a reader are asked for by the reader, whose region writes the numbers; only texts of a file have a language alone', () => {
  const byLanguage = /\b(?:wordsIn|importWordsIn|sayEditFault|writeSentence)\((?:[\w.]+\.)?language\b(?!:)/
  const found = files.filter((file) => byLanguage.test(readFileSync(`src/${file}`, 'utf8')))
  // Notes that an import writes into a dossier are the same wherever the import is run.
  expect(found).toEqual(['cli/import/guarded.ts'])
})

test('memos are made only by `memoize`, except the cell lists in `join-rows`', () => {
  const remembering = files.filter((file) => /new WeakMap\b/.test(readFileSync(`src/${file}`, 'utf8')))
  expect(remembering).toEqual(['dossier/memo.ts', 'view/ink/cells.ts'])
})

test.each(Object.entries(enumerations))('the words of %s are listed in one place only', (_, list) => {
  const written = ([', ', ' | '] as const).map((between) => list.map((word) => `'${word}'`).join(between))
  const repeating = files.filter((file) => {
    const code = readFileSync(`src/${file}`, 'utf8').replace(/\s+/g, ' ')
    return file !== 'dossier/enumerations.ts' && !file.startsWith('text/') && written.some((one) => code.includes(one))
  })
  expect(repeating).toEqual([])
})

/** Returns the floors and their imports in the table of `docs/architecture.md`. */
const documented = (): Readonly<Record<string, readonly string[]>> => {
  const rows = readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| `([\w.]+)\/?` \| [^|]+ \| (`[^|]+`) \|$/gm)
  return Object.fromEntries([...rows].map(([, floor = '', list = '']) => [floor, list.replaceAll('`', '').split(', ')]))
}

test('the page on the architecture has the same table of floors, and its drawing names each', () => {
  expect(documented()).toEqual(MAY)
  const [, drawing = ''] = readFileSync('docs/architecture.md', 'utf8').split('```')
  const undrawn = Object.keys(MAY).filter((floor) => !new RegExp(`\\b${floor.replace('.ts', '')}\\b`).test(drawing))
  expect(undrawn).toEqual([])
})
