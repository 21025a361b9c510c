import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownFrom, to, type Dossier, type Target, readingOn } from '../../../src/dossier/index.ts'
import {
  changedText,
  changeMark,
  changesOf,
  changesSince,
  detailLines,
  isChanged,
  listingOf,
  matrixLines,
  matrixOf,
  RECORD_LISTS,
  recordAt,
  rowOf,
  sinceText,
  titleOf,
  WHOLE,
  type MatrixLine,
  type RenderContext,
} from '../../../src/present/index.ts'
import { LANGUAGES, plainText, createLocale } from '../../../src/text/index.ts'
import { shipped } from '../../app/stage.ts'
import { issue, position, readOn, talks } from '../../dossier/talks.ts'
import { AFTER, BEFORE, EVERY_KIND, everyChange, shownSince, sinceFile } from '../changed.ts'
import { foldedChanges } from '../../../src/present/changes/folded.ts'
import { changeListing } from '../../../src/present/changes/index.ts'
import { englishIn, read } from '../shown.ts'

const named = ({ kind, key }: Target): string => `${kind}/${key}`
const marked = (shown: RenderContext): readonly string[] =>
  RECORD_LISTS.flatMap((panel) => listingOf(shown.reading, panel).entries.filter((one) => isChanged(shown, one)))
    .filter((one) => one.kind !== 'moment')
    .map((one) => `${one.kind}/${one.key}`)
    .toSorted()

test('the fixture of these tests has a change of every kind', () => {
  expect([...new Set(everyChange().changes.entries.map((one) => one.change.kind))].toSorted()).toEqual(EVERY_KIND)
})

test('without a baseline there are no changes and no marks, and the count is 0', () => {
  const shown = shownSince(readOn('2023-12-30', AFTER), {
    baseline: { kind: 'file', dossier: AFTER },
    name: { kind: 'opened' },
  })
  expect([shown.changes.entries, shown.changes.records, marked(shown)]).toEqual([[], 0, []])
  expect(changedText(shown)).toBe('0 changed since it was opened')
})

test('the header counts records and not changes: each once, and the dossier itself as one', () => {
  const anyDay = fc.integer({ min: knownFrom('2020-01-01'), max: knownFrom('2025-12-31') })
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      const reading = readingOn(shipped, Math.max(a, b))
      const on = Math.min(a, b)
      const { entries, records } = changesSince(reading, { baseline: { kind: 'day', on }, name: { kind: 'day', on } })
      expect(records).toBe(new Set(entries.map(({ change: { target } }) => (target ? named(target) : ''))).size)
      expect(records).toBeLessThanOrEqual(entries.length)
    }),
    { numRuns: 20 },
  )
  const { changes } = everyChange()
  expect([changes.entries.filter((one) => one.change.target?.key === 't').length, changes.records]).toEqual([
    3,
    new Set(changes.entries.map((one) => (one.change.target ? named(one.change.target) : ''))).size,
  ])
})

test('a row is marked exactly if its record changed', () => {
  expect(marked(everyChange())).toEqual([
    'claim/t/new',
    'issue/a',
    'issue/b',
    'participant/ana',
    'participant/ben',
    'participant/cal',
    'source/new',
    'statistic/t',
  ])
})

test('in the timeline a new or changed moment is marked, but no earlier one of the same record', () => {
  const on = knownFrom('2024-02-01')
  const since = { baseline: { kind: 'day', on }, name: { kind: 'day', on } } as const
  const timeline = (shown: RenderContext) =>
    listingOf(shown.reading, 'timeline').entries.flatMap((one) =>
      one.kind === 'moment' && isChanged(shown, one)
        ? [`${one.moment.date} ${one.moment.what.kind} ${one.moment.target.key}`]
        : [],
    )
  expect(timeline(shownSince(readOn('2024-02-10', shipped), since))).toEqual([
    '2024-02-04 event senate-text',
    '2024-02-04 status asylum-limit',
    '2024-02-04 published senate-text',
    '2024-02-06 published press-bill',
    '2024-02-07 event senate-vote',
    '2024-02-07 status asylum-limit',
    '2024-02-08 published press-vote',
  ])
  expect(timeline(everyChange())).toEqual(
    expect.arrayContaining(['2023-12-20 event e', '2023-12-21 position a/ana', '2023-12-22 status a']),
  )
  expect(timeline(everyChange())).not.toContain('2023-12-01 status a')
})

test('a withdrawn position marks no other moment of its participant', () => {
  const stayed = position('ana', 'demands', '2023-12-01')
  const dossier = talks([issue('a', { positions: [stayed] })])
  const before = talks([issue('a', { positions: [stayed, position('ana', 'demands', '2023-12-10')] })])
  const shown = shownSince(readOn('2023-12-30', dossier), sinceFile(before))
  expect(shown.changes.entries.map(({ change }) => change.kind)).toEqual(['position-withdrawn'])
  expect(listingOf(shown.reading, 'timeline').entries.filter((one) => isChanged(shown, one))).toEqual([])
})

test('a move is marked at its cell, its issue, its participant and the cell of the side', () => {
  const moved = (dossier: Dossier, before: Dossier) => {
    const { changes } = shownSince(readOn('2023-12-30', dossier), sinceFile(before))
    return [...changes.by.keys()].toSorted()
  }
  const saying = (participant: string, stance: 'opposes' | 'conditional') =>
    talks([issue('a', { positions: [position(participant, stance)] }), issue('b')])
  expect(moved(saying('ana', 'conditional'), saying('ana', 'opposes'))).toEqual([
    'issue/a',
    'participant/ana',
    'side-stance/a/north',
    'stance/a/ana',
  ])
  expect(moved(saying('cal', 'conditional'), saying('cal', 'opposes'))).toEqual([
    'issue/a',
    'participant/cal',
    'stance/a/cal',
  ])
})

