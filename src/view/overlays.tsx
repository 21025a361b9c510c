import {
  entryOf,
  explanationOf,
  explanationRows,
  helpPage,
  INSET,
  markedOf,
  pageLines,
  pageRows,
  problemText,
  progressText,
  quotedLines,
  quotedTitle,
  type List,
  type LoadingState,
  type MendingState,
  type ReadingState,
} from '../app/index.ts'
import { isUnsettled } from '../dossier/index.ts'
import { tableSpans, entryTitle, type Line } from '../present/index.ts'
import { span, wrap, type Span } from '../text/index.ts'
import { barAt, bottomLine, sideLine, topLine } from './frame.ts'
import { framedRow, screenRow, Lines } from './line.tsx'
import { formPageOf, promptLine, typedSpans } from './prompt-line.ts'

/** Draws lines in a frame that fills the screen between header and footer; those under the cursor are emphasized. */
const FramedLines = ({
  title,
  lines,
  top,
  columns,
  rows,
  isUnder,
}: {
  readonly title: readonly Span[]
  readonly lines: readonly (readonly Span[])[]
  readonly top: number
  readonly columns: number
  readonly rows: number
  readonly isUnder?: (line: number) => boolean
}) => {
  const height = rows - 2
  return (
    <Lines
      lines={[
        screenRow(topLine(title, columns, true, ['╭', '╮'])),
        ...Array.from({ length: height }, (_, row) =>
          framedRow(
            sideLine(lines[top + row] ?? [], {
              width: columns,
              focused: true,
              bar: barAt(row, top, lines.length, height),
            }),
            isUnder?.(top + row) ? 'cursor' : 'none',
          ),
        ),
        screenRow(bottomLine(columns, true)),
      ]}
    />
  )
}

/** Draws what was quoted: what it was and is, and when and where. */
export const Quoted = ({ state, list }: { readonly state: ReadingState; readonly list: List }) => {
  const lines = quotedLines(state)
  return (
    <FramedLines
      title={[span(state.locale.words.quoted.title, 'strong'), span(` · ${quotedTitle(state)}`, 'dim')]}
      lines={lines.map(({ spans }) => spans)}
      top={list.top}
      columns={state.size.columns}
      rows={pageRows(state) + 2}
      isUnder={(line) => lines[line]?.item === list.cursor}
    />
  )
}

/** Draws the help: keys, signs and words, filtered by what is typed; Enter runs the command under the cursor. */
export const Help = ({ state, list }: { readonly state: ReadingState; readonly list: List }) => {
  const { keys } = state.locale.words
  const { columns } = state.size
  const { lines } = helpPage(state, columns - INSET)
  return (
    <FramedLines
      title={[span(keys.title, 'strong'), span(` · ${keys.filter}: ${promptLine(state)?.text ?? ''}`, 'dim')]}
      lines={lines.map(({ spans }) => spans)}
      top={list.top}
      columns={columns}
      rows={pageRows(state) + 2}
      isUnder={(line) => lines[line]?.item === list.cursor}
    />
  )
}

/** Draws what the signs and terms under the cursor mean, below them. */
export const Explanation = ({ state }: { readonly state: ReadingState }) => (
  <FramedLines
    title={[span(state.locale.words.keys.explain.title, 'strong')]}
    lines={explanationOf(state)}
    top={state.overlay.kind === 'explain' ? state.overlay.top : 0}
    columns={state.size.columns}
    rows={explanationRows(state) + 2}
  />
)

/** Draws a form: its fields, and below them what explains the one that one is in. */
export const FormFields = ({ state }: { readonly state: ReadingState }) => {
  const page = formPageOf(state)
  if (!page) return null
  const { title, lines, under, typed } = page
  return (
    <FramedLines
      title={[span(title, 'strong')]}
      lines={lines.map((line, row) => (row === typed?.row ? typedSpans(state) : line))}
      top={0}
      columns={state.size.columns}
      rows={pageRows(state) + 2}
      isUnder={(line) => under.includes(line)}
    />
  )
}

const pageTitle = (state: ReadingState): string => {
  const { compare, working } = state.locale.words.figures
  const entry = entryOf(state)
  const { clipboard, watching } = state.locale.words
  if (state.overlay.kind === 'compare') return compare.title(markedOf(state).length)
  if (state.overlay.kind === 'charts') return state.locale.words.figures.multiples.title
  if (state.overlay.kind === 'copied') return clipboard.title[state.overlay.by]
  if (state.overlay.kind === 'problems')
    return watching.strip.title(state.trouble?.kind === 'problems' ? state.trouble.problems.length : 1)
  if (state.overlay.kind === 'passages') return state.locale.words.quotations.title
  return working.title(entry ? entryTitle(state.locale, entry) : '')
}

const spansOf = (line: Line): readonly Span[] => (line.kind === 'text' ? line.spans : tableSpans(line))

/** Draws a page overlay, such as a calculation or a comparison. Lines out of sight stay empty, since small charts are drawn when they are read. */
export const Page = ({ state, top }: { readonly state: ReadingState; readonly top: number }) => {
  const rows = pageRows(state)
  return (
    <FramedLines
      title={[span(pageTitle(state), 'strong')]}
      lines={pageLines(state).map((line, at) => (at >= top && at < top + rows ? spansOf(line) : []))}
      top={top}
      columns={state.size.columns}
      rows={rows + 2}
    />
  )
}

/** Draws a whole address that does not fit in the footer, so that the reader sees what is opened. */
export const Address = ({ state, address }: { readonly state: ReadingState; readonly address: string }) => (
  <FramedLines
    title={[span(state.locale.words.browser.title, 'strong')]}
    lines={wrap(address, state.size.columns - INSET).map((line) => [span(line)])}
    top={0}
    columns={state.size.columns}
    rows={pageRows(state) + 2}
  />
)

/** Draws how far a large file has been read. */
export const Loading = ({ state }: { readonly state: LoadingState }) => (
  <FramedLines
    title={[span(progressText(state), 'strong')]}
    lines={[]}
    top={0}
    columns={state.size.columns}
    rows={state.size.rows - 2}
  />
)

/** Draws every problem with its address, wrapped. */
export const Problems = ({ state }: { readonly state: MendingState }) => {
  const { locale, size } = state
  const lines = problemText(locale, state.file, state.problems.slice(state.top), size.columns - INSET).flatMap((one) =>
    one.map((line) => [span(line)]),
  )
  const hint = state.problems.some(isUnsettled) ? locale.words.merge.hint : locale.words.problems.hint
  const title = [span(locale.words.problems.title(state.problems.length), 'bad'), span(` · ${hint}`, 'dim')]
  return <FramedLines title={title} lines={lines} top={0} columns={size.columns} rows={size.rows - 2} />
}
