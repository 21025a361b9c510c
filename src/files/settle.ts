import { decode, editBytes, parseJson, type MergeSide } from '../dossier/index.ts'
import { editsOf, settleConflict } from '../merge/index.ts'
import { rewriteFile, type WriteResult } from '../system/write.ts'

const settledBytes = (bytes: Uint8Array, side: MergeSide): Uint8Array | null => {
  const decoded = decode(bytes)
  const value = 'fault' in decoded ? undefined : parseJson(decoded.text)?.value
  const settled = value === undefined ? null : settleConflict(value, side)
  return settled === null ? null : editBytes(bytes, editsOf(value, settled))
}

/** Settles the first conflict that a merge left in a file with the value of one side: one atomic edit. The answer is false where there is none. */
export const settleFile = (path: string, side: MergeSide): Promise<WriteResult<boolean>> =>
  rewriteFile(path, (bytes) => {
    const settled = bytes === null ? null : settledBytes(bytes, side)
    return { bytes: settled, answer: settled !== null }
  })
