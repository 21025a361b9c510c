import { execFile, spawn as spawnPlain } from 'node:child_process'
import { openSync, closeSync, createReadStream } from 'node:fs'
import { tmpdir } from 'node:os'
import { PassThrough } from 'node:stream'
import { spawn } from '@lydell/node-pty'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { LARGEST_FILE } from '../../src/dossier/index.ts'
import { isReadOnce, readStandardInput } from '../../src/system/stdin.ts'

const module = (name: string): string => new URL(`../../src/system/${name}.ts`, import.meta.url).href

test('input in pieces is one text, however long it takes', async () => {
  const stdin = new PassThrough()
  const read = readStandardInput(stdin)
  for (const piece of ['{"a"', ':', Buffer.from([0xc3]), Buffer.from([0xa1]), '}']) {
    stdin.write(piece)
    await new Promise(setImmediate)
  }
  stdin.end()
  expect(await read).toEqual({ bytes: new TextEncoder().encode('{"a":á}') })
})

test('empty input is an empty text', async () => {
  expect(await readStandardInput(new PassThrough().end())).toEqual({ bytes: new Uint8Array() })
})

test('a folder, and an input that breaks, are faults', async () => {
  expect(await readStandardInput(createReadStream(tmpdir()))).toEqual({ fault: 'folder' })
  const broken = new PassThrough()
  const read = readStandardInput(broken)
  broken.destroy(Object.assign(new Error('x'), { code: '\u001b[2J' }))
  expect(await read).toEqual({ fault: { why: '␛[2J' } })
})

test.each([
  ['a folder', tmpdir()],
  ['a file', import.meta.filename],
  ['nothing', '/none'],
  ['a device', '/dev/zero'],
])('%s is not a stream', (_, path) => {
  expect(isReadOnce(path)).toBe(false)
})

test.each([
  ['a process substitution', '"$NODE" --input-type=module -e "$SCRIPT" <(printf abc)'],
  ['a pipe', 'printf abc | "$NODE" --input-type=module -e "$SCRIPT" /dev/stdin'],
  ['another descriptor', 'printf abc | "$NODE" --input-type=module -e "$SCRIPT" /dev/fd/7 7<&0 0</dev/null'],
])('%s is a stream, and is read by its path', async (_, command) => {
  const script = `const { isReadOnce, readStream } = await import('${module('stdin')}')
    const name = process.argv[1]
    const { bytes } = await readStream(name)
    console.log(isReadOnce(name) + ' ' + Buffer.from(bytes))`
  const env = { ...process.env, NODE: process.execPath, SCRIPT: script }
  const { stdout } = await promisify(execFile)('bash', ['-c', command], { env })
  expect(stdout.trim()).toBe('true abc')
})

test('too much input is read to one byte beyond the limit', async () => {
  const zeros = openSync('/dev/zero', 'r')
  const script = `const { readStandardInput } = await import('${module('stdin')}')
    console.log((await readStandardInput(process.stdin)).bytes.length)`
  const child = spawnPlain(process.execPath, ['--input-type=module', '-e', script], {
    stdio: [zeros, 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text))
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
  closeSync(zeros)
  expect(Number(output)).toBe(LARGEST_FILE + 1)
})

test.each([
  ['a pipe', 'printf abc | "$NODE" --input-type=module -e "$SCRIPT"'],
  ['a pipe that stays full', 'yes | "$NODE" --input-type=module -e "$SCRIPT"'],
  ['a file', '"$NODE" --input-type=module -e "$SCRIPT" < "$0"'],
  ['nothing at all', '"$NODE" --input-type=module -e "$SCRIPT" <&-'],
])('after %s keys are read from the terminal, and the program ends', async (_, command) => {
  const script = `const { readStandardInput } = await import('${module('stdin')}')
    const { keyboard } = await import('${module('keyboard')}')
    await readStandardInput(process.stdin)
    const keys = keyboard()
    keys.setRawMode(true)
    keys.once('data', (key) => { console.log('key ' + key); keys.setRawMode(false); keys.destroy() })
    console.log('ready')`
  const env = { ...process.env, NODE: process.execPath, SCRIPT: script }
  const terminal = spawn('sh', ['-c', command, import.meta.filename], { env })
  let shown = ''
  terminal.onData((text) => {
    if (!shown.includes('ready') && (shown + text).includes('ready')) terminal.write('j')
    shown += text
  })
  const { exitCode } = await new Promise<{ exitCode: number }>((resolve) => terminal.onExit(resolve))
  expect([shown.includes('key j'), exitCode, shown]).toEqual([true, 0, expect.any(String)])
})
