import { safe } from '../dossier/index.ts'
import { DONE, FAILED, print } from './exit.ts'
import type { InvocationOf } from './invocation.ts'
import { outputLocale } from './output-locale.ts'
import { recipesFor } from './update/recipe.ts'
import { unreadText, type Unread } from './unread.ts'
import { verifyQuotations } from '../files/proofs.ts'
import { loadBytes, readBytes, sourceOf, type Loaded } from '../files/source.ts'
import { sayWarning, wordsIn } from '../text/index.ts'

/** What was found in one file. */
interface Checked {
  readonly lines: string
  readonly warnings: number
  readonly isWell: boolean
}

type Check = InvocationOf<'check'>

/** Returns a line for each source whose kept bytes changed, and each quotation that its text or its seal contradicts. */
const unprovedLines = async (
  bytes: Uint8Array,
  { dossier }: Extract<Loaded, { kind: 'dossier' }>,
  file: string,
  { outputOptions }: Check,
): Promise<string> => {
  const { changedSources } = await import('../files/kept-bytes.ts')
  const { alteredIn, changedLines, proofLines } = await import('./sources/proof-text.ts')
  const { path } = sourceOf(file)
  const locale = outputLocale(outputOptions, dossier)
  const changed = await changedSources(path, dossier)
  const { proved } = await verifyQuotations(path, dossier)
  return (
    changedLines(locale, { file: safe(file), bytes, dossier }, changed) +
    proofLines(locale, safe(file), bytes, alteredIn(proved))
  )
}

/** Returns the warnings of a dossier, one a line, and their number including those only counted. */
const warned = async (
  bytes: Uint8Array,
  read: Extract<Loaded, { kind: 'dossier' }>,
  file: string,
  check: Check,
): Promise<Checked> => {
  const { strict, outputOptions } = check
  const { warningsIn } = await import('../dossier/warnings/check.ts')
  const warnings = warningsIn(bytes, read.dossier, recipesFor(sourceOf(file).path))
  const unproved = strict ? await unprovedLines(bytes, read, file, check) : ''
  const lines = warnings.map((one) => `${sayWarning(wordsIn(outputOptions), safe(file), one, strict)}\n`)
  return {
    lines: lines.join('') + unproved,
    warnings: warnings.reduce((sum, { fault }) => sum + (fault.kind === 'more' ? fault.count : 1), 0),
    isWell: !strict || (warnings.length === 0 && unproved === ''),
  }
}

const unread = (read: Unread, file: string, { outputOptions }: Check): Checked => ({
  lines: `${unreadText(read, file, outputOptions)}\n`,
  warnings: 0,
  isWell: false,
})

const checked = async (file: string, invocation: Check): Promise<Checked> => {
  const words = wordsIn(invocation.outputOptions)
  const loaded = await loadBytes(words, file)
  if (loaded.kind === 'sentence') return unread(loaded, file, invocation)
  const read = await readBytes(words, sourceOf(file).label, loaded.bytes)
  return read.kind === 'dossier' ? warned(loaded.bytes, read, file, invocation) : unread(read, file, invocation)
}

/** Prints every problem and warning of every file on standard output; exits with 1 if there is a problem. */
export const check = async (invocation: Check): Promise<number> => {
  const { files, outputOptions } = invocation
  let [warnings, isWell] = [0, true]
  for (const file of files) {
    const found = await checked(file, invocation)
    print(found.lines, outputOptions)
    warnings += found.warnings
    isWell &&= found.isWell
  }
  if (isWell) print(`${wordsIn(outputOptions).problems.fine(files.length, warnings)}\n`, outputOptions)
  return isWell ? DONE : FAILED
}
