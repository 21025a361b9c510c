import { writeFileSync } from 'node:fs'
import { safe } from '../dossier/index.ts'

/** Makes a file that is not there yet; one that is there, whatever it is, stays as it is. Null where it was made. */
export const makeFile = (path: string, text: string): 'exists' | { readonly why: string } | null => {
  try {
    writeFileSync(path, text, { flag: 'wx' })
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return code === 'EEXIST' ? 'exists' : { why: safe(code) }
  }
}
