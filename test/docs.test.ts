import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import manifest from '../package.json'
import { GUARD_RULES } from '../src/dossier/index.ts'

const PAGES = ['docs/architecture.md', 'docs/import.md', 'CONTRIBUTING.md', 'SECURITY.md']

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

test.each(GUARD_RULES)('the page on importing explains the rule %s', (rule) => {
  expect(readFileSync('docs/import.md', 'utf8')).toContain(`| \`${rule}\` | `)
})
