import { lookup } from 'node:dns'
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { version } from '../../package.json'
import { LARGEST_FILE, safe } from '../dossier/index.ts'
import { allowedUrl, hostOf, isPrivate } from './address.ts'
import { gather, tooMuchJson } from './gather.ts'

/** A response's ETag and Last-Modified, for asking whether it has changed; null where it had none. */
export interface Validators {
  readonly etag: string | null
  readonly modified: string | null
}

/** Why a download failed, as data; `text/` puts it in words. */
export type RemoteFault =
  | 'not-http'
  | 'user-data'
  | 'private'
  | 'too-many-redirects'
  | 'timeout'
  | 'too-large'
  /** `retryAfter` is the header of that name: seconds, or a date. */
  | { readonly status: number; readonly retryAfter?: string }
  | { readonly why: string }

/** The result of a download. */
export type RemoteRead =
  | {
      readonly kind: 'bytes'
      readonly bytes: Uint8Array
      /** The address after all redirects, in the URL standard's form. */
      readonly address: string
      readonly validators: Validators
      /** The address that permanent redirects gave, where the server says that the file has moved. */
      readonly moved?: string
    }
  | { readonly kind: 'unchanged'; readonly moved?: string }
  | { readonly kind: 'fault'; readonly fault: RemoteFault }

/** The limits of a download. */
export interface Bounds {
  /** For the whole download. */
  readonly milliseconds: number
  /** Of the body, decompressed. */
  readonly bytes: number
  readonly redirects: number
}

const BOUNDS: Bounds = { milliseconds: 30_000, bytes: LARGEST_FILE, redirects: 5 }

const REDIRECTS = new Set([301, 302, 303, 307, 308])
const PERMANENT = new Set([301, 308])

/** What is asked for: a JSON text is read up to where it is nested too deep, a page or a table whole. */
export type Wants = 'json' | 'page' | 'table'

const ACCEPT: Readonly<Record<Wants, string>> = {
  json: 'application/json, */*;q=0.5',
  page: 'text/html, */*;q=0.5',
  table: 'text/csv, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, application/json, */*;q=0.5',
}

/** What to ask for, and whether another page linked to the address: only a typed one may be private. */
interface Manner {
  readonly wants?: Wants
  readonly isLinked?: boolean
}

/** Returns a header that may be sent back; null for one that is not printable ASCII or is too long. */
const plainHeader = (header: string | null | undefined): string | null =>
  header !== undefined && header !== null && /^[\x20-\x7e]{1,1000}$/.test(header) ? header : null

class PrivateAddress extends Error {}

/** A download on its way through redirects. */
interface RemoteRequest {
  readonly validators: Validators | null
  readonly bounds: Bounds
  readonly wants: Wants
  readonly signal: AbortSignal
  /** Whether private addresses are allowed: for the typed address, and after it only if that was private itself. */
  mayBePrivate: boolean
  wasPrivate: boolean
}

const checkAddress = (question: RemoteRequest, ip: string): void => {
  if (!isPrivate(ip)) return
  if (!question.mayBePrivate) throw new PrivateAddress()
  question.wasPrivate = true
}

/**
 * Looks a name up and returns the checked addresses only, so that a second look-up cannot give others (DNS rebinding).
 */
const checkedLookup =
  (question: RemoteRequest): LookupFunction =>
  (name, options, found) => {
    lookup(name, { ...options, all: true }, (error, addresses) => {
      try {
        if (error) throw error
        for (const { address } of addresses) checkAddress(question, address)
        const [first] = addresses
        if (options.all === true) found(null, addresses)
        else found(null, first?.address ?? '', first?.family)
      } catch (refused) {
        found(refused as NodeJS.ErrnoException, [])
      }
    })
  }

const headersOf = ({ validators, wants }: RemoteRequest): Record<string, string> => {
  const etag = plainHeader(validators?.etag)
  const modified = plainHeader(validators?.modified)
  return {
    Accept: ACCEPT[wants],
    'Accept-Encoding': 'gzip',
    'User-Agent': `migration-dash/${version}`,
    ...(etag !== null && { 'If-None-Match': etag }),
    ...(modified !== null && { 'If-Modified-Since': modified }),
  }
}

const ask = async (url: URL, question: RemoteRequest): Promise<IncomingMessage> => {
  const host = hostOf(url)
  if (isIP(host) !== 0) checkAddress(question, host)
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  const options: RequestOptions = {
    agent: false,
    headers: headersOf(question),
    lookup: checkedLookup(question),
    signal: question.signal,
  }
  return new Promise((resolve, reject) => {
    const asked = request(url, options, resolve)
    asked
      .on('error', reject)
      .on('close', () => reject(new Error('no answer')))
      .end()
  })
}

