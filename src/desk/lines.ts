import { INSET } from '../app/index.ts'
import { memoizeLast } from '../dossier/index.ts'
import { concernTone, dotted, type Head } from '../present/index.ts'
import { cut, fit, fitSpans, span, widthOf, wrap, type Locale, type Sign, type Span } from '../text/index.ts'
import { isDone, type DeskRow, type DeskState } from './state.ts'
import type { Summary } from './summary.ts'
import { FOOT_ROWS } from './update.ts'

/** Columns from which each fact has words; below, signs and numbers. */
const WORDS_FROM = 100

/** The columns after the title, from left to right. */
const COLUMNS = ['concern', 'changes', 'next', 'silent'] as const
type Column = (typeof COLUMNS)[number]
type Cells = Readonly<Record<Column, Span>>

/** Columns between two cells. */
const GAP = 2
/** What the column of the next date keeps where the titles need its room: a date. */
const LEAST_NEXT = 12
/** The least columns of a title. */
const LEAST_TITLE = 20

const signOf = (locale: Locale, sign: Sign, count: number): string => `${locale.signs.of(sign)} ${locale.number(count)}`

const concernText = (locale: Locale, { concern }: Summary, isWide: boolean): Span => {
  if (!concern) return span('')
  const [sign, tone] = concernTone(concern.kind)
  const words = isWide ? ` ${locale.words.desk.concerns[concern.kind](concern.statistics)}` : ''
  return span(`${signOf(locale, sign, concern.statistics)}${words}`, tone)
}

const changesText = (locale: Locale, { changes }: Summary, isWide: boolean): Span => {
  if (changes === null) return span(isWide ? locale.words.desk.firstLook : '', 'dim')
  if (changes === 0) return span('')
  return span(isWide ? locale.words.desk.changed(changes) : signOf(locale, 'changed', changes), 'accent')
}

const silentText = (locale: Locale, { silent }: Summary, isWide: boolean): Span => {
  if (silent.length === 0) return span('')
  return span(isWide ? locale.words.desk.silent(silent.length) : signOf(locale, 'overdue', silent.length), 'warn')
}

const nextText = (locale: Locale, { next }: Summary, isWide: boolean): string => {
  if (!next) return ''
  return isWide ? `${locale.date(next.date)} ${next.text}` : locale.date(next.date)
}

const cellsOf = (locale: Locale, summary: Summary, isWide: boolean): Cells => ({
  concern: concernText(locale, summary, isWide),
  changes: changesText(locale, summary, isWide),
  next: span(nextText(locale, summary, isWide)),
  silent: silentText(locale, summary, isWide),
})

/** The cells of every dossier that was read, and the widths of the columns. */
interface Layout {
  readonly cells: ReadonlyMap<DeskRow, Cells>
  readonly widths: Readonly<Record<Column | 'title', number>>
}

const widest = (texts: Iterable<string>): number => [...texts].reduce((most, one) => Math.max(most, widthOf(one)), 0)

interface Asked {
  readonly locale: Locale
  readonly columns: number
}

/** Lays the columns out: each takes what its content needs, the next date gives way to the titles, and these take the rest. */
const layoutOf = memoizeLast(
  (rows: readonly DeskRow[], { locale, columns }: Asked): Layout => {
    const read = rows.flatMap((row) => (row.found.kind === 'read' ? [[row, row.found.summary] as const] : []))
    const isWide = columns >= WORDS_FROM
    const cells = new Map(read.map(([row, summary]) => [row, cellsOf(locale, summary, isWide)]))
    const need = (column: Column): number => widest([...cells.values()].map((one) => one[column].text))
    const [concern, changes, silent] = [need('concern'), need('changes'), need('silent')]
    const shown = [concern, changes, need('next'), silent].filter((width) => width > 0).length
    const free = columns - INSET - shown * GAP - concern - changes - silent
    const titles = Math.max(LEAST_TITLE, widest(read.map(([, { title }]) => title)))
    const next = Math.min(need('next'), Math.max(LEAST_NEXT, free - titles))
    return { cells, widths: { concern, changes, next, silent, title: free - next } }
  },
  (a, b) => a.locale === b.locale && a.columns === b.columns,
)

