import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { split } from 'shlex'
import { expect, test } from 'vitest'
import manifest from '../package.json'
import { ENVIRONMENT } from '../scripts/environment.ts'
import { parseArguments } from '../src/cli/parse.ts'

const PAGES = ['docs/architecture.md', 'docs/import.md', 'docs/recipes.md', 'CONTRIBUTING.md', 'SECURITY.md']

/** Returns the texts between backticks on a page. */
const coded = (page: string): readonly string[] =>
  [...readFileSync(page, 'utf8').matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text)

/** A path of the repository: in one of its folders, or beside them. */
const PATH =
  /^(?:(?:src|test|scripts|bench|docs|data|man|\.ci)\/[\w./-]*|[\w.-]+\.(?:md|json|config\.ts)|vite\.[\w.]+\.ts)$/

test.each(PAGES)('every path in %s exists', (page) => {
  const paths = coded(page).filter((text) => PATH.test(text))
  expect(paths.length).toBeGreaterThan(0)
  expect(paths.filter((path) => !existsSync(path))).toEqual([])
})

test.each(PAGES)('every script in %s is in package.json', (page) => {
  const scripts = coded(page).flatMap((text) => /^npm run ([\w:]+)/.exec(text)?.[1] ?? [])
  expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([])
})

/** Every page that a reader may open. */
const READ: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'bench/README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** A page without its blocks of code, in which nothing is a link or a heading. */
const prose = (page: string): string => readFileSync(page, 'utf8').replace(/^```[^]*?^```/gm, '')

/** The files of the repository that a page links to or shows, each with its anchor if there is one. */
const linksOf = (page: string): readonly { target: string; anchor: string }[] =>
  [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^\w+:/.test(link))
    .map((link) => {
      const [path = '', anchor = ''] = link.split('#')
      return { target: path === '' ? page : normalize(join(dirname(page), path)), anchor }
    })

/** The anchors that GitHub gives the headings of a page: lower case, hyphens for spaces, no punctuation. */
const anchorsOf = (page: string): readonly string[] =>
  [...prose(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

test.each(READ)('every link of %s leads to a file, and every anchor to a heading', (page) => {
  const lost = linksOf(page).filter(
    ({ target, anchor }) => !existsSync(target) || (anchor !== '' && !anchorsOf(target).includes(anchor)),
  )
  expect(lost).toEqual([])
})

/** The command lines of a page's blocks of code, without what they are piped into. */
const commandLines = (page: string): readonly string[] =>
  [...readFileSync(page, 'utf8').matchAll(/^(?:\$ )?migration-dash (?!COMMAND)([^|\n]*)/gm)].map(([, line = '']) =>
    line.replace(/ >.*$/, '').trim(),
  )

test.each(READ)('every command line of %s is one that the program takes', (page) => {
  const wrong = commandLines(page).filter((line) => parseArguments(split(line), {}).kind === 'wrong')
  expect(wrong).toEqual([])
})

test('the pages have links, anchors and command lines to check', () => {
  expect(READ.flatMap(linksOf).length).toBeGreaterThan(40)
  expect(READ.flatMap(linksOf).filter(({ anchor }) => anchor !== '').length).toBeGreaterThan(0)
  expect(READ.flatMap(commandLines).length).toBeGreaterThan(10)
})

test('every environment variable that the program reads is in the manual and in the manual page', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  const read = sources.flatMap((file) =>
    [...readFileSync(join('src', file), 'utf8').matchAll(/\b[eE]nv\['(\w+)'\]/g)].map(([, name = '']) => name),
  )
  const internal = new Set(['NODE_DISABLE_COLORS'])
  const listed = new Set(ENVIRONMENT.flatMap(([names]) => names))
  expect(read.length).toBeGreaterThan(10)
  expect(read.filter((name) => !listed.has(name.toUpperCase()) && !internal.has(name))).toEqual([])
})
