import { safe } from '../../dossier/index.ts'
import type { OutputOptions } from '../invocation.ts'
import { createFile, rewriteFile } from '../../system/write.ts'
import { wordsIn } from '../../text/index.ts'
import { writeFaultText } from './write-fault.ts'

/** Writes a file as a whole; one that exists is replaced only with `force`. Returns a sentence where it was not written. */
export const writeOutput = async (
  file: string,
  bytes: Uint8Array,
  force: boolean,
  options: OutputOptions,
): Promise<string | null> => {
  const { help } = wordsIn(options)
  if (force) {
    const done = await rewriteFile(file, () => ({ bytes, answer: null }))
    return 'fault' in done ? writeFaultText(options, file, { kind: 'unwritten', fault: done.fault }) : null
  }
  const fault = createFile(file, bytes)
  if (fault === null) return null
  if (typeof fault === 'object') return help.outputFailed(safe(file), fault.why)
  const { exists, outputFolder: folder, outputPermission: permission, outputSpecial: special, outputNone: none } = help
  return { exists, folder, permission, special, none }[fault](safe(file))
}
