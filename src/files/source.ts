import shape from 'virtual:dossier-shape'
import {
  LARGEST_FILE,
  parseIfValid,
  safe,
  type Dossier,
  type Origin,
  type Progress,
  type Read,
} from '../dossier/index.ts'
import type { LargeInput } from './find-problems.ts'
import type { LargeReading } from './read-in-chunks.ts'
import { readFileBytes, sizeOf, stampOf, type FileFault, type FileRead } from '../system/file.ts'
import type { OutputFault } from '../system/output.ts'
import { proxyVariable } from '../system/proxy.ts'
import type { RemoteFault, RemoteRead, Validators } from '../system/remote.ts'
import { isReadOnce, readStream } from '../system/stdin.ts'
import { sayProblem, type Messages } from '../text/index.ts'

/** The result of reading: a dossier, its problems, or why it cannot be read at all. */
export type Loaded = Exclude<Read, { kind: 'unreadable' }> | { readonly kind: 'sentence'; readonly sentence: string }

/** Receives progress. */
export type OnProgress = (progress: Progress) => void

/** Ignores progress. */
export const ignoreProgress: OnProgress = () => undefined

/** Where a dossier comes from, and how to read it repeatedly. */
export interface DossierSource {
  readonly origin: Origin
  /** The name used in sentences. */
  readonly label: string
  /** The file's path; null for other sources. */
  readonly path: string | null
  /** With `onProgress`, which an open screen passes, a file is read in slices of time from a megabyte on. */
  readonly read: (words: Messages, onProgress?: OnProgress) => Promise<Loaded | { readonly kind: 'unchanged' }>
  /** Whether the screen should open before it is read. */
  readonly isLarge: () => boolean
  /** Whether it may have changed since it was last read; checks without reading it. */
  readonly isStale: () => boolean
  /** Takes what it holds now as read: this program wrote it. */
  readonly markRead: () => void
}

/** Says why a file could not be read. */
export const faultSentence = ({ command }: Messages, file: string, fault: FileFault): string => {
  if (typeof fault === 'object') return command.failed(file, fault.why)
  return { none: command.noFile, folder: command.folder, special: command.special, permission: command.noPermission }[
    fault
  ](file)
}

/** Says, within a sentence, why something could not be written. */
export const unwritable = ({ command }: Messages, fault: OutputFault): string =>
  typeof fault === 'object' ? fault.why : command.unwritable[fault]

/** Files of more bytes take longer to read than a few frames. */
export const LARGE = 1_000_000
/** Where no key waits, a file of 3.5 MB that is read at once is shown in 0.95 of the time. Of a larger one the text is never in memory as a whole. */
const LARGE_WITHOUT_KEYS = 5_000_000

const loadedFrom = (words: Messages, label: string, read: Read): Loaded =>
  read.kind === 'unreadable' ? { kind: 'sentence', sentence: sayProblem(words, label, read.problem) } : read

const readLarge = async (words: Messages, label: string, input: LargeInput, how: LargeReading): Promise<Loaded> => {
  const { readInChunks } = await import('./read-in-chunks.ts')
  const read = await readInChunks(input, how)
  return read.kind === 'fault'
    ? { kind: 'sentence', sentence: faultSentence(words, label, read.fault) }
    : loadedFrom(words, label, read)
}

/** Reads a large dossier again and again. */
type ReadAgain = (words: Messages, label: string, input: LargeInput, onProgress?: OnProgress) => Promise<Loaded>

/** Returns what reads a large dossier again: only the records that changed take memory, which else is needed twice. */
const createReadAgain = (): ReadAgain => {
  let before: Dossier | null = null
  return async (words, label, input, onProgress) => {
    // The records of another reading are in memory too, and a command has no time at which its memory could become small.
    const use = onProgress && before === null ? 'start' : 'bounded'
    const read = await readLarge(words, label, input, { use, onProgress: onProgress ?? ignoreProgress, other: before })
    if (read.kind === 'dossier') before = read.dossier
    return read
  }
}

