/** A key in the form of the kitty keyboard protocol: `CSI code : shifted : base ; modifiers : event ; text u`. */
const KITTY_KEY = /^\u001b\[(\d+)(?::(\d*))?(?::(\d*))?(?:;(\d*)(?::(\d+))?)?(?:;([\d:]*))?u$/
/** A key in the form of xterm's modifyOtherKeys: `CSI 27 ; modifiers ; code ~`. */
const XTERM_KEY = /^\u001b\[27;(\d+);(\d+)~$/

/** Bits of a modifier parameter, which is one more than their sum. */
const SHIFT = 1
const ALT = 2
const CTRL = 4
const SUPER = 8
const HYPER = 16
const META = 32
const CAPS_LOCK = 64
/** The event of a key that is let go. */
const RELEASE = 3

/** Esc in the form that no letter after it can change: Ink takes a lone ESC and a letter for Alt with the letter. */
export const ESC_KEY = '\u001b[27u'
const SHIFT_TAB = '\u001b[Z'

const ESCAPE = 27
const TAB = 9
const ENTER = 13
const BACKSPACE = 127
const FIRST_PRINTED = 0x20
const FIRST_BEYOND_ASCII = 0x80
const FIRST_CONTROL_BEYOND = 0xa0
/** Functional keys have numbers from Unicode's private use area. */
const [FIRST_FUNCTIONAL, LAST_FUNCTIONAL] = [0xe000, 0xf8ff]
const MOST = 0x10_ffff

/** Keys of the number pad, by what the same keys send elsewhere. */
const KEYPAD: Readonly<Record<number, string>> = {
  ...Object.fromEntries(Array.from('0123456789', (digit, at) => [57_399 + at, digit])),
  57409: '.',
  57410: '/',
  57411: '*',
  57412: '-',
  57413: '+',
  57414: '\r',
  57415: '=',
  57417: '\u001b[D',
  57418: '\u001b[C',
  57419: '\u001b[A',
  57420: '\u001b[B',
  57421: '\u001b[5~',
  57422: '\u001b[6~',
  57423: '\u001b[H',
  57424: '\u001b[F',
  57426: '\u001b[3~',
}

/** A key as such a sequence describes it. */
interface ExtendedKey {
  readonly code: number
  /** The character with Shift, and the one of a US keyboard in the same place; null where they are not sent. */
  readonly shifted: number | null
  readonly base: number | null
  readonly modifiers: number
  readonly event: number
  /** The text that the key types; empty where it is not sent. */
  readonly text: string
}

const numberIn = (digits: string | undefined): number | null =>
  digits === undefined || digits === '' ? null : Number(digits)

const isCharacter = (code: number): boolean =>
  code >= FIRST_PRINTED && code <= MOST && (code < BACKSPACE || code >= FIRST_CONTROL_BEYOND) && !isReserved(code)
const isReserved = (code: number): boolean =>
  (code >= FIRST_FUNCTIONAL && code <= LAST_FUNCTIONAL) || (code >= 0xd800 && code <= 0xdfff)

const textOf = (codes: string | undefined): string =>
  (codes ?? '')
    .split(':')
    .map(Number)
    .filter(isCharacter)
    .map((code) => String.fromCodePoint(code))
    .join('')

const parseExtended = (sequence: string): ExtendedKey | null => {
  const [, modifiers, other] = XTERM_KEY.exec(sequence) ?? []
  if (other !== undefined)
    return { code: Number(other), shifted: null, base: null, modifiers: Number(modifiers) - 1, event: 1, text: '' }
  const kitty = KITTY_KEY.exec(sequence)
  if (!kitty) return null
  return {
    code: Number(kitty[1]),
    shifted: numberIn(kitty[2]),
    base: numberIn(kitty[3]),
    modifiers: Math.max(0, (numberIn(kitty[4]) ?? 1) - 1),
    event: numberIn(kitty[5]) ?? 1,
    text: textOf(kitty[6]),
  }
}

const CONTROL_BIT = 0x60
const LETTER = /^[a-z]$/

/** Returns the control character of a key with Ctrl; on other scripts' keyboards the US letter in its place decides. */
const controlOf = ({ code, base }: ExtendedKey): string => {
  const letter = String.fromCodePoint(code >= FIRST_BEYOND_ASCII && base !== null ? base : code).toLowerCase()
  if (letter === '[') return ESC_KEY
  return LETTER.test(letter) ? String.fromCodePoint((letter.codePointAt(0) ?? 0) - CONTROL_BIT) : ''
}

/** Returns the character of a key without Ctrl or Alt. */
const typedBy = ({ code, shifted, modifiers, text }: ExtendedKey): string => {
  if (text !== '') return text
  if ((modifiers & SHIFT) !== 0 && shifted !== null && isCharacter(shifted)) return String.fromCodePoint(shifted)
  const own = String.fromCodePoint(code)
  return (modifiers & (SHIFT | CAPS_LOCK)) === 0 ? own : own.toUpperCase()
}

/** Returns a key with Alt, in a form that cannot be taken for Esc and the key. */
export const withAlt = (code: number): string => `\u001b[${code};${1 + ALT}u`

const namedKey = ({ code, modifiers }: ExtendedKey): string | undefined => {
  if (code === ESCAPE) return ESC_KEY
  if (code === TAB) return (modifiers & SHIFT) === 0 ? '\t' : SHIFT_TAB
  if (code === ENTER) return '\r'
  if (code === BACKSPACE || code === 8) return (modifiers & (ALT | CTRL)) === 0 ? '\u007f' : withAlt(BACKSPACE)
  return KEYPAD[code]
}

/**
 * Returns what a terminal without extended keys sends for one: a program before may have left them on (CSI u,
 * modifyOtherKeys). Empty for a key without a meaning here; null where the sequence is not such a key.
 */
export const decodeExtendedKey = (sequence: string): string | null => {
  const key = parseExtended(sequence)
  if (!key) return null
  if (key.event === RELEASE || (key.modifiers & (SUPER | HYPER)) !== 0) return ''
  const named = namedKey(key)
  if (named !== undefined) return named
  if (!isCharacter(key.code)) return ''
  if ((key.modifiers & (ALT | META)) !== 0) return (key.modifiers & CTRL) === 0 ? withAlt(key.code) : ''
  return (key.modifiers & CTRL) === 0 ? typedBy(key) : controlOf(key)
}
