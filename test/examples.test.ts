import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { split } from 'shlex'
import { expect, test } from 'vitest'
import { LANGUAGES, PROGRAM_COMMANDS, wordsIn } from '../src/text/index.ts'
import { run } from './terminal/run.ts'

/** Examples that need files of a publisher, a repository, or a folder of dossiers. */
const ELSEWHERE = /^import |HEAD~|\*|--install/

/** Examples about records of another dossier, or that need a text, an address or a bibliography. */
const OTHERS = /^(?:add|rename|split|leave|retract|source) |--text/

const examples = LANGUAGES.flatMap((language) =>
  PROGRAM_COMMANDS.flatMap((command) =>
    wordsIn(language)
      .help.commands[command].examples.filter((example) => !ELSEWHERE.test(example) && !OTHERS.test(example))
      .map((example) => [language, example] as const),
  ),
)

const SHIPPED = resolve('data/us-mexico-2023.json')

/** Copies the shipped dossier to the files that an example reads, in a folder of its own. */
const folderFor = (args: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-dash-example-'))
  const read = args[0] === 'new' ? [] : args.filter((word) => word.endsWith('.json'))
  for (const file of read) copyFileSync(SHIPPED, join(folder, file))
  return folder
}

test.each(examples)('the %s example “%s” runs', async (_, example) => {
  const args = (example.split(/ [|>] /)[0] ?? '').split(' ')
  const { code, stderr } = await run(args, { cwd: folderFor(args) })
  expect([code, stderr]).toEqual([0, ''])
})

const others = LANGUAGES.flatMap((language) =>
  PROGRAM_COMMANDS.flatMap((command) =>
    wordsIn(language)
      .help.commands[command].examples.filter((example) => OTHERS.test(example))
      .map((example) => [language, example] as const),
  ),
)

test.each(others.filter(([, example]) => !/https?:/.test(example)))(
  'the %s example “%s” is understood, and says what is missing here',
  async (_, example) => {
    const args = split(example.split(/ [|><] /)[0] ?? '')
    const { code, stderr } = await run(args, { cwd: folderFor(args), input: '' })
    expect([0, 1]).toContain(code)
    expect(code === 0 || stderr !== '').toBe(true)
  },
)

test('most examples run', () => {
  expect(examples.length).toBeGreaterThan(20)
})
