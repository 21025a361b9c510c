import { Text } from 'ink'
import { createContext, memo, useContext } from 'react'
import type { Span } from '../text/index.ts'
import { paint, type Emphasis, type Theme } from './theme.ts'

export const ThemeContext = createContext<Theme>({ colour: true, ascii: false })

const same = (
  a: { spans: readonly Span[]; emphasis?: Emphasis },
  b: { spans: readonly Span[]; emphasis?: Emphasis },
): boolean =>
  a.emphasis === b.emphasis &&
  a.spans.length === b.spans.length &&
  a.spans.every((one, at) => one.text === b.spans[at]?.text && one.tone === b.spans[at]?.tone)

/** One row of the screen as one text node: many small ones are what costs in Ink. */
export const Line = memo(
  ({ spans, emphasis = 'none' }: { readonly spans: readonly Span[]; readonly emphasis?: Emphasis }) => {
    const painted = paint(spans, useContext(ThemeContext), emphasis)
    return <Text wrap="truncate">{painted === '' ? ' ' : painted}</Text>
  },
  same,
)
