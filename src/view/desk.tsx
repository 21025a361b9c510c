import { Box, useCursor } from 'ink'
import { useCallback, useSyncExternalStore } from 'react'
import { footerWords, isTooSmall, listFooterOf, type Holder, SMALLEST } from '../app/index.ts'
import { deskHelp } from '../desk/help.ts'
import { deskHeads, deskLine, deskTitle, footLines } from '../desk/lines.ts'
import { deskSpeech } from '../desk/spoken.ts'
import type { DeskState } from '../desk/state.ts'
import { deskMatches, deskMode, deskRows, findRows, type DeskAction } from '../desk/update.ts'
import type { Head } from '../present/index.ts'
import { cut, cutSpans, fit, fitSpans, plainText, span, widthOf, type Span } from '../text/index.ts'
import { barAt, bottomLine, headedLine, sideLine } from './frame.ts'
import { framedRow, Line, Lines, screenRow, ThemeContext, type ScreenRow } from './line.tsx'
import { useTerminal, type Ties } from './program.ts'
import { showProgram, type ScreenHandle, type Streams } from './show.tsx'
import { SpokenLines } from './spoken.tsx'
import type { Theme } from './theme.ts'

/** The holder of the desk's state. */
export type DeskStore = Holder<DeskState, DeskAction>

/** Returns the keys that work now and fit in a line, or a notice. */
const deskFooter = (state: DeskState): readonly Span[] => {
  if (state.notice !== '') return [span(` ${state.notice}`, 'accent')]
  return listFooterOf(deskMode(state)).flatMap((binding) => {
    const [key, words] = footerWords(state.locale, binding, binding.command)
    return [span(` ${key} `, 'accent'), span(`${words} `, 'dim')]
  })
}

/** A framed list: its title, how many rows there are, those in sight, and each row. */
interface Framed {
  readonly title: readonly Span[]
  readonly heads: readonly Head[]
  readonly count: number
  readonly height: number
  readonly list: DeskState['list']
  readonly rowAt: (at: number) => readonly Span[]
  readonly none: string
}

const framedRows = (
  { size }: DeskState,
  { title, heads, count, height, list, rowAt, none }: Framed,
): readonly ScreenRow[] => [
  screenRow(headedLine(title, { heads, width: size.columns, focused: true, corners: ['╭', '╮'] })),
  ...Array.from({ length: height }, (_, row): ScreenRow => {
    const at = list.top + row
    const content = count === 0 && row === 0 ? [span(none, 'dim')] : at < count ? rowAt(at) : []
    const bar = barAt(row, list.top, count, height)
    return framedRow(
      sideLine(content, { width: size.columns, focused: true, bar }),
      at < count && at === list.cursor ? 'cursor' : 'none',
    )
  }),
]

const listRows = (state: DeskState): readonly ScreenRow[] => {
  const { locale, rows, list, size } = state
  const framed = framedRows(state, {
    title: [span(locale.words.desk.title, 'strong'), span(` · ${deskTitle(state)}`, 'dim')],
    heads: deskHeads(state),
    count: rows.length,
    height: deskRows(state),
    list,
    rowAt: (at) => {
      const row = rows[at]
      return row ? deskLine(state, row) : []
    },
    none: locale.words.desk.none,
  })
  const foot = footLines(state).map((line) => screenRow([span('  '), ...fitSpans(line, size.columns - 2)]))
  return [...framed, screenRow(bottomLine(size.columns, true)), ...foot]
}

const DOSSIER = 24

const findList = (state: DeskState, text: string, list: DeskState['list']): readonly ScreenRow[] => {
  const { locale, rows, size } = state
  const { find, desk } = locale.words
  const matches = deskMatches(state)
  const names = new Map(rows.map((one) => [one.path, one.name]))
  const place =
    matches.length === 0 ? '' : ` · ${find.count(locale.number(list.cursor + 1), locale.number(matches.length))}`
  const framed = framedRows(state, {
    title: [span(`${find.prompt}: `, 'strong'), span(text), span(place, 'dim')],
    heads: [],
    count: matches.length,
    height: findRows(state),
    list,
    rowAt: (at) => {
      const match = matches[at]
      const name = fit(names.get(match?.path ?? '') ?? '', DOSSIER)
      return match ? [span(`${name} `, 'dim'), span(cut(match.title, Math.max(0, size.columns - DOSSIER - 5)))] : []
    },
    none: text.trim() === '' ? desk.takes : find.none(text),
  })
  return [...framed, screenRow(bottomLine(size.columns, true))]
}

