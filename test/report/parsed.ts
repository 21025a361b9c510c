import { parse, type DefaultTreeAdapterTypes } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

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
    named(within(table), 'tr').map((row) =>
      named(within(row), 'th', 'td').map((cell) => textOf(cell).replaceAll('\u200b', '').replace(/\s+/g, ' ').trim()),
    ),
  )

/** Returns the tables of a page. */
export const tablesIn = (html: string): ReturnType<typeof tablesAmong> => tablesAmong(elementsOf(html))
