import meow from 'meow'
import { languageOf, type Face } from './cli.ts'
import { nearest, parseDate, safe } from './dossier/index.ts'
import { LANGUAGES, wordsIn, type Language, type Words } from './text/index.ts'

/** What is to be imported, and how. */
export interface ImportWork {
  readonly files: readonly string[]
  readonly into: string
  readonly as: ImportPublisher | null
  readonly published: string | null
  readonly only: readonly string[]
  readonly all: boolean
  readonly by: readonly string[]
  readonly encoding: ImportEncoding | null
  readonly replace: boolean
  readonly dryRun: boolean
}

/** What the arguments of `import` ask for; `lacking` names what they leave out, which is wrong usage. */
export type ImportAsked =
  | { readonly kind: 'import'; readonly what: ImportWork | 'help' | ImportLack; readonly face: Face }
  | { readonly kind: 'wrong'; readonly sentence: string; readonly face: Face }

export type ImportLack = 'needsFile' | 'needsInto' | 'onlyOrAll' | 'noStandardInput'

const PUBLISHERS = ['cbp', 'iom', 'unhcr', 'tidy'] as const
const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const
type ImportPublisher = (typeof PUBLISHERS)[number]
type ImportEncoding = (typeof ENCODINGS)[number]

const FLAGS = {
  into: { type: 'string' },
  as: { type: 'string' },
  published: { type: 'string' },
  only: { type: 'string', isMultiple: true },
  all: { type: 'boolean' },
  by: { type: 'string', isMultiple: true },
  encoding: { type: 'string' },
  replace: { type: 'boolean' },
  dryRun: { type: 'boolean' },
  lang: { type: 'string' },
  ascii: { type: 'boolean' },
  color: { type: 'boolean', default: true },
  help: { type: 'boolean' },
} as const

const TAKING: readonly string[] = ['--into', '--as', '--published', '--encoding', '--lang']
const WRITTEN: readonly string[] = [
  ...TAKING,
  '--only',
  '--by',
  '--all',
  '--replace',
  '--dry-run',
  '--ascii',
  '--color',
  '--no-color',
  '--help',
]

type Env = Readonly<Record<string, string | undefined>>

/** The first word that is no flag and no flag's value. */
const firstWord = (args: readonly string[]): string | undefined =>
  args.find((arg, at) => !arg.startsWith('-') && !['--lang', '--as-of'].includes(args[at - 1] ?? ''))

/** Whether the arguments are those of `import`. */
export const isImport = (args: readonly string[]): boolean => firstWord(args) === 'import'

const flagsIn = (args: readonly string[]): readonly string[] => {
  const end = args.indexOf('--')
  return (end < 0 ? args : args.slice(0, end)).filter((arg) => arg.startsWith('-') && arg !== '-').map(nameOf)
}

const nameOf = (arg: string): string => arg.split('=')[0] ?? ''

/** A flag that is none of ours, or stands twice where once is all there is. */
const badFlag = (words: Words, args: readonly string[]): string | null => {
  const named = flagsIn(args)
  const unknown = named.find((flag) => !WRITTEN.includes(flag))
  if (unknown !== undefined) return words.command.unknownFlag(safe(unknown), nearest(unknown, WRITTEN))
  const repeated = named.find((flag, at) => TAKING.includes(flag) && named.indexOf(flag) !== at)
  return repeated === undefined ? null : words.command.repeatedFlag(repeated)
}

interface Given {
  readonly into?: string | undefined
  readonly as?: string | undefined
  readonly published?: string | undefined
  readonly only?: readonly string[] | undefined
  readonly all?: boolean | undefined
  readonly by?: readonly string[] | undefined
  readonly encoding?: string | undefined
  readonly replace?: boolean | undefined
  readonly dryRun?: boolean | undefined
  readonly lang?: string | undefined
  readonly ascii?: boolean | undefined
  readonly color?: boolean | undefined
  readonly help?: boolean | undefined
}

const isOneOf = <T extends string>(options: readonly T[], text: string): text is T =>
  (options as readonly string[]).includes(text)

const badValue = (words: Words, given: Given): string | null => {
  const choices = [
    ['--lang', given.lang, LANGUAGES],
    ['--as', given.as, PUBLISHERS],
    ['--encoding', given.encoding, ENCODINGS],
  ] as const
  for (const [flag, value, options] of choices)
    if (value !== undefined && !isOneOf<string>(options, value))
      return words.command.badValue(flag, safe(value), options.join(', '))
  if (given.published !== undefined && !parseDate(given.published))
    return words.command.badValue('--published', safe(given.published), words.prompt.takes)
  return null
}

const orNull = <T extends string>(options: readonly T[], text: string | undefined): T | null =>
  text !== undefined && isOneOf(options, text) ? text : null

const whatIn = (files: readonly string[], given: Given): ImportWork | ImportLack => {
  const [only, by] = [given.only ?? [], (given.by ?? []).flatMap((one) => one.split(','))]
  if (files.length === 0) return 'needsFile'
  if (files.includes('-') || given.into === '-') return 'noStandardInput'
  if (given.into === undefined || given.into === '') return 'needsInto'
  if (only.length > 0 && given.all === true) return 'onlyOrAll'
  return {
    files,
    into: given.into,
    as: orNull(PUBLISHERS, given.as),
    published: given.published ?? null,
    only,
    all: given.all === true,
    by: [...new Set(by.map((one) => one.trim()).filter((one) => one !== ''))],
    encoding: orNull(ENCODINGS, given.encoding),
    replace: given.replace === true,
    dryRun: given.dryRun === true,
  }
}

/** The arguments of `import` as what is asked for. Nothing is read here. */
export const importAsked = (args: readonly string[], env: Env): ImportAsked => {
  const early = badFlag(wordsIn(languageOf(env)), args)
  const parsed =
    early === null
      ? meow({
          argv: [...args],
          importMeta: import.meta,
          pkg: {},
          flags: FLAGS,
          autoHelp: false,
          autoVersion: false,
          description: false,
        })
      : null
  const given: Given = parsed?.flags ?? {}
  const language: Language = orNull(LANGUAGES, given.lang) ?? languageOf(env)
  const face: Face = { language, ascii: given.ascii === true, color: given.color !== false, heard: false }
  const bad = early ?? badValue(wordsIn(language), given)
  if (bad !== null) return { kind: 'wrong', sentence: bad, face }
  if (given.help === true) return { kind: 'import', what: 'help', face }
  return { kind: 'import', what: whatIn((parsed?.input ?? []).slice(1), given), face }
}
