import { expect, test } from 'vitest'
import { frameScreen, framedScreen } from '../../src/view/alternate.ts'

test('the alternate screen is entered at its first cell and does not wrap; the terminal wraps again once it is left', () => {
  expect(framedScreen('\u001b[?1049h\u001b[?25l')).toBe('\u001b[?1049h\u001b[H\u001b[?7l\u001b[?25l')
  expect(framedScreen('\u001b[?25h\u001b[?1049l')).toBe('\u001b[?25h\u001b[?7h\u001b[?1049l')
})

test('everything else is written as it is', () => {
  const written: unknown[] = []
  const stdout = {
    write: (chunk: unknown) => {
      written.push(chunk)
      return true
    },
  }
  frameScreen(stdout)
  const bytes = new Uint8Array([1])
  stdout.write('text')
  stdout.write(bytes)
  stdout.write('\u001b[?1049h')
  expect(written).toEqual(['text', bytes, '\u001b[?1049h\u001b[H\u001b[?7l'])
})
