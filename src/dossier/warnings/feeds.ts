import { PUBLISHER_IDS } from '../enumerations.ts'
import { parseEvery } from '../feed/every.ts'
import { grainOf, PLACEHOLDER_NAMES, unknownPlaceholder } from '../feed/pattern.ts'
import { nearest } from '../nearest.ts'
import type { Path } from '../problem.ts'
import type { Dossier, Statistic } from '../schema.ts'
import type { FeedWarning, Warn } from './warning.ts'

/** Returns whether a recipe ships with the program or is beside the dossier. */
export type HasRecipe = (recipe: string) => boolean

type Feed = NonNullable<Statistic['feed']>

/** A mistake in a feed, and the property that has it; empty for the feed as a whole. */
type Mistake = readonly [property: string, warning: FeedWarning]

const addressMistakes = ({ url, pattern }: Feed): readonly Mistake[] => {
  if (pattern === undefined) return url === undefined ? [['', { kind: 'feed-without-address' }]] : []
  if (url !== undefined) return [['pattern', { kind: 'feed-two-addresses' }]]
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

const warnFeed = (warn: Warn, feed: Feed | undefined, path: Path, hasRecipe: HasRecipe): void => {
  if (feed === undefined) return
  const mistakes = [...addressMistakes(feed), ...layoutMistakes(feed, hasRecipe), ...everyMistakes(feed)]
  for (const [property, warning] of mistakes)
    warn(warning, { path: () => [...path, 'feed', ...(property === '' ? [] : [property])] })
}

/** Warns of feeds that `update` cannot ask, or not as they say. */
export const warnOfFeeds = (dossier: Dossier, warn: Warn, hasRecipe: HasRecipe): void => {
  dossier.sources.forEach(({ feed }, at) => warnFeed(warn, feed, ['sources', at], hasRecipe))
  dossier.statistics.forEach(({ feed }, at) => warnFeed(warn, feed, ['statistics', at], hasRecipe))
}
