import { decode, differencesBetween, editBytes, parseJson, readingOn, safe, type Dossier } from '../dossier/index.ts'
import { writeOutput } from './edit/output-file.ts'
import { writeFaultText } from './edit/write-fault.ts'
import { DONE, fail, FAILED, print, printAsIs, USAGE, warn } from './exit.ts'
import type { InvocationOf } from './invocation.ts'
import { outputLocale } from './output-locale.ts'
import { unreadText } from './unread.ts'
import { loadBytes, readBytes } from '../files/source.ts'
import { editsOf, mergeDossiers, withoutConflicts, type MergeResult } from '../merge/index.ts'
import { rewriteFile } from '../system/write.ts'
import { sayProblem, wordsIn } from '../text/index.ts'

type Merge = InvocationOf<'merge'>

/** One of the three versions: its bytes and its value, or why it cannot be read. */
type Version = { readonly bytes: Uint8Array; readonly value: unknown } | { readonly sentence: string }

/** Faults that an earlier merge has left, which do not keep a file from being merged. */
const MERGEABLE: ReadonlySet<string> = new Set(['changed-twice', 'deleted-and-changed', 'not-a-conflict'])

/** Reads a version. Git passes an empty file as the base where both sides have added the dossier. */
const readVersion = async (file: string, isBase: boolean, { outputOptions }: Merge): Promise<Version> => {
  const words = wordsIn(outputOptions)
  const loaded = await loadBytes(words, file)
  if (loaded.kind === 'sentence') return loaded
  const { bytes } = loaded
  if (isBase && bytes.length === 0) return { bytes, value: {} }
  const read = await readBytes(words, safe(file), bytes)
  if (read.kind === 'sentence') return read
  if (read.kind === 'problems' && read.problems.some(({ fault }) => !MERGEABLE.has(fault.kind)))
    return { sentence: unreadText(read, file, outputOptions) }
  const decoded = decode(bytes)
  return { bytes, value: 'fault' in decoded ? {} : parseJson(decoded.text)?.value }
}

/** A merge that was performed, and is not yet written. */
interface Performed {
  readonly invocation: Merge
  /** Our version as it was read. */
  readonly before: Uint8Array
  readonly after: Uint8Array
  readonly result: MergeResult
  readonly ours: unknown
}

const dossierOf = async (value: unknown, { outputOptions }: Merge): Promise<Dossier | null> => {
  const bytes = new TextEncoder().encode(JSON.stringify(withoutConflicts(value)))
  const read = await readBytes(wordsIn(outputOptions), '', bytes)
  return read.kind === 'dossier' ? read.dossier : null
}

/** Returns a line for each conflict, as `check` lists it, and how many changes the other version brought. */
const summaryOf = async ({ invocation, after, result, ours }: Performed): Promise<readonly string[]> => {
  const { label, dryRun, outputOptions } = invocation
  const words = wordsIn(outputOptions)
  const [before, now] = [await dossierOf(ours, invocation), await dossierOf(result.value, invocation)]
  const compared = before && now ? { before: readingOn(before, Infinity), after: readingOn(now, Infinity) } : null
  const changes = compared ? differencesBetween(compared.before, compared.after).length : 0
  const read = result.conflicts.length === 0 ? null : await readBytes(words, safe(label), after)
  const conflicts = read?.kind === 'problems' ? read.problems.map((one) => sayProblem(words, safe(label), one)) : []
  const { diffText } = await import('../report/diff.ts')
  const shown =
    dryRun && compared && now
      ? [diffText({ ...compared, locale: outputLocale(outputOptions, now) }).text.trimEnd()]
      : []
  const count = dryRun || (changes === 0 && conflicts.length > 0) ? [] : [words.merge.taken(changes)]
  return [...shown, ...count, ...conflicts, ...(conflicts.length > 0 ? [words.merge.conflicts(conflicts.length)] : [])]
}

const isSame = (a: Uint8Array, b: Uint8Array | null): boolean => b !== null && Buffer.compare(a, b) === 0

/** Writes the result over our version, unless that was changed meanwhile; returns a sentence where it was not written. */
const overwrite = async ({ invocation, before, after }: Performed): Promise<string | null> => {
  const { ours, outputOptions } = invocation
  const done = await rewriteFile(ours, (held) => {
    if (!isSame(before, held)) return { bytes: null, answer: false }
    return { bytes: isSame(after, held) ? null : after, answer: true }
  })
  if ('fault' in done) return writeFaultText(outputOptions, ours, { kind: 'unwritten', fault: done.fault })
  return done.answer ? null : writeFaultText(outputOptions, ours, { kind: 'broken' })
}

const write = async (performed: Performed): Promise<string | null> => {
  const { dryRun, output, force, outputOptions } = performed.invocation
  if (dryRun) return null
  if (output === null) return overwrite(performed)
  if (output !== '-') return writeOutput(output, performed.after, force, outputOptions)
  printAsIs(performed.after)
  return null
}

/** Merges two versions, or makes git do so. */
export const merge = async (invocation: Merge | InvocationOf<'install-merge'>): Promise<number> =>
  invocation.kind === 'merge' ? mergeFiles(invocation) : (await import('./install-merge.ts')).installMerge(invocation)

/** Merges two versions of a dossier into ours; exits as git expects of a merge driver: 0 clean, 1 conflicts, 2 unreadable. */
const mergeFiles = async (invocation: Merge): Promise<number> => {
  const { outputOptions, output } = invocation
  const words = wordsIn(outputOptions)
  const [base, ours, theirs] = [
    await readVersion(invocation.base, true, invocation),
    await readVersion(invocation.ours, false, invocation),
    await readVersion(invocation.theirs, false, invocation),
  ]
  const unread = [base, ours, theirs].flatMap((one) => ('sentence' in one ? [one.sentence] : []))
  if ('sentence' in base || 'sentence' in ours || 'sentence' in theirs)
    return fail(unread.join('\n'), outputOptions, USAGE)
  const result = mergeDossiers({ base: base.value, ours: ours.value, theirs: theirs.value })
  if (!result) return fail(words.merge.excluded, outputOptions, USAGE)
  const after = editBytes(ours.bytes, editsOf(ours.value, result.value))
  const performed = { invocation, before: ours.bytes, after, result, ours: ours.value }
  const summary = (await summaryOf(performed)).join('\n')
  const fault = await write(performed)
  if (fault !== null) return fail(fault, outputOptions, USAGE)
  if (output === '-' && !invocation.dryRun) warn(summary, outputOptions)
  else print(`${summary}\n`, outputOptions)
  return result.conflicts.length === 0 ? DONE : FAILED
}
