import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownFrom, type Difference, type Dossier } from '../../../src/dossier/index.ts'
import {
  detailLines,
  linksIn,
  tableSpans,
  WHOLE,
  type ChangeEntry,
  type RenderContext,
} from '../../../src/present/index.ts'
import { LANGUAGES, plainText, widthOf } from '../../../src/text/index.ts'
import { shipped } from '../../app/stage.ts'
import { observed, statistic } from '../../dossier/fixture.ts'
import { readOn, talks } from '../../dossier/talks.ts'
import { AFTER, BEFORE, changeOf, everyChange, shownSince, sinceFile } from '../changed.ts'
import { englishIn, read } from '../shown.ts'

const linesOf = (shown: RenderContext, entry: ChangeEntry, width = 100) => detailLines(shown, entry, width, WHOLE)
const told = (shown: RenderContext, entry: ChangeEntry, width = 100): string =>
  read(linesOf(shown, entry, width)).join('\n')

test('every change of every kind leads first to its record, if that still exists', () => {
  const shown = everyChange()
  for (const entry of shown.changes.entries) {
    const { target, kind } = entry.change
    const [first] = linksIn(linesOf(shown, entry))
    if (target === null) expect(told(shown, entry)).toContain('This change is about the dossier as a whole.')
    else if (kind === 'removed') expect(told(shown, entry)).toContain('This record is no longer in the dossier.')
    else expect(first?.target).toMatchObject({ kind: target.kind, key: target.key })
  }
})

test.each<[Difference['kind'], string, string]>([
  ['observation-revised', '10 u', '12 u'],
  ['observation-added', 'none', '5 u'],
  ['observation-withdrawn', '7 u', 'none'],
  ['stance-moved', 'opposes', 'conditional'],
  ['position-added', 'none', 'demands'],
  ['position-withdrawn', 'neutral', 'none'],
  ['status-changed', 'open', 'stalled'],
  ['reopened', 'agreed', 'open'],
  ['role-changed', 'none', 'Minister'],
  ['role-added', 'none', 'Envoy, Ben'],
  ['role-withdrawn', 'Clerk, Ben', 'none'],
  ['role-began', 'Judge', 'Judge'],
  ['role-ended', 'Courier, Ben', 'Courier, Ben'],
  ['role-edited', 'Poet, Cal', 'Poet, Cal'],
  ['event-status', 'planned', 'cancelled'],
])('a %s record shows %s and %s side by side', (kind, before, after) => {
  const shown = everyChange()
  const lines = told(shown, changeOf(shown, kind)).split('\n')
  const at = lines.findIndex((line) => /^before +│ now$/.test(line))
  const [old = '', now = ''] = (lines[at + 1] ?? '').split('│')
  expect([old.trim().split(' · ')[0], now.trim().split(' · ')[0]]).toEqual([before, after])
})

test('changes in a history are described entry by entry, in words', () => {
  const on = knownFrom('2023-12-30')
  const since = { baseline: { kind: 'day', on }, name: { kind: 'day', on } } as const
  const shown = shownSince(readOn('2024-03-01', shipped), since, 'es')
  const entry = shown.changes.entries.find(({ change }) => change.kind === 'edited' && change.field === 'history')
  if (!entry) throw new Error('no history')
  const text = told(shown, entry, 200)
  for (const part of [
    '20 dic 2023 · estancado · El Senado entró en receso sin consenso.',
    '4 feb 2024 · en negociación',
  ])
    expect(text).toContain(part)
  expect(text).not.toContain('"')
})

test('without room for two columns the old is above the new', () => {
  const shown = everyChange()
  const lines = told(shown, changeOf(shown, 'stance-moved'), 30).split('\n')
  expect(lines.indexOf('before')).toBeGreaterThan(0)
  expect(lines.indexOf('now')).toBeGreaterThan(lines.indexOf('before'))
})

test('a change has its date and its source', () => {
  const shown = everyChange()
  for (const [kind, source] of [
    ['observation-revised', 's'],
    ['observation-added', 's'],
    ['stance-moved', 's'],
    ['position-withdrawn', 's'],
    ['status-changed', 'new'],
    ['reopened', 'new'],
  ] as const) {
    const entry = changeOf(shown, kind)
    expect(linksIn(linesOf(shown, entry)).map(({ target: { kind: what, key } }) => `${what}/${key}`)).toContain(
      `source/${source}`,
    )
    expect(told(shown, entry)).toContain(shown.locale.date(entry.change.date ?? '2023-12-03'))
  }
})

test('a record that is known only after the day of the reading is not called gone', () => {
  const claims = [{ id: 'c', text: '', period: '2024-01', value: 1, made: '2024-02-01', source: 's' }]
  const file = (more: object) => talks([], { statistics: [statistic([observed('2023-11', 1, '2023-12-10')], more)] })
  const shown = shownSince(readOn('2023-12-30', file({ claims })), sinceFile(file({})))
  expect(told(shown, changeOf(shown, 'added'))).toContain('This record was not known yet on the date shown.')
})

const between = (from: string, till: string, language: 'en' | 'es') => {
  const on = knownFrom(from)
  return shownSince(readOn(till, shipped), { baseline: { kind: 'day', on }, name: { kind: 'day', on } }, language)
}

test('no line of a change is too wide', () => {
  const shown = [
    ...LANGUAGES.map((language) => everyChange(language)),
    ...LANGUAGES.map((language) => between('2023-12-01', '2024-06-01', language)),
    shownSince(readOn('2023-12-30', BEFORE), sinceFile(AFTER)),
  ]
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 120 }), fc.constantFrom(...shown), (width, one) => {
      for (const entry of one.changes.entries)
        for (const line of linesOf(one, entry, width)) {
          const text = plainText(line.kind === 'text' ? line.spans : tableSpans(line))
          expect(widthOf(text), text).toBeLessThanOrEqual(width)
        }
    }),
    { numRuns: 60 },
  )
})

test('a change in Spanish has no English word', () => {
  const name = (dossier: Dossier): Dossier => ({ ...dossier, languages: ['en', 'es'] })
  const own = shownSince(readOn('2023-12-30', name(AFTER)), sinceFile(name(BEFORE)), 'es')
  // Names of properties are the same in every language.
  const words = own.changes.entries
    .filter(({ change: { kind } }) => kind !== 'edited')
    .flatMap((entry) => englishIn(told(own, entry).replaceAll(/Issue|Event|Other talks|New|new/g, '')))
  expect(words).toEqual([])
  const real = between('2023-12-15', '2024-03-01', 'es')
  expect(real.changes.entries.length).toBeGreaterThan(10)
  const worded = real.changes.entries.filter(({ change }) => change.kind !== 'edited')
  // Titles of the press are in one line, so that they can be recognized.
  for (const entry of worded) expect(englishIn(told(real, entry, 2000)), told(real, entry)).toEqual([])
})
