import { dirname, join } from 'node:path'
import type { Dossier, Source } from '../dossier/index.ts'
import { isBeside } from './beside.ts'
import { filesIn, sourcesFolder } from './kept-texts.ts'
import { sha256 } from '../system/kept/digest.ts'
import { readFileBytes } from '../system/file.ts'

/**
 * Returns the path of a source's bytes as they came, relative to its dossier: those kept by their SHA-256, else a file of
 * its own. The text beside them was taken out of them, and has another checksum. Null where none are here.
 */
const bytesBeside = (dossier: string, names: readonly string[], { file, sha256: digest }: Source): string | null => {
  if (digest === undefined) return null
  const folder = sourcesFolder(dossier)
  const kept = names.find((name) => name.startsWith(`${digest}.`))
  if (kept !== undefined) return `${folder}/${kept}`
  return file !== undefined && isBeside(file) && !file.startsWith(`${folder}/`) ? file : null
}

/** Returns the sources whose bytes beside the dossier are not those that were kept; `path` is null where it is not a file. */
export const changedSources = async (path: string | null, { sources }: Dossier): Promise<readonly string[]> => {
  if (path === null) return []
  const names = filesIn(join(dirname(path), sourcesFolder(path)))
  const changed: string[] = []
  for (const source of sources) {
    const beside = bytesBeside(path, names, source)
    const read = beside === null ? null : await readFileBytes(join(dirname(path), beside))
    if (read && 'bytes' in read && sha256(read.bytes) !== source.sha256) changed.push(source.id)
  }
  return changed
}
