import { decode, isoDay, knownFrom, parseDate, parseJson, record, type Day, type Dossier } from '../dossier/index.ts'
import { readBytes } from './source.ts'
import { readFileBytes } from '../system/file.ts'
import { writeOutput, type OutputFault } from '../system/output.ts'
import type { Messages } from '../text/index.ts'

/** A dossier as the last digest read it, and the day of that digest. */
export interface Digested {
  readonly dossier: Dossier
  readonly on: Day
}

/** The version of the file, under a name that no dossier has at its top, so that it is never taken for one. */
const VERSION = 1

const digestedIn = async (words: Messages, file: string, bytes: Uint8Array): Promise<Digested | 'broken'> => {
  const decoded = decode(bytes)
  const value = 'fault' in decoded ? {} : record(parseJson(decoded.text)?.value)
  const { digest, on, dossier } = value
  if (digest !== VERSION || typeof on !== 'string' || parseDate(on) === null) return 'broken'
  const read = await readBytes(words, file, new TextEncoder().encode(JSON.stringify(dossier ?? null)))
  return read.kind === 'dossier' ? { dossier: read.dossier, on: knownFrom(on) } : 'broken'
}

/** Reads what the last digest of a dossier said; null where there was none. */
export const readDigested = async (words: Messages, file: string): Promise<Digested | 'broken' | null> => {
  const read = await readFileBytes(file)
  if (!('fault' in read)) return digestedIn(words, file, read.bytes)
  return read.fault === 'none' ? null : 'broken'
}

/** Returns the file of a digest: what the next one is compared with, a line for each property so that git stores little. */
const digestedText = ({ dossier, on }: Digested): string =>
  `${JSON.stringify({ digest: VERSION, on: isoDay(on), dossier }, null, 1)}\n`

/** Saves what a digest said of a dossier; returns why it could not be saved, or null. */
export const writeDigested = (file: string, digested: Digested): Promise<OutputFault | null> =>
  writeOutput(file, digestedText(digested), true, null)
