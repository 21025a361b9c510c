/** Longest text that is kept of one field, in UTF-16 units; what was cut is marked with `…`. */
export const LONGEST_FIELD = 10_000
/** Combining marks kept on one base character; a taller pile would grow over its neighbours. */
const MOST_MARKS = 8
/** Joiners kept in one emoji; the longest that there are have three. A chain without an end would be one character wide and many cells long. */
const MOST_JOINERS = 7

/**
 * Everything that could act on a terminal, reorder text or hide in it: C0, DEL and C1 controls, bidi controls, zero-width
 * and other invisible formatting, line and paragraph separators, fillers, the blank of braille, interlinear marks, TAG characters,
 * variation selectors, noncharacters and lone surrogates.
 */
const DANGEROUS =
  // eslint-disable-next-line no-misleading-character-class
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]|[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|[\ud800-\udfff]|\p{Noncharacter_Code_Point}/u
/**
 * Text of a whole file of which no part needs to be made safe: ASCII with its line breaks, Latin letters and punctuation, of which none joins,
 * hides or acts.
 */
export const HARMLESS = /^[\t\n\r\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*$/
/** Printable ASCII needs no closer look. */
const ORDINARY = /^[\x20-\x7e]*$/
const EACH_DANGEROUS = new RegExp(DANGEROUS.source, 'gu')
const PILE = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu')
const LINK = String.raw`\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]*`
const CHAIN = new RegExp(`((?:${LINK}\\u200d){${MOST_JOINERS}}${LINK})\\u200d`, 'gu')
/** Joiners are letters' neighbours in these scripts: ordinary text, left alone there. */
const JOINING =
  '[\\p{scx=Arabic}\\p{scx=Syriac}\\p{scx=Devanagari}\\p{scx=Bengali}\\p{scx=Gurmukhi}\\p{scx=Gujarati}\\p{scx=Oriya}\\p{scx=Tamil}\\p{scx=Telugu}\\p{scx=Kannada}\\p{scx=Malayalam}\\p{scx=Sinhala}\\p{scx=Khmer}\\p{scx=Myanmar}]'
const JOINING_BEFORE = new RegExp(`${JOINING}$`, 'u')
const JOINING_AFTER = new RegExp(`^${JOINING}`, 'u')
const PICTURE_BEFORE = /\p{Extended_Pictographic}$/u
const EMOJI_BEFORE = /(?:\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})$/u
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u
const KEYCAP_BEFORE = /[0-9#*]$/
const KEYCAP_AFTER = /^\u20e3/

/** The visible mark that stands for one dangerous code point, e.g. `␛` for ESC and `⟨U+202E⟩` for a bidi override. */
const mark = (codePoint: number): string => {
  if (codePoint < 0x20) return String.fromCodePoint(0x2400 + codePoint)
  if (codePoint === 0x7f) return '␡'
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return '\ufffd'
  return `⟨U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}⟩`
}

/** Whether a character that hides elsewhere is ordinary here: inside an emoji, or between letters that it joins or parts. */
const belongs = (char: string, before: string, after: string): boolean => {
  if (char === '\ufe0f') return PICTURE_BEFORE.test(before) || (KEYCAP_BEFORE.test(before) && KEYCAP_AFTER.test(after))
  if (char !== '\u200c' && char !== '\u200d') return false
  if (char === '\u200d' && EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(after)) return true
  return JOINING_BEFORE.test(before) && JOINING_AFTER.test(after)
}

/** The nearest whole characters before and after a place are all that a joiner's rights depend on. */
const neighbours = (text: string, at: number, length: number): [string, string] => [
  text.slice(Math.max(0, at - 3), at),
  text.slice(at + length, at + length + 2),
]

/** The first `most` UTF-16 units of a text; half a surrogate pair goes with what was cut. */
export const beginning = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '')

/** Cut to the bound; a joiner that has lost its neighbour goes with what was cut. */
const shorten = (text: string): string => {
  if (text.length <= LONGEST_FIELD) return text
  return `${beginning(text, LONGEST_FIELD - 1).replace(/[\u200c\u200d]+$/, '')}…`
}

const marked = (text: string): string =>
  text.replace(EACH_DANGEROUS, (char: string, at: number) =>
    belongs(char, ...neighbours(text, at, char.length)) ? char : mark(char.codePointAt(0) ?? 0),
  )

/**
 * Makes text from outside harmless: one line, no control function, nothing invisible, bounded length and height.
 * Called once, where text enters (a dossier, an argument, a file's name, an error's message). What was dangerous becomes a
 * visible mark, so that two names that differ in an invisible character never look alike. Doing it twice changes nothing.
 */
export const safe = (text: string): string => {
  if (text.length <= LONGEST_FIELD && ORDINARY.test(text)) return text
  const bounded = shorten(text)
  const visible = DANGEROUS.test(bounded) ? marked(bounded) : bounded
  const piled = visible.replace(PILE, '$1')
  return shorten(piled.includes('\u200d') ? piled.replace(CHAIN, `$1${mark(0x200d)}`) : piled)
}

const safeArray = (items: readonly unknown[]): readonly unknown[] => {
  const made = items.map(safeValue)
  return made.every((item, at) => item === items[at]) ? items : made
}

const safeObject = (record: object): object => {
  const entries = Object.entries(record)
  const made = entries.map(([key, inner]): [string, unknown] => [safe(key), safeValue(inner)])
  return made.every(([key, inner], at) => key === entries[at]?.[0] && inner === entries[at][1])
    ? record
    : Object.fromEntries(made)
}

/**
 * The same value with every string in it, keys included, made safe; where nothing had to be changed, the value itself. Recursion is
 * bounded by the reader's depth check.
 */
export const safeValue = (value: unknown): unknown => {
  if (typeof value === 'string') return safe(value)
  if (value === null || typeof value !== 'object') return value
  return Array.isArray(value) ? safeArray(value) : safeObject(value)
}
