import type { Pointed } from '../../app/index.ts'

/** Input from a terminal: keys, mouse reports, pasted text. Whatever else a terminal sends is dropped. */
export type Incoming =
  | { readonly kind: 'keys'; readonly text: string }
  | { readonly kind: 'pointed'; readonly pointed: Pointed }
  | { readonly kind: 'pasted'; readonly text: string }

/** The complete input, and the beginning of something whose rest is still to come. */
export interface Parted {
  readonly incoming: readonly Incoming[]
  readonly begun: string
}

/** A control sequence (ECMA-48, 5.4): parameters, intermediates, a final byte. The Linux console writes F1 as `ESC [ [ A`. */
const CONTROL_SEQUENCE = /^\u001b\[(?:\[[A-E]|[0-?]*[ -/]*[@-~])/
const UNFINISHED_CONTROL_SEQUENCE = /^\u001b\[(?:\[|[0-?]*[ -/]*)$/
/** Arrows, Home, End and function keys, with modifiers or without. A terminal sends all other sequences unasked. */
const KEY_SEQUENCE = /^\u001b\[(?:[A-DFHPZ]|\d+(?:;\d+)?~|1;\d+[A-DFHPQS]|\[[A-E])$/
/** A button or wheel in xterm's SGR form (mode 1006). */
const SGR_MOUSE_REPORT = /^\u001b\[<(\d{1,4});(\d{1,5});(\d{1,5})([Mm])$/
/** A mouse report in the X10 form: any three characters follow. */
const X10_MOUSE_REPORT = '\u001b[M'
/** Strings that a terminal sends to answer: DCS, SOS, OSC, PM, APC, up to ST or BEL. */
const CONTROL_STRING_START = /^\u001b[PX\]^_]/
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

const parseSequence = (sequence: string): readonly Incoming[] =>
  KEY_SEQUENCE.test(sequence) ? [{ kind: 'keys', text: sequence }] : parseMouseReport(sequence)

/** The first piece of input of a text, and its length. */
interface Taken {
  readonly incoming: readonly Incoming[]
  readonly length: number
}

const keys = (text: string): Taken => ({ incoming: [{ kind: 'keys', text }], length: text.length })
const nothing = (length: number): Taken => ({ incoming: [], length })

/** Takes Ctrl+C, which is never pasted: it ends whatever is unfinished before it. */
const takeInterrupt = (text: string): Taken | null => {
  const at = text.indexOf(CTRL_C)
  return at < 0 ? null : { incoming: [{ kind: 'keys', text: CTRL_C }], length: at + 1 }
}

const takePaste = (text: string): Taken | null => {
  const end = text.indexOf(END_BRACKETED_PASTE)
  const stopped = takeInterrupt(text)
  if (stopped && (end < 0 || stopped.length <= end)) return stopped
  if (end < 0) return null
  const pasted = text.slice(BEGIN_BRACKETED_PASTE.length, end)
  return { incoming: [{ kind: 'pasted', text: pasted }], length: end + END_BRACKETED_PASTE.length }
}

const takeString = (text: string): Taken | null => {
  const end = STRING_TERMINATOR.exec(text.slice(2))
  const stopped = takeInterrupt(text)
  if (stopped && (!end || stopped.length <= end.index + 2)) return stopped
  return end ? nothing(2 + end.index + end[0].length) : null
}

const takeSequence = (text: string): Taken | null => {
  if (text.startsWith(X10_MOUSE_REPORT))
    return text.length < X10_MOUSE_REPORT.length + 3 ? null : nothing(X10_MOUSE_REPORT.length + 3)
  const sequence = CONTROL_SEQUENCE.exec(text)?.[0]
  if (sequence !== undefined) return { incoming: parseSequence(sequence), length: sequence.length }
  return UNFINISHED_CONTROL_SEQUENCE.test(text) ? null : nothing(2)
}

const takeEscape = (text: string): Taken | null => {
  const next = text[1]
  if (next === undefined) return null
  if (next === '[') return text.startsWith(BEGIN_BRACKETED_PASTE) ? takePaste(text) : takeSequence(text)
  if (CONTROL_STRING_START.test(text)) return takeString(text)
  if (next === 'O') return text.length < 3 ? null : keys(text.slice(0, 3))
  // Esc, followed by separate input.
  return keys('\u001b')
}

/** Takes every key up to the next escape, without C1 controls, which have no use in UTF-8. */
const takePlain = (text: string): Taken => {
  const end = text.indexOf('\u001b')
  const plain = end < 0 ? text : text.slice(0, end)
  return { incoming: [{ kind: 'keys', text: plain.replace(/[\u0080-\u009f]/g, '') }], length: plain.length }
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

/** Parses the complete part of the input. */
export const parseInput = (input: string): Parted => {
  const incoming: Incoming[] = []
  let rest = input.replace(EIGHT_BIT_CONTROLS, toSevenBits)
  while (rest !== '') {
    const taken = rest.startsWith('\u001b') ? takeEscape(rest) : takePlain(rest)
    if (!taken) break
    incoming.push(...taken.incoming)
    rest = rest.slice(taken.length)
  }
  return { incoming: joinKeys(incoming), begun: rest }
}

/** How long the rest of a sequence may take over a slow line. After that an ESC is the key. */
const SEQUENCE_TIMEOUT_MS = 50
/** How long an answer may take to arrive, and a paste to go on. It also ends at the most units, 1 Mi. */
const STRING_TIMEOUT_MS = 1000
const MAX_STRING_UTF16_UNITS = 1 << 20

const isLong = (begun: string): boolean => begun.startsWith(BEGIN_BRACKETED_PASTE) || CONTROL_STRING_START.test(begun)

/** Returns the input in an unfinished text: ESC is a key, a paste is what has arrived, anything else is dropped. */
export const resolveUnfinished = (begun: string): readonly Incoming[] => {
  if (begun.startsWith(BEGIN_BRACKETED_PASTE))
    return [{ kind: 'pasted', text: begun.slice(BEGIN_BRACKETED_PASTE.length) }]
  if (begun.length === 2 && CONTROL_STRING_START.test(begun))
    return [
      { kind: 'keys', text: '\u001b' },
      { kind: 'keys', text: begun.slice(1) },
    ]
  return begun === '\u001b' || begun === '\u001bO' ? [{ kind: 'keys', text: begun }] : []
}

/** The stream from which Ink reads keys. */
interface Readable {
  read: (size?: number) => unknown
  emit: (event: 'readable') => unknown
}

/** Receives what is not a key. */
export interface Listener {
  readonly pointed: (pointed: Pointed) => void
  /** Receives pasted text, without control characters. */
  readonly pasted: (text: string) => void
}

// eslint-disable-next-line no-control-regex
const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f-\u009f]+/g

/**
 * Lets only keys through from a terminal to Ink, and Ctrl+C always. Mouse reports and pasted text go to the listener;
 * unfinished input ends after a time. Returns a function that restores the stream.
 */
export const filterInput = (stdin: Readable, listener: Listener): (() => void) => {
  const own = stdin.read
  const ready: string[] = []
  let begun = ''
  let timer: NodeJS.Timeout | undefined
  const take = (incoming: readonly Incoming[]): void => {
    for (const one of incoming) {
      if (one.kind === 'keys') ready.push(one.text)
      else if (one.kind === 'pointed') listener.pointed(one.pointed)
      else listener.pasted(one.text.replace(CONTROL_CHARACTERS, ' '))
    }
  }
  const giveUp = (): void => {
    take(resolveUnfinished(begun))
    begun = ''
    stdin.emit('readable')
  }
  const wait = (before: string): void => {
    // An answer that only grows has its time from its beginning. A paste over a slow line has it from its last piece, since what comes
    // after would be taken for keys.
    const isGrowing = before !== '' && begun.startsWith(before)
    if (isGrowing && CONTROL_STRING_START.test(begun) && timer) return
    clearTimeout(timer)
    timer = begun === '' ? undefined : setTimeout(giveUp, isLong(begun) ? STRING_TIMEOUT_MS : SEQUENCE_TIMEOUT_MS)
  }
  const push = (chunk: string): void => {
    const before = begun
    const parted = parseInput(begun + chunk)
    begun = parted.begun
    take(parted.incoming)
    wait(before)
    if (begun.length > MAX_STRING_UTF16_UNITS) giveUp()
  }
  stdin.read = function (this: Readable, size?: number): unknown {
    const kept = ready.shift()
    if (kept !== undefined) return kept
    const chunk = own.call(this, size)
    if (typeof chunk !== 'string') return chunk
    push(chunk)
    return ready.shift() ?? ''
  }
  return () => {
    clearTimeout(timer)
    stdin.read = own
  }
}
