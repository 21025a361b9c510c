type Env = Readonly<Record<string, string | undefined>>

/** Longest text to copy, in bytes of its base64: xterm and others drop a control string of more than 75,000 bytes. */
const LONGEST = 74_994
/** The longest part within its own start and end: GNU screen keeps 768 bytes of a control string and types the rest on the screen. */
const LONGEST_PIECE = 768 - 4

/**
 * Returns the sequence that sets the terminal's clipboard (OSC 52), also over SSH. It ends with BEL, which every
 * terminal accepts; ST (`ESC \`) would end the sequence that wraps it.
 */
const osc52 = (base64: string): string => `\u001b]52;c;${base64}\u0007`

const passThrough = (piece: string): string => `\u001bP${piece}\u001b\\`

/**
 * Wraps a sequence for tmux. Both forms are sent: tmux takes the plain one with `set-clipboard`, and passes on the
 * wrapped one with `allow-passthrough`.
 */
const wrapForTmux = (sequence: string): string =>
  sequence + passThrough(`tmux;${sequence.replaceAll('\u001b', '\u001b\u001b')}`)

const wrapForScreen = (sequence: string): string =>
  Array.from({ length: Math.ceil(sequence.length / LONGEST_PIECE) }, (_, at) =>
    passThrough(sequence.slice(at * LONGEST_PIECE, (at + 1) * LONGEST_PIECE)),
  ).join('')

/**
 * Returns how to wrap sequences for tmux or GNU screen. TERM decides where both are in use; over SSH it is the only
 * sign of either.
 */
const wrapperFor = (env: Env): ((sequence: string) => string) => {
  const term = env['TERM'] ?? ''
  if (term.startsWith('tmux')) return wrapForTmux
  if (env['STY']) return wrapForScreen
  if (env['TMUX']) return wrapForTmux
  return term.startsWith('screen') ? wrapForScreen : (sequence) => sequence
}

/**
 * Returns the sequence that copies a text in UTF-8, also within tmux and GNU screen; null where the text is too long.
 */
export const clipboardSequence = (text: string, env: Env): string | null => {
  if (text.length > LONGEST) return null
  const base64 = Buffer.from(text, 'utf8').toString('base64')
  return base64.length > LONGEST ? null : wrapperFor(env)(osc52(base64))
}
