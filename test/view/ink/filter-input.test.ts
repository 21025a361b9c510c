import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Pointed } from '../../../src/app/index.ts'
import { filterInput, MOST_PASTED, NOTHING, parseInput } from '../../../src/view/ink/filter-input.ts'
import { codePoint } from '../../code-point.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const [BEGIN, END] = ['\u001b[200~', '\u001b[201~']
const ESC = '\u001b[27u'

/** Returns a terminal's input as Ink reads it, and the events of everything else; sends input in pieces, and after a while. */
const terminal = () => {
  const waiting: unknown[] = []
  const keys: unknown[] = []
  const pointed: Pointed[] = []
  const pasted: string[] = []
  const own = (): unknown => waiting.shift() ?? null
  const take = (one: unknown): void => {
    if (typeof one === 'string' && one.startsWith(BEGIN)) pasted.push(one.slice(BEGIN.length, -END.length))
    else if (one !== '') keys.push(one)
  }
  const stdin = {
    read: own,
    emit: () => {
      for (let one = stdin.read(); one !== null; one = stdin.read()) take(one)
    },
  }
  const leave = filterInput(stdin, (one) => pointed.push(one))
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

/** Sends the pieces, waits until nothing is unfinished, and returns the keys and the pastes. */
const received = (...pieces: readonly string[]) => {
  const one = terminal()
  one.sends(...pieces)
  vi.runAllTimers()
  return [one.keys.join(''), one.pasted]
}

test.each([
  ['\u001b[<0;1;1M', { what: 'click', column: 0, row: 0 }],
  ['\u001b[<0;120;40M', { what: 'click', column: 119, row: 39 }],
  ['\u001b[<64;5;7M', { what: 'wheel-up', column: 4, row: 6 }],
  ['\u001b[<65;5;7M', { what: 'wheel-down', column: 4, row: 6 }],
] as const)('%j is a mouse event in its cell from 0', (report, pointed) => {
  expect(parseInput(report)).toEqual({ incoming: [{ kind: 'pointed', pointed }], unfinished: NOTHING })
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
  const { incoming, unfinished } = parseInput(said)
  expect([incoming.filter(({ kind }) => kind !== 'answer'), unfinished]).toEqual([[], NOTHING])
  const one = terminal()
  one.sends(`j${said}k`)
  expect([one.keys.join(''), one.pointed, one.pasted]).toEqual(['jk', [], []])
})

test('an answer about the background is passed on, whole, also where it comes in two pieces', () => {
  const answer = '\u001b]11;rgb:ffff/ffff/ffff\u001b\\'
  expect(parseInput(answer).incoming).toEqual([{ kind: 'answer', text: answer }])
  const first = parseInput(answer.slice(0, 12))
  expect(first.incoming).toEqual([])
  expect(parseInput(answer.slice(12), first.unfinished).incoming).toEqual([{ kind: 'answer', text: answer }])
  expect(parseInput('\u001b]52;c;cXFx\u0007').incoming).toEqual([])
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
  '\u001b[3^',
  '\u001bOd',
  '\u001b[1;3D',
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
  vi.advanceTimersByTime(39)
  expect(one.keys).toEqual([])
  vi.advanceTimersByTime(1)
  expect(one.keys).toEqual([ESC])
})

test.each([
  ['Esc twice', '\u001b\u001b', `${ESC}${ESC}`],
  ['Option with b, as Terminal.app writes Option with Left', '\u001bb', '\u001b[98;3u'],
  ['Alt with D', '\u001bD', '\u001b[68;3u'],
  ['Alt with ñ', '\u001bñ', '\u001b[241;3u'],
  ['Alt with [', '\u001b[', '\u001b[91;3u'],
  ['Alt with O', '\u001bO', '\u001b[79;3u'],
  ['Alt with P', '\u001bP', '\u001b[80;3u'],
  ['Alt with Backspace', '\u001b\u007f', '\u001b[127;3u'],
  ['Alt with Backspace, where it is Ctrl+H', '\u001b\b', '\u001b[127;3u'],
  ['Alt with Left in rxvt and PuTTY', '\u001b\u001b[D', '\u001b[1;3D'],
  ['Alt with Delete in rxvt', '\u001b\u001b[3~', '\u001b[3;3~'],
  ['Alt with a key without an Alt form', '\u001b\u001b[Z', `${ESC}\u001b[Z`],
  ['Ctrl+C after Esc', '\u001b\u0003', '\u0003'],
])('%s is never Esc and a letter', (_, sent, keys) => {
  expect(received(sent)).toEqual([keys, []])
  expect(received(...sent)).toEqual([keys, []])
})

test('pasted text is one line without sequences, and not a key', () => {
  expect(received(`${BEGIN}\r\n\tq:x\r\ny\u0007\u001b[31mz\u001b]0;t\u0007 \u001b(B.\n${END}`)).toEqual([
    '',
    ['q:x y z .'],
  ])
  expect(received(`${BEGIN}\u001b\n\u0003${END}`)).toEqual(['', []])
})

test('what follows a paste is typed, a moment later', () => {
  const one = terminal()
  one.sends(`${BEGIN}abc${END}jk`)
  expect([one.keys, one.pasted]).toEqual([[], ['abc']])
  vi.advanceTimersByTime(50)
  expect(one.keys).toEqual(['jk'])
})

test('the end of a paste within the pasted text does not end it', () => {
  const text = `abc${END}q\rtouch x${END}x`
  expect(received(`${BEGIN}${text}${END}`)).toEqual(['', ['abc', 'q touch xx']])
  expect(received(BEGIN, 'abc', END, 'q\r', `touch x`, END)).toEqual(['', ['abc', 'q touch x']])
  expect(received(`${BEGIN}a${END}${BEGIN}b${END}c`)).toEqual(['c', ['a', 'b']])
})

test('an end without its beginning makes a paste of what came with it', () => {
  expect(received(`qx\ry${END}`, 'j')).toEqual(['j', ['qx y']])
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

test('what a paste has over its bound is dropped, and never typed', () => {
  const one = terminal()
  one.sends(BEGIN)
  for (let piece = 0; piece < 1000; piece++) one.sends('q'.repeat(1024))
  one.sends(`q${END.slice(0, 3)}`, END.slice(3), 'j')
  vi.runAllTimers()
  expect([one.keys, one.pasted]).toEqual([['j'], ['q'.repeat(MOST_PASTED)]])
})

test('an answer is bounded', () => {
  expect(received(`\u001bP${'a'.repeat(1 << 20)}`, 'q')).toEqual(['q', []])
})

test.each(['\u001b[200~abc', '\u001b]11;rgb', '\u001bP1$r', '\u001b_G'])('Ctrl+C passes inside %j', (begun) => {
  const one = terminal()
  one.sends(begun, '\u0003', 'j')
  expect(one.keys).toEqual(['\u0003', 'j'])
  expect(received(`${begun}\u0003`, 'j')).toEqual(['\u0003j', []])
})

test('a paste over a slow line stays one, however long it takes, and ends where nothing comes for a second', () => {
  const one = terminal()
  one.sends('\u001b[200~')
  for (let piece = 0; piece < 20; piece++) {
    vi.advanceTimersByTime(900)
    one.sends('q')
  }
  expect([one.keys, one.pasted]).toEqual([[], []])
  one.sends('\u001b[201~')
  vi.advanceTimersByTime(50)
  one.sends('j')
  expect([one.keys, one.pasted]).toEqual([['j'], ['q'.repeat(20)]])
  one.sends('\u001b[200~ab')
  vi.advanceTimersByTime(1000)
  one.sends('k')
  expect([one.keys, one.pasted.at(-1)]).toEqual([['j', 'k'], 'ab'])
})

test('wherever a paste is cut into pieces, it stays one', () => {
  const text = 'q\r\n¡Año ñ 🇲🇽! : x'
  fc.assert(
    fc.property(fc.array(fc.nat(200), { maxLength: 8 }), (cuts) => {
      const sent = `j${BEGIN}${text}${END}k`
      const at = [0, ...cuts.map((cut) => cut % (sent.length + 1)), sent.length].toSorted((a, b) => a - b)
      const pieces = at.slice(1).map((end, index) => sent.slice(at[index], end))
      expect(received(...pieces)).toEqual(['jk', [text.replace('\r\n', ' ')]])
    }),
  )
})

test('bytes that are not UTF-8 are nothing', () => {
  expect(received('a\ufffdb', '\ufffd', `${BEGIN}c\ufffdd${END}`)).toEqual(['ab', ['c d']])
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
        fc.oneof(
          fc.string({ unit: codePoint }),
          fc.constantFrom('\u001b', '\u001b[', '\u001bP', '\u009b', '[200~', '[201~', '[27;5;', 'u'),
        ),
      ),
      (pieces) => {
        const one = terminal()
        one.sends(...pieces)
        vi.runAllTimers()
        // eslint-disable-next-line no-control-regex
        for (const key of one.keys)
          expect(key).toMatch(/^(?:[^\u001b\u0080-\u009f]+|\u001bO[ -~]|\u001b\[[^\u001b]{1,12})$/s)
      },
    ),
  )
})
