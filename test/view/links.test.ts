import { expect, test } from 'vitest'
import { detailOf, type State } from '../../src/app/index.ts'
import { linked, linkOf } from '../../src/present/address.ts'
import { cutSpans, fitSpans, plainText, span, withMatches, wrapSpans, type Span } from '../../src/text/index.ts'
import { cellsOf, isClosed, stylesOf, widestIn } from '../../src/view/ink/cells.ts'
import { repaintLine } from '../../src/view/ink/repaint.ts'
import { paint, type Theme } from '../../src/view/theme.ts'
import { read } from '../app/seen.ts'
import { opened, pressed } from '../app/stage.ts'

const LINKING: Theme = { colours: 'any', ascii: false, links: true, ground: null }
const HREF = 'https://example.org/a?b=c|d'
const open = (href = HREF): string => `\u001b]8;;${href}\u001b\\`
const CLOSE = open('')
const title: Span = linked(span('A source', 'dim'), HREF)

test('a source is a link only where the theme has links', () => {
  expect(paint([title], LINKING)).toBe(`${open()}\u001b[2mA source\u001b[22m${CLOSE}`)
  expect(paint([title], { ...LINKING, links: false })).toBe('\u001b[2mA source\u001b[22m')
  expect(paint([title], { colours: 'none', ascii: true, ground: null })).not.toContain(']8;')
  expect(paint([title], LINKING, 'cursor')).toBe(`\u001b[7m${open()}A source${CLOSE}\u001b[27m`)
})

test.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'https://user:secret@example.org/',
  'https://example.org/\u001b]8;;https://evil.example/\u001b\\',
  'https://example.org/\u0007',
  'https://example.org/\u009c',
  'https://exämple.org/',
  'https://example.org/a b',
  ' https://example.org/',
  '',
])('%j is never a link', (address) => {
  expect(linkOf(address)).toBeNull()
  expect(linked(span('x'), address)).toEqual(span('x'))
})

test('a link stays on each part of a text that is cut, padded, wrapped or marked', () => {
  const long = linked(span('one two three'), HREF)
  const parts = [
    ...cutSpans([long], 6),
    ...fitSpans([long], 20).slice(0, 1),
    ...wrapSpans([long], 5).flat(),
    ...withMatches([long], [[4, 7]]),
  ]
  expect(parts.map(({ href }) => href)).toEqual(parts.map(() => HREF))
  expect(plainText(wrapSpans([long], 5).flat())).toBe('onetwothree')
})

test('a line with links has cells of one width and ends in no style', () => {
  const line = paint([span('│ '), title, span(' · '), span('dim', 'dim')], LINKING)
  expect([cellsOf(line)?.text, cellsOf(line)?.closed, widestIn(line), isClosed(line)]).toEqual([
    '│ A source · dim',
    true,
    16,
    true,
  ])
  const styles = stylesOf(cellsOf(line) ?? { text: '', runs: [], closed: true })
  expect(styles.slice(2, 10)).toEqual(Array.from({ length: 8 }, () => `2|${HREF}`))
  expect([cellsOf(`${open()}A source`)?.closed, isClosed(`${open()}A source`)]).toEqual([false, false])
  expect([cellsOf('\u001b]0;title\u001b\\x'), cellsOf(`${open()}x\u001b]52;c;eA==\u0007${CLOSE}`)]).toEqual([
    null,
    null,
  ])
})

test('a change of one cell of a link opens and closes the link around it, and leaves the others alone', () => {
  const before = paint([span('see '), title], LINKING)
  const after = paint([span('see '), linked(span('a source', 'dim'), HREF)], LINKING)
  expect(repaintLine(before, after, 80)).toBe(`\u001b[5G${open()}\u001b[2ma${CLOSE}\u001b[m`)
  expect(repaintLine(before, before, 80)).toBe('')
  const other = paint([span('see '), linked(span('A source', 'dim'), 'https://example.org/b')], LINKING)
  expect(repaintLine(before, other, 80)).toBe(
    `\u001b[5G${open('https://example.org/b')}\u001b[2mA source${CLOSE}\u001b[m`,
  )
})

const linksIn = (state: State): readonly string[] =>
  detailOf(read(state)).flatMap((line) =>
    line.kind === 'text' ? line.spans.flatMap(({ href }) => (href === undefined ? [] : [href])) : [],
  )

test('the sources of a claim and the address of a source are links, and every link is a safe address', () => {
  const claim = linksIn(pressed(opened(), 'j'))
  const source = linksIn(pressed(opened(), 'i', 'j'))
  expect([claim.length > 0, source.length > 0]).toEqual([true, true])
  for (const href of [...claim, ...source]) expect(href).toMatch(/^https?:\/\/[!-~]+$/)
})
