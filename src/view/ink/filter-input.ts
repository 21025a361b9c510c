import type { Pointed } from '../../app/index.ts'
import { decodeExtendedKey, ESC_KEY, withAlt } from './extended-keys.ts'

/** Input from a terminal: keys, mouse reports, pasted text. Whatever else a terminal sends unasked is dropped. */
export type Incoming =
  | { readonly kind: 'keys'; readonly text: string }
  | { readonly kind: 'pointed'; readonly pointed: Pointed }
  | { readonly kind: 'pasted'; readonly text: string }
  /** The terminal's answer about its background. */
  | { readonly kind: 'answer'; readonly text: string }

/** What has begun and whose rest is still to come. */
export type Unfinished =
  /** A part of a sequence; empty for nothing. */
  | { readonly kind: 'sequence'; readonly text: string }
  /** A paste: the text so far, and what may be the beginning of its end. */
  | { readonly kind: 'paste'; readonly text: string; readonly tail: string }
  /** What came right after a paste: keys, unless the paste's own end is still to come, because its text contained one. */
  | { readonly kind: 'pasted'; readonly text: string }

/** The complete input, and what is unfinished. */
export interface Parted {
  readonly incoming: readonly Incoming[]
  readonly unfinished: Unfinished
}

/** Nothing is unfinished. */
export const NOTHING: Unfinished = { kind: 'sequence', text: '' }

