import {
  INSET,
  isTooSmall,
  lineIn,
  pageRows,
  saveWords,
  type FormPage,
  type ReadingState,
  type State,
} from '../app/index.ts'
import { graphemes, span, widthOf, type Locale, type Span } from '../text/index.ts'

/** A prompt as it is drawn: what is before the text, the part of the text in sight, and the cursor's cell. */
export interface PromptLine {
  readonly prefix: string
  readonly text: string
  readonly cursor: { readonly x: number; readonly y: number }
}

/** Least columns for a typed text. */
export const LEAST_TYPED = 12
/** Columns that a page's title keeps for its count. */
const COUNT = 24

/** Returns the graphemes at the end of a text that fit in a width. */
const fittingEnd = (text: string, width: number): string => {
  const all = graphemes(text).slice(-width)
  const from = all.findIndex((_, at) => widthOf(all.slice(at).join('')) <= width)
  return from < 0 ? '' : all.slice(from).join('')
}

/** Returns the end of a text that is wider than a line, after `…`. */
export const cutStart = (text: string, width: number): string =>
  widthOf(text) <= width ? text : `…${fittingEnd(text, width - 1)}`

const fittingStart = (text: string, width: number): string => {
  const all = graphemes(text).slice(0, width)
  while (widthOf(all.join('')) > width) all.pop()
  return all.join('')
}

/** Returns the part of a line around its cursor that fits in a width, with `…` where it is cut, and the cursor's column. */
export const visiblePart = (
  { before, after }: { readonly before: string; readonly after: string },
  width: number,
): { readonly text: string; readonly column: number } => {
  if (widthOf(before + after) < width) return { text: before + after, column: widthOf(before) }
  const shown = cutStart(before, width - 2)
  const column = widthOf(shown)
  const rest = fittingStart(after, width - column - 1)
  return { text: shown + rest + (rest === after ? '' : '…'), column }
}

/** Where a prompt is: its prefix, its row, the column of its prefix, and how much of the row it may take. */
interface Place {
  readonly prefix: string
  readonly row: number
  readonly left: number
  readonly room: number
}

const inFooter = (state: ReadingState, prefix: string, hint = ''): Place => ({
  prefix: ` ${prefix}: `,
  row: state.size.rows - 1,
  left: 0,
  room: state.size.columns - widthOf(prefix) - widthOf(hint) - 4,
})

const inTitle = (state: ReadingState, prefix: string): Place => ({
  prefix: `${prefix}: `,
  row: 1,
  left: INSET / 2,
  room: state.size.columns - INSET - widthOf(prefix) - 2 - COUNT,
})

/** Returns what is typed where the place of a quotation is asked for; the words give way to the first letter. */
export const placeHint = ({ words }: Locale, text: string): string => (text === '' ? `  ${words.quoted.hint}` : '')

const inSavePrompt = (state: ReadingState, path: string): Place => {
  const { prompt, hint } = saveWords(state.locale, path)
  return inFooter(state, prompt, `  ${hint}`)
}

/** Returns the page of the form that is open; null where none is. */
export const formPageOf = (state: ReadingState): FormPage | null => {
  const { overlay, locale, size } = state
  if (overlay.kind !== 'form') return null
  return overlay.program.page(overlay.form, locale, { width: size.columns - INSET, rows: pageRows(state) })
}

/** Rows above the first line of a page: the header and the frame's first line. */
const ABOVE_PAGE = 2

const inForm = (state: ReadingState): Place | null => {
  const typed = formPageOf(state)?.typed
  if (!typed) return null
  const room = state.size.columns - INSET - widthOf(typed.prefix)
  return { prefix: typed.prefix, row: ABOVE_PAGE + typed.row, left: INSET / 2, room }
}

const placeOf = (state: ReadingState): Place | null => {
  const { words } = state.locale
  switch (state.overlay.kind) {
    case 'as-of':
      return inFooter(state, words.prompt.asOf)
    case 'filter':
      return inFooter(state, words.filter.prompt)
    case 'quoted-in':
      return inFooter(state, words.quoted.prompt, placeHint(state.locale, state.overlay.text))
    case 'brief':
      return state.notice === '' ? inSavePrompt(state, state.overlay.path) : null
    case 'form':
      return inForm(state)
    case 'find':
      return inTitle(state, words.find.prompt)
    case 'palette':
      return inTitle(state, words.palette.title)
    case 'help':
      return inTitle(state, `${words.keys.title} · ${words.keys.filter}`)
    default:
      return null
  }
}

/** Returns the prompt that is open; null for none. */
export const promptLine = (state: ReadingState): PromptLine | null => {
  const [line, place] = [lineIn(state), placeOf(state)]
  if (!line || !place) return null
  const { prefix, row, left, room } = place
  const { text, column } = visiblePart(line, Math.max(LEAST_TYPED, room))
  return { prefix, text, cursor: { x: left + widthOf(prefix) + column, y: row } }
}

/** Returns the cell of the terminal's cursor; undefined where it is hidden. */
export const cursorOf = (state: State): PromptLine['cursor'] | undefined =>
  state.kind === 'reading' && !isTooSmall(state.size) ? promptLine(state)?.cursor : undefined

/** Returns the prompt and its text; the cell after it is for the cursor. */
export const typedSpans = (state: ReadingState): readonly Span[] => {
  const line = promptLine(state)
  return line ? [span(line.prefix, 'strong'), span(line.text)] : []
}
