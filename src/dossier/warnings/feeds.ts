import { PUBLISHER_IDS } from '../enumerations.ts'
import { parseEvery } from '../feed/every.ts'
import { grainOf, PLACEHOLDER_NAMES, unknownPlaceholder } from '../feed/pattern.ts'
import { placeOf } from '../feed/places.ts'
import { seriesOf } from '../feed/series.ts'
import { nearest } from '../nearest.ts'
import type { Path } from '../problem.ts'
import type { Dossier, Statistic } from '../schema.ts'
import type { FeedWarning, Warn } from './warning.ts'

/** Returns whether a recipe ships with the program or is beside the dossier. */
export type HasRecipe = (recipe: string) => boolean

type Feed = NonNullable<Statistic['feed']>

/** A mistake in a feed, and the property that has it; empty for the feed as a whole. */
type Mistake = readonly [property: string, warning: FeedWarning]

/** The properties with an address, in the order in which they count. */
const ADDRESSES = ['url', 'pattern', 'page'] as const

const patternMistakes = (pattern: string): readonly Mistake[] => {
  const found = unknownPlaceholder(pattern)
  if (found !== null)
    return [
      [
        'pattern',
        {
          kind: 'feed-placeholder',
          found,
          nearest: nearest(found.replace(/[{}]|[+-].*/g, ''), PLACEHOLDER_NAMES),
        },
      ],
    ]
  return grainOf(pattern) === null ? [['pattern', { kind: 'feed-fixed-pattern' }]] : []
}

const addressMistakes = (feed: Feed, series: string | null): readonly Mistake[] => {
  const { url, pattern, page, link } = feed
  const [asked, ...unused] = ADDRESSES.filter((name) => feed[name] !== undefined)
  if (asked === undefined && link !== undefined) return [['link', { kind: 'feed-half-page', lacks: 'page' }]]
  if (asked === undefined) return placeOf(feed, series) === null ? [['', { kind: 'feed-without-address' }]] : []
  if (page !== undefined && link === undefined) return [['page', { kind: 'feed-half-page', lacks: 'link' }]]
  if (unused.length > 0) return unused.map((found) => [found, { kind: 'feed-two-addresses', found, asked }])
  return url === undefined && pattern !== undefined ? patternMistakes(pattern) : []
}

const isPublisher = (name: string): boolean => PUBLISHER_IDS.some((one) => one === name)

const layoutMistakes = ({ publisher, recipe }: Feed, hasRecipe: HasRecipe): readonly Mistake[] => {
  if (publisher !== undefined && !isPublisher(publisher))
    return [
      ['publisher', { kind: 'feed-publisher', found: publisher, nearest: nearest(publisher, [...PUBLISHER_IDS]) }],
    ]
  if (recipe === undefined) return []
  if (publisher !== undefined && publisher !== 'tidy') return [['recipe', { kind: 'feed-two-layouts' }]]
  return hasRecipe(recipe) ? [] : [['recipe', { kind: 'feed-recipe', found: recipe }]]
}

const everyMistakes = ({ every }: Feed): readonly Mistake[] =>
  every === undefined || parseEvery(every) !== null ? [] : [['every', { kind: 'feed-every', found: every }]]

const mistakesIn = (feed: Feed, series: string | null, hasRecipe: HasRecipe): readonly Mistake[] => [
  ...addressMistakes(feed, series),
  ...layoutMistakes(feed, hasRecipe),
  ...everyMistakes(feed),
]

const warnOf = (warn: Warn, path: Path, mistakes: readonly Mistake[]): void => {
  for (const [property, warning] of mistakes)
    warn(warning, { path: () => [...path, 'feed', ...(property === '' ? [] : [property])] })
}

/** Warns of feeds that `update` cannot ask, or not as they say. */
export const warnOfFeeds = (dossier: Dossier, warn: Warn, hasRecipe: HasRecipe): void => {
  dossier.sources.forEach(({ feed }, at) => {
    if (feed) warnOf(warn, ['sources', at], mistakesIn(feed, null, hasRecipe))
  })
  dossier.statistics.forEach((statistic, at) => {
    if (statistic.feed) warnOf(warn, ['statistics', at], mistakesIn(statistic.feed, seriesOf(statistic), hasRecipe))
  })
}
