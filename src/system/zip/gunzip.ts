import { constants, gunzipSync } from 'node:zlib'

/** Bytes of a file that are looked into; unpacked they are four million at most. */
const SAMPLE = 4096

/** Unpacks the beginning of a file compressed with gzip; empty where that is not possible. */
export const gunzipStart = (bytes: Uint8Array): Uint8Array => {
  try {
    return gunzipSync(bytes.subarray(0, SAMPLE), { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return new Uint8Array(0)
  }
}
