import { printedColumns } from '../system/terminal.ts'
import { widthOf, wrap } from '../text/index.ts'

/** The widest help, in columns; also its width where neither a terminal nor COLUMNS says another. */
export const HELP_WIDTH = 120

/** Returns the width of the help: that of the terminal, or of COLUMNS, up to the widest. */
export const helpWidth = (): number =>
  Math.min(HELP_WIDTH, printedColumns(process.stdout.columns, process.env, HELP_WIDTH))

const wrapIndented = (line: string, width: number): readonly string[] => {
  const text = line.trimStart()
  const indent = ' '.repeat(line.length - text.length)
  return wrap(text, Math.max(1, width - indent.length)).map((one) => `${indent}${one}`)
}

/** Wraps lines at words for a terminal, which itself breaks them anywhere. The last column stays free for the cursor. */
export const wrapFor = ({ columns }: { readonly columns?: number | undefined }, text: string): string => {
  if (!columns) return text
  const width = columns - 1
  return text
    .split('\n')
    .flatMap((line) => (widthOf(line) <= width ? [line] : wrapIndented(line, width)))
    .join('\n')
}
