import { memoizeText } from '../dossier/index.ts'
import type { Span } from '../text/index.ts'

/** Longest address that becomes a link, in characters. */
const LONGEST = 2048
/** Printable ASCII without a backslash, an authority right after the scheme, and no user data. */
const PLAIN = /^https?:\/\/(?![^/?#]*@)[!-[\]-~]+$/i

/**
 * Returns an address in the URL standard's form where it may become a link, else null. Only http and https without user
 * data may, and nothing that the standard would silently repair.
 */
export const linkOf: (address: string) => string | null = memoizeText((address) => {
  if (address.length > LONGEST || !PLAIN.test(address) || !URL.canParse(address)) return null
  const url = new URL(address)
  const isWeb = (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== ''
  return isWeb && url.username === '' && url.password === '' ? url.href : null
})

/** Returns a span that leads to an address where the terminal has links; an address that may not be one changes nothing. */
export const linked = (one: Span, address: string | undefined): Span => {
  const href = address === undefined ? null : linkOf(address)
  return href === null ? one : { ...one, href }
}
