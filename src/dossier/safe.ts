import { memoizeOnce } from './memo.ts'

/** The longest text kept of a field, in UTF-16 units; a cut ends in `…`. */
export const LONGEST_FIELD = 10_000
/** Combining marks kept on one character; more would overlap other lines. */
const MOST_MARKS = 8
/** Joiners kept in one emoji, where real ones have at most three. An endless chain would be one character wide and many cells long. */
const MOST_JOINERS = 7

/** Matches a file that needs no cleaning: ASCII, line breaks, Latin letters and punctuation, none of which joins, hides or acts. */
export const HARMLESS = /^[\t\n\r\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*$/
/** Printable ASCII, Latin letters and punctuation of one line need no further check. */
const ORDINARY = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*$/
/** A picture with its forms, as joiners chain them. */
const LINK = String.raw`\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]*`
/** Scripts in which joiners are ordinary text. */
const JOINING =
  '[\\p{scx=Arabic}\\p{scx=Syriac}\\p{scx=Devanagari}\\p{scx=Bengali}\\p{scx=Gurmukhi}\\p{scx=Gujarati}\\p{scx=Oriya}\\p{scx=Tamil}\\p{scx=Telugu}\\p{scx=Kannada}\\p{scx=Malayalam}\\p{scx=Sinhala}\\p{scx=Khmer}\\p{scx=Myanmar}]'

/**
 * Characters that act on a terminal, reorder text or hide in it: controls (C0, DEL, C1, bidi), zero-width and other
 * invisible formatting, separators, fillers, the braille blank, interlinear marks, TAG characters, variation selectors,
 * noncharacters and lone surrogates.
 */
const makeDangerous = (): RegExp =>
  // eslint-disable-next-line no-misleading-character-class
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]|[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|[\ud800-\udfff]|\p{Noncharacter_Code_Point}/u

/** The expressions for all other texts, made for the first one: reading their Unicode classes takes 2 ms. */
const expressions = memoizeOnce(() => {
  const dangerous = makeDangerous()
  return {
    dangerous,
    eachDangerous: new RegExp(dangerous.source, 'gu'),
    pile: new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu'),
    chain: new RegExp(`((?:${LINK}\\u200d){${MOST_JOINERS}}${LINK})\\u200d`, 'gu'),
    joiningBefore: new RegExp(`${JOINING}$`, 'u'),
    joiningAfter: new RegExp(`^${JOINING}`, 'u'),
    pictureBefore: /\p{Extended_Pictographic}$/u,
    emojiBefore: /(?:\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})$/u,
    emojiAfter: /^\p{Extended_Pictographic}/u,
  }
})
const KEYCAP_BEFORE = /[0-9#*]$/
const KEYCAP_AFTER = /^\u20e3/

/** Returns the visible mark for a dangerous code point: `␛` for ESC, `⟨U+202E⟩` for a bidi override. */
const mark = (codePoint: number): string => {
  if (codePoint < 0x20) return String.fromCodePoint(0x2400 + codePoint)
  if (codePoint === 0x7f) return '␡'
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return '\ufffd'
  return `⟨U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}⟩`
}

/** Returns whether an invisible character is legitimate here: in an emoji, or between letters that it joins or separates. */
const belongs = (char: string, before: string, after: string): boolean => {
  const { pictureBefore, emojiBefore, emojiAfter, joiningBefore, joiningAfter } = expressions()
  if (char === '\ufe0f') return pictureBefore.test(before) || (KEYCAP_BEFORE.test(before) && KEYCAP_AFTER.test(after))
  if (char !== '\u200c' && char !== '\u200d') return false
  if (char === '\u200d' && emojiBefore.test(before) && emojiAfter.test(after)) return true
  return joiningBefore.test(before) && joiningAfter.test(after)
}

/** Returns the nearest whole characters before and after a place, which decide whether a joiner may stay. */
const neighbours = (text: string, at: number, length: number): [string, string] => [
  text.slice(Math.max(0, at - 3), at),
  text.slice(at + length, at + length + 2),
]

/** Returns the first `most` UTF-16 units of a text, without half a surrogate pair. */
export const beginning = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '')

/** Cuts a text to the bound, with any joiner left at the end. */
const shorten = (text: string): string => {
  if (text.length <= LONGEST_FIELD) return text
  return `${beginning(text, LONGEST_FIELD - 1).replace(/[\u200c\u200d]+$/, '')}…`
}

const marked = (text: string): string =>
  text.replace(expressions().eachDangerous, (char: string, at: number) =>
    belongs(char, ...neighbours(text, at, char.length)) ? char : mark(char.codePointAt(0) ?? 0),
  )

/**
 * Makes outside text harmless: one line, no controls, nothing invisible, bounded length and height. Dangerous
 * characters become visible marks, so names that differ in one never look alike. Called once where text enters; a
 * second call changes nothing.
 */
export const safe = (text: string): string => {
  if (text.length <= LONGEST_FIELD && ORDINARY.test(text)) return text
  const bounded = shorten(text)
  const { dangerous, pile, chain } = expressions()
  const visible = dangerous.test(bounded) ? marked(bounded) : bounded
  const piled = visible.replace(pile, '$1')
  return shorten(piled.includes('\u200d') ? piled.replace(chain, `$1${mark(0x200d)}`) : piled)
}

const safeArray = (items: readonly unknown[]): readonly unknown[] => {
  const made = items.map(safeValue)
  return made.every((item, at) => item === items[at]) ? items : made
}

const safeObject = (record: object): object => {
  const entries = Object.entries(record)
  const isSafe = entries.every(([key, inner]) => safe(key) === key && safeValue(inner) === inner)
  return isSafe ? record : Object.fromEntries(entries.map(([key, inner]) => [safe(key), safeValue(inner)]))
}

/**
 * Makes every string of a value safe, keys included; returns the same value where nothing changed. The parser's depth
 * limit bounds the recursion.
 */
export const safeValue = (value: unknown): unknown => {
  if (typeof value === 'string') return safe(value)
  if (value === null || typeof value !== 'object') return value
  return Array.isArray(value) ? safeArray(value) : safeObject(value)
}
