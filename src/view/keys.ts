import { useInput, useStdin, type Key as InkKey } from 'ink'
import type { EventEmitter } from 'node:events'
import { useEffect } from 'react'
import { graphemes } from '../text/index.ts'

const NAMED: readonly (readonly [keyof InkKey, string])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'esc'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
]

/** F1 as terminals write it. Ink's parser recognizes the key but passes on no name for it. */
const F1: ReadonlySet<string> = new Set(['\u001bOP', '\u001b[P', '\u001b[11~', '\u001b[[A'])

const CHARACTERS: Readonly<Record<string, string>> = {
  ' ': 'space',
  '\r': 'enter',
  '\n': 'enter',
  '\r\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\u007f': 'backspace',
}

const FIRST_PRINTED = 0x20
const LETTERS = 0x60
const LAST_LETTER = 26

/** Returns the key of a character in a longer input; control characters are never text. */
const keyOf = (one: string): readonly string[] => {
  const named = CHARACTERS[one]
  if (named !== undefined) return [named]
  const code = one.codePointAt(0) ?? 0
  if (code >= FIRST_PRINTED) return [one]
  return code > 0 && code <= LAST_LETTER ? [`ctrl+${String.fromCodePoint(LETTERS + code)}`] : []
}

/** Names the modifier of a key. Alt is also Option and Meta; some terminals write it as the fourth bit, which Ink calls Super. */
const modifierOf = (key: InkKey): string => {
  if (key.meta || key.super) return 'alt+'
  return key.ctrl ? 'ctrl+' : ''
}

/** Returns the keys in one piece of input: a held key arrives as one string, `jjjj`, and is four presses. */
export const keysIn = (input: string, key: InkKey): readonly string[] => {
  const modifier = modifierOf(key)
  if (key.tab) return [`${modifier}${key.shift ? 'shift+tab' : 'tab'}`]
  const named = NAMED.find(([flag]) => key[flag] === true)
  if (named) return [modifier + named[1]]
  if (modifier === '') return graphemes(input).flatMap(keyOf)
  return input === '' ? [] : [modifier + input.toLowerCase()]
}

/** Calls `press` for each key, by its name in the keymap. */
export const useKeys = (press: (key: string) => void): void => {
  const { internal_eventEmitter: events } = useStdin() as unknown as { internal_eventEmitter: EventEmitter }
  useInput((input, key) => {
    for (const one of keysIn(input, key)) press(one)
  })
  useEffect(() => {
    const listen = (data: string): void => {
      if (F1.has(data)) press('f1')
    }
    events.on('input', listen)
    return () => {
      events.removeListener('input', listen)
    }
  }, [events, press])
}
