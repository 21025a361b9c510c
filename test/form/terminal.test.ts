import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { KEYS, start } from '../terminal/program.ts'

const TEXT = readFileSync('data/us-mexico-2023.json', 'utf8')
const STATEMENT = 'Says that it would come back.'
const WORDS = 'come back'

test('at 80×24 a position with a verified quotation takes fewer than 40 keys beside its text and the words of its quotation', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-dash-'))
  const file = join(folder, 'talks.json')
  mkdirSync(join(folder, 'talks.sources'))
  writeFileSync(file, TEXT)
  writeFileSync(join(folder, 'talks.sources', 'editorial.txt'), 'The talks ended. We will come back, she said.\n')
  await using program = start(['talks.json', '--no-state'], { columns: 80, rows: 24, cwd: folder })
  let keys = 0
  const press = (...pressed: readonly string[]): void => {
    keys += pressed.length
    program.press(...pressed)
  }
  await program.sees('Statistics')
  press('3', 'A')
  await program.sees('> participant')
  press(...'bli', KEYS.enter, 'd', KEYS.enter, ...'2023-12-29', KEYS.enter)
  await program.sees('> text')
  program.press(...STATEMENT)
  press(KEYS.enter, ...'edi', KEYS.enter)
  await program.sees('> quote')
  program.press(...WORDS)
  await program.sees('> We will come back, she said.')
  press(KEYS.enter)
  await program.sees('> Enter adds it to talks.json')
  press(KEYS.enter)
  await program.sees('U takes it back')
  expect(keys).toBeLessThan(40)
  const written = readFileSync(file, 'utf8')
  expect(written).toContain(STATEMENT)
  expect(written).toContain('"exact": "We will come back, she said."')
  program.press('U')
  await program.sees('is as it was before')
  expect(readFileSync(file, 'utf8')).toBe(TEXT)
  program.press('q')
  await program.exit
})
