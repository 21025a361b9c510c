import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseArguments } from '../../src/cli/parse.ts'
import { choicesOf, FLAGS, flagsOf } from '../../src/cli/options.ts'
import { groupsOf, helpText, printHelp, tablesHelpText } from '../../src/cli/help.ts'
import { FLAG_NAMES, LANGUAGES, PROGRAM_COMMANDS, wordsIn, type ProgramCommand } from '../../src/text/index.ts'
import { KIND_NAMES } from '../../src/edit/index.ts'
import { wordsOf as valueWords } from '../../src/text/values/index.ts'
import { invocationOf, printed } from './printed.ts'

const cases = LANGUAGES.flatMap((language) => PROGRAM_COMMANDS.map((command) => [language, command] as const))

/** A help is under 40 lines; that of the program has one more for each command. */
const mostLines = (command: ProgramCommand): number => (command === 'open' ? 34 + PROGRAM_COMMANDS.length : 40)

test.each(cases)(
  'in %s the help of %s is short, has examples, and lists every option with its choices',
  (language, command) => {
    const words = wordsIn(language)
    const text = helpText(words, command)
    expect(text.split('\n').length).toBeLessThan(mostLines(command))
    expect(text).toContain(words.help.examples)
    for (const name of flagsOf(command).filter((one) => one !== 'version' && FLAGS[one].group !== 'any-table')) {
      expect(text).toContain(`--${name}`)
      for (const choice of choicesOf(name, command)) expect(text).toContain(choice)
    }
  },
)

test.each(cases)('in %s the examples of %s are valid command lines', (language, command) => {
  for (const example of wordsIn(language).help.commands[command].examples) {
    const [own = ''] = example.split(/ [|>] /)
    const args = own.split(' ').map((word) => word.replaceAll("'", ''))
    expect([example, parseArguments(args, {}).kind]).not.toContain('wrong')
  }
})

test.each(LANGUAGES)('in %s the first help lists every command and every exit code', (language) => {
  const words = wordsIn(language)
  const text = helpText(words, 'open')
  for (const command of PROGRAM_COMMANDS) expect(text).toContain(words.help.commands[command].usage)
  for (const code of ['0', '1', '2', '130', '143']) expect(text).toContain(code)
})

test('no line of options and commands is wider than 120 columns', () => {
  for (const [language, command] of cases)
    for (const line of helpText(wordsIn(language), command)
      .split('\n')
      .filter((one) => one.startsWith('  ')))
      expect([line, line.length <= 120]).toEqual([line, true])
})

