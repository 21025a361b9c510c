import { expect, test } from 'vitest'
import { writeFrames, frameAlternateScreen, mergeRowSteps } from '../../../src/view/ink/write-frame.ts'

test('the alternate screen is entered at its first cell and does not wrap; the terminal wraps again once it is left', () => {
  expect(frameAlternateScreen('\u001b[?1049h\u001b[?25l')).toBe('\u001b[?1049h\u001b[H\u001b[?7l\u001b[?25l')
  expect(frameAlternateScreen('\u001b[?25h\u001b[?1049l')).toBe('\u001b[?25h\u001b[?7h\u001b[?1049l')
})

/** Returns what reaches the terminal of what is written to its stream. */
const writtenOf = (...chunks: readonly (string | Uint8Array)[]): readonly unknown[] => {
  const written: unknown[] = []
  const stdout = {
    write: (chunk: unknown) => {
      written.push(chunk)
      return true
    },
  }
  writeFrames(stdout)
  for (const chunk of chunks) stdout.write(chunk)
  return written
}

const BEGIN = '\u001b[?2026h'
const END = '\u001b[?2026l'

test('everything else is written unchanged', () => {
  const bytes = new Uint8Array([1])
  expect(writtenOf('text', bytes, '\u001b[?1049h')).toEqual(['text', bytes, '\u001b[?1049h\u001b[H\u001b[?7l'])
})

test('a frame is written at once with its beginning and its end', () => {
  expect(writtenOf(BEGIN, 'frame', END, 'text')).toEqual([`${BEGIN}frame${END}`, 'text'])
})

test('held output is written with whatever follows, even if the frame has no end', () => {
  expect(writtenOf(BEGIN, 'frame', 'text')).toEqual([`${BEGIN}frametext`])
  expect(writtenOf(BEGIN, 'frame', '\u001b[?1049l')).toEqual([`${BEGIN}frame\u001b[?7h\u001b[?1049l`])
  expect(writtenOf(BEGIN, END)).toEqual([`${BEGIN}${END}`])
})

test('unchanged rows are skipped in one step', () => {
  expect(mergeRowSteps('\u001b[E\u001b[E\u001b[Ea\u001b[E\u001b[3Gb')).toBe('\u001b[3Ea\u001b[E\u001b[3Gb')
})