/** Reads bytes as a dossier; the schema's library is loaded only where something is wrong with them. */
export const readBytes = async (words: Messages, label: string, bytes: Uint8Array): Promise<Loaded> => {
  const dossier = parseIfValid(bytes, shape)
  if (dossier) return { kind: 'dossier', dossier }
  const { readDossier } = await import('../dossier/read.ts')
  return loadedFrom(words, label, readDossier(bytes))
}

const loadFile = async (words: Messages, label: string, read: FileRead): Promise<Loaded> =>
  'fault' in read
    ? { kind: 'sentence', sentence: faultSentence(words, label, read.fault) }
    : readBytes(words, label, read.bytes)

/** Whether a file is larger than so many bytes. A file larger than any dossier is not read at all. */
const isLarger = (path: string, than: number): boolean => {
  const size = sizeOf(path)
  return size > than && size <= LARGEST_FILE
}

/** Reads a file that is compared with a dossier; of a large one, only the records that differ from it take memory. */
export const readToCompare = async (words: Messages, path: string, other: Dossier | null): Promise<Loaded> =>
  isLarger(path, LARGE)
    ? readLarge(words, safe(path), { path }, { use: 'bounded', onProgress: ignoreProgress, other })
    : loadFile(words, safe(path), await readFileBytes(path))

/** Returns a file as a source, read again each time. */
export const fileSource = (path: string): DossierSource => {
  let stamp = ''
  const readAgain = createReadAgain()
  return {
    origin: 'file',
    label: safe(path),
    path,
    read: async (words, onProgress) => {
      // Taken before reading, so that a change meanwhile makes the file stale.
      stamp = stampOf(path)
      return isLarger(path, onProgress ? LARGE : LARGE_WITHOUT_KEYS)
        ? readAgain(words, safe(path), { path }, onProgress)
        : loadFile(words, safe(path), await readFileBytes(path))
    },
    isLarge: () => isLarger(path, LARGE_WITHOUT_KEYS),
    isStale: () => stampOf(path) !== stamp,
    markRead: () => void (stamp = stampOf(path)),
  }
}

/** Why an address could not be reached, where a proxy could be needed; null for other faults. */
const unreached = (fault: RemoteFault): string | null => {
  if (fault === 'timeout') return 'ETIMEDOUT'
  return typeof fault === 'object' && 'why' in fault ? fault.why : null
}

