import {
  choicesFor,
  noneFound,
  resultsFor,
  searchingText,
  INSET,
  pageRows,
  stretchesIn,
  type Choice,
  type SearchResult,
  type ReadingState,
} from '../app/index.ts'
import {
  cut,
  fit,
  fitsIn,
  fitSpans,
  span,
  stretchesOf,
  withMatches,
  type Locale,
  type Messages,
  type Span,
  type Stretch,
} from '../text/index.ts'
import { barAt, bottomLine, sideLine, topLine } from './frame.ts'
import { framedRow, screenRow, Lines, type ScreenRow } from './line.tsx'
import { typedSpans } from './prompt-line.ts'

const KIND = 14
const KEYS = 16

interface Shown {
  readonly text: string
  readonly stretches: readonly Stretch[]
}

/** Returns the words around a match that is beyond the end of the line. */
const aroundMatch = ({ text, stretches }: Shown, width: number): Shown => {
  const [first, last] = stretches[0] ?? [0, 0]
  if (last <= width || fitsIn(text, width)) return { text, stretches }
  const from = Math.max(0, first - Math.floor(width / 2))
  return {
    text: `…${text.slice(from)}`,
    stretches: stretches.map(([a, b]) => [a - from + 1, b - from + 1] as const),
  }
}

/** Code units of a cell: a letter and its marks, of which a dossier has at most eight. */
const UNITS_OF_CELL = 9

/** Returns the matching ranges of a result, of a long text those in sight: a letter is in 10,000 some thousand times. */
const stretchesInSight = (found: SearchResult, sought: string, width: number): readonly Stretch[] => {
  const head = found.text.slice(0, width * UNITS_OF_CELL)
  const near = found.plainly.length === 0 && head.length < found.text.length ? stretchesOf(head, sought) : []
  return near.length > 0 ? near : stretchesIn(found, sought)
}

const foundLine = ({ locale }: ReadingState, found: SearchResult, sought: string, width: number): readonly Span[] => {
  const name = locale.words.changes.kinds[found.findable.target.kind]
  const room = Math.max(0, width - KIND)
  const shown = aroundMatch({ text: found.text, stretches: stretchesInSight(found, sought, room) }, room)
  return [span(fit(name, KIND), 'dim'), ...fitSpans(withMatches([span(shown.text)], shown.stretches), room)]
}

const choiceLine = (choice: Choice, width: number): readonly Span[] => {
  const tone = choice.disabledReason === null ? 'plain' : 'dim'
  const why = choice.disabledReason === null ? '' : ` · ${choice.disabledReason}`
  const room = Math.max(0, width - KEYS)
  return [
    span(fit(choice.keys, KEYS), choice.disabledReason === null ? 'accent' : 'dim'),
    span(cut(`${choice.words}${why}`, room), tone),
  ]
}

interface Picks {
  readonly title: readonly Span[]
  readonly count: number
  readonly line: (at: number, width: number) => readonly Span[]
  readonly none: string
}

/** Returns the place of the cursor among the matches; empty without one. */
const placeSpan = (locale: Locale, words: Messages['find' | 'palette'], cursor: number, all: number): Span =>
  span(all === 0 ? '' : ` · ${words.count(locale.number(cursor + 1), locale.number(all))}`, 'dim')

const findPicks = (state: ReadingState, text: string, cursor: number): Picks => {
  const { locale } = state
  const { find } = locale.words
  const found = resultsFor(state, text)
  const goesOn = searchingText(state)
  return {
    title: [
      ...typedSpans(state),
      placeSpan(locale, find, cursor, found.length),
      span(goesOn !== null && found.length > 0 ? ` · ${goesOn}` : '', 'dim'),
    ],
    count: found.length,
    line: (row, width) => {
      const one = found.at(row)
      return one ? foundLine(state, one, text, width) : []
    },
    none: noneFound(state, text),
  }
}

const actionPicks = (state: ReadingState, text: string, cursor: number): Picks => {
  const { locale } = state
  const { palette } = locale.words
  const choices = choicesFor(state, text)
  return {
    title: [...typedSpans(state), placeSpan(locale, palette, cursor, choices.length)],
    count: choices.length,
    line: (row, width) => {
      const one = choices[row]
      return one ? choiceLine(one, width) : []
    },
    none: palette.none(text),
  }
}

/** Draws the matches of the typed text: records, or actions. */
export const Picker = ({ state }: { readonly state: ReadingState }) => {
  const { overlay, size } = state
  if (overlay.kind !== 'find' && overlay.kind !== 'palette') return null
  const { cursor, top } = overlay.list
  const picks =
    overlay.kind === 'find' ? findPicks(state, overlay.text, cursor) : actionPicks(state, overlay.text, cursor)
  const height = pageRows(state)
  const width = size.columns - INSET
  const rowOf = (row: number): ScreenRow => {
    const spans = row === 0 && picks.count === 0 ? [span(picks.none, 'dim')] : picks.line(top + row, width)
    const under = picks.count > 0 && top + row === cursor
    return framedRow(
      sideLine(spans, { width: size.columns, focused: true, bar: barAt(row, top, picks.count, height) }),
      under ? 'cursor' : 'none',
    )
  }
  return (
    <Lines
      lines={[
        screenRow(topLine(picks.title, size.columns, true, ['╭', '╮'])),
        ...Array.from({ length: height }, (_, row) => rowOf(row)),
        screenRow(bottomLine(size.columns, true)),
      ]}
    />
  )
}
