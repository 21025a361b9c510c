import { expect, test } from 'vitest'
import { parseArguments } from '../../src/cli/parse.ts'
import { FLAGS, flagsOf, meowFlags, ONCE, WRITTEN } from '../../src/cli/options.ts'
import { FLAG_NAMES, PROGRAM_COMMANDS, type ProgramCommand } from '../../src/text/index.ts'

test('every option belongs to a command, and is recognized as written', () => {
  for (const name of FLAG_NAMES) {
    expect(FLAGS[name].of.length).toBeGreaterThan(0)
    expect(WRITTEN).toContain(`--${name}`)
  }
  expect(WRITTEN).toContain('--color')
})

test('meow has every option by name, with a value where the table says so', () => {
  expect(Object.keys(meowFlags())).toHaveLength(FLAG_NAMES.length)
  expect(meowFlags()).toMatchObject({
    asOf: { type: 'string' },
    color: { type: 'boolean', default: true },
    state: { type: 'boolean', default: true },
    brief: { type: 'boolean', default: false },
  })
})

type EditCommand = 'add' | 'rename' | 'split' | 'leave' | 'retract'
const EDITS: readonly string[] = ['add', 'rename', 'split', 'leave', 'retract'] satisfies readonly EditCommand[]
const PLAIN = PROGRAM_COMMANDS.filter((one): one is Exclude<ProgramCommand, EditCommand> => !EDITS.includes(one))

// Options of `add` that are not in the table are fields of the record.
test.each(PLAIN)('%s accepts what the table says, and nothing else', (command) => {
  const words = command === 'open' ? [] : [command]
  const files = {
    open: [],
    check: ['a'],
    verify: ['a'],
    source: ['keep', 'a'],
    import: ['a.csv'],
    update: ['a.json'],
    new: ['a'],
    diff: ['a', 'b'],
    digest: ['a'],
    merge: ['a', 'b', 'c'],
    report: [],
    quoted: ['a'],
    schema: [],
    completions: ['bash'],
  }[command]
  for (const name of FLAG_NAMES) {
    const { takes } = FLAGS[name]
    const value = {
      nothing: [],
      date: ['2024'],
      file: ['a.md'],
      folder: ['a'],
      name: ['MX'],
      reference: ['HEAD'],
      language: ['es-MX'],
      mapping: ['value=Valore'],
      month: ['4'],
      count: ['1'],
      text: ['words'],
      receiver: ['spreadsheet'],
      choice: takes.kind === 'choice' ? takes.choices.slice(0, 1) : [],
    }[takes.kind]
    const invocation = parseArguments([...words, ...files, `--${name}`, ...value], {})
    const isStray =
      invocation.kind === 'wrong' &&
      invocation.sentence.includes(`--${name}`) &&
      !invocation.sentence.includes('goes with --format') &&
      !invocation.sentence.includes('--since last')
    expect([name, isStray]).toEqual([name, !flagsOf(command).includes(name)])
  }
})

test('what may be given several times is kept as often as it was given', () => {
  expect(FLAG_NAMES.filter((name) => FLAGS[name].many)).toEqual([
    'only',
    'by',
    'accept',
    'map',
    'drop',
    'dims',
    'sum',
    'total',
    'part',
    'text',
  ])
  expect(parseArguments(['import', 'a.csv', '--into', 'b', '--only', 'MX', '--only=GT'], {})).toMatchObject({
    what: { only: ['MX', 'GT'] },
  })
})

test('any other option with a value may be given once', () => {
  for (const flag of ONCE)
    expect(parseArguments(['report', `${flag}=a`, `${flag}=a`], {})).toMatchObject({
      kind: 'wrong',
      sentence: expect.stringContaining('twice'),
    })
})
