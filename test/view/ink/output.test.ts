import fc from 'fast-check'
import { expect, test } from 'vitest'
import InkOutput from '../../../node_modules/ink/build/output.js'
import Output from '../../../src/view/ink/output.ts'
import { emulator, looksOf } from '../../terminal/emulator.ts'

const SIZE = { width: 16, height: 4 }
const style = fc.constantFrom('', '1', '36', '7', '38;5;29')
const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '│', 'é', '移'), maxLength: 6 })
const text = fc
  .array(fc.tuple(style, words), { maxLength: 3 })
  .map((pieces) => pieces.map(([codes, own]) => (codes === '' ? own : `\u001b[${codes}m${own}\u001b[0m`)).join('\n'))
const placed = fc.record({ x: fc.integer({ min: -1, max: 14 }), y: fc.integer({ min: -1, max: 4 }), text })

const fill = (
  output: InkOutput,
  texts: readonly { readonly x: number; readonly y: number; readonly text: string }[],
) => {
  for (const one of texts) output.write(one.x, one.y, one.text, { transformers: [] })
  return output.get()
}

const looks = async (frame: string) => {
  const terminal = emulator(SIZE.width + 8, SIZE.height)
  await terminal.write(frame.replaceAll('\n', '\r\n'))
  return looksOf(terminal.cells())
}

test('a frame looks as Ink draws it, whether its texts are adjacent, overlapping or outside', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(placed, { maxLength: 4 }), async (texts) => {
      const [own, inks] = [fill(new Output(SIZE), texts), fill(new InkOutput(SIZE), texts)]
      expect(own.height).toBe(inks.height)
      expect(await looks(own.output)).toEqual(await looks(inks.output))
    }),
  )
})

test('a clipped text is left to Ink', () => {
  const output = new Output(SIZE)
  output.clip({ x1: 0, x2: 2, y1: 0, y2: 1 })
  output.write(0, 0, 'abc\ndef', { transformers: [] })
  output.unclip()
  expect(output.get()).toEqual({ output: 'ab\n\n\n', height: 4 })
})