const helpRows = (state: DeskState, top: number): readonly ScreenRow[] => {
  const { locale, size } = state
  const lines = deskHelp(locale, size.columns)
  const framed = framedRows(state, {
    title: [span(locale.words.keys.title, 'strong')],
    heads: [],
    count: lines.length,
    height: findRows(state),
    list: { top, cursor: -1 },
    rowAt: (at) => lines[at] ?? [],
    none: '',
  })
  return [...framed, screenRow(bottomLine(size.columns, true))]
}

const rowsOf = (state: DeskState): readonly ScreenRow[] => {
  if (state.help !== null) return helpRows(state, state.help)
  return state.find ? findList(state, state.find.text, state.find.list) : listRows(state)
}

/** Draws the desk as a frame, exactly as high as the terminal. */
export const DeskFrame = ({ state }: { readonly state: DeskState }) => {
  const { locale, size } = state
  if (isTooSmall(size))
    return (
      <Box width={size.columns} height={size.rows}>
        <Line spans={[span(cut(locale.words.small(SMALLEST.columns, SMALLEST.rows), size.columns))]} />
      </Box>
    )
  const rows = rowsOf(state)
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      <Line spans={fitSpans([span(' migration-dash', 'strong')], size.columns)} />
      <Lines lines={rows} />
      <Line spans={cutSpans(deskFooter(state), size.columns)} />
    </Box>
  )
}

/** What connects the desk to its terminal. */
export interface DeskProps extends Ties {
  readonly store: DeskStore
}

const useDesk = ({ store, ...ties }: DeskProps): DeskState => {
  const state = useSyncExternalStore(store.subscribe, store.state)
  const press = useCallback((key: string) => store.dispatch({ kind: 'key', key }), [store])
  const paste = useCallback((text: string) => store.dispatch({ kind: 'pasted', text }), [store])
  useTerminal({ press, paste }, ties)
  return state
}

/** Returns the cell of the terminal's cursor: in the search, after what was typed. */
const cursorOf = ({ find, help, locale }: DeskState): { readonly x: number; readonly y: number } | undefined =>
  find && help === null ? { x: 2 + widthOf(`${locale.words.find.prompt}: ${find.text}`), y: 1 } : undefined

/** Draws the desk on a screen and turns keys into actions. */
const DeskScreen = ({ theme, ...props }: DeskProps & { readonly theme: Theme }) => {
  const state = useDesk(props)
  useCursor().setCursorPosition(cursorOf(state))
  return (
    <ThemeContext value={theme}>
      <DeskFrame state={state} />
    </ThemeContext>
  )
}

/** Speaks the desk. */
const SpokenDesk = (props: DeskProps) => {
  const state = useDesk(props)
  const { store } = props
  const speech = useCallback(() => deskSpeech(store.state()), [store])
  const prompt = state.locale.words.spoken.keys(plainText(deskFooter(state)).replace(/\s+/g, ' ').trim())
  return <SpokenLines speech={speech} subscribe={store.subscribe} prompt={prompt} />
}

/** Shows the desk on the alternate screen, or speaks it line by line, until it is closed. */
export const showDesk = (
  store: DeskStore,
  theme: Theme,
  streams: Streams & { readonly mouse: boolean },
): ScreenHandle => {
  const isSpeech = store.state().locale.medium === 'speech'
  return showProgram(
    {
      isSpeech,
      hasMouse: () => streams.mouse,
      onPointed: (pointed) => store.dispatch({ kind: 'pointed', pointed }),
      draw: (own, ties) =>
        isSpeech ? <SpokenDesk store={store} {...ties} /> : <DeskScreen store={store} theme={own} {...ties} />,
    },
    theme,
    streams,
  )
}
