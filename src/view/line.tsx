import { Text } from 'ink'
import { createContext, memo, useContext } from 'react'
import type { Span } from '../text/index.ts'
import { paint, type Emphasis, type Theme } from './theme.ts'

/** The theme that everything on the screen is drawn in. */
export const ThemeContext = createContext<Theme>({ colours: 'any', ascii: false, ground: null })

/** A part of a row with one emphasis. */
export interface Part {
  readonly spans: readonly Span[]
  readonly emphasis: Emphasis
}

/** A row of the screen: its parts from left to right. */
export type ScreenRow = readonly Part[]

/** Returns a row with one emphasis. */
export const screenRow = (spans: readonly Span[], emphasis: Emphasis = 'none'): ScreenRow => [{ spans, emphasis }]

/** Columns of the left border and the margin. */
const FRAME = 2

/** Emphasizes a row between its borders, which keep their tone. */
export const framedRow = (spans: readonly Span[], emphasis: Emphasis): ScreenRow =>
  emphasis === 'none'
    ? screenRow(spans)
    : [
        ...screenRow(spans.slice(0, FRAME)),
        ...screenRow(spans.slice(FRAME, -1), emphasis),
        ...screenRow(spans.slice(-1)),
      ]

const paintRow = (line: ScreenRow, theme: Theme): string =>
  line.map(({ spans, emphasis }) => paint(spans, theme, emphasis)).join('') || ' '

/** Draws rows of the screen as one text. A node for each row is slow in Ink, most of all at the start. */
export const Lines = ({ lines }: { readonly lines: readonly ScreenRow[] }) => {
  const theme = useContext(ThemeContext)
  return <Rows text={lines.map((line) => paintRow(line, theme)).join('\n')} />
}

const Rows = memo(({ text }: { readonly text: string }) => <Text wrap="truncate">{text}</Text>)

/** Draws one row of the screen. */
export const Line = ({ spans }: { readonly spans: readonly Span[] }) => <Lines lines={[screenRow(spans)]} />
