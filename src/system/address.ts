import ipaddr from 'ipaddr.js'

/** Why an address may not be requested, as data. */
export type AddressFault = 'not-http' | 'user-data' | { readonly why: string }

const LAST_32_BITS = -4

/** Returns the IPv4 address inside an IPv6 one: a mapped address, or one of a NAT64 (RFC 6052). */
const embeddedIpv4 = (address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 =>
  address.range() === 'rfc6052' ? ipaddr.fromByteArray(address.toByteArray().slice(LAST_32_BITS)) : address

const COMPATIBLE = ipaddr.parseCIDR('::/96')

/** Returns whether an IP address is outside the public internet: private, loopback, link-local, reserved, or not an address. */
export const isPrivate = (ip: string): boolean => {
  if (!ipaddr.isValid(ip)) return true
  const address = embeddedIpv4(ipaddr.process(ip))
  if (address.kind() === 'ipv6' && address.match(COMPATIBLE)) return true
  return address.range() !== 'unicast'
}

/** Returns a host as sockets take it: an IPv6 address without its brackets. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')

/**
 * Parses an address that may be requested: http or https, without user data. `from` redirected to it; a redirect may
 * not lead from https to http.
 */
export const allowedUrl = (address: string, from?: URL): URL | AddressFault => {
  const url = URL.canParse(address, from?.href) ? new URL(address, from) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return 'not-http'
  if (url.username !== '' || url.password !== '') return 'user-data'
  return from?.protocol === 'https:' && url.protocol === 'http:' ? { why: 'https -> http' } : url
}
