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

const START = /^\{"digest":1,"on":"([^"]*)",\n/

/** What follows the day: the dossier in a line of its own, so that it can be compared before it is parsed. */
const restText = (dossier: Dossier): string => `"dossier":${JSON.stringify(dossier)}\n}\n`

/** Returns the day of a digest that read the same dossier; null where it was another one. */
const sameDossier = (text: string, dossier: Dossier): Day | null => {
  const [start, on] = START.exec(text) ?? []
  if (start === undefined || on === undefined || parseDate(on) === null) return null
  return text.slice(start.length) === restText(dossier) ? knownFrom(on) : null
}

const parsed = async (words: Messages, file: string, text: string): Promise<Digested | 'broken'> => {
  const { digest, on, dossier } = record(parseJson(text)?.value)
  if (digest !== VERSION || typeof on !== 'string' || parseDate(on) === null) return 'broken'
  const read = await readBytes(words, file, new TextEncoder().encode(JSON.stringify(dossier ?? null)))
  return read.kind === 'dossier' ? { dossier: read.dossier, on: knownFrom(on) } : 'broken'
}

/**
 * Reads what the last digest of a dossier said; null where there was none. A dossier that is the same as now is not read
 * again, which is a third of the work for one without news.
 */
export const readDigested = async (
  words: Messages,
  file: string,
  now: Dossier,
): Promise<Digested | 'broken' | null> => {
  const read = await readFileBytes(file)
  if ('fault' in read) return read.fault === 'none' ? null : 'broken'
  const decoded = decode(read.bytes)
  if ('fault' in decoded) return 'broken'
  const on = sameDossier(decoded.text, now)
  return on === null ? parsed(words, file, decoded.text) : { dossier: now, on }
}

/** Saves what a digest said of a dossier; returns why it could not be saved, or null. */
export const writeDigested = (file: string, { dossier, on }: Digested): Promise<OutputFault | null> =>
  writeOutput(file, [`{"digest":${VERSION},"on":"${isoDay(on)}",\n`, restText(dossier)], true, null)
