import { readdirSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PHRASES, type Phrase } from './phrases.ts'

/** A file or folder to search, in the comments and test names of its code or in all its text. */
interface Place {
  readonly path: string
  readonly part: 'comments' | 'all'
}

/** What is searched: all text that a reader sees, comments, and the names of tests. */
const PLACES: readonly Place[] = [
  { path: 'src', part: 'comments' },
  { path: 'scripts', part: 'comments' },
  { path: 'bench', part: 'comments' },
  { path: 'test', part: 'comments' },
  ...readdirSync('.')
    .filter((file) => /^vite\..*\.ts$/.test(file))
    .map((path) => ({ path, part: 'comments' }) as const),
  { path: 'CHANGELOG.md', part: 'all' },
  { path: 'CONTRIBUTING.md', part: 'all' },
  { path: 'SECURITY.md', part: 'all' },
  { path: 'bench/README.md', part: 'all' },
  { path: 'docs/architecture.md', part: 'all' },
  { path: 'docs/format.md', part: 'all' },
  { path: 'docs/import.md', part: 'all' },
  { path: 'docs/recipes.md', part: 'all' },
  { path: 'docs/reports.md', part: 'all' },
  { path: 'data/dossier-1.schema.json', part: 'all' },
  { path: 'data/report-1.schema.json', part: 'all' },
  { path: 'src/dossier/schema.ts', part: 'all' },
  { path: 'src/text', part: 'all' },
  { path: 'README.md', part: 'all' },
  { path: 'docs/manual.md', part: 'all' },
  { path: 'docs/programs.md', part: 'all' },
  { path: 'docs/terms.md', part: 'all' },
  { path: 'man', part: 'all' },
]

const NEVER: ReadonlySet<string> = new Set(['test/phrases.ts'])

const READABLE = /\.(?:tsx?|md|1)$/

const filesIn = (path: string): readonly string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((file) => READABLE.test(file))
        .map((file) => `${path}/${file}`)
        .toSorted()

const COMMENT = /^\s*(?:\/?\*|\/\/)|\s\/\/ /
const TEST_NAME = /^\s*(?:(?:test|describe)\b.*|[\]})]+)\((?<quote>['"`])(?<name>.*)\k<quote>, (?:async )?\(/

/** Returns a file's text with only its comments and test names left, each in its line. */
const wordsOf = (text: string): string =>
  text
    .split('\n')
    .map((line) => (COMMENT.test(line) ? line : (TEST_NAME.exec(line)?.groups?.['name'] ?? '')))
    .join('\n')

/** A space, or a line break with the beginning of the comment's next line. */
const GAP = String.raw`(?:[ \t]|\n[ \t]*(?:\*|//)?[ \t]*)+`

const patternOf = ([{ source }]: Phrase): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}_\x60-])(?:${source.replaceAll(' ', GAP)})(?![\p{L}\p{N}_\x60-])`, 'giu')

const PATTERNS = PHRASES.map((phrase) => [patternOf(phrase), phrase[1]] as const)

/** Returns each hit as `file:line: phrase → better`. */
const hitsIn = (file: string, text: string): readonly string[] =>
  PATTERNS.flatMap(([pattern, better]) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => {
      const line = text.slice(0, index).split('\n').length
      return `${file}:${line}: “${found.replace(/\s+(?:\*|\/\/)?\s*/g, ' ').trim()}” → ${better}`
    }),
  )

test.each(PLACES)('$part of $path have none of the phrases that readers stumble over', ({ path, part }) => {
  const files = filesIn(path).filter((file) => !NEVER.has(file))
  const textOf = (file: string): string => readFileSync(file, 'utf8')
  expect(files.flatMap((file) => hitsIn(file, part === 'all' ? textOf(file) : wordsOf(textOf(file))))).toEqual([])
})

test('a phrase is found across the lines of a comment, in a test name, and with its line', () => {
  const text = "const told = 1\n/**\n * Returns what\n * is another.\n */\ntest('nothing is told', (told) => {})\n"
  expect(hitsIn('a.ts', wordsOf(text))).toEqual([
    'a.ts:3: “what is another” → what changed',
    'a.ts:6: “told” → prints, lists, shows, says, reports',
  ])
})

test.each(['there is no date', 'it is no longer than that', '`told` is a name', 'a red-line', 'mentioned'])(
  '“%s” is not a hit',
  (text) => expect(hitsIn('a.md', text)).toEqual([]),
)
