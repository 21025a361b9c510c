import { expect, test } from 'vitest'
import { wrapFor } from '../../src/cli/width.ts'

test('a question is wrapped at words, and the last column stays free', () => {
  expect(wrapFor({ columns: 20 }, 'stance – what the participant wants:')).toBe('stance – what the\nparticipant wants:')
  expect(wrapFor({ columns: 19 }, 'as wide as a screen')).toBe('as wide as a\nscreen')
})

test('lines keep their indent, and those that fit are as they were', () => {
  expect(wrapFor({ columns: 16 }, 'one\n  supports: for it, with all  \n\n  a  b')).toBe(
    'one\n  supports: for\n  it, with all\n\n  a  b',
  )
})

test('what is not written to a terminal is not wrapped', () => {
  expect(wrapFor({}, 'a '.repeat(500))).toBe('a '.repeat(500))
})
