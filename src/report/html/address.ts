/** Longest address that becomes a link, in characters. */
const LONGEST = 2048
/** Printable ASCII without a backslash, an authority straight after the scheme, no user data in it. */
const PLAIN = /^https?:\/\/(?![^/?#]*@)[!-[\]-~]+$/i

/**
 * An address as the URL standard writes it where it may become a link: only http and https, without user data, and nothing that the
 * standard would quietly mend; null otherwise.
 */
export const linkOf = (address: string): string | null => {
  if (address.length > LONGEST || !PLAIN.test(address) || !URL.canParse(address)) return null
  const url = new URL(address)
  const isWeb = (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== ''
  return isWeb && url.username === '' && url.password === '' ? url.href : null
}