test('the manual page lists every command and every option, and no text begins a roff request', () => {
  const page = readFileSync('man/migration-dash.1', 'utf8')
  const words = wordsIn('en')
  for (const command of PROGRAM_COMMANDS) {
    expect(page).toContain(words.help.commands[command].what.slice(0, 20).replaceAll('-', '\\-'))
    for (const name of flagsOf(command)) expect(page).toContain(`.B \\-\\-${name.replaceAll('-', '\\-')}`)
  }
  const requests = page.split('\n').filter((line) => /^[.']/.test(line))
  expect(requests.filter((line) => !/^\.(TH|SH|SS|TP|B|br|PP|nf|fi)( |$)/.test(line))).toEqual([])
})

/** The choices of options, which are typed as they are in any language. */
const CHOICES = new RegExp(
  `(?<![\\w-])(?:${FLAG_NAMES.flatMap((name) => {
    const { takes } = FLAGS[name]
    return takes.kind === 'choice' ? takes.choices : []
  })
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?![\\w-])`,
  'g',
)

/** Files of publishers, whose names are theirs in any language. */
const FILES = /\S+\.(?:csv|xlsx)/g

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .replace(FILES, ' ')
      .replace(CHOICES, ' ')
      .replace(
        /LC_\w+|NO_COLOR|MIGRATION_DASH_\w+=1|INK_SCREEN_READER=true|HEAD~3|source <\(|compinit|--[\w-]+|\S+\|\S+|\S+:\S+|"[^"]*"|migration-dash(?: \S+)?|\S+\.\w+|'[^']*'/g,
        ' ',
      )
      .toLowerCase()
      .match(/\p{L}{3,}/gu),
  )

test.each(PROGRAM_COMMANDS)('the help of %s has no word of the other language', (command) => {
  const [english, spanish] = LANGUAGES.map((language) => wordsOf(helpText(wordsIn(language), command)))
  const both = [...(english ?? [])].filter((word) => spanish?.has(word))
  const alike =
    /^(?:add|rename|split|leave|retract|ammar|nabil|places|tunisia|visas|short|work|rest|telegraph|kais|saied|stated|tap|usual|article|ascii|bash|brief|completions|csv|decimal|base|diff|excel|gitattributes|file|fish|html|json|lang|markdown|merge|report|schema|check|sigint|sigterm|zsh|xx|shell|terminal|citizenship|demographic|editor|enter|esc|git|digest|notify|import|iso|new|last|opposes|origin|position|quoted|ref|seal|sql|source|sep|spreadsheet|conflict|ours|talks|theirs|keep|csl|bibtex|zotero|tidy|text|txt|url|verify|update|feed)$/
  expect(both.filter((word) => !alike.test(word))).toEqual([])
})

test.each(cases)('in %s the printed help of %s is short, with the columns of an import', async (language, command) => {
  const args = command === 'open' ? ['--help'] : [command, '--help']
  const { code, stdout, stderr } = await printed(() => printHelp(invocationOf('help', ...args, '--lang', language)))
  const text = helpText(wordsIn(language), command)
  expect([code, stderr, stdout.slice(0, text.length)]).toEqual([0, '', text])
  expect(stdout.slice(text.length).includes('Fiscal Year')).toBe(command === 'import')
  expect(stdout.trimEnd().split('\n').length).toBeLessThan(mostLines(command))
})

test.each(cases)('in %s the help of %s lists every option once, in its group', (language, command) => {
  const grouped = groupsOf(command).flatMap(([, names]) => names)
  expect(grouped.toSorted()).toEqual(
    flagsOf(command)
      .filter((name) => name !== 'version' || command === 'open')
      .toSorted(),
  )
  const text = helpText(wordsIn(language), command)
  for (const [group] of groupsOf(command)) expect(text).toContain(`\n${wordsIn(language).help.groups[group]}`)
})

test('every example is of both languages: the same options for the same command', () => {
  const optionsOf = (example: string): readonly string[] => example.match(/--[\w-]+/g) ?? []
  const [english, spanish] = LANGUAGES.map((language) =>
    PROGRAM_COMMANDS.map((command) => wordsIn(language).help.commands[command].examples.map(optionsOf)),
  )
  expect(spanish).toEqual(english)
  expect(PROGRAM_COMMANDS.filter((command) => wordsIn('en').help.commands[command].examples.length > 3)).toEqual([])
})

test.each([60, 80, 120])(
  'at %s columns no line of the help is wider, except examples and lists of choices',
  (width) => {
    // The first help leaves its long lines to a wide terminal, to stay short.
    for (const [language, command] of cases.filter((one) => width < 120 || one[1] !== 'open')) {
      const examples = new Set(
        wordsIn(language).help.commands[command].examples.map((one) => `  migration-dash ${one}`),
      )
      const lines = helpText(wordsIn(language), command, width).split('\n')
      expect(lines.filter((line) => line.length > width && !examples.has(line) && !line.includes('|'))).toEqual([])
    }
  },
)

test.each(LANGUAGES)(
  'in %s the help of tables explains each of their options, with its choices, in under 40 lines',
  async (language) => {
    const { code, stdout } = await printed(() =>
      printHelp(invocationOf('help', 'import', '--as', 'tidy', '--help', '--lang', language)),
    )
    expect([code, stdout]).toEqual([0, tablesHelpText(wordsIn(language))])
    for (const name of flagsOf('import').filter((one) => FLAGS[one].group === 'any-table')) {
      const { takes } = FLAGS[name]
      expect(stdout).toContain(wordsIn(language).help.flags[name].split(' ')[0])
      expect(stdout).toContain(`  --${name}`)
      if (takes.kind === 'choice') for (const choice of takes.choices) expect(stdout).toContain(choice)
    }
    expect(stdout.trimEnd().split('\n').length).toBeLessThan(40)
  },
)

test.each(LANGUAGES)('in %s the examples of tables are valid command lines', (language) => {
  for (const example of wordsIn(language).help.tables.examples)
    expect([example, parseArguments(example.split(' '), {}).kind]).not.toContain('wrong')
})

test.each(LANGUAGES)('in %s the help of add names every kind of record in the reader’s words', (language) => {
  const own = valueWords(language, KIND_NAMES)
  const kinds = KIND_NAMES.map((kind) => own[kind] ?? kind).join(', ')
  expect(helpText(wordsIn(language), 'add').replaceAll('\n', ' ')).toContain(`: ${kinds}. `)
})

test.each(LANGUAGES)('in %s the help of source lists its own options, and those of no other table', (language) => {
  const text = helpText(wordsIn(language), 'source')
  for (const name of ['title', 'publisher', 'url', 'licence']) expect(text).toContain(`\n  --${name} `)
  expect(text).not.toContain('--suggest')
  expect(helpText(wordsIn(language), 'import')).toContain('--suggest')
})
