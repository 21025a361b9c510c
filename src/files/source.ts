import matchesSchema from 'virtual:dossier-shape'
import { LARGEST_FILE, parseIfValid, safe, type Origin, type Progress, type Read } from '../dossier/index.ts'
import type { WorkerInput } from './read-in-worker.ts'
import { readFileBytes, sizeOf, stampOf, type FileFault, type FileRead } from '../system/file.ts'
import type { RemoteFault, RemoteRead, Validators } from '../system/remote.ts'
import { sayProblem, type Messages } from '../text/index.ts'

/** What reading brought: a dossier, what is wrong with it, or the sentence that says why it cannot be read at all. */
export type Loaded = Exclude<Read, { kind: 'unreadable' }> | { readonly kind: 'sentence'; readonly sentence: string }

/** Receives how far the reading is. */
export type OnProgress = (progress: Progress) => void

/** Ignores progress. */
export const ignoreProgress: OnProgress = () => undefined

/** What a dossier comes from, and how it is read, as often as wanted. */
export interface DossierSource {
  readonly origin: Origin
  /** What it is called in sentences. */
  readonly label: string
  /** The file's path; null where it is none. */
  readonly path: string | null
  /** `onProgress` is given by who has a screen open: then a large file is read aside, and how far it is is told. */
  readonly read: (words: Messages, onProgress?: OnProgress) => Promise<Loaded | { readonly kind: 'unchanged' }>
  /** Whether reading it would keep a key waiting. */
  readonly isLarge: () => boolean
  /** Whether it may be another one than when it was last read, as far as that can be told without reading it. */
  readonly isStale: () => boolean
}

/** A file's fault as a sentence. */
export const faultSentence = ({ command }: Messages, file: string, fault: FileFault): string => {
  if (typeof fault === 'object') return command.failed(file, fault.why)
  return { none: command.noFile, folder: command.folder, special: command.special, permission: command.noPermission }[
    fault
  ](file)
}

/** A file of so many bytes takes as long as a few frames to be read. */
const LARGE = 1_000_000

const found = (words: Messages, label: string, read: Read): Loaded =>
  read.kind === 'unreadable' ? { kind: 'sentence', sentence: sayProblem(words, label, read.problem) } : read

/** Reads a large file in a worker. */
const readLarge = async (
  words: Messages,
  label: string,
  input: WorkerInput,
  onProgress: OnProgress,
): Promise<Loaded> => {
  const { readInWorker } = await import('./read-in-worker.ts')
  const read = await readInWorker(input, onProgress)
  return read.kind === 'fault'
    ? { kind: 'sentence', sentence: faultSentence(words, label, read.fault) }
    : found(words, label, read)
}

/** Bytes as a dossier; the schema's library is loaded only where something is wrong with them. */
export const readBytes = async (words: Messages, label: string, bytes: Uint8Array): Promise<Loaded> => {
  const dossier = parseIfValid(bytes, matchesSchema)
  if (dossier) return { kind: 'dossier', dossier }
  const { readDossier } = await import('../dossier/read.ts')
  return found(words, label, readDossier(bytes))
}

const readFound = async (words: Messages, label: string, read: FileRead): Promise<Loaded> =>
  'fault' in read
    ? { kind: 'sentence', sentence: faultSentence(words, label, read.fault) }
    : readBytes(words, label, read.bytes)

/** A file, read anew each time. */
export const fileSource = (path: string): DossierSource => {
  let stamp = ''
  // What is larger than any dossier is not read at all.
  const isLarge = (): boolean => {
    const size = sizeOf(path)
    return size > LARGE && size <= LARGEST_FILE
  }
  return {
    origin: 'file',
    label: safe(path),
    path,
    read: async (words, onProgress) => {
      // Taken before it is read: what changes meanwhile makes it stale.
      stamp = stampOf(path)
      return onProgress && isLarge()
        ? readLarge(words, safe(path), { path }, onProgress)
        : readFound(words, safe(path), await readFileBytes(path))
    },
    isLarge,
    isStale: () => stampOf(path) !== stamp,
  }
}

const remoteSentence = ({ remote }: Messages, address: string, fault: RemoteFault): string => {
  if (typeof fault === 'string') return remote.faults[fault](address)
  return 'status' in fault ? remote.status(address, fault.status) : remote.failed(address, fault.why)
}

const readAnswer = async (
  words: Messages,
  label: string,
  answer: RemoteRead,
  onProgress: OnProgress | undefined,
): ReturnType<DossierSource['read']> => {
  if (answer.kind === 'unchanged') return answer
  if (answer.kind === 'fault') return { kind: 'sentence', sentence: remoteSentence(words, label, answer.fault) }
  const { bytes } = answer
  return onProgress && bytes.length > LARGE
    ? readLarge(words, label, { bytes }, onProgress)
    : readBytes(words, label, bytes)
}

/** An address of the web; asked again, its server is asked whether anything is new. */
const webSource = (address: string): DossierSource => {
  let validators: Validators | null = null
  const label = safe(address)
  return {
    origin: 'web',
    label,
    path: null,
    read: async (words, onProgress) => {
      const { readRemote } = await import('../system/remote.ts')
      const answer = await readRemote(address, validators)
      const read = await readAnswer(words, label, answer, onProgress)
      // What was not well, or did not come, is asked for whole again: that nothing is new would not say that it is well.
      if (answer.kind !== 'unchanged')
        validators = answer.kind === 'bytes' && read.kind === 'dossier' ? answer.validators : null
      return read
    },
    // How large it is is known once it is here.
    isLarge: () => false,
    isStale: () => true,
  }
}

/** Standard input, which ends. */
const inputSource = (): DossierSource => ({
  origin: 'input',
  label: '-',
  path: null,
  read: async (words) => {
    const { readStandardInput } = await import('../system/stdin.ts')
    return readFound(words, words.command.standardInput, await readStandardInput(process.stdin))
  },
  isLarge: () => false,
  isStale: () => false,
})

/** Where an argument says that a dossier comes from: an address, `-` for standard input, otherwise a file. */
export const sourceOf = (argument: string): DossierSource => {
  if (argument === '-') return inputSource()
  return /^https?:\/\//i.test(argument) ? webSource(argument) : fileSource(argument)
}

/** A reading that goes on. */
export interface StartedRead {
  readonly kind: 'started'
  readonly read: Promise<Awaited<ReturnType<DossierSource['read']>>>
  /** Says who is told how far it is, from now on. */
  readonly listen: (onProgress: OnProgress) => void
}

/** Begins to read a large file, for a screen that is still to be opened. */
export const startReading = (source: DossierSource, words: Messages): StartedRead => {
  let onProgress = ignoreProgress
  const read = source.read(words, (progress) => onProgress(progress))
  return { kind: 'started', read, listen: (listener) => void (onProgress = listener) }
}

/** A dossier read once. */
export const loadOnce = async (words: Messages, source: DossierSource): Promise<Loaded> => {
  const read = await source.read(words)
  return read.kind === 'unchanged' ? { kind: 'sentence', sentence: words.watching.unchanged } : read
}
