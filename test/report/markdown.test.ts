import fc from 'fast-check'
import markdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { safe } from '../../src/dossier/index.ts'
import { escapeMarkdown } from '../../src/report/markdown.ts'
import { reportText } from '../../src/report/report.ts'
import { context } from '../present/shown.ts'
import { hostileWith, PAYLOADS } from './hostile.ts'
import { elementsOf, named, tablesAmong, tablesIn, textOf, type Element } from './parsed.ts'

/** As credulous as a renderer can be: HTML is kept, and what looks like an address becomes a link. */
const credulous = markdownIt({ html: true, linkify: true })

const seen = (elements: readonly Element[]): string => {
  const [body] = named(elements, 'body')
  return (body ? textOf(body) : '').replaceAll('\u200b', '').replace(/\s+/g, ' ').trim()
}

const once = (text: string): string => text.replaceAll('\u200b', '').replace(/\s+/g, ' ').trim()

test.each(['2023-12-30', '2024-02-01', '2025-06-10'])('on %s the tables are those of the HTML, cell by cell', (on) => {
  for (const brief of [false, true]) {
    for (const language of ['en', 'es'] as const) {
      const shown = context(on, { language })
      const rendered = tablesIn(credulous.render(reportText(shown, { format: 'markdown', brief })))
      expect(rendered).toEqual(tablesIn(reportText(shown, { format: 'html', brief })))
      expect(rendered.length).toBeGreaterThan(3)
    }
  }
})

test.each(PAYLOADS)('the text %j is shown unchanged in Markdown, and none of it is markup', (payload) => {
  const shown = context('2024-02-01', { dossier: hostileWith(payload) })
  const written = reportText(shown, { format: 'markdown', brief: false })
  const rendered = credulous.render(written)
  const elements = elementsOf(rendered)
  const markup = named(
    elements,
    'script',
    'img',
    'iframe',
    'em',
    'strong',
    'code',
    'pre',
    's',
    'details',
    'svg',
    'blockquote',
  )
  expect(markup).toEqual([])
  expect(rendered).not.toContain('evil.example/"')
  // The text itself contains no tag, for renderers with rules of their own.
  expect(written).not.toMatch(/<(?!https?:)/)
  const tables = tablesAmong(elements)
  expect(tables).toEqual(tablesIn(reportText(shown, { format: 'html', brief: false })))
  expect(tables.flat(2)).toContain(once(safe(payload)))
})

/** Characters with a meaning in Markdown, and words that become links by themselves. */
const pieces = fc.constantFrom(
  ...'\\`*_{}[]()<>#+-.!|~$&:;=@"\'^/ ab1',
  'http://a.example',
  'www.a.example',
  'mailto:a@b.example',
  '&amp;',
  '<b>',
  '<!--',
  '![x](y)',
  '  ',
)

test('any text is shown unchanged in a paragraph, an item, a heading or a cell', () => {
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 12 }), (parts) => {
      const text = parts.join('')
      const written = escapeMarkdown(text)
      for (const markdown of [written, `- ${written}`, `## ${written}`, `| a |\n| --- |\n| ${written} |`]) {
        const elements = elementsOf(credulous.render(markdown))
        expect(seen(elements)).toBe(markdown.startsWith('| a') ? once(`a ${text}`) : once(text))
        expect(named(elements, 'a', 'em', 'strong', 'code', 'img', 's', 'b', 'hr', 'blockquote', 'ol')).toEqual([])
      }
    }),
    { numRuns: 250 },
  )
})

test('a web address is a link, and characters that would end its cell are encoded', () => {
  const shown = context('2024-02-01')
  const { dossier } = shown.reading
  const url = 'https://a.example/?x=|`<>'
  const odd = { ...dossier, sources: dossier.sources.map((one) => ({ ...one, url })) }
  const markdown = reportText(
    { ...shown, reading: { ...shown.reading, dossier: odd } },
    { format: 'markdown', brief: true },
  )
  expect(markdown).toContain('<https://a.example/?x=%7C%60%3C%3E>')
})

test.each([
  ['242.418 encuentros', '242.418 encuentros'],
  ['5.7× too low', '5.7× too low'],
  ['12. December', '12\\. December'],
  ['12.', '12\\.'],
  ['7) last', '7\\) last'],
])('%j is not taken for a list: %j', (text, written) => {
  expect(escapeMarkdown(text)).toBe(written)
})
