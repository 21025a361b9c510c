import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import {
  DONE,
  endWithOutput,
  fail,
  FAILED,
  failUnforeseen,
  outliveReader,
  print,
  printAsIs,
  USAGE,
  warn,
} from '../../src/cli/exit.ts'
import { BUILT } from '../terminal/run.ts'
import { invocationOf, printed } from './printed.ts'

const PLAIN = invocationOf('version', '--version').outputOptions
const ASCII = invocationOf('version', '--version', '--ascii').outputOptions

afterEach(() => vi.restoreAllMocks())

test('text for people becomes ASCII on request, data never', async () => {
  const locale = (options: typeof PLAIN) => (): number => {
    print('≥ 671 · ', options)
    printAsIs('“é”')
    warn('≠', options)
    return DONE
  }
  expect(await printed(locale(PLAIN))).toEqual({ code: 0, stdout: '≥ 671 · “é”', stderr: '≠\n' })
  const folded = await printed(locale(ASCII))
  expect(folded.stdout).toMatch(/^[\x20-\x7e]+“é”$/)
  expect(folded.stderr).toMatch(/^[\x20-\x7e]+\n$/)
})

test('bytes are printed unchanged', async () => {
  const bytes = new TextEncoder().encode('{"é": 1}')
  const { stdout } = await printed(() => {
    printAsIs(bytes)
    return DONE
  })
  expect(stdout).toBe('{"é": 1}')
})

test('a command that fails prints why on standard error, and returns its exit code', async () => {
  expect(await printed(() => fail('why', PLAIN))).toEqual({ code: FAILED, stdout: '', stderr: 'why\n' })
  expect(await printed(() => fail('why', PLAIN, USAGE))).toEqual({ code: USAGE, stdout: '', stderr: 'why\n' })
})

test('an unexpected error is one sentence without a stack trace, and cannot act on the terminal', async () => {
  for (const error of [new Error('no\u001b[2J\nmore'), 'no\u001b[2J']) {
    const { code, stdout, stderr } = await printed(() => failUnforeseen(error, PLAIN))
    expect([code, stdout]).toEqual([FAILED, ''])
    expect(stderr).toMatch(/^migration-dash: .*␛\[2J/)
    expect(stderr).not.toMatch(/\u001b| at .*:\d+/)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  }
})

/** Ends with what `watch` listens for on standard output, and returns the exit codes. */
const endsAfter = async (watch: () => void, code: string): Promise<readonly unknown[]> => {
  const codes: unknown[] = []
  vi.spyOn(process, 'exit').mockImplementation(((with_: number) => {
    codes.push(with_)
    throw new Error('exit')
  }) as typeof process.exit)
  const before = process.stdout.listeners('error')
  watch()
  const added = process.stdout.listeners('error').filter((one) => !before.includes(one))
  for (const listener of added) {
    process.stdout.off('error', listener as () => void)
    try {
      listener.call(process.stdout, Object.assign(new Error(code), { code }))
    } catch (error) {
      expect((error as Error).message).toBe('exit')
    }
  }
  return codes
}

test('a closed pipe is not an error; a full disk is one', async () => {
  const closed = await printed(async () => (await endsAfter(() => endWithOutput(PLAIN), 'EPIPE'))[0] as number)
  expect(closed).toEqual({ code: DONE, stdout: '', stderr: '' })
  const full = await printed(async () => (await endsAfter(() => endWithOutput(PLAIN), 'ENOSPC'))[0] as number)
  expect(full.code).toBe(FAILED)
  expect(full.stderr).toMatch(/^migration-dash: .*ENOSPC/)
})

test('an import continues after a closed pipe, and ends when the terminal is gone', async () => {
  expect(await endsAfter(outliveReader, 'EPIPE')).toEqual([])
  expect(await endsAfter(outliveReader, 'EIO')).toEqual([FAILED])
})

test.skipIf(process.platform !== 'linux').each(['--json', 'schema', 'report'])(
  'output of %s that is cut off by a full disk ends the program with a sentence',
  (command) => {
    const folder = mkdtempSync(join(tmpdir(), 'migration-dash-exit-'))
    const [file, dossier] = [join(folder, 'out'), join(process.cwd(), 'data/us-mexico-2023.json')]
    const args = command === 'schema' ? command : `${command} '${dossier}'`
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `ulimit -f 8; exec '${process.execPath}' '${BUILT}' ${args} > '${file}'`],
      { encoding: 'utf8', env: { ...process.env, XDG_STATE_HOME: folder } },
    )
    expect([status, stderr.trimEnd().split('\n').length]).toEqual([FAILED, 1])
    expect(stderr).toMatch(/^migration-dash: .*EFBIG/)
  },
)

test.skipIf(process.platform !== 'linux')('output that cannot be written ends the program with a sentence', () => {
  const { status, stderr } = spawnSync('sh', ['-c', `exec '${process.execPath}' '${BUILT}' --json > /dev/full`], {
    encoding: 'utf8',
  })
  expect([status, stderr.trimEnd().split('\n').length]).toEqual([FAILED, 1])
  expect(stderr).toMatch(/^migration-dash: .*ENOSPC/)
})
