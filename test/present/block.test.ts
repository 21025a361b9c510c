import fc from 'fast-check'
import { expect, test } from 'vitest'
import { to } from '../../src/dossier/index.ts'
import {
  fold,
  gap,
  heading,
  linksFrom,
  linksIn,
  longTable,
  tableSpans,
  text,
  type Block,
  type Line,
} from '../../src/present/block.ts'
import { plainText, span } from '../../src/text/index.ts'

const shown = (lines: readonly Line[]): readonly string[] =>
  lines.map((line) => plainText(line.kind === 'text' ? line.spans : tableSpans(line)).trimEnd())

const table: Extract<Block, { readonly kind: 'table' }> = {
  kind: 'table',
  table: {
    columns: [
      { name: 'period', align: 'left' },
      { name: 'value', align: 'right' },
      { name: 'source', align: 'left' },
    ],
    rows: [
      [span('Nov 2023'), span('242,418'), span('Nationwide encounters')],
      [span('Oct 2023'), span('9'), span('A')],
    ],
  },
}

test('text is wrapped at its spaces, within its indent', () => {
  expect(shown(fold([text('one two three four', 2)], 11))).toEqual(['  one two', '  three', '  four'])
})

test('a heading has an empty line before it', () => {
  expect(shown(fold(heading('Claims'), 20))).toEqual(['', 'Claims'])
})

test('a table keeps its columns, cuts the last one, and leaves it out without room', () => {
  expect(shown(fold([table], 30))).toEqual([
    'period      value  source',
    'Nov 2023  242,418  Nationwide…',
    'Oct 2023        9  A',
  ])
  expect(shown(fold([table], 20))).toEqual(['period      value', 'Nov 2023  242,418', 'Oct 2023        9'])
})

const links = (blocks: readonly Block[], width = 20) =>
  linksIn(fold(blocks, width)).map(({ from, to, target }) => [from, to, target.key])

test('a link covers all lines of its text', () => {
  const blocks = [text('before'), text('one two three four', 2, to.issue('a')), gap, text('more', 0, to.issue('b'))]
  expect(links(blocks, 11)).toEqual([
    [1, 4, 'a'],
    [5, 6, 'b'],
  ])
  expect(links(blocks, 40)).toEqual([
    [1, 2, 'a'],
    [3, 4, 'b'],
  ])
})

test('two texts that lead to one record are two links, even next to each other', () => {
  const target = to.source('s')
  expect(links([text('one', 0, target), text('two', 0, target)])).toEqual([
    [0, 1, 's'],
    [1, 2, 's'],
  ])
})

test('a row of a table leads to its record, its head to none', () => {
  const linked: Block = { kind: 'table', table: { ...table.table, links: [to.source('s'), null] } }
  expect(links([linked], 40)).toEqual([[1, 2, 's']])
  expect(links([table], 40)).toEqual([])
})

const long = longTable({
  columns: [
    { name: 'day', align: 'left' },
    { name: 'value', align: 'right' },
  ],
  length: 1_200,
  rows: (from, end) => Array.from({ length: end - from }, (_, at) => [span(`day ${from + at}`), span('9')]),
  links: (from, end) => Array.from({ length: end - from }, (_, at) => to.source(`s${from + at}`)),
})

test('a long table has one head, every row in order, and a link for each', () => {
  const lines = fold(
    long.map((one) => ({ kind: 'table', table: one })),
    40,
  )
  expect(lines.filter(({ kind }) => kind === 'head')).toHaveLength(1)
  expect(shown(lines.slice(1)).map((line) => line.trim().split(/ {2,}/)[0])).toEqual(
    Array.from({ length: 1_200 }, (_, at) => `day ${at}`),
  )
  expect(linksIn(lines).map(({ from, target }) => [from, target.key])).toEqual(
    Array.from({ length: 1_200 }, (_, at) => [at + 1, `s${at}`]),
  )
})

test('rows of a long table are made when they are read, and those near them', () => {
  const made: number[] = []
  const parts = longTable({
    columns: [{ name: '', align: 'left' }],
    length: 100_000,
    rows: (from, end) =>
      Array.from({ length: end - from }, (_, at) => [span(String((made.push(from + at), from + at)))]),
  })
  const lines = fold(
    parts.map((one) => ({ kind: 'table', table: one })),
    40,
  )
  expect(lines).toHaveLength(100_001)
  expect(made).toEqual([])
  expect(shown(lines.slice(50_001, 50_003))).toEqual(['50000', '50001'])
  expect(made.length).toBeLessThanOrEqual(1_000)
})

test('the links in some lines are those that any of these lines has', () => {
  const found = linksIn(fold([text('one two three four', 2, to.issue('a')), gap, text('more', 0, to.issue('b'))], 11))
  const keys = (top: number, end: number) => linksFrom(found, top, end).map(({ target }) => target.key)
  expect([keys(0, 1), keys(2, 3), keys(3, 4), keys(2, 5), keys(5, 9)]).toEqual([['a'], ['a'], [], ['a', 'b'], []])
})

test('headings, gaps and drawings lead nowhere', () => {
  expect(links([...heading('H'), gap, text('words'), { kind: 'drawn', draw: () => [[span('▁▂')]] }])).toEqual([])
})

test('a cut text is one line, and so is its link', () => {
  const block: Block = { ...text('one two three four', 0, to.issue('a')), cut: true }
  expect(shown(fold([block], 10))).toEqual(['one two…'])
  expect(links([block], 10)).toEqual([[0, 1, 'a']])
})

test('the links of the same lines are computed once', () => {
  const lines = fold([text('words', 0, to.issue('a'))], 20)
  expect(linksIn(lines)).toBe(linksIn(lines))
})

test('at any width there is a link for each text that leads somewhere, in order and without overlap', () => {
  const word = fc.stringMatching(/^[a-z]{1,12}$/)
  const blocks = fc.array(
    fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 6 }), fc.nat(6), fc.boolean())
      .map(([words, indent, leads]) => text(words.join(' '), indent, leads ? to.issue('a') : null)),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(blocks, fc.integer({ min: 8, max: 60 }), (given, width) => {
      const lines = fold(given, width)
      const found = linksIn(lines)
      expect(found).toHaveLength(given.filter(({ link }) => link).length)
      for (const [at, { from, to: end }] of found.entries()) {
        expect(from).toBeGreaterThanOrEqual(found[at - 1]?.to ?? 0)
        expect(end).toBeGreaterThan(from)
        expect(end).toBeLessThanOrEqual(lines.length)
      }
    }),
  )
})

test('a link shows 600 letters of its text, and what leads nowhere shows all', () => {
  const long = Array.from({ length: 200 }, () => 'seven77').join(' ')
  const lengthOf = (block: Block): number => shown(fold([block], 80)).join(' ').length
  expect(lengthOf(text(long))).toBe(long.length)
  expect(lengthOf(text(long, 0, to.issue('a')))).toBe(601)
  expect(shown(fold([text(long, 0, to.issue('a'))], 80)).at(-1)).toMatch(/…$/)
})
