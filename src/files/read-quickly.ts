import matchesSchema from 'virtual:dossier-shape'
import { parseIfValid, type Read } from '../dossier/index.ts'
import { readDossier } from '../dossier/read.ts'

/** Reads bytes as a dossier, the fast way if they are valid. */
export const readQuickly = (bytes: Uint8Array): Read => {
  const dossier = parseIfValid(bytes, matchesSchema)
  return dossier ? { kind: 'dossier', dossier } : readDossier(bytes)
}
