import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Pointed } from '../../../src/app/index.ts'
import { filterInput, parseInput } from '../../../src/view/ink/filter-input.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Returns a terminal's input as Ink reads it, and the events of everything else; sends input in pieces, and after a while. */
const terminal = () => {
  const waiting: unknown[] = []
  const keys: unknown[] = []
  const pointed: Pointed[] = []
  const pasted: string[] = []
  const own = (): unknown => waiting.shift() ?? null
  const stdin = {
    read: own,
    emit: () => {
      for (let one = stdin.read(); one !== null; one = stdin.read()) if (one !== '') keys.push(one)
    },
  }
  const leave = filterInput(stdin, { pointed: (one) => pointed.push(one), pasted: (text) => pasted.push(text) })
  return {
    stdin,
    own,
    leave,
    keys,
    pointed,
    pasted,
    sends: (...pieces: readonly unknown[]) => {
      for (const one of pieces) {
        waiting.push(one)
        stdin.emit()
      }
    },
  }
}

test.each([
  ['\u001b[<0;1;1M', { what: 'click', column: 0, row: 0 }],
  ['\u001b[<0;120;40M', { what: 'click', column: 119, row: 39 }],
  ['\u001b[<64;5;7M', { what: 'wheel-up', column: 4, row: 6 }],
  ['\u001b[<65;5;7M', { what: 'wheel-down', column: 4, row: 6 }],
] as const)('%j is a mouse event in its cell from 0', (report, pointed) => {
  expect(parseInput(report)).toEqual({ incoming: [{ kind: 'pointed', pointed }], begun: '' })
})

test.each([
  ['the left button let go', '\u001b[<0;5;7m'],
  ['the middle button', '\u001b[<1;5;7M'],
  ['a click with Shift, which is the terminal’s own', '\u001b[<4;5;7M'],
  ['the pointer moved with the button down', '\u001b[<32;5;7M'],
  ['the wheel tilted to the left', '\u001b[<66;5;7M'],
  ['a mouse in the oldest form', '\u001b[M q!'],
  ['a mouse in the form of urxvt', '\u001b[32;10;5M'],
  ['the window in focus', '\u001b[I'],
  ['the window out of focus', '\u001b[O'],
  ['where the cursor is', '\u001b[10;20R'],
  ['what terminal this is', '\u001b[?64;1;2c'],
  ['whether a mode is on', '\u001b[?2026;2$y'],
  ['what the keyboard can tell', '\u001b[?1u'],
  ['a key let go', '\u001b[97;1:3u'],
  ['a setting', '\u001bP1$r0m\u001b\\'],
  ['a colour', '\u001b]11;rgb:0000/0000/0000\u001b\\'],
  ['where the cursor is, in 8 bits', '\u009b10;20R'],
  ['a setting, in 8 bits', '\u00901$r0m\u009c'],
  ['a colour, in 8 bits', '\u009d11;rgb:q\u009c'],
  ['the clipboard', '\u001b]52;c;cXFx\u0007'],
  ['an application’s own words', '\u001b_Gi=31;OK\u001b\\'],
])('%s is not a key', (_, said) => {
  expect(parseInput(said)).toEqual({ incoming: [], begun: '' })
  const one = terminal()
  one.sends(`j${said}k`)
  expect([one.keys, one.pointed, one.pasted]).toEqual([['jk'], [], []])
})

test.each([
  'j',
  'jjjj',
  'é',
  '\u001b[A',
  '\u001bOA',
  '\u001b[1;5A',
  '\u001b[5~',
  '\u001b[3;2~',
  '\u001bOP',
  '\u001b[[A',
  '\u001b[Z',
  '\r',
  '\u0003',
])('%j is a key and passes unchanged', (key) => {
  const one = terminal()
  one.sends(key)
  expect(one.keys).toEqual([key])
})

test('an arrow that comes in pieces, as over a slow line, is an arrow', () => {
  const one = terminal()
  one.sends('\u001b')
  vi.advanceTimersByTime(30)
  one.sends('[')
  vi.advanceTimersByTime(30)
  one.sends('A')
  vi.runAllTimers()
  expect(one.keys).toEqual(['\u001b[A'])
})

test('an Esc followed by nothing is the key', () => {
  const one = terminal()
  one.sends('\u001b')
  expect(one.keys).toEqual([])
  vi.advanceTimersByTime(50)
  expect(one.keys).toEqual(['\u001b'])
})

test('pasted text is not a key, and its control characters become blanks', () => {
  const one = terminal()
  one.sends('\u001b[200~q:x\r\n\u001b[2Jy', '\u001b[201~j')
  expect([one.keys, one.pasted]).toEqual([['j'], ['q:x [2Jy']])
})

