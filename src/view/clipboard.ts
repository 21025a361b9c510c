type Env = Readonly<Record<string, string | undefined>>

/** Longest text that is copied, in bytes of its base64: xterm and others drop a control string of more than 75,000 with its beginning. */
const LONGEST = 74_994
/** GNU screen keeps 768 bytes of a control string and types the rest on the screen; a piece has its own beginning and end in them. */
const LONGEST_PIECE = 768 - 4

/**
 * OSC 52: the terminal puts a text into its clipboard, also over SSH. It ends with BEL, which every terminal takes, and not with ST (`ESC \`):
 * that would end what it is wrapped in.
 */
const osc52 = (base64: string): string => `\u001b]52;c;${base64}\u0007`

const passThrough = (piece: string): string => `\u001bP${piece}\u001b\\`

/** tmux takes the plain form where `set-clipboard` is on and passes the wrapped one to its terminal where `allow-passthrough` is: both are sent. */
const wrapForTmux = (sequence: string): string =>
  sequence + passThrough(`tmux;${sequence.replaceAll('\u001b', '\u001b\u001b')}`)

const wrapForScreen = (sequence: string): string =>
  Array.from({ length: Math.ceil(sequence.length / LONGEST_PIECE) }, (_, at) =>
    passThrough(sequence.slice(at * LONGEST_PIECE, (at + 1) * LONGEST_PIECE)),
  ).join('')

/** What stands between the program and the terminal. TERM tells where both are around it; over SSH it is all that tells. */
const wrapperFor = (env: Env): ((sequence: string) => string) => {
  const term = env['TERM'] ?? ''
  if (term.startsWith('tmux')) return wrapForTmux
  if (env['STY']) return wrapForScreen
  if (env['TMUX']) return wrapForTmux
  return term.startsWith('screen') ? wrapForScreen : (sequence) => sequence
}

/** What is written to the terminal so that it copies a text, in UTF-8, also from within tmux and GNU screen; null where the text is too long. */
export const clipboardSequence = (text: string, env: Env): string | null => {
  if (text.length > LONGEST) return null
  const base64 = Buffer.from(text, 'utf8').toString('base64')
  return base64.length > LONGEST ? null : wrapperFor(env)(osc52(base64))
}
