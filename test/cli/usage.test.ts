import { expect, test } from 'vitest'
import { failUsage } from '../../src/cli/exit.ts'
import { commandOf, strayFlag } from '../../src/cli/usage.ts'
import { LANGUAGES, wordsIn } from '../../src/text/index.ts'
import { invocationOf, printed } from './printed.ts'

test.each(LANGUAGES)(
  'in %s wrong usage is reported on standard error with a pointer to the help, and is exit code 2',
  async (lang) => {
    const { code, stdout, stderr } = await printed(() =>
      failUsage(invocationOf('wrong', '--asof', '2024', '--lang', lang)),
    )
    const [first, second] = stderr.split('\n')
    expect([code, stdout]).toEqual([2, ''])
    expect(first).toMatch(/^migration-dash: .*--asof.*--as-of/)
    expect(second).toContain('--help')
  },
)

test('the first word is a command if it names one, else a file to open', () => {
  expect([commandOf('check'), commandOf('check.json'), commandOf(undefined)]).toEqual(['check', 'open', 'open'])
})

test('an option of another command is reported with the commands that accept it; after -- it is a file', () => {
  const words = wordsIn('en')
  expect(strayFlag(words, 'open', ['--format', 'html'])).toContain('report')
  expect(strayFlag(words, 'check', ['a.json', '--mouse'])).toContain('--mouse')
  expect(strayFlag(words, 'check', ['--', '--mouse'])).toBeNull()
})
