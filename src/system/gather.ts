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

/** Reads a stream to its end, or its first `most` bytes, and closes it. */
export const gather = async (stream: AsyncIterable<string | Uint8Array>, most: number): Promise<Uint8Array> => {
  let bytes: Uint8Array = new Uint8Array(Math.min(most, FIRST))
  let filled = 0
  for await (const chunk of stream) {
    const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    const end = Math.min(most, filled + part.length)
    bytes = room(bytes, end, most)
    bytes.set(part.subarray(0, end - filled), filled)
    filled = end
    if (filled === most) break
  }
  return bytes.subarray(0, filled)
}