/** A control sequence (ECMA-48, 5.4): parameters, intermediates, a final byte. The Linux console writes F1 as `ESC [ [ A`. */
const CONTROL_SEQUENCE = /^\u001b\[(?:\[[A-E]|[0-?]*[ -/]*[@-~])/
const UNFINISHED_CONTROL_SEQUENCE = /^\u001b\[(?:\[|[0-?]*[ -/]*)$/
/**
 * Arrows, Home, End and function keys, with modifiers or without; rxvt writes some with a small letter or `^`. A
 * terminal sends all other sequences unasked.
 */
const KEY_SEQUENCE = /^\u001b\[(?:[A-DFHPZa-d]|\d+(?:;\d+)?[~^]|1;\d+[A-DFHPQS]|\[[A-E])$/
/** A key with the kind of its event, as the kitty keyboard protocol writes it: pressed, repeated or let go. */
const KEY_EVENT = /^(\u001b\[\d+;\d+):([12])([A-HPQS~])$/
/** A button or wheel in xterm's SGR form (mode 1006). */
const SGR_MOUSE_REPORT = /^\u001b\[<(\d{1,4});(\d{1,5});(\d{1,5})([Mm])$/
/** A mouse report in the X10 form: any three characters follow. */
const X10_MOUSE_REPORT = '\u001b[M'
/** Strings that a terminal sends to answer: DCS, SOS, OSC, PM, APC, up to ST or BEL. */
const CONTROL_STRING_START = /^\u001b[PX\]^_]/
/** The beginning of the one answer that is asked for: the terminal's background (OSC 11). */
const BACKGROUND = '\u001b]11;'
const STRING_TERMINATOR = /\u0007|\u001b\\/
const BEGIN_BRACKETED_PASTE = '\u001b[200~'
const END_BRACKETED_PASTE = '\u001b[201~'
const CTRL_C = '\u0003'

const WHAT: Readonly<Record<string, Pointed['what']>> = { 0: 'click', 64: 'wheel-up', 65: 'wheel-down' }

const parseMouseReport = (sequence: string): readonly Incoming[] => {
  const [, button = '', column, row, end] = SGR_MOUSE_REPORT.exec(sequence) ?? []
  const what = WHAT[button]
  if (!what || end !== 'M') return []
  return [{ kind: 'pointed', pointed: { what, column: Number(column) - 1, row: Number(row) - 1 } }]
}

const parseSequence = (sequence: string): readonly Incoming[] => {
  const plain = sequence.replace(KEY_EVENT, '$1$3')
  const key = decodeExtendedKey(plain) ?? (KEY_SEQUENCE.test(plain) ? plain : null)
  return key === null ? parseMouseReport(plain) : [{ kind: 'keys', text: key }]
}

/** The first piece of input of a text, and its length. */
interface Taken {
  readonly incoming: readonly Incoming[]
  readonly length: number
}

const key = (text: string, length = text.length): Taken => ({ incoming: [{ kind: 'keys', text }], length })
const nothing = (length: number): Taken => ({ incoming: [], length })

/** Takes Ctrl+C, which ends an unfinished answer before it. */
const takeInterrupt = (text: string): Taken | null => {
  const at = text.indexOf(CTRL_C)
  return at < 0 ? null : key(CTRL_C, at + 1)
}

const takeString = (text: string): Taken | null => {
  const end = STRING_TERMINATOR.exec(text.slice(2))
  const stopped = takeInterrupt(text)
  if (stopped && (!end || stopped.length <= end.index + 2)) return stopped
  if (!end) return null
  const length = 2 + end.index + end[0].length
  return text.startsWith(BACKGROUND)
    ? { incoming: [{ kind: 'answer', text: text.slice(0, length) }], length }
    : nothing(length)
}

const takeSequence = (text: string): Taken | null => {
  if (text.startsWith(X10_MOUSE_REPORT))
    return text.length < X10_MOUSE_REPORT.length + 3 ? null : nothing(X10_MOUSE_REPORT.length + 3)
  const sequence = CONTROL_SEQUENCE.exec(text)?.[0]
  if (sequence !== undefined) return { incoming: parseSequence(sequence), length: sequence.length }
  return UNFINISHED_CONTROL_SEQUENCE.test(text) ? null : nothing(2)
}

/** An arrow or editing key without modifiers, in the forms that rxvt and PuTTY put an ESC before for Alt. */
const ALTERED_KEY = /^\u001b[[O]([A-DFH])$|^\u001b\[(\d+)~$/

/** Takes what follows an ESC before another ESC: a key with Alt, or Esc twice. */
const takeDoubleEscape = (text: string): Taken | null => {
  const after = takeEscape(text.slice(1))
  if (!after) return null
  const [, letter, number] = ALTERED_KEY.exec(text.slice(1, 1 + after.length)) ?? []
  if (letter !== undefined) return key(`\u001b[1;3${letter}`, 1 + after.length)
  return number === undefined ? key(ESC_KEY, 1) : key(`\u001b[${number};3~`, 1 + after.length)
}

/**
 * Takes what begins with ESC. A character that comes with it has Alt: a person cannot press Esc and a key within the
 * same read, and Option with a letter must not close a prompt.
 */
const takeEscape = (text: string): Taken | null => {
  const next = text.codePointAt(1)
  if (next === undefined) return null
  const character = String.fromCodePoint(next)
  if (character === '\u001b') return takeDoubleEscape(text)
  if (character === '[') return takeSequence(text)
  if (CONTROL_STRING_START.test(text)) return takeString(text)
  if (character === 'O' && text.length < 3) return null
  if (APPLICATION_KEY.test(text)) return key(text.slice(0, 3))
  return character === CTRL_C ? key(CTRL_C, 2) : key(withAlt(next === BACKSPACE ? DELETE : next), 1 + character.length)
}
const BACKSPACE = 8
/** An arrow or function key in application mode. */
const APPLICATION_KEY = /^\u001bO[\x20-\x7e]/
const DELETE = 127

/** What is not a key: C1 controls, which have no use in UTF-8, and what a decoder puts for bytes that are not UTF-8. */
const NOT_TYPED = /[\u0080-\u009f\ufffd]/g

/** Takes every key up to the next escape. */
const takePlain = (text: string): Taken => {
  const end = text.indexOf('\u001b')
  const plain = end < 0 ? text : text.slice(0, end)
  return key(plain.replace(NOT_TYPED, ''), plain.length)
}

/** Joins neighbouring keys: a held key stays one piece of input. */
const joinKeys = (incoming: readonly Incoming[]): readonly Incoming[] => {
  const all: Incoming[] = []
  for (const one of incoming) {
    const last = all.at(-1)
    if (one.kind === 'keys' && one.text === '') continue
    if (one.kind === 'keys' && last?.kind === 'keys' && isPlain(one.text) && isPlain(last.text))
      all[all.length - 1] = { kind: 'keys', text: last.text + one.text }
    else all.push(one)
  }
  return all
}

const isPlain = (text: string): boolean => !text.startsWith('\u001b')

/** C1 controls that begin or end a terminal’s answer: each is the same as ESC and a letter (ECMA-48, 5.3). */
const EIGHT_BIT_CONTROLS = /[\u0090\u0098\u009b-\u009f]/g
const toSevenBits = (control: string): string => `\u001b${String.fromCharCode(control.charCodeAt(0) - 0x40)}`

/** How much of a paste is kept, in UTF-16 units. A prompt takes 4,096; the rest is dropped and never typed. */
export const MOST_PASTED = 1 << 16
// eslint-disable-next-line no-control-regex
const SEQUENCES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|[PX\]^_][^\u0007\u001b]*(?:\u0007|\u001b\\)|[ -/]*[0-~])/g
// eslint-disable-next-line no-control-regex
const ENDS = /^[\u0000-\u001f\u007f-\u009f\ufffd]+|[\u0000-\u001f\u007f-\u009f\ufffd]+$/g
// eslint-disable-next-line no-control-regex
const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f-\u009f\ufffd]+/g

/** Returns a paste as one line of text: without sequences, and with a blank for line breaks and other controls. */
const pasted = (text: string): readonly Incoming[] => {
  const line = text.slice(0, MOST_PASTED).replace(SEQUENCES, '').replace(ENDS, '').replace(CONTROL_CHARACTERS, ' ')
  return line === '' ? [] : [{ kind: 'pasted', text: line }]
}

/** One step of parsing: what is complete, what is unfinished, and the rest of the text. */
interface ParsingStep extends Parted {
  readonly rest: string
}

/** Returns the text before the last end of a paste whose beginning is not in the text, and the rest; null for none. */
const splitAtStrayEnd = (text: string): readonly [before: string, rest: string] | null => {
  const begin = text.indexOf(BEGIN_BRACKETED_PASTE)
  const end = text.lastIndexOf(END_BRACKETED_PASTE, begin < 0 ? text.length : begin)
  return end < 0 ? null : [text.slice(0, end), text.slice(end + END_BRACKETED_PASTE.length)]
}

const AFTER_PASTE: Unfinished = { kind: 'pasted', text: '' }

/** Parses input outside a paste. What comes before an end whose beginning was lost is pasted text too. */
const parseKeys = (text: string): ParsingStep => {
  const stray = splitAtStrayEnd(text)
  if (stray) return { incoming: pasted(stray[0]), unfinished: AFTER_PASTE, rest: stray[1] }
  const all: Incoming[] = []
  let rest = text
  while (rest !== '' && !rest.startsWith(BEGIN_BRACKETED_PASTE)) {
    const taken = rest.startsWith('\u001b') ? takeEscape(rest) : takePlain(rest)
    if (!taken) return { incoming: joinKeys(all), unfinished: { kind: 'sequence', text: rest }, rest: '' }
    all.push(...taken.incoming)
    rest = rest.slice(taken.length)
  }
  const incoming = joinKeys(all)
  if (rest === '') return { incoming, unfinished: NOTHING, rest }
  return {
    incoming,
    unfinished: { kind: 'paste', text: '', tail: '' },
    rest: rest.slice(BEGIN_BRACKETED_PASTE.length),
  }
}

/** Holds what follows a paste in the same moment, since another end would show that it is still the paste. */
const parseAfterPaste = (text: string): ParsingStep => {
  const stray = splitAtStrayEnd(text)
  if (stray) return { incoming: pasted(stray[0]), unfinished: AFTER_PASTE, rest: stray[1] }
  if (text.includes(BEGIN_BRACKETED_PASTE)) return { incoming: [], unfinished: NOTHING, rest: text }
  return { incoming: [], unfinished: { kind: 'pasted', text: text.slice(0, MOST_PASTED) }, rest: '' }
}

/** Returns the length of the longest end of a text with which the end of a paste begins. */
const beginningOfEnd = (text: string): number => {
  for (let length = Math.min(text.length, END_BRACKETED_PASTE.length - 1); length > 0; length--)
    if (END_BRACKETED_PASTE.startsWith(text.slice(-length))) return length
  return 0
}

/** Reads on in a paste. Only the new text is searched, since a paste may have a megabyte in a thousand pieces. */
const parsePaste = (paste: Extract<Unfinished, { kind: 'paste' }>, chunk: string): ParsingStep => {
  const text = paste.tail + chunk
  const end = text.indexOf(END_BRACKETED_PASTE)
  const sure = end < 0 ? text.length - beginningOfEnd(text) : end
  const kept = paste.text + text.slice(0, Math.min(sure, MOST_PASTED - paste.text.length))
  if (end < 0) return { incoming: [], unfinished: { kind: 'paste', text: kept, tail: text.slice(sure) }, rest: '' }
  return { incoming: pasted(kept), unfinished: AFTER_PASTE, rest: text.slice(end + END_BRACKETED_PASTE.length) }
}

const parseStep = (before: Unfinished, text: string): ParsingStep => {
  if (before.kind === 'paste') return parsePaste(before, text)
  return before.kind === 'pasted' ? parseAfterPaste(before.text + text) : parseKeys(before.text + text)
}

/** Parses what was read, after what was unfinished. A Ctrl+C that ends what was read is pressed, also during a paste. */
export const parseInput = (chunk: string, before: Unfinished = NOTHING): Parted => {
  let step = parseStep(before, chunk.replace(EIGHT_BIT_CONTROLS, toSevenBits))
  const incoming = [...step.incoming]
  while (step.rest !== '') {
    step = parseStep(step.unfinished, step.rest)
    incoming.push(...step.incoming)
  }
  return step.unfinished.kind === 'paste' && chunk.endsWith(CTRL_C)
    ? { incoming: [...incoming, ...key(CTRL_C).incoming], unfinished: NOTHING }
    : { incoming, unfinished: step.unfinished }
}

/** How long the rest of a sequence may take over a slow line. After that an ESC is the key, whose frame has to be there within 50 ms. */
const SEQUENCE_TIMEOUT_MS = 40
/** How long an answer may take to arrive, and a paste to go on. */
const STRING_TIMEOUT_MS = 1000
/** The longest answer, in UTF-16 units. */
const MOST_ANSWERED = 1 << 20

const isEmpty = (unfinished: Unfinished): boolean => unfinished.kind === 'sequence' && unfinished.text === ''

const timeoutOf = (unfinished: Unfinished): number =>
  unfinished.kind === 'paste' || (unfinished.kind === 'sequence' && CONTROL_STRING_START.test(unfinished.text))
    ? STRING_TIMEOUT_MS
    : SEQUENCE_TIMEOUT_MS

const resolveSequence = (text: string): readonly Incoming[] => {
  if (text.startsWith('\u001b\u001b')) return [...key(ESC_KEY).incoming, ...resolveSequence(text.slice(1))]
  if (text === '\u001b') return key(ESC_KEY).incoming
  // Two characters: Alt with a letter that could have begun something longer.
  return text.length === 2 ? key(withAlt(text.charCodeAt(1))).incoming : []
}

/** Returns the input in what stayed unfinished: ESC is a key, a paste is what has arrived, anything else is dropped. */
const resolveUnfinished = (unfinished: Unfinished): Parted => {
  if (unfinished.kind === 'paste') return { incoming: pasted(unfinished.text), unfinished: NOTHING }
  if (unfinished.kind === 'pasted') return parseInput(unfinished.text)
  return { incoming: resolveSequence(unfinished.text), unfinished: NOTHING }
}

/** The stream from which Ink reads keys. */
interface Readable {
  read: (size?: number) => unknown
  emit: (event: 'readable') => unknown
}

/** Returns a piece of input as Ink reads it: Ink knows a paste by its brackets. */
const forInk = (one: Extract<Incoming, { kind: 'keys' | 'pasted' }>): string =>
  one.kind === 'keys' ? one.text : `${BEGIN_BRACKETED_PASTE}${one.text}${END_BRACKETED_PASTE}`

/** Called with input that Ink does not get. */
interface Listeners {
  readonly onInput?: (() => void) | undefined
  readonly onAnswer?: ((answer: string) => void) | undefined
}

/**
 * Lets only keys and whole pastes through from a terminal to Ink. Mouse reports and answers go to their listeners; unfinished input
 * ends after a time. `onInput` is called for everything, also a report of the focus. Returns a function that restores the stream.
 */
export const filterInput = (
  stdin: Readable,
  onPointed: (pointed: Pointed) => void,
  { onInput = () => undefined, onAnswer = () => undefined }: Listeners = {},
): (() => void) => {
  const own = stdin.read
  const ready: string[] = []
  let unfinished: Unfinished = NOTHING
  let timer: NodeJS.Timeout | undefined
  const take = (parted: Parted): void => {
    unfinished = parted.unfinished
    for (const one of parted.incoming) {
      if (one.kind === 'pointed') onPointed(one.pointed)
      else if (one.kind === 'answer') onAnswer(one.text)
      else ready.push(forInk(one))
    }
  }
  const giveUp = (): void => {
    take(resolveUnfinished(unfinished))
    wait(NOTHING)
    stdin.emit('readable')
  }
  const wait = (before: Unfinished): void => {
    // An answer that only grows has its time from its beginning. A paste over a slow line has it from its last piece, since what comes
    // after would be taken for keys.
    if (timer && isGrowingAnswer(before, unfinished)) return
    clearTimeout(timer)
    timer = isEmpty(unfinished) ? undefined : setTimeout(giveUp, timeoutOf(unfinished))
  }
  const push = (chunk: string): void => {
    const before = unfinished
    take(parseInput(chunk, before))
    wait(before)
    if (unfinished.kind === 'sequence' && unfinished.text.length > MOST_ANSWERED) giveUp()
  }
  stdin.read = function (this: Readable, size?: number): unknown {
    const kept = ready.shift()
    if (kept !== undefined) return kept
    const chunk = own.call(this, size)
    if (typeof chunk !== 'string') return chunk
    onInput()
    push(chunk)
    return ready.shift() ?? ''
  }
  return () => {
    clearTimeout(timer)
    stdin.read = own
  }
}

const isGrowingAnswer = (before: Unfinished, now: Unfinished): boolean =>
  before.kind === 'sequence' &&
  now.kind === 'sequence' &&
  before.text !== '' &&
  now.text.startsWith(before.text) &&
  CONTROL_STRING_START.test(now.text)
