/** Longest address that becomes a link, in characters. */
const LONGEST = 2048
/** Printable ASCII without a backslash, an authority right after the scheme, and no user data. */
const PLAIN = /^https?:\/\/(?![^/?#]*@)[!-[\]-~]+$/i

/**
 * Returns an address in the URL standard's form where it may become a link, else null. Only http and https without user
 * data may, and nothing that the standard would silently repair.
 */
export const linkOf = (address: string): string | null => {
  if (address.length > LONGEST || !PLAIN.test(address) || !URL.canParse(address)) return null
  const url = new URL(address)
  const isWeb = (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== ''
  return isWeb && url.username === '' && url.password === '' ? url.href : null
}