test('an unfinished paste ends after a time, and later keys are keys', () => {
  const one = terminal()
  one.sends('\u001b[200~abc')
  vi.advanceTimersByTime(600)
  one.sends('def')
  vi.advanceTimersByTime(1000)
  one.sends('j')
  expect([one.keys, one.pasted]).toEqual([['j'], ['abcdef']])
})

test('a paste is bounded, and so is an answer', () => {
  const one = terminal()
  one.sends(`\u001b[200~${'a'.repeat(1 << 20)}`, 'q')
  expect(one.pasted.map((text) => text.length)).toEqual([1 << 20])
  one.sends(`\u001bP${'a'.repeat(1 << 20)}`, 'q')
  expect(one.keys).toEqual(['q', 'q'])
})

test.each(['\u001b[200~abc', '\u001b]11;rgb', '\u001bP1$r', '\u001b_G'])('Ctrl+C passes inside %j', (begun) => {
  const one = terminal()
  one.sends(begun, '\u0003', 'j')
  expect(one.keys).toEqual(['\u0003', 'j'])
})

test('a paste over a slow line stays one, however long it takes, and ends where nothing comes for a second', () => {
  const one = terminal()
  one.sends('\u001b[200~')
  for (let piece = 0; piece < 20; piece++) {
    vi.advanceTimersByTime(900)
    one.sends('q')
  }
  expect([one.keys, one.pasted]).toEqual([[], []])
  one.sends('\u001b[201~', 'j')
  expect([one.keys, one.pasted]).toEqual([['j'], ['q'.repeat(20)]])
  one.sends('\u001b[200~ab')
  vi.advanceTimersByTime(1000)
  one.sends('k')
  expect([one.keys, one.pasted.at(-1)]).toEqual([['j', 'k'], 'ab'])
})

test('an answer that is never finished does not keep the keys after it', () => {
  const one = terminal()
  one.sends('\u001b]11;rgb:0000')
  vi.advanceTimersByTime(1000)
  one.sends('j')
  expect(one.keys).toEqual(['j'])
})

test('anything that is not text, and the end of the input, passes unchanged', () => {
  const one = terminal()
  const bytes = new Uint8Array([106])
  one.sends(bytes, 'j')
  expect([one.keys, one.stdin.read()]).toEqual([[bytes, 'j'], null])
})

test('afterwards the stream is read as before', () => {
  const one = terminal()
  one.leave()
  expect(one.stdin.read).toBe(one.own)
})

const anyPointed = fc.record({
  what: fc.constantFrom<Pointed['what']>('click', 'wheel-up', 'wheel-down'),
  column: fc.nat(999),
  row: fc.nat(999),
})
const BUTTONS: Readonly<Record<Pointed['what'], number>> = { click: 0, 'wheel-up': 64, 'wheel-down': 65 }
const reported = ({ what, column, row }: Pointed): string => `\u001b[<${BUTTONS[what]};${column + 1};${row + 1}M`

test('however keys, reports and answers are mixed and cut, each is recognized', () => {
  const part = fc.oneof(
    fc
      .constantFrom('j', 'jjj', 'é', '\u001b[A', '<', ':')
      .map((text) => ({ text, keys: text, pointed: [] as Pointed[] })),
    anyPointed.map((one) => ({ text: reported(one), keys: '', pointed: [one] })),
    fc
      .constantFrom('\u001b]11;rgb:q\u0007', '\u001b[?1;2c')
      .map((text) => ({ text, keys: '', pointed: [] as Pointed[] })),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), fc.array(fc.nat(200), { maxLength: 6 }), (parts, cuts) => {
      const text = parts.map((one) => one.text).join('')
      const at = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length].toSorted((a, b) => a - b)
      const one = terminal()
      one.sends(...at.slice(1).map((end, index) => text.slice(at[index], end)))
      vi.runAllTimers()
      expect(one.pointed).toEqual(parts.flatMap(({ pointed }) => pointed))
      expect(one.keys.join('')).toBe(parts.map(({ keys }) => keys).join(''))
    }),
  )
})

test('whatever a terminal sends, no control passes except a key’s own', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\u001b', '\u001b[', '\u001bP', '\u009b', '[200~')),
      ),
      (pieces) => {
        const one = terminal()
        one.sends(...pieces)
        vi.runAllTimers()
        // eslint-disable-next-line no-control-regex
        for (const key of one.keys)
          expect(key).toMatch(/^(?:[^\u001b\u0080-\u009f]+|\u001b|\u001bO.?|\u001b\[[^\u001b]{1,12})$/s)
      },
    ),
  )
})
