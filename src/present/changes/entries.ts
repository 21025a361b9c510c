import { indexOf, type Difference, type RecordList, type Relation } from '../../dossier/index.ts'
import type { Locale } from '../../text/index.ts'
import type { Compared } from './compared.ts'

type Edited = Extract<Difference, { kind: 'edited' }>

/** The most entries of a list that are named; of a longer one it is only said that it changed. */
const MOST_ENTRIES = 8

/** The lists in which the records are that a field names. */
const NAMING: Readonly<Partial<Record<string, RecordList>>> = {
  issues: 'issues',
  participants: 'participants',
  place: 'places',
  places: 'places',
  side: 'sides',
  statistics: 'statistics',
  memberOf: 'participants',
  by: 'participants',
  source: 'sources',
}

/** Returns the name of a record, from the later reading if it is there; its id where no reading has it. */
const nameOf = ({ before, after, locale }: Compared, list: RecordList, id: string): string => {
  const record = [after, before].map(({ dossier }) => indexOf(dossier)[list].get(id)).find((one) => one !== undefined)
  if (!record) return id
  return locale.text('name' in record ? record.name : record.title) || id
}

/** How the entry of a field is said, by the name of the field. */
const SAYING: Readonly<Partial<Record<string, (compared: Compared, entry: never) => string>>> = {
  languages: ({ locale }: Compared, tag: string) => locale.words.languageNames[tag] ?? tag,
  otherNames: ({ locale }: Compared, name: string) => locale.text(name),
  // A source with the words that it is quoted for.
  source: (compared: Compared, { id }: { readonly id: string }) => nameOf(compared, 'sources', id),
  links: (_: Compared, address: string) => address,
  relations: (compared: Compared, { kind, issue }: Relation) =>
    `${compared.locale.words.relations[kind]} ${nameOf(compared, 'issues', issue)}`,
}

const entryText = (compared: Compared, field: string, entry: unknown): string | null => {
  const list = NAMING[field]
  if (list && typeof entry === 'string') return nameOf(compared, list, entry)
  // The value comes from a checked dossier, so the schema vouches for its type.
  return SAYING[field]?.(compared, entry as never) ?? null
}

const joined = ({ words }: Locale, texts: readonly string[]): string =>
  texts.length === 0 ? words.changes.missing : texts.join(', ')

/** Returns the names of the records that a field names, or the words of its list; null for other fields and for long lists. */
export const entriesText = (compared: Compared, { field }: Edited, value: unknown): string | null => {
  if (!(field in NAMING) && !(field in SAYING)) return null
  // Titles are long: of several, a row would have room for nothing else.
  if (field === 'source' && Array.isArray(value)) return null
  const texts = [value ?? []].flat().map((entry) => entryText(compared, field, entry))
  const said = texts.flatMap((text) => text ?? [])
  return said.length < texts.length || said.length > MOST_ENTRIES ? null : joined(compared.locale, said)
}
