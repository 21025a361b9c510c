import { parseHttpDate } from './http-date.ts'

/** The longest that a server may ask to wait, in milliseconds; beyond that its feeds are left for the next update. */
export const LONGEST_WAIT = 60_000

/** The time until another request is welcome: within the limit, or more. */
export type Wait =
  | { readonly kind: 'soon'; readonly milliseconds: number }
  | { readonly kind: 'later'; readonly minutes: number }

const TOO_MANY = 429
const UNAVAILABLE = 503
const SECOND = 1000
const MINUTE = 60_000

/** Parses a Retry-After header, a number of seconds or a date, into milliseconds from now; null for neither. */
const parseRetryAfter = (header: string, now: number): number | null => {
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * SECOND
  const date = parseHttpDate(header)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}

/** Returns the time until a server that refuses a request welcomes another; null where it does not say. */
export const waitOf = (status: number, retryAfter: string | undefined, now: number): Wait | null => {
  if ((status !== TOO_MANY && status !== UNAVAILABLE) || retryAfter === undefined) return null
  const milliseconds = parseRetryAfter(retryAfter, now)
  if (milliseconds === null) return null
  return milliseconds <= LONGEST_WAIT
    ? { kind: 'soon', milliseconds }
    : { kind: 'later', minutes: Math.ceil(milliseconds / MINUTE) }
}
