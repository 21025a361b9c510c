import { PassThrough } from 'node:stream'
import type { ReadStream } from 'node:tty'
import { expect, test } from 'vitest'
import { askGround, groundIn, knownGround } from '../../../src/system/terminal/ground.ts'

test.each([
  ['15;0', 'dark'],
  ['0;15', 'light'],
  ['0;default;15', 'light'],
  ['12;8', 'dark'],
  ['0;7', 'light'],
  ['default;default', null],
  ['', null],
] as const)('COLORFGBG=%s means %s', (value, ground) => {
  expect(knownGround({ asked: null, env: { COLORFGBG: value } })).toBe(ground)
})

test('the option is stronger than the environment', () => {
  expect(knownGround({ asked: 'light', env: { COLORFGBG: '15;0' } })).toBe('light')
})

test.each([
  ['\u001b]11;rgb:0000/0000/0000\u001b\\', 'dark'],
  ['\u001b]11;rgb:ffff/ffff/ffff\u0007', 'light'],
  ['\u001b]11;rgb:fd/f6/e3\u0007', 'light'],
  ['\u001b]11;rgb:0000/2b2b/3636\u001b\\', 'dark'],
  ['\u001b]11;rgba:ffff/ffff/ffff/8000\u0007', 'light'],
  // A middle grey has the same contrast to black and to white at #757575.
  ['\u001b]11;rgb:7474/7474/7474\u0007', 'dark'],
  ['\u001b]11;rgb:7777/7777/7777\u0007', 'light'],
  ['\u001b]10;rgb:ffff/ffff/ffff\u0007', null],
  ['\u001b]11;?\u0007', null],
] as const)('the answer %j is %s', (answer, ground) => {
  expect(groundIn(answer)).toBe(ground)
})

const terminal = () => {
  const written: string[] = []
  const stdin = Object.assign(new PassThrough(), { setRawMode: () => stdin })
  const end = askGround(stdin as unknown as ReadStream, (text) => written.push(text))
  return { stdin, end, written }
}

test('the question is OSC 11, and its answer does not reach the keys typed around it', async () => {
  const { stdin, end, written } = terminal()
  stdin.write('j\u001b]11;rgb:ffff/ffff/ffff\u001b\\k')
  await new Promise(setImmediate)
  expect(written).toEqual(['\u001b]11;?\u001b\\'])
  expect(end()).toBe('light')
  expect(stdin.read()).toBe('jk')
})

test('without an answer the background is not known, and keys are left for the program', async () => {
  const { stdin, end } = terminal()
  stdin.write('q\u001b]11;rg')
  await new Promise(setImmediate)
  expect(end()).toBe(null)
  expect(stdin.read()).toBe('q\u001b]11;rg')
})
