import { safe, type Dossier, type Read } from '../../dossier/index.ts'
import { readQuickly } from '../../files/read-quickly.ts'
import { emptyDossier } from '../../import/index.ts'
import { readFileBytes, type FileFault } from '../../system/file.ts'

/** The dossier to import into. `bytes` is null if the file does not exist yet. */
export interface Into {
  readonly kind: 'into'
  readonly dossier: Dossier
  readonly bytes: Uint8Array | null
}

/** A dossier with problems, or an unreadable one. */
export interface Broken {
  readonly kind: 'broken'
  readonly read: Exclude<Read, { readonly kind: 'dossier' }>
}

/** A file that could not be opened. */
export interface Closed {
  readonly kind: 'closed'
  readonly fault: FileFault
}

/** Returns a dossier without records, named after its file. */
export const emptyBytes = (path: string, asOf: string): Uint8Array => {
  const name = safe(path)
    .replace(/^.*[/\\]/, '')
    .replace(/\.json$/i, '')
  return new TextEncoder().encode(emptyDossier(name, asOf))
}

/** A day before any vintage, used to check that the dossier is readable before the files are. */
const ANY_DAY = '1970-01-01'

/** Reads the dossier to import into, or starts an empty one if the file does not exist. */
export const readInto = async (path: string): Promise<Into | Broken | Closed> => {
  const file = await readFileBytes(path)
  if ('fault' in file && file.fault !== 'none') return { kind: 'closed', fault: file.fault }
  const bytes = 'fault' in file ? null : file.bytes
  const read = readQuickly(bytes ?? emptyBytes(path, ANY_DAY))
  return read.kind === 'dossier' ? { kind: 'into', dossier: read.dossier, bytes } : { kind: 'broken', read }
}
