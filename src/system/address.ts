import ipaddr from 'ipaddr.js'

/** Why an address on the web is not asked, as data. */
export type AddressFault = 'not-http' | 'user-data' | { readonly why: string }

const LAST_32_BITS = -4

/** The IPv4 address inside an IPv6 one that stands for it: mapped ones, and those of a NAT64 (RFC 6052). */
const embeddedIpv4 = (address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 =>
  address.range() === 'rfc6052' ? ipaddr.fromByteArray(address.toByteArray().slice(LAST_32_BITS)) : address

const COMPATIBLE = ipaddr.parseCIDR('::/96')

/** Whether an IP address is not one of the public internet: private, loopback, link-local, reserved, or none that is known. */
export const isPrivate = (ip: string): boolean => {
  if (!ipaddr.isValid(ip)) return true
  const address = embeddedIpv4(ipaddr.process(ip))
  if (address.kind() === 'ipv6' && address.match(COMPATIBLE)) return true
  return address.range() !== 'unicast'
}

/** A host as it is connected to: an IPv6 address without its brackets. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')

/** An address that may be asked: http or https, without user data; seen from another where one led to it, and then never down from https. */
export const allowedUrl = (address: string, from?: URL): URL | AddressFault => {
  const url = URL.canParse(address, from?.href) ? new URL(address, from) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return 'not-http'
  if (url.username !== '' || url.password !== '') return 'user-data'
  return from?.protocol === 'https:' && url.protocol === 'http:' ? { why: 'https -> http' } : url
}