test.each([true, false])('in the matrix the cell and the row of a moved stance are marked (by sides: %s)', (folded) => {
  const dossier = talks([issue('a', { positions: [position('ana', 'conditional')] }), issue('b')])
  const before = talks([issue('a', { positions: [position('ana', 'opposes')] }), issue('b')])
  const shown = shownSince(readOn('2023-12-30', dossier), sinceFile(before))
  const matrix = matrixOf(shown, { filter: '', sort: 'priority' }, folded)
  const lines = matrixLines(shown, matrix, {
    window: { row: 0, column: 0, top: 0, left: 0, rows: 5, names: 1 },
    width: 100,
  })
  const text = ({ before, under, after }: MatrixLine): string => plainText([...before, ...under, ...after])
  const own = lines.filter(({ changed }) => changed).map(text)
  expect(own).toEqual([expect.stringMatching(/^Issue a.*C *●/)])
  expect(lines.map(text).filter((line) => line.includes('●'))).toEqual(own)
})

test('a position removed with its participant is marked at the issue and at the cell of the side', () => {
  const before = talks([issue('a', { positions: [position('ana', 'opposes')] })])
  const after = talks([issue('a')], { participants: before.participants.filter(({ id }) => id !== 'ana') })
  const { changes } = shownSince(readOn('2023-12-30', after), sinceFile(before))
  expect([...changes.by.keys()]).toEqual(expect.arrayContaining(['issue/a', 'side-stance/a/north', 'participant/ana']))
})

test('a removed claim is marked at its statistic', () => {
  const shown = everyChange()
  const kinds = changesOf(shown, to.statistic('t')).map(({ change: { kind, target } }) => [kind, target?.kind])
  expect(kinds).toContainEqual(['removed', 'claim'])
})

test('changes of the dossier itself, of places and of sides are listed, and no list has a mark for the dossier', () => {
  const { changes } = everyChange()
  const told = changes.entries.map(({ change: { target } }) => (target ? named(target) : 'dossier'))
  expect(told).toEqual(expect.arrayContaining(['dossier', 'place/p', 'side/north']))
  expect(changes.by.has('')).toBe(false)
})

test('changes are computed once for a reading and its baseline', () => {
  const [reading, since] = [readOn('2023-12-30', AFTER), sinceFile(BEFORE)]
  expect(changesSince(reading, since)).toBe(changesSince(reading, since))
  expect(changesSince(reading, sinceFile(AFTER)).entries).toEqual([])
  expect(changesSince(reading, since).entries.length).toBeGreaterThan(0)
})

test.each(LANGUAGES)('in %s the baseline has a name', (language) => {
  const locale = createLocale(language, 'en', 'braille')
  const names = (['last', 'opened'] as const).map((kind) => sinceText(locale, { kind }))
  expect([
    ...names,
    sinceText(locale, { kind: 'day', on: knownFrom('2023-12-20') }),
    sinceText(locale, { kind: 'ref', ref: 'v1' }),
  ]).toEqual(
    language === 'en'
      ? ['your last look', 'it was opened', '20 Dec 2023', 'v1']
      : ['la última consulta', 'que se abrió', '20 dic 2023', 'v1'],
  )
})

test('the mark is one cell wide, with or without a change', () => {
  const shown = everyChange()
  expect([changeMark(shown, true).text, changeMark(shown, false).text]).toEqual(['●', ' '])
})

test.each(LANGUAGES)('in %s every change has a row with its record and what changed', (language) => {
  const shown = everyChange(language)
  const { entries } = changeListing(shown)
  const changed = entries.filter(({ kind }) => kind === 'change')
  expect(changed).toHaveLength(foldedChanges(shown.changes).length)
  for (const entry of changed) {
    const [name, what] = rowOf(shown, entry).cells.map(({ spans }) => plainText(spans))
    expect([name?.trim(), what?.trim()]).not.toContain('')
    if (language === 'es' && entry.kind === 'change' && entry.change.kind !== 'edited')
      expect(englishIn(what ?? '')).toEqual([])
  }
})

test('a changed record has the baseline and the change first, after its verdict if it has one; others have nothing', () => {
  const shown = everyChange()
  const text = (target: Target): string => {
    const record = recordAt(shown.reading, target)
    if (!record) throw new Error(titleOf(shown.locale, { kind: 'now', key: '' }))
    return read(detailLines(shown, record, 100, WHOLE)).join('\n')
  }
  expect(text(to.issue('a'))).toMatch(/^open since [^●]*\n● Changed since HEAD~3\n/)
  expect(text(to.participant('ana'))).toMatch(/^● Changed since HEAD~3\n/)
  expect(text(to.issue('a'))).toContain('reopened: agreed → open')
  expect(text(to.participant('ana'))).toContain('role added: Envoy, Ben')
  expect(text(to.statistic('untouched'))).not.toContain('Changed since')
})

test('a change is recognized by its key, whatever else has changed, and no two have the same', () => {
  const keys = (dossier: Dossier) =>
    shownSince(readOn('2023-12-30', dossier), sinceFile(BEFORE)).changes.entries.map(({ key }) => key)
  const whole = keys(AFTER)
  expect(new Set(whole).size).toBe(whole.length)
  const fewer = keys({ ...AFTER, title: BEFORE.title, participants: BEFORE.participants })
  expect(fewer.length).toBeLessThan(whole.length)
  expect(whole).toEqual(expect.arrayContaining([...fewer]))
})
