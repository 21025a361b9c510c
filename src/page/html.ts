import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { metadataOf, type PageMetadata } from './metadata.ts'
import { eachTag } from './tags.ts'

export { LARGEST_PAGE } from './tags.ts'

/** A page's main text, in paragraphs between empty lines, and what it says about itself. */
export interface Page {
  readonly text: string
  readonly metadata: PageMetadata
}

/** The part of a node that is used here. */
interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<PageNode>
}

const TEXT = 3
const ELEMENT = 1

/** Elements that begin a paragraph. */
const BLOCKS =
  /^(?:P|DIV|SECTION|ARTICLE|H[1-6]|UL|OL|LI|DL|DT|DD|TABLE|TR|BLOCKQUOTE|PRE|FIGURE|FIGCAPTION|HEADER|FOOTER|MAIN|ASIDE|HR|BODY)$/
/** Elements whose words nobody reads. */
const SILENT = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|SVG|IFRAME|HEAD)$/

/** Collects the words of a node; a block has an empty line on either side. */
const collect = (node: PageNode, parts: string[]): void => {
  const name = node.nodeName.toUpperCase()
  if (node.nodeType === TEXT) parts.push((node.textContent ?? '').replace(/\s+/g, ' '))
  if (node.nodeType !== ELEMENT || SILENT.test(name)) return
  const isBlock = BLOCKS.test(name)
  if (isBlock) parts.push('\n\n')
  else if (name === 'BR') parts.push('\n')
  else if (name === 'TD' || name === 'TH') parts.push(' ')
  for (const child of node.childNodes) collect(child, parts)
  if (isBlock) parts.push('\n\n')
}

const paragraphs = (node: PageNode): string => {
  const parts: string[] = []
  collect(node, parts)
  const text = parts
    .join('')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/ {2,}/g, ' ')
    .trim()
  return text === '' ? '' : `${text}\n`
}

/** The least part of a page's words that its main text has; with less, the whole page is kept. */
const LEAST_PART = 0.1

/** Reads an HTML page: its main text, as a reading view shows it, else all its words; null for one that is nested too deep. */
export const readHtml = (html: string): Page | null => {
  if (!eachTag(html, () => undefined)) return null
  const { document } = parseHTML(html)
  const metadata = metadataOf(document)
  const whole = document.body ? paragraphs(document.body) : ''
  // Readability changes the document, so that it comes last.
  const article = new Readability<PageNode>(document as never, { serializer: (node) => node as PageNode }).parse()
  const main = article?.content ? paragraphs(article.content) : ''
  return { text: main.length >= whole.length * LEAST_PART ? main : whole, metadata }
}
