import { linkOf } from '../present/index.ts'
import type { Page, PageTable, Part, Phrase, Section } from './html/page.ts'

/**
 * Characters with a meaning anywhere in a line: emphasis, code, links, HTML, entities, cells, strikethrough,
 * mathematics, the end of a heading.
 */
const ANYWHERE = /[\\`*_[\]<>&|~$#]/g
/** Characters with a meaning at the beginning of a line: lists, rules, tables, underlines of headings. */
const AT_START = /^(?:[+=:-]|\d+(?=[.)](?: |$)))/
/**
 * What GitHub makes a mention, an issue reference or an e-mail address even when escaped; a zero-width space splits it.
 */
const MENTION = /@(?=\S)|#(?=\d)|\bGH-(?=\d)/gi
/** A quick check before the expression above, which takes a while to compile. */
const MAY_MENTION = /[@#]|GH-/i
/** Text that becomes a link by itself, also without a scheme (`//host`). */
const BARE_LINK = /(?:https?|ftp|mailto|xmpp)(?=:)|www(?=\.)/gi
const BARE_SLASHES = /\/(?=\/)/g

/** Escapes text for any place in GitHub's Markdown: a cell, an item or a paragraph. No other code escapes Markdown. */
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

/** Formats an address between `<` and `>` in a cell, with the characters that would end either encoded. */
const autolink = (href: string): string =>
  `<${href.replace(/[|<>`\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}>`

/** Formats footnotes by the numbers of sources. No text can contain such a label, since its brackets are escaped. */
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

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`

function* tableMarkdown({ caption, columns, rows }: PageTable, footnotes: Notes): Iterable<string> {
  if (caption !== '') yield `${escapeMarkdown(caption)}\n\n`
  yield row(columns.map(({ name }) => escapeMarkdown(name)))
  yield row(columns.map(({ align }) => (align === 'right' ? '---:' : '---')))
  for (const cells of rows) yield row(cells.map((cell) => phraseMarkdown(cell, footnotes)))
}

function* partMarkdown(part: Part, footnotes: Notes): Iterable<string> {
  switch (part.kind) {
    case 'text':
      yield `${phraseMarkdown(part.phrase, footnotes)}\n`
      break
    case 'list':
      for (const item of part.items) yield `- ${phraseMarkdown(item, footnotes)}\n`
      break
    case 'title':
      yield `### ${escapeMarkdown(part.text)}\n`
      break
    case 'table':
      yield* tableMarkdown(part.table, footnotes)
  }
}

/** Writes a section after a blank line. A part without lines, such as a chart, has no blank line before it either. */
function* sectionMarkdown({ title, parts }: Section, footnotes: Notes): Iterable<string> {
  yield `\n## ${escapeMarkdown(title)}\n`
  for (const part of parts) {
    let before = '\n'
    for (const line of partMarkdown(part, footnotes)) {
      yield before + line
      before = ''
    }
  }
}

/**
 * Formats a report as GitHub's Markdown, piece by piece: headings, paragraphs, lists and tables, without HTML. Charts are
 * left out, their tables stay.
 */
export function* markdownOf(page: Page): Iterable<string> {
  const footnotes = notesOf(page)
  yield `# ${escapeMarkdown(page.title)}\n`
  for (const one of page.lead) yield `\n${phraseMarkdown(one, footnotes)}\n`
  for (const one of page.sections) yield* sectionMarkdown(one, footnotes)
  if (page.sources.table.columns.length === 0) return
  const sources: Part = { kind: 'table', table: page.sources.table }
  yield* sectionMarkdown({ anchor: 'sources', title: page.sources.title, parts: [sources] }, footnotes)
}
