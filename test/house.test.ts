import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** DESIGN's table: what each folder may import, of ours and of others. `text` measures widths, so it has the libraries for that; `tables` finds records, so it has the one for that; `import` reads tables, so it has those for their form, their encodings and their codes of countries. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  dossier: ['zod', 'jsonc-parser', 'fastest-levenshtein'],
  figures: ['dossier'],
  text: ['dossier', 'string-width', 'cli-truncate', 'wrap-ansi'],
  tables: ['dossier', 'figures', 'text', '@leeoniya/ufuzzy'],
  report: ['tables', 'text', 'dossier', 'figures', 'csv-stringify/sync', 'd3-shape'],
  app: ['tables', 'text', 'dossier', 'figures'],
  view: ['app', 'tables', 'text', 'dossier', 'ink', 'ink-table', 'react', 'string-width', 'node:events'],
  import: ['dossier', 'csv-parse', 'csv-parse/sync', 'iconv-lite', 'i18n-iso-countries/codes.json'],
  system: [
    'dossier',
    '@sindresorhus/fnv1a',
    'ipaddr.js',
    'shlex',
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
    'node:stream',
    'node:tty',
    'node:worker_threads',
    'node:zlib',
  ],
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && file.includes('/'),
)

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(`src/${file}`, 'utf8').matchAll(/^(?:import|export) [^;]*?from '([^']+)'|import\('([^']+)'\)/gm)]
    .map((found) => found[1] ?? found[2] ?? '')
    // A module that its package does not export is imported by its path.
    .map((path) => path.replace(/^(?:\.\.\/)+node_modules\/([^/]+).*/, '$1'))

const floorOf = (file: string, path: string): string => {
  if (!path.startsWith('.')) return path
  // A floor may have folders: the path is resolved from the file's own.
  return join(dirname(file), path).split('/')[0] ?? ''
}

test.each(files)('src/%s imports only what its floor may', (file) => {
  const own = file.split('/')[0] ?? ''
  const beyond = importsOf(file)
    .map((path) => floorOf(file, path))
    .filter((floor) => floor !== own && !(MAY[own] ?? []).includes(floor))
  expect(beyond).toEqual([])
})

test.each(files)('src/%s enters other floors by their door', (file) => {
  const inside = importsOf(file).filter(
    (path) =>
      path.startsWith('.') &&
      floorOf(file, path) !== file.split('/')[0] &&
      !path.endsWith('/index.ts') &&
      !path.includes('package.json'),
  )
  expect(inside).toEqual([])
})

test('a colour has its number in the theme and nowhere else; keys, mouse reports, the clipboard and the alternate screen are the only other control functions', () => {
  const painted = files.filter((file) => /\\(?:u001b|x1b)[[\]P]/.test(readFileSync(`src/${file}`, 'utf8')))
  expect(painted).toEqual([
    'view/clipboard.ts',
    'view/keys.ts',
    'view/mouse.ts',
    'view/theme.ts',
    'view/ink/filter-input.ts',
    'view/ink/repaint.ts',
    'view/ink/write-frame.ts',
  ])
})
