import type { Key } from 'ink'
import { expect, test } from 'vitest'
import { keysIn } from '../../src/view/keys.ts'

const NONE = { ctrl: false, shift: false, meta: false, tab: false } as Key

test('a held key arrives as one string and is as many presses', () => {
  expect(keysIn('jjjj', NONE)).toEqual(['j', 'j', 'j', 'j'])
})

test('a letter with its accent is one key', () => {
  expect(keysIn('e\u0301x', NONE)).toEqual(['e\u0301', 'x'])
})

test('named keys keep their names', () => {
  expect(keysIn('', { ...NONE, downArrow: true })).toEqual(['down'])
  expect(keysIn('', { ...NONE, tab: true, shift: true })).toEqual(['shift+tab'])
  expect(keysIn('c', { ...NONE, ctrl: true })).toEqual(['ctrl+c'])
  expect(keysIn(' ', NONE)).toEqual(['space'])
})

test('a key with Alt is named with it, also where a terminal writes it as another modifier', () => {
  expect(keysIn('b', { ...NONE, meta: true })).toEqual(['alt+b'])
  expect(keysIn('B', { ...NONE, meta: true, shift: true })).toEqual(['alt+b'])
  expect(keysIn('', { ...NONE, meta: true, leftArrow: true })).toEqual(['alt+left'])
  expect(keysIn('', { ...NONE, super: true, leftArrow: true })).toEqual(['alt+left'])
  expect(keysIn('', { ...NONE, ctrl: true, rightArrow: true })).toEqual(['ctrl+right'])
  expect(keysIn('', { ...NONE, meta: true, backspace: true })).toEqual(['alt+backspace'])
})

test('keys that arrive together are separate, and a control character is never text', () => {
  expect(keysIn('x\t\r', NONE)).toEqual(['x', 'tab', 'enter'])
  expect(keysIn('a\u007f\b\u0015\u0003', NONE)).toEqual(['a', 'backspace', 'backspace', 'ctrl+u', 'ctrl+c'])
  expect(keysIn('a\r\nb\nc', NONE)).toEqual(['a', 'enter', 'b', 'enter', 'c'])
  expect(keysIn('a\u0000\u001c\u001fb', NONE)).toEqual(['a', 'b'])
})
