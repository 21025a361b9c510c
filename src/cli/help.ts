import { DONE, print } from './exit.ts'
import type { InvocationOf } from './invocation.ts'
import { choicesOf, FLAGS, flagsOf } from './options.ts'
import { HELP_WIDTH, helpWidth } from './width.ts'
import {
  FLAG_GROUPS,
  PROGRAM_COMMANDS,
  widthOf,
  wordsIn,
  wrap,
  type FlagGroup,
  type FlagName,
  type ProgramCommand,
  type Messages,
} from '../text/index.ts'

const PROGRAM = 'migration-dash'
/** The column in which explanations begin. */
const ASIDE = 34

const line = (left: string, right: string, width: number): string => {
  const margin = `  ${left}`
  const aside = wrap(right, width - ASIDE).join(`\n${' '.repeat(ASIDE)}`)
  return widthOf(margin) + 2 > ASIDE ? `${margin}\n${' '.repeat(ASIDE)}${aside}` : `${margin.padEnd(ASIDE)}${aside}`
}

/** Wraps a sentence between words, where a terminal would break it within one. */
const paragraph = (text: string, width: number): string => wrap(text, width).join('\n')

/** Wraps a sentence of a help; a wide terminal wraps the first help, to stay short. */
const sentenceOf = (command: ProgramCommand, text: string, width: number): string =>
  command === 'open' && width >= HELP_WIDTH ? text : paragraph(text, width)

/** The most choices listed beside an option; more are listed in its explanation. */
const FEW = 4

/** Whether the choices of an option stand beside it: few, and no wider than the margin. */
const isFew = (name: FlagName, choices: readonly string[]): boolean =>
  choices.length <= FEW && name.length + choices.join('|').length + 6 <= ASIDE

/** Returns an option with its argument: `--as-of DATE`, `--lang en|es`. */
export const flagText = ({ help }: Messages, name: FlagName, command?: ProgramCommand): string => {
  const { takes } = FLAGS[name]
  if (takes.kind === 'nothing') return `--${name}`
  const choices = choicesOf(name, command)
  const few = takes.kind === 'choice' && isFew(name, choices)
  return `--${name} ${few ? choices.join('|') : help.values[takes.kind]}`
}

type OwnMeanings = Readonly<Partial<Record<ProgramCommand, Readonly<Partial<Record<FlagName, string>>>>>>

const ownMeaning = (meanings: OwnMeanings, name: FlagName, command: ProgramCommand | undefined): string | undefined =>
  command && meanings[command]?.[name]

/** Returns what an option does, with its choices where they are many. */
export const flagMeaning = ({ help }: Messages, name: FlagName, command?: ProgramCommand): string => {
  const { takes } = FLAGS[name]
  const choices = choicesOf(name, command)
  const many = takes.kind === 'choice' && !isFew(name, choices)
  const meaning = ownMeaning(help.flagsIn, name, command) ?? help.flags[name]
  return many ? `${meaning}: ${choices.join(', ')}` : meaning
}

const block = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines, '']

/** Returns the group of an option in the help of a command: only `import` has so many for any table that they have a help of their own. */
const groupOf = (name: FlagName, command: ProgramCommand): FlagGroup => {
  const { group } = FLAGS[name]
  return group === 'any-table' && command !== 'import' ? 'input' : group
}

/** Returns the options of a command by group, in the order of the help. */
export const groupsOf = (command: ProgramCommand): readonly (readonly [FlagGroup, readonly FlagName[]])[] => {
  const own = flagsOf(command).filter((name) => name !== 'version' || command === 'open')
  return FLAG_GROUPS.map((group) => [group, own.filter((name) => groupOf(name, command) === group)] as const).filter(
    ([, names]) => names.length > 0,
  )
}

/** Returns a group of options. Those of any table have a help of their own, named here. The general ones are explained in the first help; the others only list them, to stay short. */
const groupLines = (
  words: Messages,
  command: ProgramCommand,
  [group, names]: ReturnType<typeof groupsOf>[number],
  width: number,
): readonly string[] => {
  const title = words.help.groups[group]
  if (group === 'any-table') return [paragraph(`${title}: ${words.help.seeTables}`, width)]
  return group === 'general' && command !== 'open'
    ? [paragraph(`${title}: ${names.map((name) => flagText(words, name)).join(', ')}`, width)]
    : [title, ...names.map((name) => line(flagText(words, name, command), flagMeaning(words, name, command), width))]
}

const exampleLines = ({ help }: Messages, command: ProgramCommand): readonly string[] =>
  help.commands[command].examples.map((example) => `  ${PROGRAM} ${example}`)

/** Returns the sentences below a help. Those of the first help share a line, to stay short. */
const closing = ({ help }: Messages, command: ProgramCommand): readonly string[] => {
  const { more } = help.commands[command]
  return command === 'open' ? [[...more, help.seeCommand].join(' '), help.exitCodes] : more
}

/** Returns the help of the program or of one command: usage, options by group, examples; at 120 columns in under 52 lines. */
export const helpText = (words: Messages, command: ProgramCommand, width = HELP_WIDTH): string => {
  const { help } = words
  const usage = command === 'open' ? PROGRAM_COMMANDS : [command]
  const lines = [
    ...(command === 'open' ? [sentenceOf(command, help.about, width), ''] : []),
    ...block(
      `${help.usage}: ${PROGRAM}`,
      usage.map((one) => line(help.commands[one].usage, help.commands[one].what, width)),
    ),
    ...groupsOf(command).flatMap((group) => groupLines(words, command, group, width)),
    '',
    ...block(help.examples, exampleLines(words, command)),
    ...closing(words, command).map((one) => sentenceOf(command, one, width)),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

/** Returns the help of importing any table: its options, and examples. */
export const tablesHelpText = (words: Messages, width: number = HELP_WIDTH): string => {
  const { help } = words
  const names = flagsOf('import').filter((name) => FLAGS[name].group === 'any-table')
  const lines = [
    ...block(`${help.usage}: ${PROGRAM}`, [line(help.commands.import.usage, help.tables.what, width)]),
    help.groups['any-table'],
    ...names.map((name) => line(flagText(words, name), flagMeaning(words, name), width)),
    '',
    ...block(
      help.examples,
      help.tables.examples.map((example) => `  ${PROGRAM} ${example}`),
    ),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

/** Prints the help of a command; the help of `import` also lists the required columns, which are loaded for it. */
export const printHelp = async ({ command, topic, outputOptions }: InvocationOf<'help'>): Promise<number> => {
  if (topic === 'tables') {
    print(tablesHelpText(wordsIn(outputOptions), helpWidth()), outputOptions)
    return DONE
  }
  print(helpText(wordsIn(outputOptions), command, helpWidth()), outputOptions)
  if (command !== 'import') return DONE
  const { printRequiredColumns } = await import('./import/command.ts')
  return printRequiredColumns(outputOptions)
}
