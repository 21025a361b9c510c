import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { outputText, writeBrief, writeReport } from '../../src/files/write-report.ts'
import type { RenderContext } from '../../src/present/index.ts'
import { LANGUAGES, createLocale, wordsIn, type Locale } from '../../src/text/index.ts'
import { context } from '../present/shown.ts'

const shownBrief = (locale: Locale = createLocale('en', 'en', 'braille')): RenderContext => ({
  ...context('2024-02-15'),
  locale,
})

test('the brief of the screen is written in the format of the ending; it replaces files only on request, and never the dossier', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-dash-'))
  const [page, text, table] = ['brief.html', 'brief.md', 'brief.csv'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  expect(await writeBrief(shownBrief(), { path: page, force: false, read: null })).toBeNull()
  expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/i)
  expect(await writeBrief(shownBrief(), { path: text, force: false, read: null })).toBeNull()
  expect(readFileSync(text, 'utf8')).toMatch(/^# In brief: /)
  expect(await writeBrief(shownBrief(), { path: table, force: false, read: null })).toBe('format')
  writeFileSync(text, 'mine')
  expect(await writeBrief(shownBrief(), { path: text, force: false, read: null })).toBe('exists')
  expect(readFileSync(text, 'utf8')).toBe('mine')
  expect(await writeBrief(shownBrief(), { path: text, force: true, read: text })).toBe('same')
  expect(readFileSync(text, 'utf8')).toBe('mine')
  expect(await writeBrief(shownBrief(), { path: text, force: true, read: null })).toBeNull()
  expect(readFileSync(text, 'utf8')).toMatch(/^# In brief: /)
  expect(readdirSync(folder).toSorted()).toEqual(['brief.html', 'brief.md'])
})

test('a brief written in speech has the signs of a page', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'migration-dash-')), 'brief.md')
  expect(
    await writeBrief(shownBrief(createLocale('en', 'en', 'braille', 'speech')), {
      path: file,
      force: false,
      read: null,
    }),
  ).toBeNull()
  expect(readFileSync(file, 'utf8')).toContain('≠ 5.6× too low')
})

test('a report is written in its format, and not over an existing file', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'migration-dash-')), 'claims.csv')
  const destination = { path, force: false, read: null }
  const options = { format: 'csv', table: 'claims' } as const
  expect(await writeReport(shownBrief(), options, destination)).toBeNull()
  expect(readFileSync(path, 'utf8')).toMatch(/^id,statistic,claim,/)
  expect(await writeReport(shownBrief(), options, destination)).toBe('exists')
})

test.each(LANGUAGES)('in %s each reason why nothing was written is a sentence that names the file', (language) => {
  const faults = ['exists', 'same', 'folder', 'special', 'permission', 'none', { why: 'EIO' }] as const
  const sentences = faults.map((fault) => outputText(wordsIn(language), 'a.md', fault))
  expect(new Set(sentences).size).toBe(faults.length)
  expect(sentences.filter((one) => !one.includes('a.md'))).toEqual([])
})
