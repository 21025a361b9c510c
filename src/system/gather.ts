import { createGauge } from '../dossier/index.ts'

const FIRST = 65_536

/**
 * Returns a buffer of at least the needed length with the old bytes. It doubles, so that a stream of single bytes stays
 * linear.
 */
const room = (bytes: Uint8Array, needed: number, most: number): Uint8Array => {
  if (needed <= bytes.length) return bytes
  const larger = new Uint8Array(Math.min(most, Math.max(needed, bytes.length * 2)))
  larger.set(bytes)
  return larger
}

/** Returns whether no more bytes are needed, given the newest. */
export type IsEnough = (part: Uint8Array) => boolean

/** Returns bytes up to the last one of ASCII, since the character after it may be cut. */
const withoutCutCharacter = (bytes: Uint8Array): Uint8Array =>
  bytes.subarray(0, bytes.findLastIndex((byte) => byte < 0x80) + 1)

/** Reads a stream to its end, its first `most` bytes, or until it is enough, and closes it. */
export const gather = async (
  stream: AsyncIterable<string | Uint8Array>,
  most: number,
  isEnough: IsEnough = () => false,
): Promise<Uint8Array> => {
  let bytes: Uint8Array = new Uint8Array(Math.min(most, FIRST))
  let filled = 0
  for await (const chunk of stream) {
    const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    const end = Math.min(most, filled + part.length)
    bytes = room(bytes, end, most)
    bytes.set(part.subarray(0, end - filled), filled)
    filled = end
    if (filled === most) break
    if (isEnough(part)) return withoutCutCharacter(bytes.subarray(0, filled))
  }
  return bytes.subarray(0, filled)
}

/**
 * Returns that a JSON text is enough once it is nested too deep to be read: 97 kB of gzip may be 100 MB of brackets. What
 * has been read so far shows its reader the same.
 */
export const tooMuchJson = (): IsEnough => {
  const gauge = createGauge()
  return (part) => gauge.take(part) !== null
}

/** Bytes that are gathered before they are written: a system call for each of 200,000 rows takes longer than composing them. */
const GATHERED = 65_536

/** Bytes of UTF-8 that a UTF-16 unit takes at most. */
const WIDEST = 3

/**
 * Encodes short pieces of a text together. Each is encoded by itself: joining them to a string first takes ten times as
 * long. No piece ends within a character.
 */
export function* gatherPieces(pieces: Iterable<string>): Iterable<Uint8Array> {
  let bytes = Buffer.allocUnsafeSlow(GATHERED)
  let filled = 0
  for (const piece of pieces) {
    const room = piece.length * WIDEST
    if (filled > 0 && filled + room > GATHERED) {
      yield bytes.subarray(0, filled)
      // A new buffer each time, since the receiver may keep the old one.
      bytes = Buffer.allocUnsafeSlow(GATHERED)
      filled = 0
    }
    if (room > GATHERED) yield Buffer.from(piece)
    else filled += bytes.write(piece, filled)
  }
  if (filled > 0) yield bytes.subarray(0, filled)
}
