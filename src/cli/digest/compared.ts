import { ownDay, pairOf, readingOn, safe, type Reading } from '../../dossier/index.ts'
import type { Compared } from '../../digest/index.ts'
import { sinceOf } from '../../files/baseline.ts'
import { readDigested } from '../../files/digested.ts'
import { changesSince, type Since } from '../../present/index.ts'
import { digestFile } from '../../system/memory.ts'
import { wordsIn } from '../../text/index.ts'
import { warn } from '../exit.ts'
import type { InvocationOf } from '../invocation.ts'
import { LAST } from './arguments.ts'
import type { Input } from './input.ts'

const FIRST = { earlier: null, changes: null } as const

/** Compares with the last digest of a dossier; null where there was none. */
const sinceLast = async (
  { outputOptions }: InvocationOf<'digest'>,
  { name, source, dossier }: Input,
  folder: string,
): Promise<Since | null> => {
  const words = wordsIn(outputOptions)
  const file = digestFile(folder, source.path ?? source.label)
  const last = await readDigested(words, file, dossier)
  if (last === 'broken') warn(words.digest.broken(name, safe(file)), outputOptions)
  if (last === null || last === 'broken') return null
  return { baseline: { kind: 'seen', ...last }, name: { kind: 'day', on: last.on } }
}

/**
 * Compares with another file or revision. Its statements are those known on the day of the digest, so that only edits
 * count; dates count from its newest statement, since nobody knows when it was last read.
 */
const withFile = (now: Reading, since: Since): Compared => {
  if (since.baseline.kind !== 'file') throw new Error('not a file')
  const { dossier } = since.baseline
  const seen: Since = { ...since, baseline: { kind: 'seen', dossier, on: now.on } }
  return { now, earlier: readingOn(dossier, Math.min(now.on, ownDay(dossier))), changes: changesSince(now, seen) }
}

const comparedWith = (now: Reading, since: Since | null): Compared => {
  if (since === null) return { now, ...FIRST }
  if (since.baseline.kind === 'file') return withFile(now, since)
  return { now, earlier: pairOf(now, since.baseline).before, changes: changesSince(now, since) }
}

/**
 * Returns a reading with what it is compared with: the last digest, a day, a file or a git revision. Where that cannot be
 * read, a sentence says so.
 */
export const compare = async (
  invocation: InvocationOf<'digest'>,
  input: Input,
  now: Reading,
  folder: string | null,
): Promise<Compared | 'failed'> => {
  const { what, outputOptions } = invocation
  if (what.since === LAST) return comparedWith(now, folder === null ? null : await sinceLast(invocation, input, folder))
  const { source } = input
  const found = await sinceOf(wordsIn(outputOptions), what.since, source, source.path ?? source.label)
  if (!('sentence' in found)) return comparedWith(now, found.since)
  // A dossier that is newer than the revision has nothing to be compared with.
  if (found.isNew === true) return comparedWith(now, null)
  warn(found.sentence, outputOptions)
  return 'failed'
}
