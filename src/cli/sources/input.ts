import { decode, safe } from '../../dossier/index.ts'
import type { SourceGiven } from './work.ts'
import { isBibtex, isCsl, readBibtex, readCsl, type BibliographyEntry } from '../../bibliography/index.ts'
import { loadBytes } from '../../files/source.ts'
import { decodePage, kindOf } from '../../page/decode.ts'
import type { PageMetadata } from '../../page/metadata.ts'
import { sha256 } from '../../system/kept/digest.ts'
import type { Messages } from '../../text/index.ts'

/** A text to keep: as it is read, the bytes as they came, and what it says about itself. */
export interface Fetched {
  readonly text: string
  readonly bytes: Uint8Array
  readonly sha256: string
  /** The ending of the file that keeps the bytes. */
  readonly ending: string
  readonly metadata: PageMetadata
}

/** What `source add` was pointed to: one text, the entries of a bibliography, or a sentence. */
export type Input =
  | ({ readonly kind: 'text' } & Fetched)
  | { readonly kind: 'entries'; readonly entries: readonly BibliographyEntry[] }
  | { readonly kind: 'sentence'; readonly sentence: string }

const NOTHING: PageMetadata = { title: '', publisher: '', published: '', language: '', licence: '', address: '' }

const sentence = (text: string): Input => ({ kind: 'sentence', sentence: text })

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** Returns the entries of a bibliography; null for any other text. */
const bibliographyIn = ({ sourceCommand: words }: Messages, file: string, text: string): Input | null => {
  if (isBibtex(text)) {
    const read = readBibtex(text)
    return read.kind === 'entries' ? read : sentence(words.unreadable(file, read.line))
  }
  const value = /^\s*[[{]/.test(text) ? parsed(text) : null
  if (!isCsl(value)) return null
  const read = readCsl(value)
  return read.kind === 'entries' ? read : null
}

const readPage = async (words: Messages, file: string, bytes: Uint8Array): Promise<Input> => {
  const { readHtml, LARGEST_PAGE } = await import('../../page/html.ts')
  if (bytes.length > LARGEST_PAGE) return sentence(words.sourceCommand.largePage(file))
  const page = readHtml(decodePage(bytes))
  if (page === null) return sentence(words.sourceCommand.deepPage(file))
  const { text, metadata } = page
  if (text === '') return sentence(words.sourceCommand.noWords(file))
  return { kind: 'text', text, bytes, sha256: sha256(bytes), ending: 'html', metadata }
}

const endingOf = (argument: string): string =>
  /\.(?<ending>csv|json|md|txt)$/i.exec(argument)?.[1]?.toLowerCase() ?? 'txt'

/** Reads what an argument names: a page by its main text, a bibliography by its entries, any other text as it is. */
export const readInput = async (words: Messages, argument: string): Promise<Input> => {
  const loaded = await loadBytes(words, argument, 'page')
  if (loaded.kind === 'sentence') return loaded
  const { bytes } = loaded
  const [file, kind] = [safe(argument), kindOf(bytes)]
  if (kind === 'pdf') return sentence(words.sourceCommand.pdf(file))
  if (kind === 'html') return readPage(words, file, bytes)
  const decoded = decode(bytes)
  if (kind === 'binary' || 'fault' in decoded) return sentence(words.sourceCommand.binary(file))
  const bibliography = bibliographyIn(words, file, decoded.text)
  if (bibliography) return bibliography
  return {
    kind: 'text',
    text: decoded.text,
    bytes,
    sha256: sha256(bytes),
    ending: endingOf(argument),
    metadata: NOTHING,
  }
}

/** Returns what a text says about itself, with what the user said instead. */
export const withGiven = (metadata: PageMetadata, given: SourceGiven): PageMetadata => ({
  title: given.title ?? metadata.title,
  publisher: given.publisher ?? metadata.publisher,
  published: given.published ?? metadata.published,
  language: metadata.language,
  licence: given.licence ?? metadata.licence,
  address: given.url ?? metadata.address,
})
