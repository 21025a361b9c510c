import { openSync } from 'node:fs'
import { ReadStream } from 'node:tty'

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdoutIsTerminal: boolean
}

/** Whether a full screen can be drawn: a terminal that is not dumb. */
export const canDraw = ({ env, stdoutIsTerminal }: Surroundings): boolean => stdoutIsTerminal && env['TERM'] !== 'dumb'

/** Whether colours are wanted: NO_COLOR, set to anything but nothing, turns them off (no-color.org). */
export const wantsColour = ({ env }: Surroundings): boolean => (env['NO_COLOR'] ?? '') === ''

/** What the terminal's font can show: the console of Linux has blocks and no braille. */
export const glyphsOf = (
  { ascii, heard }: { readonly ascii: boolean; readonly heard: boolean },
  env: Surroundings['env'],
): 'braille' | 'block' | 'ascii' | 'words' => {
  if (heard) return 'words'
  if (ascii) return 'ascii'
  return env['TERM'] === 'linux' ? 'block' : 'braille'
}

/** Where keys come from: standard input, or the controlling terminal where standard input is none; null where there is neither. */
export const keyboard = (): ReadStream | null => {
  if (process.stdin.isTTY) return process.stdin
  try {
    return new ReadStream(openSync('/dev/tty', 'r+'))
  } catch {
    return null
  }
}
