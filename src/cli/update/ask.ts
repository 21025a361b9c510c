import type { RemoteFault, Validators } from '../../system/remote.ts'
import { waitOf, type FeedAddress } from '../../update/index.ts'
import { readKept, type Updating } from './course.ts'
import type { World } from './world.ts'

/** What an address answers: a file, nothing new, or why neither. */
export type Answer =
  | {
      readonly kind: 'file'
      readonly bytes: Uint8Array
      readonly validators: Validators
      readonly moved: string | null
    }
  | { readonly kind: 'unchanged'; readonly moved: string | null }
  /** There is no such file. */
  | { readonly kind: 'absent'; readonly status: number }
  /** The server asks for a longer pause than an update makes. */
  | { readonly kind: 'later'; readonly host: string; readonly minutes: number }
  | { readonly kind: 'fault'; readonly fault: RemoteFault }

/** Asks addresses, one after the other. */
export type Ask = (address: FeedAddress) => Promise<Answer>

const NOT_FOUND = new Set([404, 410])

const hostIn = (address: string): string => (URL.canParse(address) ? new URL(address).host : address)

const statusOf = (fault: RemoteFault): { readonly status: number; readonly retryAfter?: string } | null =>
  typeof fault === 'object' && 'status' in fault ? fault : null

/** Asks once, and once more where the server says when. */
const readPatiently = async (world: World, address: string, validators: Validators | null): Promise<Answer> => {
  for (let isFirst = true; ; isFirst = false) {
    const read = await world.read(address, validators)
    if (read.kind === 'bytes') return { ...read, kind: 'file', moved: read.moved ?? null }
    if (read.kind === 'unchanged') return { kind: 'unchanged', moved: read.moved ?? null }
    const refused = statusOf(read.fault)
    if (refused !== null && NOT_FOUND.has(refused.status)) return { kind: 'absent', status: refused.status }
    const wait = refused === null ? null : waitOf(refused.status, refused.retryAfter, world.now())
    if (wait?.kind === 'later') return { kind: 'later', host: hostIn(address), minutes: wait.minutes }
    if (wait === null || !isFirst) return { kind: 'fault', fault: read.fault }
    await world.pause(wait.milliseconds)
  }
}

/** Returns what makes a server answer “not modified”; null where the file is wanted, also because it is no longer kept. */
const validatorsOf = async (dossier: string, { last }: FeedAddress): Promise<Validators | null> =>
  last === null || 'kind' in (await readKept(dossier, last))
    ? null
    : { etag: last.etag ?? null, modified: last.lastModified ?? null }

/**
 * Returns a function that asks addresses. Two feeds with one address share its file, and a host that wants a long pause is left
 * alone for this update.
 */
export const createAsk = ({ work, world }: Updating): Ask => {
  const files = new Map<string, Answer>()
  const paused = new Map<string, Answer>()
  return async (address) => {
    const known = files.get(address.address) ?? paused.get(hostIn(address.address))
    if (known) return known
    world.show(address.address)
    const answer = await readPatiently(world, address.address, await validatorsOf(work.file, address))
    world.show(null)
    if (answer.kind === 'file') files.set(address.address, answer)
    if (answer.kind === 'later') paused.set(answer.host, answer)
    return answer
  }
}
