import type { Source } from '../../dossier/index.ts'

const ARCHIVE = /^https?:\/\/web\.archive\.org\/web\/\d{4,14}[a-z_]*\/(?<address>https?:\/\/.+)$/i

/** Returns the address of a page in an archive, with that of the page itself; null for any other address. */
export const archivedPage = (address: string): string | null => ARCHIVE.exec(address)?.groups?.['address'] ?? null

const TRACKING = /^(?:utm_\w+|fbclid|gclid)$/

/** Returns an address as it is compared: without scheme, `www.`, fragment, tracking and a last slash. */
const comparable = (address: string): string => {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  const names = Array.from(url.searchParams.keys())
  for (const name of names) if (TRACKING.test(name)) url.searchParams.delete(name)
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${url.search}`
}

/** Returns the source that has one of some addresses; undefined where none has. */
export const sourceWith = (
  sources: readonly Source[],
  addresses: readonly (string | undefined)[],
): Source | undefined => {
  const wanted = new Set(addresses.flatMap((one) => (one ? [comparable(one)] : [])))
  return sources.find(({ url, archived }) =>
    [url, archived].some((one) => one !== undefined && wanted.has(comparable(one))),
  )
}
