import { PUBLISHER_IDS, type Dossier, type PublisherId } from '../../dossier/index.ts'
import { PUBLICATIONS } from '../../import/index.ts'
import type { Feed, Release } from '../../update/index.ts'
import { parseImport, type ImportWork } from '../import/arguments.ts'
import { recipePath, recipesFor } from './recipe.ts'

/** How one release is imported. */
export type ReleaseOptions = Pick<Release, 'accepted' | 'replaced'> & { readonly published?: string | undefined }

/** Why the files of a feed cannot be read. */
export interface LayoutFault {
  readonly kind: 'publisher' | 'recipe'
  readonly found: string
}

const publisherIn = (name: string | undefined): PublisherId | null => PUBLISHER_IDS.find((one) => one === name) ?? null

/** Returns why a feed does not say how its files are read; null where it does. */
export const layoutFault = (path: string, { says: { publisher, recipe } }: Feed): LayoutFault | null => {
  if (publisher !== undefined && publisherIn(publisher) === null) return { kind: 'publisher', found: publisher }
  return recipe === undefined || recipesFor(path)(recipe) ? null : { kind: 'recipe', found: recipe }
}

/** Breakdowns that an import adds without being asked for them. */
const ALWAYS = new Set(['component'])

/** Returns the breakdowns that a dossier has of the feed's statistic, so that each release brings them too. */
const breakdownsOf = (
  { statistics }: Dossier,
  { statistic }: Feed,
  publisher: PublisherId | null,
): readonly string[] => {
  const known = new Set(
    PUBLICATIONS.filter((one) => one.publisher === publisher).flatMap(({ breakdowns }) => Object.keys(breakdowns)),
  )
  const own = statistics.filter(({ id }) => id === statistic)
  const dims = own.flatMap(({ observations }) => observations.flatMap(({ dims: one }) => Object.keys(one ?? {})))
  return [...new Set(dims)].filter((name) => known.has(name) && !ALWAYS.has(name))
}

/** Returns how a release of a feed is imported: as its publisher, its recipe and what is known of its statistic say. */
export const layoutOf = (
  { path, dossier, names }: { readonly path: string; readonly dossier: Dossier; readonly names: readonly string[] },
  feed: Feed,
  { published, accepted, replaced }: ReleaseOptions,
): ImportWork => {
  const { recipe } = feed.says
  const publisher = publisherIn(feed.says.publisher)
  const isTidy = recipe !== undefined || publisher === 'tidy'
  const work = parseImport(names, {
    into: path,
    by: breakdownsOf(dossier, feed, publisher),
    accept: accepted ?? [],
    replace: replaced === true,
    ...(published !== undefined && { published }),
    ...(recipe !== undefined && { recipe: recipePath(path, recipe) ?? recipe }),
    ...(recipe === undefined && publisher !== null && { as: publisher }),
    ...(isTidy && feed.statistic !== null && { statistic: feed.statistic }),
  })
  if (typeof work === 'string') throw new Error(work)
  return work
}
