import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeMarkdown } from '../../src/report/markdown.ts'
import { dossierOf } from '../app/stage.ts'
import { context } from '../present/shown.ts'
import { CREDULOUS, elementsOf, named, onOneLine, tablesIn, textOf, type Element } from './parsed.ts'
import { reportText } from './report-text.ts'

const seen = (elements: readonly Element[]): string => {
  const [body] = named(elements, 'body')
  return onOneLine(body ? textOf(body) : '')
}

test.each(['2023-12-30', '2024-02-01', '2025-06-10'])('on %s the tables are those of the HTML, cell by cell', (on) => {
  for (const brief of [false, true]) {
    for (const language of ['en', 'es'] as const) {
      const shown = context(on, { language })
      const rendered = tablesIn(CREDULOUS.render(reportText(shown, { format: 'markdown', brief })))
      expect(rendered).toEqual(tablesIn(reportText(shown, { format: 'html', brief })))
      expect(rendered.length).toBeGreaterThan(3)
    }
  }
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
        const elements = elementsOf(CREDULOUS.render(markdown))
        expect(seen(elements)).toBe(markdown.startsWith('| a') ? onOneLine(`a ${text}`) : onOneLine(text))
        expect(named(elements, 'a', 'em', 'strong', 'code', 'img', 's', 'b', 'hr', 'blockquote', 'ol')).toEqual([])
      }
    }),
    { numRuns: 250, examples: [[['}', '@', '^', '.', 'mailto:a@b.example', '\\']]] },
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

/** Names that would need an article in a Spanish sentence. */
const BARE =
  /(?:\ba|\bde|\bpor|\bsegún|\bniega|\bcambio de|\bdepende de) (?:Gobierno de|Comisión Europea|Delegación estad|Parlamento|Partido|Límite|Ayuda a|Programa del)/

test.each(['us-mexico-2023.json', 'eu-tunisia-2023.json'])(
  '%s in Spanish has no bare name after a preposition',
  (file) => {
    const dossier = dossierOf(file)
    for (const on of ['2023-10-15', '2023-12-30', '2024-03-15'])
      for (const brief of [false, true])
        expect(reportText(context(on, { dossier, language: 'es' }), { format: 'markdown', brief })).not.toMatch(BARE)
  },
)
