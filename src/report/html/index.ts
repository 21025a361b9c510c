import { linkOf } from '../../present/index.ts'
import { languageOfScript, plainText, replaceRightToLeft, type Align } from '../../text/index.ts'
import type { Fold, Page, PageTable, Part, Phrase, ReportSpan, Section } from './page.ts'
import { STYLE } from './style.ts'
import { svgOf } from './svg.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** Escapes text for an element, or for an attribute in double quotes. No other code escapes HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"'`]/g, (sign) => ENTITIES[sign] ?? '')

/** What a page writes texts and footnotes with. */
interface Writer {
  /** Escapes a text for an element. What is written from right to left is apart from its surroundings, with its language. */
  readonly text: (text: string) => string
  readonly notes: Notes
}

const textOf =
  (languages: readonly string[]): Writer['text'] =>
  (text) =>
    replaceRightToLeft(escapeHtml(text), (run) => {
      const language = languageOfScript(run, languages)
      return `<bdi dir="rtl"${language === null ? '' : ` lang="${escapeHtml(language)}"`}>${run}</bdi>`
    })

/** Returns an anchor of letters, digits, dots and hyphens; other characters become their number. */
const anchorOf = (name: string): string =>
  name.replace(/[^A-Za-z0-9.-]/gu, (char) => `_${char.codePointAt(0)?.toString(16)}_`)

const saidHtml = ({ text, tone, language }: ReportSpan, write: Writer): string => {
  if (text === '') return ''
  const spoken = language ? ` lang="${escapeHtml(language)}"` : ''
  return tone === 'plain' && spoken === ''
    ? write.text(text)
    : `<span class="${tone}"${spoken}>${write.text(text)}</span>`
}

/** Formats footnotes as links to the page's sources. */
type Notes = (ids: readonly string[]) => string

const notesOf = ({ cited }: Page): Notes => {
  const links = new Map(
    cited.map(({ id, number, retracted }) => {
      const words = retracted === undefined ? '' : ` <span class="bad">${escapeHtml(retracted)}</span>`
      return [id, `<sup><a href="#source-${number}">[${number}${words}]</a></sup>`] as const
    }),
  )
  const order = new Map(cited.map(({ id, number }) => [id, number]))
  const rank = (id: string): number => order.get(id) ?? 0
  return (ids) => {
    if (ids.length <= 1) return links.get(ids[0] ?? '') ?? ''
    return ids
      .toSorted((a, b) => rank(a) - rank(b))
      .map((id) => links.get(id) ?? '')
      .join('')
  }
}

const phraseHtml = ({ spans, notes, to, address }: Phrase, write: Writer): string => {
  const [only] = spans
  const words = spans.length === 1 && only ? saidHtml(only, write) : spans.map((one) => saidHtml(one, write)).join('')
  const href = address === undefined ? null : linkOf(address)
  // The normalized form shows a deceptive host for what it is.
  if (href !== null) return `<a href="${escapeHtml(href)}" rel="external noopener noreferrer">${escapeHtml(href)}</a>`
  const led = to === undefined || words === '' ? words : `<a href="#${anchorOf(to)}">${words}</a>`
  return led + write.notes(notes)
}

/** Formats the id of a row as an attribute. */
type RowId = (at: number) => string

/** Characters across the narrowest screen with tables; on a narrower one each row is a card. */
const ACROSS = 110
/** Longest cell that is not wrapped, in characters: dates and figures. */
const SHORT = 14
/** Most footnotes that may be one below the other. */
const FEW = 2

/**
 * Returns a cell's classes. Numbers are on the right; a text within its share of the width is not wrapped, and longer words may break.
 */
const classOf = (align: Align | undefined, words: string, notes: number, columns: number): string => {
  const share = ACROSS / columns
  const isLong = words.length > share && words.split(/\s/).some((word) => word.length > share)
  const isShort = words.length > 0 && words.length <= Math.min(SHORT, share) && notes <= FEW
  const classes = [...(align === 'right' ? ['right'] : []), ...(isLong ? ['long'] : []), ...(isShort ? ['short'] : [])]
  return classes.length === 0 ? '' : ` class="${classes.join(' ')}"`
}

/** Writes the rows of a fold. They stay a table on a narrow screen, so that no cell needs a role or the name of its column. */
function* foldHtml({ rows }: Fold, { columns }: PageTable, write: Writer): Iterable<string> {
  const sides = columns.map(({ align }) => (align === 'right' ? ' class="right"' : ''))
  const heads = columns.map(({ name }, at) => `<th scope="col"${sides[at]}>${write.text(name)}</th>`)
  yield `<table class="fold"><thead><tr>${heads.join('')}</tr></thead><tbody>\n`
  for (const row of rows) {
    let cells = ''
    for (const [at, cell] of row.entries())
      cells +=
        at === 0 ? `<th scope="row">${phraseHtml(cell, write)}</th>` : `<td${sides[at]}>${phraseHtml(cell, write)}</td>`
    yield `<tr>${cells}</tr>\n`
  }
  yield '</tbody></table>'
}

/** Writes a long table as one for each year, folded except the newest; each has the heads, so that it is read alone. */
function* foldedHtml(table: PageTable, folds: readonly Fold[], write: Writer): Iterable<string> {
  yield `<p class="folds">${write.text(table.caption)}</p>`
  for (const [at, fold] of folds.entries()) {
    yield `\n<details${at === 0 ? ' open' : ''}><summary>${write.text(fold.name)}</summary>`
    yield* foldHtml(fold, table, write)
    yield '</details>'
  }
}

function* tableHtml({ caption, columns, rows }: PageTable, write: Writer, rowId: RowId): Iterable<string> {
  const side = (at: number, words: string, notes = 0): string =>
    classOf(columns[at]?.align, words, notes, columns.length)
  const names = columns.map(({ name }) => escapeHtml(name))
  const head = columns.map(
    ({ name }, at) => `<th scope="col" role="columnheader"${side(at, name)}>${write.text(name)}</th>`,
  )
  const cellHtml = (cell: Phrase, at: number): string => {
    const words = phraseHtml(cell, write)
    const kind = side(at, plainText(cell.spans), cell.notes.length)
    if (at === 0) return `<th scope="row" role="rowheader"${kind}>${words}</th>`
    return `<td role="cell"${kind} data-name="${names[at] ?? ''}">${words}</td>`
  }
  yield `<table role="table">${caption === '' ? '' : `<caption>${write.text(caption)}</caption>`}`
  yield `<thead role="rowgroup"><tr role="row">${head.join('')}</tr></thead><tbody role="rowgroup">\n`
  let place = 0
  for (const row of rows) yield `<tr role="row"${rowId(place++)}>${row.map(cellHtml).join('')}</tr>\n`
  yield '</tbody></table>'
}

function* partHtml(part: Part, write: Writer): Iterable<string> {
  switch (part.kind) {
    case 'text':
      yield `<p>${phraseHtml(part.phrase, write)}</p>`
      break
    case 'list':
      yield '<ul>'
      for (const item of part.items) yield `<li>${phraseHtml(item, write)}</li>`
      yield '</ul>'
      break
    case 'title':
      yield `<h3${part.anchor === undefined ? '' : ` id="${anchorOf(part.anchor)}"`}>${write.text(part.text)}</h3>`
      break
    case 'table':
      yield* part.table.folds === undefined
        ? tableHtml(part.table, write, () => '')
        : foldedHtml(part.table, part.table.folds, write)
      break
    case 'chart':
      yield `<figure>${svgOf(part.chart, escapeHtml)}<figcaption>${write.text(part.chart.title)}</figcaption></figure>`
  }
}

function* sectionHtml({ anchor, title, parts }: Section, write: Writer): Iterable<string> {
  yield `<section aria-labelledby="${anchor}"><h2 id="${anchor}">${escapeHtml(title)}</h2>\n`
  for (const part of parts) {
    yield* partHtml(part, write)
    yield '\n'
  }
  yield '</section>\n'
}

const contents = ({ sections, sources }: Page): string => {
  const items =
    sources.table.columns.length === 0 ? sections : [...sections, { anchor: 'sources', title: sources.title }]
  return `<nav><ul>${items.map(({ anchor, title }) => `<li><a href="#${anchor}">${escapeHtml(title)}</a></li>`).join('')}</ul></nav>`
}

/** A policy for the browser: nothing is loaded and nothing runs, even if an escape were missed. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

const headHtml = (page: Page, write: Writer): string => `<!doctype html>
<html lang="${escapeHtml(page.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(page.title)}</title>
<style>${STYLE}</style>
</head>
<body${page.brief ? ' class="brief"' : ''}>
<header><h1>${write.text(page.title)}</h1>
${page.lead.map((one) => `<p>${phraseHtml(one, write)}</p>`).join('\n')}
</header>
${page.brief ? '' : contents(page)}
<main>
`

function* sourcesHtml(page: Page, write: Writer): Iterable<string> {
  yield `<section aria-labelledby="sources"><h2 id="sources">${escapeHtml(page.sources.title)}</h2>\n`
  yield* tableHtml(page.sources.table, write, (at) => ` id="source-${page.cited[at]?.number ?? at + 1}"`)
  yield '\n</section>\n'
}

/** Formats a report as one HTML file, piece by piece: no script, no external resources, light and dark, for screens and paper. */
export function* htmlOf(page: Page): Iterable<string> {
  const write: Writer = { text: textOf(page.textLanguages), notes: notesOf(page) }
  yield headHtml(page, write)
  for (const one of page.sections) yield* sectionHtml(one, write)
  if (page.sources.table.columns.length > 0) yield* sourcesHtml(page, write)
  yield '</main>\n</body>\n</html>\n'
}
