const FIRST = 65_536

/** A buffer that holds at least so many bytes with the ones before; it doubles, so that a stream of single bytes costs no more than its bytes. */
const room = (bytes: Uint8Array, needed: number, most: number): Uint8Array => {
  if (needed <= bytes.length) return bytes
  const larger = new Uint8Array(Math.min(most, Math.max(needed, bytes.length * 2)))
  larger.set(bytes)
  return larger
}

/** All bytes of a stream, or the first `most` of them: it is read no further, and closed. */
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
