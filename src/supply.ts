import isShaped from 'virtual:dossier-shape'
import type { Origin } from './app/index.ts'
import { readWell, safe, type Read } from './dossier/index.ts'
import { readFileBytes, stampOf, type FileFault, type FileRead } from './system/file.ts'
import type { RemoteFault, RemoteRead, Validators } from './system/remote.ts'
import { sayProblem, type Words } from './text/index.ts'

/** What reading brought: a dossier, what is wrong with it, or the sentence that says why it cannot be read at all. */
export type Loaded = Exclude<Read, { kind: 'unreadable' }> | { readonly kind: 'sentence'; readonly sentence: string }

/** What a dossier comes from, and how it is read, as often as wanted. */
export interface Supply {
  readonly origin: Origin
  /** What it is called in sentences. */
  readonly label: string
  /** The file's path; null where it is none. */
  readonly path: string | null
  readonly read: (words: Words) => Promise<Loaded | { readonly kind: 'unchanged' }>
  /** Whether it may be another one than when it was last read, as far as that can be told without reading it. */
  readonly isStale: () => boolean
}

/** A file's fault as a sentence. */
export const faultSentence = ({ command }: Words, file: string, fault: FileFault): string => {
  if (typeof fault === 'object') return command.failed(file, fault.why)
  return { none: command.noFile, folder: command.folder, special: command.special, permission: command.noPermission }[
    fault
  ](file)
}

/** Bytes as a dossier; the schema's library is loaded only where something is wrong with them. */
export const readBytes = async (words: Words, label: string, bytes: Uint8Array): Promise<Loaded> => {
  const dossier = readWell(bytes, isShaped)
  if (dossier) return { kind: 'dossier', dossier }
  const { readDossier } = await import('./dossier/read.ts')
  const read = readDossier(bytes)
  return read.kind === 'unreadable' ? { kind: 'sentence', sentence: sayProblem(words, label, read.problem) } : read
}

const readFound = async (words: Words, label: string, found: FileRead): Promise<Loaded> =>
  'fault' in found
    ? { kind: 'sentence', sentence: faultSentence(words, label, found.fault) }
    : readBytes(words, label, found.bytes)

/** A file, read anew each time. */
export const fileSupply = (path: string): Supply => {
  let stamp = ''
  return {
    origin: 'file',
    label: safe(path),
    path,
    read: async (words) => {
      // Taken before it is read: what changes meanwhile makes it stale.
      stamp = stampOf(path)
      return readFound(words, safe(path), await readFileBytes(path))
    },
    isStale: () => stampOf(path) !== stamp,
  }
}

const remoteSentence = ({ living: { read } }: Words, address: string, fault: RemoteFault): string => {
  if (typeof fault === 'string') return read.remote[fault](address)
  return 'status' in fault ? read.remoteStatus(address, fault.status) : read.remoteFailed(address, fault.why)
}

const readAnswer = async (words: Words, label: string, answer: RemoteRead): ReturnType<Supply['read']> => {
  if (answer.kind === 'unchanged') return answer
  return answer.kind === 'fault'
    ? { kind: 'sentence', sentence: remoteSentence(words, label, answer.fault) }
    : readBytes(words, label, answer.bytes)
}

/** An address of the web; asked again, its server is asked whether anything is new. */
const webSupply = (address: string): Supply => {
  let validators: Validators | null = null
  const label = safe(address)
  return {
    origin: 'web',
    label,
    path: null,
    read: async (words) => {
      const { readRemote } = await import('./system/remote.ts')
      const answer = await readRemote(address, validators)
      const read = await readAnswer(words, label, answer)
      // What was not well, or did not come, is asked for whole again: that nothing is new would not say that it is well.
      if (answer.kind !== 'unchanged')
        validators = answer.kind === 'bytes' && read.kind === 'dossier' ? answer.validators : null
      return read
    },
    isStale: () => true,
  }
}

/** Standard input, which ends. */
const inputSupply = (): Supply => ({
  origin: 'input',
  label: '-',
  path: null,
  read: async (words) => {
    const { readStandardInput } = await import('./system/stdin.ts')
    return readFound(words, words.living.read.input, await readStandardInput(process.stdin))
  },
  isStale: () => false,
})

/** Where an argument says that a dossier comes from: an address, `-` for standard input, otherwise a file. */
export const supplyOf = (argument: string): Supply => {
  if (argument === '-') return inputSupply()
  return /^https?:\/\//i.test(argument) ? webSupply(argument) : fileSupply(argument)
}

/** A dossier read once. */
export const loadOnce = async (words: Words, supply: Supply): Promise<Loaded> => {
  const read = await supply.read(words)
  return read.kind === 'unchanged' ? { kind: 'sentence', sentence: words.living.unchanged } : read
}
