import { placeOf } from '../dossier/feed/places.ts'
import {
  knownFrom,
  parsePeriod,
  seriesOf,
  sourceIds,
  type Day,
  type Dossier,
  type Source,
  type Statistic,
} from '../dossier/index.ts'

/** Fields of the source of a new release that the record with the feed has already. */
export type FeedAttribution = Pick<Source, 'publisher' | 'licence' | 'attribution' | 'language'>

/** Where a source or a statistic gets its next figures. */
export interface Feed {
  /** The record that has it: `statistics/sw-encounters`. */
  readonly of: string
  readonly says: NonNullable<Statistic['feed']>
  /** The statistic of its figures; null for the feed of a source. */
  readonly statistic: string | null
  /** The key of its series, by which its publisher's address is known; null where it is not known. */
  readonly series: string | null
  /** The month (1–12) in which fiscal years begin. */
  readonly fiscalYearStart: number
  /** The first day of the newest period that the dossier has from it; null for none. */
  readonly since: Day | null
  readonly attribution: FeedAttribution
}

const OCTOBER = 10

const fiscalYearOf = (publisher: string | undefined, given?: number): number =>
  given ?? (publisher === 'cbp' ? OCTOBER : 1)

const newestIn = (observations: Statistic['observations'], fiscalYearStart: number): Day | null => {
  const days = observations.flatMap(({ period }) => parsePeriod(period, fiscalYearStart)?.first ?? [])
  return days.length === 0 ? null : days.reduce((newest, day) => Math.max(newest, day))
}

/** Returns a record of the given fields without those that are undefined. */
const given = (fields: { readonly [K in keyof FeedAttribution]: FeedAttribution[K] | undefined }): FeedAttribution =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

const ofStatistic = (statistic: Statistic): readonly Feed[] => {
  const { id, feed, publisher, observations } = statistic
  if (feed === undefined) return []
  const fiscalYearStart = fiscalYearOf(feed.publisher, statistic.fiscalYearStart)
  const since = newestIn(observations, fiscalYearStart)
  return [
    {
      of: `statistics/${id}`,
      says: feed,
      statistic: id,
      series: seriesOf(statistic),
      fiscalYearStart,
      since,
      attribution: given({ publisher }),
    },
  ]
}

const ofSource = ({ statistics }: Dossier, source: Source): readonly Feed[] => {
  const { id, feed, publisher, licence, attribution, language } = source
  if (feed === undefined) return []
  const fiscalYearStart = fiscalYearOf(feed.publisher)
  const cited = statistics.flatMap(({ observations }) =>
    observations.filter((one) => sourceIds(one.source).includes(id)),
  )
  return [
    {
      of: `sources/${id}`,
      says: feed,
      statistic: null,
      series: null,
      fiscalYearStart,
      since: newestIn(cited, fiscalYearStart) ?? knownFrom(source.published),
      attribution: given({ publisher, licence, attribution, language }),
    },
  ]
}

/**
 * What makes two feeds one: the same words and the same known place. Tidy tables and recipes may also put figures into a statistic of
 * their own.
 */
const keyOf = ({ says, statistic, series }: Feed): string => {
  const isOwn = says.recipe !== undefined || says.publisher === 'tidy'
  return JSON.stringify([says, placeOf(says, series), isOwn ? statistic : null])
}

/** Returns the feeds of a dossier, sources first; one that several records have is asked once, for the first of them. */
export const feedsIn = (dossier: Dossier): readonly Feed[] => {
  const all = [...dossier.sources.flatMap((one) => ofSource(dossier, one)), ...dossier.statistics.flatMap(ofStatistic)]
  const keys = all.map(keyOf)
  return all.filter((feed, at) => keys.indexOf(keyOf(feed)) === at)
}
