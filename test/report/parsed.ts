import { parse as parseCsv } from 'csv-parse/sync'
import markdownIt from 'markdown-it'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

/** As credulous as a renderer can be: HTML is kept, and what looks like an address becomes a link. */
export const CREDULOUS = markdownIt({ html: true, linkify: true })

/** What spreadsheets take for a formula: OWASP's signs, after blanks, in their wide forms. */
export const WORKED_OUT = /^[\s\u00a0\ufeff]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r]/u

export const readCsv = (csv: string): readonly (readonly string[])[] => parseCsv(csv, { relax_column_count: false })

/** Returns a text as a renderer joins its lines, without the spaces that split mentions in Markdown. */
export const onOneLine = (text: string): string => text.replaceAll('\u200b', '').replace(/\s+/g, ' ').trim()

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : [])

/** Returns the text in a node as a reader sees it. */
export const textOf = (node: Node): string =>
  node.nodeName === '#text' ? (node as DefaultTreeAdapterTypes.TextNode).value : childrenOf(node).map(textOf).join('')

const within = (node: Node, found: Element[] = []): Element[] => {
  if ('tagName' in node) found.push(node)
  for (const child of childrenOf(node)) within(child, found)
  return found
}

/** Returns every element of a page as a browser's parser does. */
export const elementsOf = (html: string): readonly Element[] => within(parse(html))

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value

export const named = (elements: readonly Element[], ...names: readonly string[]): readonly Element[] =>
  elements.filter((one) => names.includes(one.tagName))

/** Returns the tables among elements: the text of each cell, heads first, without the spaces that split mentions in Markdown. */
export const tablesAmong = (elements: readonly Element[]): readonly (readonly (readonly string[])[])[] =>
  named(elements, 'table').map((table) =>
    named(within(table), 'tr').map((row) => named(within(row), 'th', 'td').map((cell) => onOneLine(textOf(cell)))),
  )

/** Returns the tables of a page. */
export const tablesIn = (html: string): ReturnType<typeof tablesAmong> => tablesAmong(elementsOf(html))
