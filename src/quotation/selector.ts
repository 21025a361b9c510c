import { safe, type Quote } from '../dossier/index.ts'
import { findQuotation } from './find.ts'
import type { KeptText } from './kept-text.ts'
import { rawRange } from './normalise.ts'

/** The most words on either side that say which place of a text is meant. */
const MOST_CONTEXT = 12

const flat = (text: string): string => safe(text.replace(/\s+/g, ' ').trim())

const lastWords = (text: string, count: number): string => flat(text).split(' ').slice(-count).join(' ')

const firstWords = (text: string, count: number): string => flat(text).split(' ').slice(0, count).join(' ')

/** The characters that are enough for the most words on either side. */
const AROUND = 400

/** Returns a quotation of words, with as many words before and after as say which place is meant; null where the text does not have them. */
export const selectorOf = (kept: KeptText, exact: string): Quote | null => {
  const place = findQuotation(kept, { exact })
  if (place.kind === 'absent') return null
  if (place.times === 1) return { exact }
  const { from, to } = rawRange(kept.raw, place.at, place.end)
  const [before, after] = [kept.raw.slice(Math.max(0, from - AROUND), from), kept.raw.slice(to, to + AROUND)]
  for (let count = 1; count <= MOST_CONTEXT; count++) {
    const [prefix, suffix] = [lastWords(before, count), firstWords(after, count)]
    const quote = { exact, ...(prefix !== '' && { prefix }), ...(suffix !== '' && { suffix }) }
    if (findQuotation(kept, quote).kind === 'found') return quote
  }
  return { exact }
}
