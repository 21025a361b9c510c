import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Pointed } from '../../src/app/index.ts'
import { mouseReports, partedInput, takeMouse } from '../../src/view/mouse.ts'

test('the terminal is told to report its mouse in SGR form, and in the same modes to be still', () => {
  expect(mouseReports(true)).toBe('\u001b[?1000h\u001b[?1006h')
  expect(mouseReports(false)).toBe(mouseReports(true).replaceAll('h', 'l'))
})

test.each([
  ['\u001b[<0;1;1M', { what: 'click', column: 0, row: 0 }],
  ['\u001b[<0;120;40M', { what: 'click', column: 119, row: 39 }],
  ['\u001b[<64;5;7M', { what: 'wheel-up', column: 4, row: 6 }],
  ['\u001b[<65;5;7M', { what: 'wheel-down', column: 4, row: 6 }],
] as const)('%j is what the mouse did, in its cell from 0', (report, pointed) => {
  expect(partedInput(report)).toEqual({ pointed: [pointed], keys: '', begun: '' })
})

test.each([
  ['the left button let go', '\u001b[<0;5;7m'],
  ['the middle button', '\u001b[<1;5;7M'],
  ['the right button', '\u001b[<2;5;7M'],
  ['a click with Shift, which is the terminal’s own', '\u001b[<4;5;7M'],
  ['the pointer moved with the button down', '\u001b[<32;5;7M'],
  ['the wheel tilted to the left', '\u001b[<66;5;7M'],
])('%s does nothing, and is no key either', (_, report) => {
  expect(partedInput(report)).toEqual({ pointed: [], keys: '', begun: '' })
})

test('keys around a report stay keys, in their order', () => {
  expect(partedInput('j\u001b[<65;5;7Mk\u001b[A\u001b[<0;5;7ml')).toMatchObject({
    pointed: [{ what: 'wheel-down' }],
    keys: 'jk\u001b[Al',
  })
})

test.each(['j', '', '\u001b', '\u001b[A', '\u001b[1;5A', '[<0;1;1M', '<', '<0;1;1M'])(
  '%j is keys and nothing of the mouse',
  (keys) => {
    expect(partedInput(keys)).toEqual({ pointed: [], keys, begun: '' })
  },
)

/** What reads of an input that arrives in these pieces come to: what the mouse did, and the keys that are left. */
const through = (pieces: readonly unknown[]) => {
  const left = [...pieces]
  const stdin = { read: (): unknown => left.shift() ?? null }
  const pointed: Pointed[] = []
  takeMouse(
    stdin,
    () => true,
    (one) => pointed.push(one),
  )
  return { pointed, read: pieces.map(() => stdin.read()), after: stdin.read() }
}

test('a report that arrives in two pieces is one report, and none of it is a key', () => {
  const whole = '\u001b[<65;50;17M'
  for (let at = 2; at < whole.length; at += 1) {
    const { pointed, read } = through([whole.slice(0, at), whole.slice(at)])
    expect([pointed, read.join('')]).toEqual([[{ what: 'wheel-down', column: 49, row: 16 }], ''])
  }
})

test('what is no text, and the end of what there is to read, is handed on as it is', () => {
  const bytes = new Uint8Array([106])
  const { read, after } = through([bytes, 'j'])
  expect([read[0], read[1], after]).toEqual([bytes, 'j', null])
})

test('a report that is never completed does not keep the keys after it', () => {
  expect(through(['\u001b[<0;1', 'j', 'k']).read.join('')).toContain('jk')
})

test('afterwards the stream is read as before', () => {
  const read = (): unknown => '\u001b[<0;1;1M'
  const stdin = { read }
  const pointed: Pointed[] = []
  const leave = takeMouse(
    stdin,
    () => true,
    (one) => pointed.push(one),
  )
  leave()
  expect([stdin.read, stdin.read(), pointed]).toEqual([read, '\u001b[<0;1;1M', []])
})

const anyPointed = fc.record({
  what: fc.constantFrom<Pointed['what']>('click', 'wheel-up', 'wheel-down'),
  column: fc.nat(999),
  row: fc.nat(999),
})
const BUTTONS: Readonly<Record<Pointed['what'], number>> = { click: 0, 'wheel-up': 64, 'wheel-down': 65 }
const reported = ({ what, column, row }: Pointed): string => `\u001b[<${BUTTONS[what]};${column + 1};${row + 1}M`

test('however keys and reports are mixed and cut, each is what it was', () => {
  const part = fc.oneof(
    fc.constantFrom('j', 'jjj', 'é', '\u001b[A', '<', ':'),
    fc.tuple(anyPointed, fc.nat(20)).map(([pointed, cut]) => ({ pointed, cut })),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const pieces = parts.flatMap((one) => {
        if (typeof one === 'string') return [one]
        const report = reported(one.pointed)
        const at = 3 + (one.cut % (report.length - 3))
        return [report.slice(0, at), report.slice(at)]
      })
      const { pointed, read } = through(pieces)
      expect(pointed).toEqual(parts.flatMap((one) => (typeof one === 'string' ? [] : one.pointed)))
      expect(read.join('')).toBe(parts.filter((one) => typeof one === 'string').join(''))
    }),
  )
})

test('while the mouse is the terminal’s everything is handed on as it came', () => {
  const stdin = { read: (): unknown => '\u001b[<0;1;1M' }
  takeMouse(
    stdin,
    () => false,
    () => {
      throw new Error('nobody asked for it')
    },
  )
  expect(stdin.read()).toBe('\u001b[<0;1;1M')
})
