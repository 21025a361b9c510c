/** Returns the name at the end of an address, decoded where it can be; empty for an address that is only a host. */
export const nameIn = (url: URL): string => {
  const path = url.pathname.replace(/\/+$/, '')
  const name = path.slice(path.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** Returns whether a name has a form; `*` in it matches any characters, and small and capital letters are alike. */
const hasForm = (name: string, form: string): boolean => {
  const [first = '', ...rest] = form.toLowerCase().split('*')
  const text = name.toLowerCase()
  if (!text.startsWith(first)) return false
  const last = rest.pop()
  if (last === undefined) return text === first
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}

/**
 * Returns the first of some addresses whose file name has a form, without its fragment; null for none. Publishers list the newest
 * file first.
 */
export const linkTo = (links: readonly string[], form: string): string | null => {
  const found = links
    .map((link) => new URL(link))
    .find((url) => /^https?:$/.test(url.protocol) && hasForm(nameIn(url), form))
  if (found === undefined) return null
  found.hash = ''
  return found.href
}
