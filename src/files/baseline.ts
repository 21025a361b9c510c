import {
  isoDay,
  knownFrom,
  ownDay,
  parseDate,
  safe,
  sharedWith,
  type Day,
  type Dossier,
  type Reading,
} from '../dossier/index.ts'
import { loadOnce, pathSource, readBytes, readToCompare, type DossierSource } from './source.ts'
import { readFileBytes } from '../system/file.ts'
import type { RevisionFault } from '../system/git.ts'
import { seenFile, writeMemory } from '../system/memory.ts'
import { isReadOnce } from '../system/stdin.ts'
import type { Since } from '../present/index.ts'
import { sayProblem, type Messages } from '../text/index.ts'

/** The reference that means the reader's last look. */
const LAST = 'last'

/** A baseline, or why it could not be read, in a sentence. */
export type Resolved =
  | { readonly since: Since | null }
  /** `isNew` where the file is newer than the revision. */
  | { readonly sentence: string; readonly isNew?: boolean }

/** The property with the day of the last look, in a file that is otherwise a dossier. */
const SEEN_ON = 'x-seen-on'

/**
 * Returns the dossier as last seen; null where that is not known. Its records are those of `other`, the dossier that is
 * open, where they equal them: the whole of an unchanged one.
 */
export const lastLook = async (words: Messages, key: string, other: Dossier | null = null): Promise<Since | null> => {
  const file = seenFile(process.env, key)
  if (file === null) return null
  const read = await readToCompare(words, file, other)
  const kept: (Dossier & { readonly [SEEN_ON]?: unknown }) | null = read.kind === 'dossier' ? read.dossier : null
  const on = kept?.[SEEN_ON]
  if (!kept || typeof on !== 'string' || !parseDate(on)) return null
  const { [SEEN_ON]: _, ...rest } = kept
  const dossier = other ? sharedWith(rest, other) : rest
  return { baseline: { kind: 'seen', dossier, on: knownFrom(on) }, name: { kind: 'last' } }
}

/** Returns the day that counts as seen: at least the dossier's own, also after looking back at an earlier one. */
export const lookDay = ({ whole, on }: Reading): Day => Math.max(on, ownDay(whole))

/** Saves what is shown as the reader's last look. */
export const keepLook = (key: string, shown: Reading): void =>
  writeMemory(seenFile(process.env, key), { ...shown.whole, [SEEN_ON]: isoDay(lookDay(shown)) })

const revisionSentence = ({ baseline }: Messages, ref: string, label: string, fault: RevisionFault): string => {
  if (typeof fault === 'string') return baseline.revision[fault](ref, label)
  if ('ownedByOther' in fault) return baseline.notOwned(ref, label, fault.ownedByOther)
  return 'logBegins' in fault
    ? baseline.logTooYoung(ref, fault.logBegins)
    : baseline.revisionFailed(ref, label, fault.why)
}

const ofRevision = async (words: Messages, ref: string, path: string): Promise<Resolved> => {
  const { readRevision } = await import('../system/git.ts')
  const label = safe(path)
  const found = await readRevision(path, ref)
  if ('fault' in found)
    return {
      sentence: revisionSentence(words, safe(ref), label, found.fault),
      ...(found.fault === 'not-in-revision' ? { isNew: true } : {}),
    }
  return baselineOf(words, ref, `${safe(ref)}:${label}`, await readBytes(words, label, found.bytes))
}

const baselineOf = (
  words: Messages,
  ref: string,
  label: string,
  read: Awaited<ReturnType<typeof loadOnce>>,
): Resolved => {
  if (read.kind === 'sentence') return read
  const [first] = read.kind === 'problems' ? read.problems : []
  if (read.kind === 'problems') return { sentence: first ? sayProblem(words, label, first) : label }
  return { since: { baseline: { kind: 'file', dossier: read.dossier }, name: { kind: 'ref', ref: safe(ref) } } }
}

/**
 * Resolves what `--since` names: `last`, a date, a file, or a git revision of the dossier's file, in this order. A file
 * that is named like a
 * date is written with its folder (`./2023`).
 */
export const sinceOf = async (words: Messages, ref: string, source: DossierSource, key: string): Promise<Resolved> => {
  if (ref === LAST) return { since: await lastLook(words, key) }
  if (parseDate(ref)) {
    const on = knownFrom(ref)
    return { since: { baseline: { kind: 'day', on }, name: { kind: 'day', on } } }
  }
  // A stream is not opened to see whether it is there: whoever writes it would end.
  const found = isReadOnce(ref) ? null : await readFileBytes(ref)
  if (found === null || !('fault' in found) || found.fault !== 'none')
    return baselineOf(words, ref, safe(ref), await loadOnce(words, pathSource(ref)))
  if (source.path === null) return { sentence: words.baseline.notAFile(safe(ref)) }
  return ofRevision(words, ref, source.path)
}
