import { printedColumns } from '../system/terminal.ts'

/** The widest help, in columns; also its width where neither a terminal nor COLUMNS says another. */
export const HELP_WIDTH = 120

/** Returns the width of the help: that of the terminal, or of COLUMNS, up to the widest. */
export const helpWidth = (): number =>
  Math.min(HELP_WIDTH, printedColumns(process.stdout.columns, process.env, HELP_WIDTH))
