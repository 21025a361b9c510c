import { knownFrom, safe, type Day } from '../../dossier/index.ts'
import { DIGEST_FORMATS, formatFor, type DigestFormat } from '../../report/index.ts'
import type { Messages } from '../../text/index.ts'
import type { Flags } from '../usage.ts'

/** The reference that means the last digest. */
export const LAST = 'last'

/** What a digest is made of. */
export interface DigestWork {
  /** Dossiers, folders of dossiers and addresses. */
  readonly paths: readonly string[]
  /** `last`, a date, a file or a git revision. */
  readonly since: string
  /** The day of the digest; null for today. */
  readonly on: Day | null
  readonly format: DigestFormat
  /** Whether the exit code says if there was something to say. */
  readonly exitCode: boolean
  /** The folder that remembers digests; null for the usual one. */
  readonly stateFolder: string | null
  /** The file to write; null for standard output. */
  readonly output: string | null
  readonly force: boolean
  readonly ascii: boolean
}

/** The endings that name a format of a digest. */
const DIGEST_ENDINGS = '.html, .md, .txt, .atom'

const ATOM = /\.(?:atom|xml)$/i

const endingFormat = (output: string | null): DigestFormat => {
  if (output === null) return 'text'
  if (ATOM.test(output)) return 'atom'
  const format = formatFor(output)
  if (format === 'html') return format
  return /\.(?:md|markdown)$/i.test(output) ? 'markdown' : 'text'
}

/** Returns what is wrong with the options of a digest as a whole. */
const badDigest = ({ digest, help }: Messages, paths: readonly string[], given: Flags): string | null => {
  if (paths.length === 0 || paths.includes('')) return digest.needsPath
  if (paths.includes('-')) return digest.noInput
  if (given.format !== undefined && !(DIGEST_FORMATS as readonly string[]).includes(given.format))
    return digest.badFormat(safe(given.format), DIGEST_FORMATS.join(', '))
  if (given.format === undefined && formatFor(given.output ?? '') === null)
    return help.badEnding(safe(given.output ?? ''), DIGEST_ENDINGS)
  if (given.state !== false) return null
  if (given.stateFolder !== undefined) return digest.twoStates
  return (given.since ?? LAST) === LAST ? digest.needsState : null
}

/** Parses `digest`; a sentence where something is wrong. Without `--format` the ending of `--output` decides. */
export const parseDigest = (words: Messages, paths: readonly string[], given: Flags): DigestWork | string => {
  const bad = badDigest(words, paths, given)
  if (bad !== null) return bad
  const output = given.output === undefined || given.output === '-' ? null : given.output
  return {
    paths,
    since: given.since ?? LAST,
    on: given.asOf === undefined ? null : knownFrom(given.asOf),
    format: (given.format as DigestFormat | undefined) ?? endingFormat(output),
    exitCode: given.exitCode === true,
    stateFolder: given.stateFolder ?? null,
    output,
    force: given.force === true,
    ascii: given.ascii === true,
  }
}
