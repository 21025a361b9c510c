type Env = Readonly<Record<string, string | undefined>>

/** Variables that name a proxy, by the scheme of an address, in curl's order of preference. */
const VARIABLES: Readonly<Record<string, readonly string[]>> = {
  'http:': ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'],
  'https:': ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'],
}

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' }

/** Returns whether an entry of NO_PROXY means a host: `*`, a name, a domain with or without its dot, each perhaps with a port. */
const isExcepted = (entry: string, host: string, port: string): boolean => {
  // An address of IPv6 has colons of its own; with a port it is in brackets.
  const isBareIpv6 = /^[^[]*:.*:/.test(entry)
  const [, name = '', given = port] = isBareIpv6
    ? ['', entry.toLowerCase()]
    : (/^\[?([^\]]*?)\]?(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [])
  const domain = name.replace(/^\*?\./, '')
  if (name === '*') return true
  return domain !== '' && given === port && (host === domain || host.endsWith(`.${domain}`))
}

/**
 * Returns the variable that names a proxy for an address; null where none does. Proxies are not used, since a proxy would
 * look up names itself, and an address could lead into a private network unseen.
 */
export const proxyVariable = (address: string, env: Env): string | null => {
  const url = URL.canParse(address) ? new URL(address) : null
  const name = VARIABLES[url?.protocol ?? '']?.find((one) => (env[one] ?? '') !== '')
  if (url === null || name === undefined) return null
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase()
  const port = url.port || (DEFAULT_PORTS[url.protocol] ?? '')
  const exceptions = (env['no_proxy'] || env['NO_PROXY'] || '').split(/[\s,]+/)
  return exceptions.some((entry) => isExcepted(entry, host, port)) ? null : name
}
