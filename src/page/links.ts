import { eachTag } from './tags.ts'

export { LARGEST_PAGE } from './tags.ts'

const resolve = (link: string, from: string): string | null =>
  URL.canParse(link, from) ? new URL(link, from).href : null

/** Returns the addresses that the HTML page at an address links to, in their order; what is not an address is left out. */
export const linksOf = (html: string, address: string): readonly string[] => {
  const links: string[] = []
  let base = address
  eachTag(html, (name, { href }) => {
    if (href === undefined) return
    if (name === 'base' && base === address) base = resolve(href, address) ?? address
    if (name === 'a') links.push(href)
  })
  return links.flatMap((link) => resolve(link, base) ?? [])
}