/** Returns a response's decompressed body; null for an encoding that was not asked for. */
const decompress = (answer: IncomingMessage): Readable | null => {
  const encoding = answer.headers['content-encoding']?.trim().toLowerCase() ?? ''
  if (encoding === '' || encoding === 'identity') return answer
  // An error in either stream ends the other, and is thrown where the body is read.
  return encoding === 'gzip' || encoding === 'x-gzip' ? pipeline(answer, createGunzip(), () => {}) : null
}

const fault = (why: RemoteFault): RemoteRead => ({ kind: 'fault', fault: why })

const readText = async (
  answer: IncomingMessage,
  url: URL,
  { bounds, signal, wants }: RemoteRequest,
): Promise<RemoteRead> => {
  const most = bounds.bytes
  const text = decompress(answer)
  if (text === null) return fault({ why: safe(`Content-Encoding: ${answer.headers['content-encoding']}`) })
  const bytes = await gather(text, most + 1, wants === 'json' ? tooMuchJson() : undefined)
  // A body without a length ends with its connection, also where the time limit closed that.
  if (signal.aborted) return fault('timeout')
  if (bytes.length > most) return fault('too-large')
  const validators = { etag: plainHeader(answer.headers.etag), modified: plainHeader(answer.headers['last-modified']) }
  return { kind: 'bytes', bytes, address: url.href, validators }
}

/** Returns a status that is not an answer, with the earliest time of another request. */
const statusFault = (status: number, answer: IncomingMessage): RemoteRead => {
  const retryAfter = plainHeader(answer.headers['retry-after'])
  return fault({ status, ...(retryAfter !== null && { retryAfter }) })
}

/** Returns what a response contains, or where it redirects to. */
const readAnswer = async (answer: IncomingMessage, url: URL, question: RemoteRequest): Promise<RemoteRead | URL> => {
  const status = answer.statusCode ?? 0
  if (status === 200) return readText(answer, url, question)
  if (status === 304 && question.validators !== null) return { kind: 'unchanged' }
  const { location } = answer.headers
  if (!REDIRECTS.has(status) || location === undefined) return statusFault(status, answer)
  const next = allowedUrl(location, url)
  return next instanceof URL ? next : fault(next)
}

const followRedirects = async (typed: URL, question: RemoteRequest): Promise<RemoteRead> => {
  let url = typed
  let moved: string | null = null
  let isPermanent = true
  for (let redirects = 0; redirects <= question.bounds.redirects; redirects += 1) {
    const answer = await ask(url, question)
    try {
      const read = await readAnswer(answer, url, question)
      if (!(read instanceof URL)) return moved === null || read.kind === 'fault' ? read : { ...read, moved }
      url = read
      isPermanent &&= PERMANENT.has(answer.statusCode ?? 0)
      if (isPermanent) moved = url.href
    } finally {
      answer.destroy()
    }
    question.mayBePrivate = question.wasPrivate
  }
  return fault('too-many-redirects')
}

const faultOf = (error: unknown, signal: AbortSignal): RemoteFault => {
  if (error instanceof PrivateAddress) return 'private'
  if (signal.aborted) return 'timeout'
  const code = error instanceof Error && 'code' in error ? error.code : null
  return { why: safe(String(code ?? error)) }
}

/**
 * Downloads a JSON text by http or https, whole or up to where it is nested too deep to be read; `unchanged` where the validators still hold. Redirects may
 * lead to http and https only, without user data, never from https down to http, and never from the internet into a
 * private network. No connection stays open. It uses node's own client, since `fetch` cannot be made to connect to the
 * address that was checked.
 */
export const readRemote = async (
  address: string,
  validators: Validators | null,
  { wants = 'json', isLinked = false, ...bounds }: Partial<Bounds> & Manner = {},
): Promise<RemoteRead> => {
  const url = allowedUrl(address)
  if (!(url instanceof URL)) return fault(url)
  const all = { ...BOUNDS, ...bounds }
  const signal = AbortSignal.timeout(all.milliseconds)
  try {
    const mayBePrivate = !isLinked
    return await followRedirects(url, { validators, bounds: all, wants, signal, mayBePrivate, wasPrivate: false })
  } catch (error) {
    return fault(faultOf(error, signal))
  }
}
