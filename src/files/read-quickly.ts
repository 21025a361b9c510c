import shape from 'virtual:dossier-shape'
import { LARGEST_FILE, parseIfValid, withInsertions, type Dossier, type Edit, type Read } from '../dossier/index.ts'
import { readDossier } from '../dossier/read.ts'

/** Reads bytes as a dossier, the fast way if they are valid. */
export const readQuickly = (bytes: Uint8Array): Read => {
  const dossier = parseIfValid(bytes, shape)
  return dossier ? { kind: 'dossier', dossier } : readDossier(bytes)
}

/** Checks a dossier after edits; its bytes are read again only where the edits did more than insert sound records. */
export const readEdited = (before: Dossier, edits: readonly Edit[], bytes: Uint8Array): Read => {
  const dossier = bytes.length <= LARGEST_FILE ? withInsertions(before, edits, shape) : null
  return dossier ? { kind: 'dossier', dossier } : readQuickly(bytes)
}
