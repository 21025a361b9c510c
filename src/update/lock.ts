import { z } from 'zod'
import { DATE_PATTERN, decode, GUARD_RULES, parseJson } from '../dossier/index.ts'

const text = z.string().min(1)
const date = z.string().regex(new RegExp(DATE_PATTERN))
/** A day, as the program writes it. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** Most pages of one answer: UNHCR's API gives up to a thousand rows a page. */
export const MOST_PAGES = 100

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
  /** How many pages the answer had, where it had several; `sha256` is that of all pages in turn. */
  pages: z.int().min(2).max(MOST_PAGES).optional(),
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

/** A lock file of a newer program. */
const newer = z.looseObject({ version: z.int().min(2) })

/** A release that a feed gave: its address, its shape, and whether it was imported. */
export type Release = Readonly<z.infer<typeof release>>

/** What bytes are as a lock file: its releases in the order in which they were imported, or why there are none. */
export type LockRead =
  | { readonly kind: 'releases'; readonly releases: readonly Release[] }
  /** A newer program made it. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'other' }

/** Parses a lock file. */
export const parseLock = (bytes: Uint8Array): LockRead => {
  const decoded = decode(bytes)
  const json = 'fault' in decoded ? null : parseJson(decoded.text)
  const parsed = lock.safeParse(json?.value)
  if (parsed.success) return { kind: 'releases', releases: parsed.data.releases }
  return { kind: newer.safeParse(json?.value).success ? 'newer' : 'other' }
}

const ENDING = /(?<ending>\.\w+)?$/

/** Returns the kept files of a release, one for each page: `talks.sources/…json`, `talks.sources/…-2.json`. */
export const keptFiles = ({ file, pages = 1 }: Pick<Release, 'file' | 'pages'>): readonly string[] =>
  Array.from({ length: pages }, (_, at) => (at === 0 ? file : file.replace(ENDING, `-${at + 1}$<ending>`)))

/** Returns the text of a lock file. */
export const lockText = (releases: readonly Release[]): string =>
  `${JSON.stringify({ version: 1, releases }, null, 2)}\n`

/** Returns the newest release of a feed that was not refused; undefined for none. */
export const newestOf = (releases: readonly Release[], feed: string): Release | undefined =>
  releases.findLast((one) => one.feed === feed && one.state !== 'refused')

/** Returns the newest release of a feed at an address; null for none. */
export const newestAt = (releases: readonly Release[], feed: string, address: string): Release | null =>
  releases.findLast((one) => one.feed === feed && one.address === address) ?? null

/** Returns the release that a feed gave last, also a refused one; null for none. */
export const lastAt = (releases: readonly Release[], feed: string): Release | null =>
  releases.findLast((one) => one.feed === feed) ?? null

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
