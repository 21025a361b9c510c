import { asciiText } from '../text/index.ts'
import type { Page, PageTable, Part, Phrase, Section } from './html/page.ts'

const asciiPhrase = (one: Phrase): Phrase => ({
  ...one,
  spans: one.spans.map((span) => ({ ...span, text: asciiText(span.text) })),
})

const asciiTable = ({ caption, columns, rows }: PageTable): PageTable => ({
  caption: asciiText(caption),
  columns: columns.map(({ name, align }) => ({ name: asciiText(name), align })),
  rows: rows.map((row) => row.map(asciiPhrase)),
})

const asciiPart = (part: Part): Part => {
  switch (part.kind) {
    case 'text':
      return { ...part, phrase: asciiPhrase(part.phrase) }
    case 'list':
      return { ...part, items: part.items.map(asciiPhrase) }
    case 'title':
      return { ...part, text: asciiText(part.text) }
    case 'table':
      return { ...part, table: asciiTable(part.table) }
    case 'chart':
      return part
  }
}

const asciiSection = ({ anchor, title, parts }: Section): Section => ({
  anchor,
  title: asciiText(title),
  parts: parts.map(asciiPart),
})

/** Transliterates a page to ASCII before it is written, so that the new characters are escaped for its format, and measured. */
export const asciiPage = (page: Page): Page => ({
  ...page,
  title: asciiText(page.title),
  lead: page.lead.map(asciiPhrase),
  sections: page.sections.map(asciiSection),
  sources: { title: asciiText(page.sources.title), table: asciiTable(page.sources.table) },
})
