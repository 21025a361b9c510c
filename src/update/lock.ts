import { z } from 'zod'
import { DATE_PATTERN, decode, GUARD_RULES, parseJson } from '../dossier/index.ts'

const text = z.string().min(1)
const date = z.string().regex(new RegExp(DATE_PATTERN))
/** A day, as the program writes it. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const release = z.strictObject({
  feed: text,
  address: text,
  /** The date that its pattern has in the address. */
  date: day.optional(),
  etag: text.optional(),
  lastModified: text.optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The kept bytes, beside the dossier. */
  file: text,
  /** The name that the file has at its publisher. */
  name: text.refine((name) => name !== '-'),
  rows: z.int().nonnegative(),
  columns: z.array(text).readonly(),
  /** Its first and last period. */
  covers: text.optional(),
  /** The vintage of its figures. */
  published: date.optional(),
  /** The day on which it was fetched. */
  day,
  accepted: z.array(z.enum(GUARD_RULES)).readonly().optional(),
  replaced: z.literal(true).optional(),
  /** A repeated one had the figures of the newest release, and nothing of it was imported. */
  state: z.enum(['imported', 'repeated', 'refused']),
})

const lock = z.strictObject({ version: z.literal(1), releases: z.array(release) })

/** A release that a feed gave: its address, its shape, and whether it was imported. */
export type Release = Readonly<z.infer<typeof release>>

/** Returns the releases of a lock file, in the order in which they were imported; null for any other file. */
export const parseLock = (bytes: Uint8Array): readonly Release[] | null => {
  const decoded = decode(bytes)
  const json = 'fault' in decoded ? null : parseJson(decoded.text)
  const parsed = lock.safeParse(json?.value)
  return parsed.success ? parsed.data.releases : null
}

/** Returns the text of a lock file. */
export const lockText = (releases: readonly Release[]): string =>
  `${JSON.stringify({ version: 1, releases }, null, 2)}\n`

/** Returns the newest release of a feed that was not refused; undefined for none. */
export const newestOf = (releases: readonly Release[], feed: string): Release | undefined =>
  releases.findLast((one) => one.feed === feed && one.state !== 'refused')

/** Returns the newest release of a feed at an address; null for none. */
export const newestAt = (releases: readonly Release[], feed: string, address: string): Release | null =>
  releases.findLast((one) => one.feed === feed && one.address === address) ?? null

/** Adds a release. It replaces one of the same address that was refused, since the publisher has replaced that too. */
export const withRelease = (releases: readonly Release[], added: Release): readonly Release[] => [
  ...releases.filter(
    ({ feed, address, state }) => !(feed === added.feed && address === added.address && state === 'refused'),
  ),
  added,
]

/** Whether two releases say the same, in any order of their properties. */
const isSame = (a: Release, b: Release): boolean => {
  const sorted = (one: Release): string => JSON.stringify(Object.entries(one).toSorted(([x], [y]) => (x < y ? -1 : 1)))
  return sorted(a) === sorted(b)
}

/** Returns whether two locks say the same. */
export const isSameLock = (a: readonly Release[], b: readonly Release[]): boolean =>
  a.length === b.length && a.every((one, at) => isSame(one, b[at] as Release))
