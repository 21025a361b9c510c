import { Parser } from 'htmlparser2'

/** Bytes of a page that are read: parsing 1 MB takes a second, and a page of words has some 100 kB. */
export const LARGEST_PAGE = 5_000_000
/** How deep elements may be nested: browsers allow as many, and at 2,900 a reading view took minutes. */
export const DEEPEST_PAGE = 512

class TooDeep extends Error {}

/** Calls back for each start tag of a page, in order, and returns whether its nesting is within bounds; it ends where that is not. */
export const eachTag = (
  html: string,
  onTag: (name: string, attributes: Readonly<Record<string, string>>) => void,
): boolean => {
  let depth = 0
  const parser = new Parser({
    onopentag: (name, attributes) => {
      depth += 1
      if (depth > DEEPEST_PAGE) throw new TooDeep()
      onTag(name, attributes)
    },
    onclosetag: () => {
      depth -= 1
    },
  })
  try {
    parser.end(html)
    return true
  } catch (error) {
    if (error instanceof TooDeep) return false
    throw error
  }
}
