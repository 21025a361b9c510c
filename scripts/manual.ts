import { ENVIRONMENT, namesText } from './environment.ts'
import packageJson from '../package.json' with { type: 'json' }
import { FLAGS } from '../src/cli/options.ts'
import { flagMeaning, flagText } from '../src/cli/help.ts'
import {
  FLAG_GROUPS,
  FLAG_NAMES,
  PROGRAM_COMMANDS,
  wordsIn,
  type FlagName,
  type ProgramCommand,
} from '../src/text/index.ts'

const words = wordsIn('en')
const PROGRAM = 'migration-dash'

/** Escapes text for roff: backslashes, hyphens that can be copied, quotation marks, and no request at the beginning of a line. */
const roff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('…', '...')
    .replaceAll('’', '\\(cq')
    .replaceAll('“', '\\(lq')
    .replaceAll('”', '\\(rq')
    .replaceAll("'", '\\(aq')
    .replace(/^\./, '\\&.')

/** The heading for use without a command. */
const DASHBOARD = 'dashboard'

const item = (head: string, text: string): readonly string[] => ['.TP', `.B ${roff(head)}`, roff(text)]

const commandLines = (command: ProgramCommand): readonly string[] => {
  const { usage, what, more } = words.help.commands[command]
  return [...item(`${PROGRAM} ${usage}`, what), ...more.flatMap((sentence) => ['.br', roff(sentence)])]
}

/** Returns an option with its commands, where not every command takes it. */
const optionLines = (name: FlagName): readonly string[] => {
  const { of } = FLAGS[name]
  const isEverywhere = of.length === PROGRAM_COMMANDS.length
  const where = isEverywhere ? '' : ` (${of.map((one) => (one === 'open' ? DASHBOARD : one)).join(', ')})`
  return item(flagText(words, name), `${flagMeaning(words, name)}${where}`)
}

/** Returns the options by group, each once. */
const groupLines = FLAG_GROUPS.flatMap((group) => [
  `.SS ${words.help.groups[group]}`,
  ...FLAG_NAMES.filter((name) => FLAGS[name].group === group).flatMap(optionLines),
])

const exampleLines = PROGRAM_COMMANDS.flatMap((command) =>
  words.help.commands[command].examples.flatMap((example) => ['.PP', '.nf', roff(`${PROGRAM} ${example}`), '.fi']),
)

/** Returns the manual page, section 1, from the table of options and the help. */
export const manual = (): string =>
  `${[
    `.TH MIGRATION\\-DASH 1 "" "${PROGRAM} ${packageJson.version}" "User Commands"`,
    '.SH NAME',
    `${roff(PROGRAM)} \\- ${roff(words.help.about.charAt(0).toLowerCase() + words.help.about.slice(1).replace(/\.$/, ''))}`,
    '.SH SYNOPSIS',
    ...PROGRAM_COMMANDS.flatMap((command) => [`.B ${roff(`${PROGRAM} ${words.help.commands[command].usage}`)}`, '.br']),
    '.SH COMMANDS',
    ...PROGRAM_COMMANDS.flatMap(commandLines),
    '.SH OPTIONS',
    ...groupLines,
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(([names, meaning]) => item(namesText(names), meaning)),
    '.SH EXAMPLES',
    ...exampleLines,
    '.SH EXIT STATUS',
    roff(words.help.exitCodes),
  ].join('\n')}\n`
