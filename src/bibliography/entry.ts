import type { Source } from '../dossier/index.ts'

/** An entry of a bibliography, as both formats have it. */
export interface BibliographyEntry {
  /** The key in its file; empty where it has none. */
  readonly key: string
  readonly kind: Source['kind']
  readonly title: string
  readonly publisher?: string
  /** The publication date, as precise as it was given; empty where it was not. */
  readonly published: string
  readonly accessed?: string
  readonly url?: string
  readonly archived?: string
  readonly language?: string
  readonly licence?: string
}

/** What a reader of bibliographies found, or why it could not read one: the line, and what is wrong there. */
export type BibliographyRead =
  | { readonly kind: 'entries'; readonly entries: readonly BibliographyEntry[] }
  | { readonly kind: 'unreadable'; readonly line: number }

const two = (part: string): string => part.padStart(2, '0')

/** Returns a date from its parts, as precise as they are; empty without a year. */
export const dateOf = (year: string, month = '', day = ''): string => {
  if (!/^\d{4}$/.test(year)) return ''
  if (!/^(?:0?[1-9]|1[0-2])$/.test(month)) return year
  return /^(?:0?[1-9]|[12]\d|3[01])$/.test(day) ? `${year}-${two(month)}-${two(day)}` : `${year}-${two(month)}`
}

/** Leaves out the properties of an entry that are empty. */
export const withoutEmpty = (entry: Readonly<Record<keyof BibliographyEntry, string>>): BibliographyEntry => {
  const { key, kind, title, published, ...rest } = entry
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''))
  return { key, kind: kind as Source['kind'], title, published, ...given }
}

/** Returns what neither format has a field for, as Zotero keeps it in notes. */
export const noteOf = ({ archived, licence }: BibliographyEntry): string =>
  [...(archived ? [`Archived: ${archived}`] : []), ...(licence ? [`Licence: ${licence}`] : [])].join('; ')

/** An address may have semicolons; only one at its end separates it from what follows. */
const ARCHIVED = /\bArchived: (?<address>https?:\/\/\S+?);?(?=\s|$)/
const LICENCE = /\bLicence: (?<licence>[^;]+)/

/** Returns what a note says of an entry, as `noteOf` writes it; empty texts for what it does not say. */
export const notedIn = (note: string): { readonly archived: string; readonly licence: string } => ({
  archived: ARCHIVED.exec(note)?.groups?.['address'] ?? '',
  licence: LICENCE.exec(note)?.groups?.['licence']?.trim() ?? '',
})
