/** Longest text that is kept of one field, in UTF-16 units; what was cut is marked with `…`. */
const LONGEST_FIELD = 10_000
/** Combining marks kept on one base character; a taller pile would grow over its neighbours. */
const MOST_MARKS = 8

/**
 * Everything that could act on a terminal, reorder text or hide in it: C0, DEL and C1 controls, bidi controls, zero-width
 * and other invisible formatting, line and paragraph separators, fillers, interlinear marks, TAG characters,
 * variation-selector supplements, noncharacters and lone surrogates.
 */
const DANGEROUS =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff]|[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|[\ud800-\udfff]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{10fffe}\u{10ffff}]/u
const EACH_DANGEROUS = new RegExp(DANGEROUS.source, 'gu')
const PILE = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu')
/** ZWNJ and ZWJ are letters' neighbours in these scripts, and ZWJ and VS16 join emoji: ordinary text, left alone there. */
const JOINED_BEFORE =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]$/u
const EMOJI_BEFORE = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u
const LETTER_AFTER = /^[\p{L}\p{M}]/u

/** The visible mark that stands for one dangerous code point, e.g. `␛` for ESC and `⟨U+202E⟩` for a bidi override. */
const mark = (codePoint: number): string => {
  if (codePoint < 0x20) return String.fromCodePoint(0x2400 + codePoint)
  if (codePoint === 0x7f) return '␡'
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return '\ufffd'
  return `⟨U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}⟩`
}

const belongs = (char: string, before: string, after: string): boolean => {
  if (char === '\ufe0f') return EMOJI_BEFORE.test(before) || /[0-9#*]$/.test(before)
  if (char === '\u200d') return (EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(after)) || joins(before, after)
  return char === '\u200c' && joins(before, after)
}

const joins = (before: string, after: string): boolean => JOINED_BEFORE.test(before) && LETTER_AFTER.test(after)

/** The nearest whole character before and after a place are all that a joiner's rights depend on. */
const neighbours = (text: string, at: number, length: number): [string, string] => [
  text.slice(Math.max(0, at - 2), at),
  text.slice(at + length, at + length + 2),
]

const shorten = (text: string): string => {
  if (text.length <= LONGEST_FIELD) return text
  const cut = text.slice(0, LONGEST_FIELD - 1)
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}

/**
 * Makes text from outside harmless: one line, no control function, nothing invisible, bounded length and height.
 * Called once, where text enters (a dossier, an argument, a file's name, an error's message). What was dangerous becomes a
 * visible mark, so that two names that differ in an invisible character never look alike. Doing it twice changes nothing.
 */
export const safe = (text: string): string => {
  const bounded = shorten(text).replace(PILE, '$1')
  if (!DANGEROUS.test(bounded)) return bounded
  return shorten(
    bounded.replace(EACH_DANGEROUS, (char: string, at: number) =>
      belongs(char, ...neighbours(bounded, at, char.length)) ? char : mark(char.codePointAt(0) ?? 0),
    ),
  )
}

/** The same value with every string in it, keys included, made safe. Recursion is bounded by the reader's depth check. */
export const safeValue = (value: unknown): unknown => {
  if (typeof value === 'string') return safe(value)
  if (Array.isArray(value)) return value.map(safeValue)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [safe(key), safeValue(inner)]))
}
