import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isBeside } from './beside.ts'
import { decode, type Dossier, type Source } from '../dossier/index.ts'
import { keepText, type KeptText, type TextOf } from '../quotation/index.ts'
import { sha256 } from '../system/kept/digest.ts'
import { readFileBytes } from '../system/file.ts'

/** Returns the name of the folder beside a dossier that has the texts of its sources: `talks.sources`. */
export const sourcesFolder = (dossier: string): string => `${basename(dossier).replace(/\.json$/i, '')}.sources`

const TEXT = '.txt'

const textName = (id: string): string => `${id}${TEXT}`

/** Returns the path of a source's text, relative to its dossier. */
export const keptName = (dossier: string, id: string): string => `${sourcesFolder(dossier)}/${textName(id)}`

/** Returns the path of bytes that are kept by their SHA-256, relative to their dossier. */
export const keptBytesName = (dossier: string, sha256: string, ending: string): string =>
  `${sourcesFolder(dossier)}/${sha256}.${ending}`

/** Returns the names of the files in a folder; none where it cannot be read. */
export const filesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Returns the sources whose text may be beside a dossier: those that name a file, and those with a text in its folder of sources. */
export const keptBeside = (path: string | null, { sources }: Dossier): ReadonlySet<string> => {
  if (path === null) return new Set()
  const texts = filesIn(join(dirname(path), sourcesFolder(path))).filter((name) => name.endsWith(TEXT))
  const kept = new Set(texts.map((name) => name.slice(0, -TEXT.length)))
  const isKept = ({ id, file }: Source): boolean => file !== undefined || kept.has(id)
  return new Set(sources.filter(isKept).map(({ id }) => id))
}

/** Returns the text of bytes; null where they are not UTF-8 text. */
export const textFrom = (bytes: Uint8Array): KeptText | null => {
  const decoded = decode(bytes)
  return 'fault' in decoded ? null : keepText(decoded.text, sha256(bytes))
}

const readText = async (dossier: string, { id, file }: Source): Promise<KeptText | null> => {
  const beside = file ?? keptName(dossier, id)
  if (!isBeside(beside)) return null
  const read = await readFileBytes(join(dirname(dossier), beside))
  return 'fault' in read ? null : textFrom(read.bytes)
}

/**
 * Reads the kept texts of sources beside a dossier, of those in `ids` only. Texts in `given` come first. A dossier that
 * is not a file has none beside it.
 */
export const readKeptTexts = async (
  path: string | null,
  dossier: Dossier,
  ids: ReadonlySet<string>,
  given: ReadonlyMap<string, KeptText> = new Map(),
): Promise<TextOf> => {
  const texts = new Map(given)
  for (const source of dossier.sources) {
    if (path === null || !ids.has(source.id) || texts.has(source.id)) continue
    const text = await readText(path, source)
    if (text) texts.set(source.id, text)
  }
  return (id) => texts.get(id) ?? null
}
