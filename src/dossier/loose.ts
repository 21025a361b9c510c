/** Records as they may be before their shape is known to be right: what is not what it should be is passed over. */
export type Loose = Readonly<Record<string, unknown>>

/** Returns a value as a record; one without properties where it is not a record. */
export const record = (value: unknown): Loose =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Loose) : {}

/** Returns a value as a list; an empty one where it is not a list. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Returns a value as a list of records. */
export const records = (value: unknown): readonly Loose[] => list(value).map(record)

/** Returns a text; null where the value is something else. */
export const word = (value: unknown): string | null => (typeof value === 'string' ? value : null)
