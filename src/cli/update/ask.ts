import { LARGEST_FILE } from '../../dossier/index.ts'
import { pageCount } from '../../import/index.ts'
import type { RemoteFault, RemoteRead, Validators } from '../../system/remote.ts'
import { MOST_PAGES, waitOf, type FeedAddress, type Release } from '../../update/index.ts'
import type { Manner, World } from './world.ts'

/** What an address answers: a file, nothing new, or why neither. */
export type Answer =
  | {
      readonly kind: 'file'
      /** The bytes, several where the answer has pages. */
      readonly pages: readonly Uint8Array[]
      readonly validators: Validators
      /** The address after all redirects. */
      readonly from: string
      readonly moved: string | null
    }
  | { readonly kind: 'unchanged'; readonly moved: string | null }
  /** There is no such file. */
  | { readonly kind: 'absent'; readonly status: number }
  /** The server asks for a longer pause than an update makes. */
  | { readonly kind: 'later'; readonly host: string; readonly minutes: number }
  | { readonly kind: 'too-many-pages'; readonly count: number }
  | { readonly kind: 'fault'; readonly fault: RemoteFault }

/** Asks addresses, one after the other; with validators, only for what has changed. */
export type Ask = (address: string, validators: Validators | null, manner?: Manner) => Promise<Answer>

const NOT_FOUND = new Set([404, 410])
/** The pause before each further page of an answer, in milliseconds. */
const PAGE_PAUSE = 500

const hostIn = (address: string): string => (URL.canParse(address) ? new URL(address).host : address)

const statusOf = (fault: RemoteFault): { readonly status: number; readonly retryAfter?: string } | null =>
  typeof fault === 'object' && 'status' in fault ? fault : null

type Read = () => Promise<RemoteRead>

/** Asks once, and once more where the server says when. */
const readPatiently = async (world: World, address: string, read: Read): Promise<Answer> => {
  for (let isFirst = true; ; isFirst = false) {
    const found = await read()
    const moved = 'moved' in found ? (found.moved ?? null) : null
    if (found.kind === 'bytes') return { ...found, kind: 'file', pages: [found.bytes], from: found.address, moved }
    if (found.kind === 'unchanged') return { kind: 'unchanged', moved }
    const refused = statusOf(found.fault)
    if (refused !== null && NOT_FOUND.has(refused.status)) return { kind: 'absent', status: refused.status }
    const wait = refused === null ? null : waitOf(refused.status, refused.retryAfter, world.now())
    if (wait?.kind === 'later') return { kind: 'later', host: hostIn(address), minutes: wait.minutes }
    if (wait === null || !isFirst) return { kind: 'fault', fault: found.fault }
    await world.pause(wait.milliseconds)
  }
}

const pageAddress = (address: string, page: number): string => {
  const url = new URL(address)
  url.searchParams.set('page', String(page))
  return url.href
}

type AskOne = (address: string) => Promise<Answer>

/** Asks for the further pages of an answer, each after a pause. Where one is missing, the answer is why. */
const withPages = async (world: World, address: string, first: Answer, ask: AskOne): Promise<Answer> => {
  const [bytes] = first.kind === 'file' ? first.pages : []
  if (first.kind !== 'file' || bytes === undefined) return first
  const count = pageCount(bytes)
  if (count > MOST_PAGES) return { kind: 'too-many-pages', count }
  const pages = [bytes]
  let size = bytes.length
  for (let page = 2; page <= count; page += 1) {
    await world.pause(PAGE_PAUSE)
    const next = await ask(pageAddress(address, page))
    if (next.kind === 'absent') return { kind: 'fault', fault: { status: next.status } }
    if (next.kind !== 'file') return next
    pages.push(...next.pages)
    size += next.pages.reduce((sum, one) => sum + one.length, 0)
    if (size > LARGEST_FILE) return { kind: 'fault', fault: 'too-large' }
  }
  return { ...first, pages }
}

/** Returns the validators that a server gave with a release. */
export const validatorsIn = ({ etag, lastModified }: Release): Validators => ({
  etag: etag ?? null,
  modified: lastModified ?? null,
})

/** Returns what makes a server answer “not modified”; null where the file is wanted, also because it is no longer kept. */
export const validatorsOf = ({ last }: FeedAddress, isKept: boolean): Validators | null =>
  // The other pages of an answer may change without the first.
  last === null || !isKept || last.pages !== undefined ? null : validatorsIn(last)

/**
 * Returns a function that asks addresses. Two feeds with one address share its file, and a host that wants a long pause is left
 * alone for this update.
 */
export const createAsk = (world: World): Ask => {
  const files = new Map<string, Answer>()
  const paused = new Map<string, Answer>()
  return async (address, validators, manner) => {
    const known = files.get(address) ?? paused.get(hostIn(address))
    if (known) return known
    const askOne = async (one: string, are: Validators | null): Promise<Answer> => {
      world.show(one)
      const answer = await readPatiently(world, one, () => world.read(one, are, manner))
      world.show(null)
      return answer
    }
    const first = await askOne(address, validators)
    const answer = await withPages(world, address, first, (one) => askOne(one, null))
    if (answer.kind === 'file') files.set(address, answer)
    if (answer.kind === 'later') paused.set(answer.host, answer)
    return answer
  }
}
