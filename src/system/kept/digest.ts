import { createHash } from 'node:crypto'
import { sha256 as shortSha256 } from '@noble/hashes/sha2.js'

/**
 * Returns the SHA-256 of a text (as UTF-8) or of bytes, in hexadecimal digits. Node's own is for bytes, of which a file has
 * many; loading it would take 18 ms of each start that shows a sealed quotation.
 */
export const sha256 = (data: string | Uint8Array): string =>
  typeof data === 'string'
    ? Buffer.from(shortSha256(Buffer.from(data))).toString('hex')
    : createHash('sha256').update(data).digest('hex')
