import packageJson from '../package.json' with { type: 'json' }
import { flagsOf } from '../src/cli/options.ts'
import { flagMeaning, flagText } from '../src/cli/help.ts'
import { PROGRAM_COMMANDS, wordsIn, type ProgramCommand } from '../src/text/index.ts'

const words = wordsIn('en')
const PROGRAM = 'migration-dash'

/** Escapes text for roff: backslashes, hyphens that can be copied, quotation marks, and no request at the beginning of a line. */
const roff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('…', '...')
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

/** Returns the options in the order of the table, each once, with its commands. */
const optionLines = (): readonly string[] => {
  const names = [...new Set(PROGRAM_COMMANDS.flatMap(flagsOf))]
  return names.flatMap((name) => {
    const of = PROGRAM_COMMANDS.filter((command) => flagsOf(command).includes(name))
    const isEverywhere = of.length === PROGRAM_COMMANDS.length
    const where = isEverywhere ? '' : ` (${of.map((one) => (one === 'open' ? DASHBOARD : one)).join(', ')})`
    return item(flagText(words, name), `${flagMeaning(words, name)}${where}`)
  })
}

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
    ...optionLines(),
    '.SH EXAMPLES',
    ...exampleLines,
    '.SH EXIT STATUS',
    roff(words.help.exitCodes),
  ].join('\n')}\n`