/** Returns the columns that have content, with where each begins. */
const placesOf = ({ widths }: Layout): readonly (readonly [Column, number])[] => {
  let from = widths.title
  return COLUMNS.flatMap((column) => {
    if (widths[column] === 0) return []
    const at = from + GAP
    from = at + widths[column]
    return [[column, at] as const]
  })
}

/** Returns the heads of the columns, and where each begins. */
export const deskHeads = ({ locale, rows, size }: DeskState): readonly Head[] =>
  placesOf(layoutOf(rows, { locale, columns: size.columns })).map(([column, from]) => ({
    text: locale.words.desk.heads[column],
    from,
  }))

/** Returns the row of a dossier. */
export const deskLine = ({ locale, rows, size }: DeskState, row: DeskRow): readonly Span[] => {
  const { found, name } = row
  const layout = layoutOf(rows, { locale, columns: size.columns })
  const { widths, cells } = layout
  const width = size.columns - INSET
  if (found.kind !== 'read') {
    // A name takes what it needs of the line, and the sentence the rest.
    const title = Math.min(widthOf(name), Math.floor(width / 2))
    const [words, tone] =
      found.kind === 'waiting' ? [locale.words.desk.waiting, 'dim' as const] : [found.sentence, 'bad' as const]
    return [span(fit(name, title), 'dim'), span('  '), span(cut(words, width - title - GAP), tone)]
  }
  const own = cells.get(row)
  return [
    ...fitSpans([span(found.summary.title, 'strong')], widths.title),
    ...placesOf(layout).flatMap(([column]) => [
      span(' '.repeat(GAP)),
      ...fitSpans([own?.[column] ?? span('')], widths[column]),
    ]),
  ]
}

/** Returns everything that is known of a dossier, in words: the concern, the changes, what is next, who is silent. */
export const deskFacts = (locale: Locale, { found }: DeskRow): string => {
  const { desk } = locale.words
  if (found.kind === 'waiting') return desk.waiting
  if (found.kind === 'unreadable') return found.sentence
  const { concern, changes, next, silent } = found.summary
  return dotted([
    concern ? desk.concern(concern.statistics, locale.words.figures.concerns[concern.kind]) : desk.noConcern,
    changes === null ? desk.firstLook : desk.changedSince(changes),
    next ? desk.next(locale.date(next.date), next.text) : desk.noNext,
    silent.length === 0 ? '' : desk.silentNames(locale.list(silent)),
  ])
}

/** Returns the lines below the list: the file of the dossier under the cursor, and everything that is known of it. */
export const footLines = ({ locale, rows, list, size }: DeskState): readonly (readonly Span[])[] => {
  const row = rows[list.cursor]
  if (!row) return Array.from({ length: FOOT_ROWS }, () => [])
  const facts = wrap(deskFacts(locale, row), size.columns - INSET)
  const shown =
    facts.length < FOOT_ROWS
      ? facts
      : [...facts.slice(0, FOOT_ROWS - 2), cut(facts.slice(FOOT_ROWS - 2).join(' '), size.columns - INSET)]
  return [[span(row.path, 'dim')], ...Array.from({ length: FOOT_ROWS - 1 }, (_, at) => [span(shown[at] ?? '')])]
}

/** Returns the title of the list: how many dossiers there are, and how many of them are read. */
export const deskTitle = (state: DeskState): string => {
  const { locale, rows, areMore } = state
  const { desk } = locale.words
  const read = rows.filter(({ found }) => found.kind !== 'waiting').length
  return dotted([
    isDone(state) ? desk.count(rows.length) : desk.reading(locale.number(read), locale.number(rows.length)),
    areMore ? desk.more : '',
  ])
}
