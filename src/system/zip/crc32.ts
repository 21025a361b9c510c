import zlib from 'node:zlib'

const POLYNOMIAL = 0xed_b8_83_20

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1
  return value >>> 0
})

/** Continues a CRC-32 (ISO 3309) over further bytes, in plain code: Node.js has its own from 20.15 on, twenty times as fast. */
export const plainCrc32 = (bytes: Uint8Array, before = 0): number => {
  let crc = ~before
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}

/** Continues a CRC-32 over further bytes. */
export const crc32: (bytes: Uint8Array, before?: number) => number = zlib.crc32 ?? plainCrc32
