import { parseHTML } from 'linkedom'
import type { PageDocument } from './metadata.ts'

const resolve = (link: string | null | undefined, from: string): string | null =>
  typeof link === 'string' && URL.canParse(link, from) ? new URL(link, from).href : null

/** Returns the addresses that the HTML page at an address links to, in their order; what is not an address is left out. */
export const linksOf = (html: string, address: string): readonly string[] => {
  const document: PageDocument = parseHTML(html).document
  const base = resolve(document.querySelector('base[href]')?.getAttribute('href'), address) ?? address
  return [...document.querySelectorAll('a[href]')].flatMap((one) => resolve(one.getAttribute('href'), base) ?? [])
}
