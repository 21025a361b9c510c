import { Text } from 'ink'
import { createContext, memo, useContext } from 'react'
import type { Span } from '../text/index.ts'
import { paint, type Emphasis, type Theme } from './theme.ts'

export const ThemeContext = createContext<Theme>({ colours: 'any', ascii: false })

/** A part of a row that has one look. */
export interface Part {
  readonly spans: readonly Span[]
  readonly emphasis: Emphasis
}

/** A row of the screen: its parts from left to right. */
export type ScreenRow = readonly Part[]

/** A row of one look. */
export const screenRow = (spans: readonly Span[], emphasis: Emphasis = 'none'): ScreenRow => [{ spans, emphasis }]

/** The left border and the margin. */
const FRAME = 2

/** Borders keep their tone under the cursor: only what is between them is inverse. */
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

/** Rows of the screen as one text: a node for each is what costs in Ink, at the start most of all. */
export const Lines = ({ lines }: { readonly lines: readonly ScreenRow[] }) => {
  const theme = useContext(ThemeContext)
  return <Rows text={lines.map((line) => paintRow(line, theme)).join('\n')} />
}

const Rows = memo(({ text }: { readonly text: string }) => <Text wrap="truncate">{text}</Text>)

/** One row of the screen. */
export const Line = ({ spans }: { readonly spans: readonly Span[] }) => <Lines lines={[screenRow(spans)]} />
