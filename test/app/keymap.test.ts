import { expect, test } from 'vitest'
import { commandFor, footerOf, KEYMAP, textFor, type Mode } from '../../src/app/index.ts'
import { COMMANDS } from '../../src/text/index.ts'

const MODES: readonly Mode[] = ['list', 'detail', 'series', 'page', 'help', 'prompt', 'problems']

test('every command has a key', () => {
  expect(COMMANDS.filter((command) => !KEYMAP.some((binding) => binding.command === command))).toEqual([])
})

test.each(MODES)('in the mode %s no key means two things', (mode) => {
  const keys = KEYMAP.filter((binding) => binding.modes.includes(mode)).flatMap((binding) => binding.keys)
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

test('no command needs AltGr or a key that is dead on a Spanish keyboard', () => {
  const keys = KEYMAP.flatMap((binding) => binding.keys)
  expect(
    keys.filter((key) => ['[', ']', '{', '}', '\\', '|', '@', '#', '~', '`', '´', '^', '¨'].includes(key)),
  ).toEqual([])
})

test.each(MODES)('the footer of %s names only keys that work there', (mode) => {
  expect(footerOf(mode).filter((binding) => !binding.modes.includes(mode))).toEqual([])
  expect(footerOf(mode).length).toBeGreaterThan(0)
})

test('Esc never quits, and Ctrl+C leaves from everywhere', () => {
  expect(MODES.map((mode) => commandFor(mode, 'esc'))).toEqual(MODES.map(() => 'back'))
  expect(MODES.map((mode) => commandFor(mode, 'ctrl+c'))).toEqual(MODES.map(() => 'interrupt'))
})

test('where one types, letters are text and no commands', () => {
  expect(textFor('prompt', 'q')).toBe('q')
  expect(commandFor('prompt', 'q')).toBeNull()
  expect(textFor('help', 'j')).toBe('j')
  expect(textFor('help', 'space')).toBe(' ')
  expect(commandFor('help', '?')).toBe('help')
  expect(textFor('list', 'q')).toBeNull()
})
