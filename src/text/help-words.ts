import type { FlagName, ProgramCommand } from './flag.ts'

/** A command as the help tells it: what stands after the program's name, what it does, what else is to be known, examples. */
export interface CommandHelp {
  readonly usage: string
  readonly what: string
  readonly more: readonly string[]
  readonly examples: readonly string[]
}

/** What `--help`, the manual page and the completions of shells say. */
export interface HelpWords {
  /** What the program is for, in one sentence. */
  readonly about: string
  readonly commands: Readonly<Record<ProgramCommand, CommandHelp>>
  readonly flags: Readonly<Record<FlagName, string>>
  readonly usage: string
  readonly options: string
  readonly examples: string
  readonly values: Readonly<Record<'date' | 'file' | 'choice' | 'name' | 'reference', string>>
  readonly seeCommand: string
  readonly exitCodes: string
  readonly notHere: (flag: string, command: string) => string
  readonly notOnDashboard: (flag: string, commands: string) => string
  readonly needsTable: (tables: string) => string
  readonly onlyCsv: string
  readonly briefPages: string
  readonly needsShell: (shells: string) => string
  readonly exists: (file: string) => string
  readonly same: (file: string) => string
  readonly outputFolder: (file: string) => string
  readonly outputSpecial: (file: string) => string
  readonly outputPermission: (file: string) => string
  readonly outputNone: (file: string) => string
  readonly outputFailed: (file: string, why: string) => string
}
