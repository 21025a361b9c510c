import { memoizeLast } from '../../dossier/index.ts'
import { fit, span, widthOf, wrap, type Locale, type Span } from '../../text/index.ts'
import type { ReadingState } from '../state.ts'
import { helpSections, type HelpItem, type HelpSection } from './items.ts'

/** A line of the help and the index of the entry that it belongs to; null for titles and blank lines. */
export interface HelpLine {
  readonly spans: readonly Span[]
  readonly item: number | null
}

/** The help as lines of a width, and the entries in them. */
export interface HelpPage {
  readonly lines: readonly HelpLine[]
  readonly items: readonly HelpItem[]
}

/** The fewest and the most columns for keys, and the least columns for the meaning beside them. */
const KEYS = { least: 16, most: 24 }
const LEAST_WORDS = 20

/** Returns the columns for the keys of a section: those of its longest ones, so that meanings begin in one column. */
const keyColumns = (items: readonly HelpItem[], width: number): number => {
  const longest = items.reduce((most, { keys }) => Math.max(most, widthOf(keys) + 2), KEYS.least)
  return Math.max(KEYS.least, Math.min(longest, KEYS.most, width - LEAST_WORDS))
}

/** Returns the meaning of an entry, and why it is not possible now. */
const meaningOf = ({ words, disabledReason }: HelpItem): string =>
  disabledReason === null ? words : `${words} · ${disabledReason}`

/** The room of an entry: its columns, and those for its keys. */
interface ItemRoom {
  readonly width: number
  readonly columns: number
}

const itemLines = (item: HelpItem, { width, columns }: ItemRoom, isDim: boolean): readonly (readonly Span[])[] => {
  const text = isDim ? meaningOf(item) : item.words
  // Speech has no width, and its entries are one line each.
  const left = Math.max(columns, Math.min(widthOf(item.keys) + 2, width - LEAST_WORDS))
  const keys = wrap(item.keys, left - 2)
  const words = wrap(text, Math.max(1, width - left - 2))
  return Array.from({ length: Math.max(keys.length, words.length) }, (_, at) => [
    span(`  ${fit(keys[at] ?? '', left)}`, isDim ? 'dim' : 'accent'),
    span(words[at] ?? '', isDim ? 'dim' : 'plain'),
  ])
}

const BLANK: HelpLine = { spans: [], item: null }

const sectionLines = (
  { title, items }: HelpSection,
  { first, width, typing }: { readonly first: number; readonly width: number; readonly typing: string },
): readonly HelpLine[] => {
  const room = { width, columns: keyColumns(items, width) }
  return [
    { spans: [span(title, 'strong')], item: null },
    ...items.flatMap((item, at) =>
      itemLines(item, room, item.disabledReason !== null && title !== typing).map((spans) => ({
        spans,
        item: first + at,
      })),
    ),
    BLANK,
  ]
}

const noneLine = (locale: Locale, filter: string): HelpLine => ({
  spans: [span(locale.words.keys.none(filter), 'warn')],
  item: null,
})

interface HelpRequest {
  readonly state: ReadingState
  readonly width: number
}

const filterIn = ({ overlay }: ReadingState): string => (overlay.kind === 'help' ? overlay.text : '')

/** Returns everything that the help depends on: what is below it, and the filter. Its cursor does not count. */
const partsOf = ({ state, width }: HelpRequest): readonly unknown[] => [
  ...Object.entries(state)
    .filter(([name]) => name !== 'overlay' && name !== 'notice')
    .map(([, part]) => part as unknown),
  filterIn(state),
  width,
]

const isSameHelp = (a: HelpRequest, b: HelpRequest): boolean => {
  const now = partsOf(b)
  return partsOf(a).every((one, at) => Object.is(one, now[at]))
}

/** Returns the help in a width: sections in order, each entry wrapped so that nothing is cut. Cached for moves in it. */
export const helpPage = (state: ReadingState, width: number): HelpPage => cachedPage(state.locale, { state, width })

/** Returns sections as lines of a width; `typing` is the title of the one whose keys are never dim. */
export const helpLines = (sections: readonly HelpSection[], width: number, typing: string): readonly HelpLine[] => {
  let first = 0
  const lines = sections.flatMap((section) => {
    const own = sectionLines(section, { first, width, typing })
    first += section.items.length
    return own
  })
  return lines.slice(0, -1)
}

const writePage = ({ state, width }: HelpRequest): HelpPage => {
  const sections = helpSections(state)
  const lines = helpLines(sections, width, state.locale.words.keys.groups.type)
  return lines.length > 0
    ? { lines, items: sections.flatMap(({ items }) => items) }
    : { lines: [noneLine(state.locale, filterIn(state))], items: [] }
}

const cachedPage = memoizeLast((_: Locale, request: HelpRequest): HelpPage => writePage(request), isSameHelp)

/** Returns the first line and the line after the last one of an entry; that of the first in a section begins with its title. */
export const linesOfItem = ({ lines }: HelpPage, item: number): readonly [from: number, to: number] => {
  const from = lines.findIndex((line) => line.item === item)
  const to = lines.findLastIndex((line) => line.item === item) + 1
  const hasTitle = from > 0 && lines[from - 1]?.item === null
  return [hasTitle ? from - 1 : Math.max(0, from), to]
}
