import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { progressLine, progressText } from '../../../src/cli/import/progress.ts'
import { importWordsIn } from '../../../src/text/import-language.ts'
import { createLocale, widthOf } from '../../../src/text/index.ts'

const output = (ascii: boolean) => ({
  words: importWordsIn('en'),
  locale: createLocale('en', 'en', ascii ? 'ascii' : 'braille'),
})

test('a bar, the percentage and the file are in one line of the given width', () => {
  expect(progressText(output(false), 'figures.csv', 50, 50)).toBe('██████████░░░░░░░░░░   50 %  figures.csv          ')
  expect(progressText(output(true), 'figures.csv', 100, 41)).toBe('####################  100 %  figures.csv ')
  expect(widthOf(progressText(output(false), '日本語の長い名前.csv', 5, 35))).toBe(35)
})

test('a name with control characters cannot move the cursor', () => {
  expect(progressText(output(false), '\u001b[2Jx', 1, 60)).toContain('␛[2Jx')
})

test('without a terminal nothing is written', () => {
  let text = ''
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      text += chunk.toString()
      done()
    },
  })
  const { report: tell, clear } = progressLine(output(false), stream as unknown as NodeJS.WriteStream)
  tell('a.csv', 1, 2)
  clear()
  expect(text).toBe('')
})
