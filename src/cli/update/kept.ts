import { dirname, join } from 'node:path'
import { isBeside } from '../../files/beside.ts'
import { readFileBytes } from '../../system/file.ts'
import { sha256 } from '../../system/stream.ts'
import { keptFiles, type Release } from '../../update/index.ts'

/** The kept pages of a release, or what is wrong with them. */
export type KeptRead =
  | { readonly pages: readonly Uint8Array[] }
  | { readonly kind: 'kept-gone' | 'kept-altered'; readonly file: string }

/** Returns the SHA-256 of the pages of an answer in turn, as an import has it. */
export const digestOf = (pages: readonly Uint8Array[]): string => {
  const sum = sha256()
  for (const page of pages) sum.take(page)
  return sum.end()
}

/** Reads the kept pages of a release, or returns what is wrong with them. */
export const readKept = async (dossier: string, release: Release): Promise<KeptRead> => {
  const pages: Uint8Array[] = []
  for (const file of keptFiles(release)) {
    const read = isBeside(file) ? await readFileBytes(join(dirname(dossier), file)) : null
    if (read === null || 'fault' in read) return { kind: 'kept-gone', file }
    pages.push(read.bytes)
  }
  return digestOf(pages) === release.sha256 ? { pages } : { kind: 'kept-altered', file: release.file }
}
