import type { Pointed } from '../../app/index.ts'

/** What comes from a terminal, told apart: keys, what the mouse did, what was pasted. Everything else that a terminal says is no input. */
export type Incoming =
  | { readonly kind: 'keys'; readonly text: string }
  | { readonly kind: 'pointed'; readonly pointed: Pointed }
  | { readonly kind: 'pasted'; readonly text: string }

/** What was told apart, and the beginning of something whose rest is still to come. */
export interface Parted {
  readonly incoming: readonly Incoming[]
  readonly begun: string
}

/** A control sequence (ECMA-48, 5.4): parameters, intermediates, a final byte. The Linux console writes F1 as `ESC [ [ A`. */
const SEQUENCE = /^\u001b\[(?:\[[A-E]|[0-?]*[ -/]*[@-~])/
const SEQUENCE_BEGUN = /^\u001b\[(?:\[|[0-?]*[ -/]*)$/
/** The sequences that are keys: arrows, Home, End, function keys, with modifiers or without. What else there is, a terminal says by itself. */
const KEY = /^\u001b\[(?:[A-DFHPZ]|\d+(?:;\d+)?~|1;\d+[A-DFHPQS]|\[[A-E])$/
/** A button, or a wheel, of a mouse in SGR form (xterm's mode 1006). */
const MOUSE = /^\u001b\[<(\d{1,4});(\d{1,5});(\d{1,5})([Mm])$/
/** A mouse's report in the oldest form: three characters follow, whatever they are. */
const OLD_MOUSE = '\u001b[M'
/** Strings that a terminal sends to answer: DCS, SOS, OSC, PM, APC, up to ST or BEL. */
const STRING = /^\u001b[PX\]^_]/
const STRING_END = /\u0007|\u001b\\/
const PASTE = '\u001b[200~'
const PASTE_END = '\u001b[201~'
const INTERRUPT = '\u0003'

const WHAT: Readonly<Record<string, Pointed['what']>> = { 0: 'click', 64: 'wheel-up', 65: 'wheel-down' }

const pointedBy = (sequence: string): readonly Incoming[] => {
  const [, button = '', column, row, end] = MOUSE.exec(sequence) ?? []
  const what = WHAT[button]
  if (!what || end !== 'M') return []
  return [{ kind: 'pointed', pointed: { what, column: Number(column) - 1, row: Number(row) - 1 } }]
}

const ofSequence = (sequence: string): readonly Incoming[] =>
  KEY.test(sequence) ? [{ kind: 'keys', text: sequence }] : pointedBy(sequence)

/** One thing at the beginning of a text, and how long it is; null where its rest is still to come. */
interface Taken {
  readonly incoming: readonly Incoming[]
  readonly length: number
}

const keys = (text: string): Taken => ({ incoming: [{ kind: 'keys', text }], length: text.length })
const nothing = (length: number): Taken => ({ incoming: [], length })

/** Ctrl+C is never pasted: whatever is unfinished before it is over. */
const interrupted = (text: string): Taken | null => {
  const at = text.indexOf(INTERRUPT)
  return at < 0 ? null : { incoming: [{ kind: 'keys', text: INTERRUPT }], length: at + 1 }
}

const takePaste = (text: string): Taken | null => {
  const end = text.indexOf(PASTE_END)
  const stopped = interrupted(text)
  if (stopped && (end < 0 || stopped.length <= end)) return stopped
  if (end < 0) return null
  const pasted = text.slice(PASTE.length, end)
  return { incoming: [{ kind: 'pasted', text: pasted }], length: end + PASTE_END.length }
}

const takeString = (text: string): Taken | null => {
  const end = STRING_END.exec(text.slice(2))
  const stopped = interrupted(text)
  if (stopped && (!end || stopped.length <= end.index + 2)) return stopped
  return end ? nothing(2 + end.index + end[0].length) : null
}

const takeSequence = (text: string): Taken | null => {
  if (text.startsWith(OLD_MOUSE)) return text.length < OLD_MOUSE.length + 3 ? null : nothing(OLD_MOUSE.length + 3)
  const sequence = SEQUENCE.exec(text)?.[0]
  if (sequence !== undefined) return { incoming: ofSequence(sequence), length: sequence.length }
  return SEQUENCE_BEGUN.test(text) ? null : nothing(2)
}

const takeEscape = (text: string): Taken | null => {
  const next = text[1]
  if (next === undefined) return null
  if (next === '[') return text.startsWith(PASTE) ? takePaste(text) : takeSequence(text)
  if (STRING.test(text)) return takeString(text)
  if (next === 'O') return text.length < 3 ? null : keys(text.slice(0, 3))
  // Esc, and then what follows for itself.
  return keys('\u001b')
}

/** Keys up to the next escape; the other C1 controls, which a terminal in UTF-8 has no use for, go. */
const takePlain = (text: string): Taken => {
  const end = text.indexOf('\u001b')
  const plain = end < 0 ? text : text.slice(0, end)
  return { incoming: [{ kind: 'keys', text: plain.replace(/[\u0080-\u009f]/g, '') }], length: plain.length }
}

/** Neighbouring keys as one text: a held key stays one piece of input. */
const joined = (incoming: readonly Incoming[]): readonly Incoming[] => {
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

/** Controls in 8 bits that begin or end what a terminal says: the same as ESC and a letter (ECMA-48, 5.3). */
const EIGHT_BITS = /[\u0090\u0098\u009b-\u009f]/g
const inSevenBits = (control: string): string => `\u001b${String.fromCharCode(control.charCodeAt(0) - 0x40)}`

/** Input told apart, as far as it is complete. */
export const parseInput = (input: string): Parted => {
  const incoming: Incoming[] = []
  let rest = input.replace(EIGHT_BITS, inSevenBits)
  while (rest !== '') {
    const taken = rest.startsWith('\u001b') ? takeEscape(rest) : takePlain(rest)
    if (!taken) break
    incoming.push(...taken.incoming)
    rest = rest.slice(taken.length)
  }
  return { incoming: joined(incoming), begun: rest }
}

/** How long the rest of a sequence may take: over a slow line it comes in pieces. Then an ESC is the key. */
const SEQUENCE_MS = 50
/** How long a paste, or a terminal's answer, may take, and how long it may be. */
const STRING_MS = 1000
const LONGEST = 1 << 20

const isLong = (begun: string): boolean => begun.startsWith(PASTE) || STRING.test(begun)

/** What is made of something whose rest never came: an ESC is a key, a paste is what there is of it, the rest was no input. */
export const unfinished = (begun: string): readonly Incoming[] => {
  if (begun.startsWith(PASTE)) return [{ kind: 'pasted', text: begun.slice(PASTE.length) }]
  if (begun.length === 2 && STRING.test(begun))
    return [
      { kind: 'keys', text: '\u001b' },
      { kind: 'keys', text: begun.slice(1) },
    ]
  return begun === '\u001b' || begun === '\u001bO' ? [{ kind: 'keys', text: begun }] : []
}

/** What Ink reads its keys from. */
interface Readable {
  read: (size?: number) => unknown
  emit: (event: 'readable') => unknown
}

/** Who is told what is no key, and who decides what a paste is. */
export interface Listener {
  readonly pointed: (pointed: Pointed) => void
  /** What was pasted, without control characters. */
  readonly pasted: (text: string) => void
}

// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]+/g

/**
 * Stands between a terminal and Ink: only keys go on. A terminal's answers, its mouse's reports and what is pasted are no keys; what is
 * never finished ends by itself; Ctrl+C always goes through. Gives back how to leave the stream as it was.
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
      else listener.pasted(one.text.replace(CONTROLS, ' '))
    }
  }
  const giveUp = (): void => {
    take(unfinished(begun))
    begun = ''
    stdin.emit('readable')
  }
  const wait = (before: string): void => {
    // A long one that only grows has its time from its beginning.
    if (begun !== '' && isLong(begun) && begun.startsWith(before) && before !== '' && timer) return
    clearTimeout(timer)
    timer = begun === '' ? undefined : setTimeout(giveUp, isLong(begun) ? STRING_MS : SEQUENCE_MS)
  }
  const push = (chunk: string): void => {
    const before = begun
    const parted = parseInput(begun + chunk)
    begun = parted.begun
    take(parted.incoming)
    wait(before)
    if (begun.length > LONGEST) giveUp()
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
