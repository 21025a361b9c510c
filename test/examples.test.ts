import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { LANGUAGES, PROGRAM_COMMANDS, wordsIn } from '../src/text/index.ts'
import { run } from './terminal/run.ts'

/** Examples that need files of a publisher, a repository, or a folder of dossiers. */
const ELSEWHERE = /^import |HEAD~|\*|--install/

const examples = LANGUAGES.flatMap((language) =>
  PROGRAM_COMMANDS.flatMap((command) =>
    wordsIn(language)
      .help.commands[command].examples.filter((example) => !ELSEWHERE.test(example))
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

test('most examples run', () => {
  expect(examples.length).toBeGreaterThan(20)
})
