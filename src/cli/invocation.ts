import type { ImportLack, ImportWork } from './import/arguments.ts'
import type { Access, Day, Example } from '../dossier/index.ts'
import type { DigestWork } from './digest/arguments.ts'
import type { Palette, Refactoring, Shell } from './options.ts'
import type { SourceWork } from './sources/work.ts'
import type { UpdateLack, UpdateWork } from './update/arguments.ts'
import type { ReportOptions } from '../report/index.ts'
import type { Medium, ProgramCommand, Reader } from '../text/index.ts'

/** The language, medium, signs and colours of the output. */
export interface OutputOptions extends Reader {
  /** Whether the terminal gets only ASCII: as asked for, or because of the locale. */
  readonly ascii: boolean
  readonly colours: 'none' | Palette
  /** The terminal's background as given; null to find it out. */
  readonly background: 'dark' | 'light' | null
  /** What the program may do on this machine. */
  readonly access: Access
  /** Speech for screen readers. */
  readonly medium: Medium
}

/** What a help is about: a command, or how any table is imported. */
export type HelpTopic = 'command' | 'tables'

/** What the arguments ask for. */
export type Invocation =
  | {
      readonly kind: 'open'
      readonly file: string | null
      /** Further files and folders, for a list of dossiers. */
      readonly more: readonly string[]
      readonly on: Day | null
      /** The argument of `--since`; null where it was not given. */
      readonly since: string | null
      readonly output: 'screen' | 'print' | 'json'
      readonly mouse: boolean
      /** Whether the session is restored at the start and saved at the end. */
      readonly remember: boolean
      /** Whether `--lang` was given; otherwise the language is that of the environment. */
      readonly languageGiven: boolean
      readonly outputOptions: OutputOptions
    }
  | {
      readonly kind: 'diff'
      readonly before: string
      readonly after: string
      readonly json: boolean
      readonly outputOptions: OutputOptions
    }
  | {
      readonly kind: 'add'
      /** The dossier that receives the record. */
      readonly file: string
      /** The kind of record and its fields; empty where they are typed in the terminal. */
      readonly typed: readonly string[]
      readonly dryRun: boolean
      /** Whether the source used last is offered, and kept for the next command. */
      readonly remember: boolean
      readonly outputOptions: OutputOptions
    }
  | {
      readonly kind: 'refactor'
      readonly command: Refactoring
      readonly file: string
      readonly typed: readonly string[]
      readonly dryRun: boolean
      readonly outputOptions: OutputOptions
    }
  | {
      readonly kind: 'new'
      readonly file: string
      /** The example to begin with; null for an empty dossier. */
      readonly like: Example | null
      readonly outputOptions: OutputOptions
    }
  | {
      readonly kind: 'merge'
      readonly base: string
      readonly ours: string
      readonly theirs: string
      /** The name of the dossier in messages: git's own path, since it passes temporary files. */
      readonly label: string
      /** The file to write, `-` for standard output, or null for ours. */
      readonly output: string | null
      readonly dryRun: boolean
      readonly force: boolean
      readonly outputOptions: OutputOptions
    }
  | { readonly kind: 'install-merge'; readonly files: readonly string[]; readonly outputOptions: OutputOptions }
  /** What to import, or what the command line lacks. */
  | { readonly kind: 'import'; readonly what: ImportWork | ImportLack; readonly outputOptions: OutputOptions }
  | { readonly kind: 'update'; readonly what: UpdateWork | UpdateLack; readonly outputOptions: OutputOptions }
  | {
      readonly kind: 'check'
      readonly files: readonly string[]
      /** Whether warnings count as problems. */
      readonly strict: boolean
      readonly outputOptions: OutputOptions
    }
  | { readonly kind: 'source'; readonly what: SourceWork; readonly outputOptions: OutputOptions }
  | {
      readonly kind: 'verify'
      readonly file: string
      /** The arguments of `--text`: files, each with the source's id before it where that is not plain. */
      readonly texts: readonly string[]
      readonly seal: boolean
      readonly outputOptions: OutputOptions
    }
  | {
      readonly kind: 'report'
      readonly file: string | null
      readonly on: Day | null
      readonly since: string | null
      readonly options: ReportOptions
      /** Whether the report was asked for in ASCII; the locale decides about the terminal, not about files. */
      readonly ascii: boolean
      /** The file to write; null for standard output. */
      readonly output: string | null
      readonly force: boolean
      /** Whether the register notes what the report quotes, and where it is used in the reader's words; null for the file. */
      readonly remember: boolean
      readonly quotedIn: string | null
      readonly outputOptions: OutputOptions
    }
  | {
      readonly kind: 'quoted'
      readonly file: string
      readonly on: Day | null
      /** Whether the exit code says that something has changed. */
      readonly exitCode: boolean
      readonly outputOptions: OutputOptions
    }
  | { readonly kind: 'digest'; readonly what: DigestWork; readonly outputOptions: OutputOptions }
  | { readonly kind: 'completions'; readonly shell: Shell; readonly outputOptions: OutputOptions }
  /** The days on which a dossier changes, for shell completions. */
  | { readonly kind: 'dates'; readonly file: string | null; readonly outputOptions: OutputOptions }
  | {
      readonly kind: 'help'
      readonly command: ProgramCommand
      readonly topic: HelpTopic
      readonly outputOptions: OutputOptions
    }
  /** A table to look at, for the command that would import it. */
  | { readonly kind: 'suggest'; readonly what: ImportWork; readonly outputOptions: OutputOptions }
  | {
      readonly kind: 'schema'
      /** The dossier whose ids it completes; null for any. */
      readonly file: string | null
      /** The file to write; null for standard output. */
      readonly output: string | null
      readonly force: boolean
      readonly outputOptions: OutputOptions
    }
  | { readonly kind: 'version'; readonly outputOptions: OutputOptions }
  /** The publications that can be imported, with their columns. */
  | { readonly kind: 'columns'; readonly outputOptions: OutputOptions }
  /** What a restricted program does not do. */
  | { readonly kind: 'refused'; readonly sentence: string; readonly outputOptions: OutputOptions }
  | { readonly kind: 'wrong'; readonly sentence: string; readonly outputOptions: OutputOptions }

/** The invocation of one command. */
export type InvocationOf<K extends Invocation['kind']> = Extract<Invocation, { readonly kind: K }>
