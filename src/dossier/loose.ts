/** A record whose shape is not checked yet. */
export type Loose = Readonly<Record<string, unknown>>

/** Returns whether a value is a record: an object, and no list. */
export const isRecord = (value: unknown): value is Loose =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Returns a value as a record; empty where it is not one. */
export const record = (value: unknown): Loose => (isRecord(value) ? value : {})

/** Returns a value as a list; empty where it is not one. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Returns a value as a list of records. */
export const records = (value: unknown): readonly Loose[] => list(value).map(record)

/** Returns a value as text; null where it is not text. */
export const word = (value: unknown): string | null => (typeof value === 'string' ? value : null)
