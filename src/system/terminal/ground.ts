import type { ReadStream } from 'node:tty'

/** A terminal's background. */
export type Ground = 'dark' | 'light'

/** What `--background` and the environment say about it. */
interface Known {
  readonly asked: Ground | null
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The foreground and background as rxvt, Konsole and others name them, by number among the 16: `15;0`, `0;default;15`. */
const COLORFGBG = /^\d+;(?:\w+;)?(\d+)$/
/** White and light grey: of the 16 only these are used as a light background. */
const LIGHT = new Set([7, 9, 10, 11, 12, 13, 14, 15])

/** Returns the background by the option, else by COLORFGBG; null where neither says it. */
export const knownGround = ({ asked, env }: Known): Ground | null => {
  if (asked !== null) return asked
  const [, index] = COLORFGBG.exec(env['COLORFGBG'] ?? '') ?? []
  return index === undefined ? null : LIGHT.has(Number(index)) ? 'light' : 'dark'
}

/** Asks a terminal for its background (xterm's OSC 11). */
const QUERY = '\u001b]11;?\u001b\\'
/** The answer: red, green and blue in one to four hexadecimal digits each, perhaps with alpha. */
const ANSWER = /\u001b\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})(?:\/[\da-f]{1,4})?(?:\u0007|\u001b\\)/i

/** The relative luminance of which black and white have the same contrast (WCAG 2.2): √(0.05 × 1.05) − 0.05. */
const MIDDLE = 0.179

const linear = (digits: string): number => {
  const share = Number.parseInt(digits, 16) / (16 ** digits.length - 1)
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** Returns the background in an answer of the terminal; null where it is not one. */
export const groundIn = (answer: string): Ground | null => {
  // Most input is keys, and the expression takes half a millisecond to make.
  if (!answer.includes('\u001b]11;')) return null
  const [, red, green, blue] = ANSWER.exec(answer) ?? []
  if (red === undefined || green === undefined || blue === undefined) return null
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) > MIDDLE ? 'light' : 'dark'
}

/** Bytes of an answer are kept up to here; a paste before the first frame is longer. */
const MOST_READ = 1 << 16

/**
 * Asks for the background while the program still loads, so that no start waits for it. Returns a function that ends
 * the reading: it gives the answer, if there was one, and puts everything else back for the keyboard. A later answer
 * comes with the keys.
 */
export const askGround = (stdin: ReadStream, write: (text: string) => void): (() => Ground | null) => {
  let text = ''
  const read = (): void => {
    for (let chunk: unknown = stdin.read(); typeof chunk === 'string'; chunk = stdin.read()) {
      text += chunk
      if (text.length > MOST_READ) return
    }
  }
  // Otherwise the terminal's driver would echo the answer.
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.on('readable', read)
  write(QUERY)
  return () => {
    stdin.off('readable', read)
    const ground = groundIn(text)
    const rest = ground === null ? text : text.replace(ANSWER, '')
    if (rest !== '') stdin.unshift(rest)
    return ground
  }
}
