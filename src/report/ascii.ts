import { asciiText } from '../text/index.ts'
import type { Composed, Page, PageTable, Part, Phrase, Section } from './html/page.ts'

/** Changes composed values while they are read. */
const composeAgain = <T>(values: Composed<T>, change: (value: T) => T): Composed<T> => ({
  length: values.length,
  *[Symbol.iterator]() {
    for (const value of values) yield change(value)
  },
})

const asciiPhrase = (one: Phrase): Phrase => ({
  ...one,
  spans: one.spans.map((span) => ({ ...span, text: asciiText(span.text) })),
})

const asciiTable = ({ caption, columns, rows }: PageTable): PageTable => ({
  caption: asciiText(caption),
  columns: columns.map(({ name, align }) => ({ name: asciiText(name), align })),
  rows: composeAgain(rows, (row) => row.map(asciiPhrase)),
})

const asciiPart = (part: Part): Part => {
  switch (part.kind) {
    case 'text':
      return { ...part, phrase: asciiPhrase(part.phrase) }
    case 'list':
      return { ...part, items: composeAgain(part.items, asciiPhrase) }
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
  parts: {
    *[Symbol.iterator]() {
      for (const part of parts) yield asciiPart(part)
    },
  },
})

/** Transliterates a page to ASCII before it is written, so that the new characters are escaped for its format, and measured. */
export const asciiPage = (page: Page): Page => ({
  ...page,
  title: asciiText(page.title),
  lead: page.lead.map(asciiPhrase),
  sections: page.sections.map(asciiSection),
  sources: { title: asciiText(page.sources.title), table: asciiTable(page.sources.table) },
})