const throughCurl = (address: string): string => `curl -fsSL '${address.replaceAll("'", `'\\''`)}' | migration-dash -`

const TOO_MANY = 429
const UNAVAILABLE = 503
const FIRST_OF_SERVER = 500
/** Statuses of a server that wants a login, or wants no programs. */
const REFUSED = new Set([401, 403, 407, 451])

/** Returns which sentence a status needs: what helps is to wait, to use a browser, or another address. */
const sentenceOf = (status: number): 'busy' | 'broken' | 'refused' | 'status' => {
  if (status === TOO_MANY || status === UNAVAILABLE) return 'busy'
  if (status >= FIRST_OF_SERVER) return 'broken'
  return REFUSED.has(status) ? 'refused' : 'status'
}

/** Says why an address could not be read. `instead` is the command that reads it where a proxy may be needed. */
export const remoteSentence = (
  { remote }: Messages,
  address: string,
  fault: RemoteFault,
  instead = throughCurl,
): string => {
  const why = unreached(fault)
  const variable = why === null ? null : proxyVariable(address, process.env)
  if (why !== null && variable !== null) return remote.proxied(address, why, variable, instead(address))
  if (typeof fault === 'string') return remote.faults[fault](address)
  return 'status' in fault ? remote[sentenceOf(fault.status)](address, fault.status) : remote.failed(address, fault.why)
}

/** How bytes of a dossier are read. */
type ReadBytes = (bytes: Uint8Array) => Promise<Loaded>

const readAnswer = async (
  words: Messages,
  label: string,
  answer: RemoteRead,
  read: ReadBytes,
): ReturnType<DossierSource['read']> => {
  if (answer.kind === 'unchanged') return answer
  if (answer.kind === 'fault') return { kind: 'sentence', sentence: remoteSentence(words, label, answer.fault) }
  return read(answer.bytes)
}

/** Returns a web address as a source; a second reading asks its server for changes only. */
const webSource = (address: string): DossierSource => {
  let validators: Validators | null = null
  const label = safe(address)
  const readAgain = createReadAgain()
  return {
    origin: 'web',
    label,
    path: null,
    read: async (words, onProgress) => {
      const { readRemote } = await import('../system/remote.ts')
      const answer = await readRemote(address, validators)
      const read = await readAnswer(words, label, answer, (bytes) =>
        onProgress && bytes.length > LARGE
          ? readAgain(words, label, { bytes }, onProgress)
          : readBytes(words, label, bytes),
      )
      // After a failure the whole answer is requested again, because “not modified” would not mean that it is valid.
      if (answer.kind !== 'unchanged')
        validators = answer.kind === 'bytes' && read.kind === 'dossier' ? answer.validators : null
      return read
    },
    // The size is known only once the answer has come.
    isLarge: () => false,
    isStale: () => true,
    markRead: () => undefined,
  }
}

/** Names a stream in sentences. */
const streamName = (words: Messages, name: string): string => (name === '-' ? words.command.standardInput : safe(name))

/** Returns a stream as a source, which can be read once: `-` for standard input, or a path. */
const inputSource = (name: string): DossierSource => ({
  origin: 'input',
  label: safe(name),
  path: null,
  read: async (words) => loadFile(words, streamName(words, name), await readStream(name)),
  isLarge: () => false,
  isStale: () => false,
  markRead: () => undefined,
})

/** Returns what a path names as a source: a stream, otherwise a file. */
export const pathSource = (path: string): DossierSource => (isReadOnce(path) ? inputSource(path) : fileSource(path))

const isAddress = (argument: string): boolean => /^https?:\/\//i.test(argument)

/** Whether an argument names no file that can be written or read again: an address, or standard input. */
export const isNoPath = (argument: string): boolean => argument === '-' || isAddress(argument)

/** Returns the source that an argument names: an address, `-` for standard input, otherwise what the path names. */
export const sourceOf = (argument: string): DossierSource => {
  if (argument === '-') return inputSource(argument)
  return isAddress(argument) ? webSource(argument) : pathSource(argument)
}

/** A reading in progress. */
export interface StartedRead {
  readonly kind: 'started'
  readonly read: Promise<Awaited<ReturnType<DossierSource['read']>>>
  /** Sets who receives progress from now on. */
  readonly listen: (onProgress: OnProgress) => void
}

/** Starts to read a large file before the screen is open. */
export const startReading = (source: DossierSource, words: Messages): StartedRead => {
  let onProgress = ignoreProgress
  const read = source.read(words, (progress) => onProgress(progress))
  return { kind: 'started', read, listen: (listener) => void (onProgress = listener) }
}

/** The bytes of a source, or a sentence where there are none. */
export type LoadedBytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'sentence'; readonly sentence: string }

const fileBytes = (words: Messages, label: string, read: FileRead): LoadedBytes =>
  'fault' in read
    ? { kind: 'sentence', sentence: faultSentence(words, label, read.fault) }
    : { kind: 'bytes', bytes: read.bytes }

/** Reads the bytes of an argument once, for commands that need places in the text. */
export const loadBytes = async (
  words: Messages,
  argument: string,
  wants: 'json' | 'page' = 'json',
): Promise<LoadedBytes> => {
  const { origin, label } = sourceOf(argument)
  if (origin === 'file') return fileBytes(words, label, await readFileBytes(argument))
  if (origin === 'input') return fileBytes(words, streamName(words, argument), await readStream(argument))
  const { readRemote } = await import('../system/remote.ts')
  const answer = await readRemote(argument, null, { wants })
  if (answer.kind === 'bytes') return answer
  return {
    kind: 'sentence',
    sentence: answer.kind === 'fault' ? remoteSentence(words, label, answer.fault) : words.watching.unchanged,
  }
}

/** Reads a dossier once. */
export const loadOnce = async (words: Messages, source: DossierSource): Promise<Loaded> => {
  const read = await source.read(words)
  return read.kind === 'unchanged' ? { kind: 'sentence', sentence: words.watching.unchanged } : read
}
