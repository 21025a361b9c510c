import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { safe } from '../../../src/dossier/index.ts'
import { csvOf, escapeCsv } from '../../../src/report/csv.ts'
import { dataOf } from '../../../src/report/data/index.ts'
import { DATA_TABLES } from '../../../src/report/index.ts'
import { context } from '../../present/shown.ts'
import { hostileWith, PAYLOADS } from '../hostile.ts'
import { joined } from '../joined.ts'
import { CREDULOUS, elementsOf, named, onOneLine, readCsv, tablesAmong, textOf, WORKED_OUT } from '../parsed.ts'
import { reportText } from '../report-text.ts'

const ELEMENTS = new Set(
  'html head meta title style body header nav main section h1 h2 h3 p ul li a bdi span sup table caption thead tbody tr th td figure figcaption details summary svg path circle text'.split(
    ' ',
  ),
)
const ATTRIBUTES = new Set(
  'lang dir charset http-equiv content name id class role scope href rel aria-labelledby aria-label data-name open viewBox d cx cy r x y text-anchor'.split(
    ' ',
  ),
)

const MARKUP = ['script', 'img', 'iframe', 'em', 'strong', 'code', 'pre', 's', 'details', 'svg', 'blockquote']

/** Returns a dossier full of a text, and its page. */
const writeHostile = (payload: string) => {
  const shown = context('2024-02-01', { dossier: hostileWith(payload) })
  const page = reportText(shown, { format: 'html', brief: false })
  const elements = elementsOf(page)
  return { payload, shown, page, elements, tables: tablesAmong(elements) }
}

let last: ReturnType<typeof writeHostile> | undefined

/** Returns a dossier full of a text, and its page, written once for the tests of a text. */
const hostile = (payload: string): ReturnType<typeof writeHostile> => {
  if (last?.payload !== payload) last = writeHostile(payload)
  return last
}

describe.each(PAYLOADS)('the text %j', (payload) => {
  test('does nothing in a page, and is shown unchanged', () => {
    const { elements, tables } = hostile(payload)
    expect(elements.map((one) => one.tagName).filter((name) => !ELEMENTS.has(name))).toEqual([])
    const attributes = elements.flatMap((one) => one.attrs.map(({ name }) => name))
    expect(attributes.filter((name) => !ATTRIBUTES.has(name))).toEqual([])
    expect(tables.flat(2)).toContain(onOneLine(safe(payload)))
    expect(textOf(named(elements, 'h1')[0] ?? elements[0]!)).toBe(safe(payload))
  })

  test('leaves the charts of a page well-formed XML', () => {
    const charts = hostile(payload).page.match(/<svg[\s\S]*?<\/svg>/g) ?? []
    expect(charts.length).toBeGreaterThan(1)
    for (const chart of charts) {
      const parser = new SaxesParser()
      parser.on('error', (error) => {
        throw error
      })
      parser.write(chart).close()
    }
  })

  test('is shown unchanged in Markdown, and none of it is markup', () => {
    const { shown, tables: inHtml } = hostile(payload)
    const written = reportText(shown, { format: 'markdown', brief: false })
    const rendered = CREDULOUS.render(written)
    const elements = elementsOf(rendered)
    expect(named(elements, ...MARKUP)).toEqual([])
    expect(rendered).not.toContain('evil.example/"')
    // The text itself contains no tag, for renderers with rules of their own.
    expect(written).not.toMatch(/<(?!https?:)/)
    const tables = tablesAmong(elements)
    expect(tables).toEqual(inHtml)
    expect(tables.flat(2)).toContain(onOneLine(safe(payload)))
  })

  test('is read back unchanged from CSV, or with an apostrophe before it', () => {
    const { shown } = hostile(payload)
    for (const table of DATA_TABLES) {
      const rows = [...dataOf(shown, table)]
      const cells = readCsv(joined(csvOf(rows)))
      expect(cells.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(
        rows.map((row) => row.map((cell) => escapeCsv(cell).replace(/^'/, ''))),
      )
      const texts = cells.flatMap((row, at) => row.filter((_, column) => typeof rows[at]?.[column] !== 'number'))
      expect(texts.filter((cell) => WORKED_OUT.test(cell))).toEqual([])
    }
  })
})
