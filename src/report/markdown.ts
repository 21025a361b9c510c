import { linkOf } from './html/address.ts'
import type { Page, PageTable, Part, Phrase, Section } from './html/page.ts'

/** What has a meaning anywhere in a line: emphasis, code, links, HTML, entities, cells, strikethrough, mathematics, the end of a heading. */
const ANYWHERE = /[\\`*_[\]<>&|~$#]/g
/** What has one at the beginning of a line: lists, rules, tables, underlines of headings. */
const AT_START = /^(?:[+=:-]|\d+(?=[.)]))/
/** What GitHub makes a mention, a reference to an issue or an address of mail, escaped or not: parted by a space of no width. */
const MENTION = /@(?=[\p{L}\p{N}_-])|#(?=\d)|\bGH-(?=\d)/giu
/** Without one of these there is no mention to look for: the expression above takes a while to be made. */
const MAY_MENTION = /[@#]|GH-/i
/** What becomes a link by itself, also of those without a scheme (`//host`). */
const BARE_LINK = /(?:https?|ftp|mailto|xmpp)(?=:)|www(?=\.)/gi
const BARE_SLASHES = /\/(?=\/)/g

/**
 * Text as it may stand anywhere in GitHub's Markdown, in a cell, an item or a paragraph, and be read there as it is: the one place
 * where this format is escaped.
 */
export const escapeMarkdown = (text: string): string => {
  const escaped = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ANYWHERE, (sign) => (sign === '<' ? '&lt;' : `\\${sign}`))
    .replace(AT_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
    .replace(BARE_LINK, (scheme) => `${scheme}\\`)
    .replace(BARE_SLASHES, '\\/')
  return MAY_MENTION.test(text) ? escaped.replace(MENTION, (sign) => `${sign}&#8203;`) : escaped
}

/** An address between `<` and `>`, in a cell: what would end either is written by its number. */
const autolink = (href: string): string =>
  `<${href.replace(/[|<>`\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}>`

/** The footnotes of one page, as the numbers of its sources: no link has such a label, since every bracket of a text is escaped. */
type Notes = (ids: readonly string[]) => string

const notesOf = ({ cited }: Page): Notes => {
  const numbers = new Map(cited.map((one) => [one.id, one]))
  return (ids) =>
    ids
      .flatMap((id) => numbers.get(id) ?? [])
      .toSorted((a, b) => a.number - b.number)
      .map(({ number, retracted }) => `[${number}${retracted === undefined ? '' : ` ${escapeMarkdown(retracted)}`}]`)
      .join('')
}

const phraseMarkdown = ({ spans, notes, address }: Phrase, footnotes: Notes): string => {
  const href = address === undefined ? null : linkOf(address)
  if (href !== null) return autolink(href)
  return escapeMarkdown(spans.map((one) => one.text).join('')) + footnotes(notes)
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const tableMarkdown = ({ caption, columns, rows }: PageTable, footnotes: Notes): readonly string[] => [
  ...(caption === '' ? [] : [escapeMarkdown(caption), '']),
  row(columns.map(({ name }) => escapeMarkdown(name))),
  row(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
  ...rows.map((cells) => row(cells.map((cell) => phraseMarkdown(cell, footnotes)))),
]

const partMarkdown = (part: Part, footnotes: Notes): readonly string[] => {
  switch (part.kind) {
    case 'text':
      return [phraseMarkdown(part.phrase, footnotes)]
    case 'list':
      return part.items.map((item) => `- ${phraseMarkdown(item, footnotes)}`)
    case 'title':
      return [`### ${escapeMarkdown(part.text)}`]
    case 'table':
      return tableMarkdown(part.table, footnotes)
    case 'chart':
      return []
  }
}

const sectionMarkdown = ({ title, parts }: Section, footnotes: Notes): readonly string[] => [
  `## ${escapeMarkdown(title)}`,
  ...parts.flatMap((part) => {
    const lines = partMarkdown(part, footnotes)
    return lines.length === 0 ? [] : ['', ...lines]
  }),
  '',
]

/** A report as GitHub's Markdown: headings, paragraphs, lists and tables, and no HTML. What is drawn stands in its tables. */
export const markdownOf = (page: Page): string => {
  const footnotes = notesOf(page)
  const lead = page.lead.flatMap((one) => [phraseMarkdown(one, footnotes), ''])
  const sources: Part = { kind: 'table', table: page.sources.table }
  const lines = [
    `# ${escapeMarkdown(page.title)}`,
    '',
    ...lead,
    ...page.sections.flatMap((one) => sectionMarkdown(one, footnotes)),
    ...sectionMarkdown({ anchor: 'sources', title: page.sources.title, parts: [sources] }, footnotes),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}
