import type { Statistic } from '../schema.ts'

/** What a feed says of where its files are. */
export type FeedPlace = Pick<NonNullable<Statistic['feed']>, 'url' | 'pattern' | 'page' | 'link'>

/** A known place: of a publisher's series or of a recipe that ships. */
interface KnownPlace extends FeedPlace {
  /** The publisher of the feed, or the recipe. */
  readonly of: string
  /** How the keys of its series begin, as in `x-import`; without it the place has all of them. */
  readonly series?: string
}

/** CBP lists its files on a page for each data set, the newest first; each release has another address. */
const CBP_PAGES = 'https://www.cbp.gov/document/stats'
/**
 * UNHCR's API (https://api.unhcr.org/docs/refugee-statistics.html). `cf_type=ISO` makes it take ISO codes; without a year it has only
 * the newest one. `{code}` is the country at the end of the series.
 */
const UNHCR_API = 'https://api.unhcr.org/population/v1'
const UNHCR_QUERY = 'yearTo={YYYY}&coa={code}&cf_type=ISO&limit=1000'

const unhcr = (series: string, table: string, from: number): KnownPlace => ({
  of: 'unhcr',
  series: `unhcr/${series}`,
  url: `${UNHCR_API}/${table}/?yearFrom=${from}&${UNHCR_QUERY}`,
})

/**
 * The addresses at which publishers are known to have their files. A feed that says its own counts more, so that a dossier
 * corrects what has moved.
 */
export const KNOWN_PLACES: readonly KnownPlace[] = [
  {
    of: 'cbp',
    series: 'cbp/southwest',
    page: `${CBP_PAGES}/southwest-land-border-encounters`,
    // `sbo-encounters-fy23-fy26-jul.csv`; CBP has left out hyphens too.
    link: 'sbo*encounters*fy*.csv',
  },
  // `nationwide-encounters-fy23-fy26-jul-aor.csv`, by area of responsibility.
  { of: 'cbp', series: 'cbp/', page: `${CBP_PAGES}/nationwide-encounters`, link: 'nationwide-encounters-fy*-aor*.csv' },
  {
    of: 'iom',
    // All incidents since 2014, linked from https://missingmigrants.iom.int/downloads.
    url: 'https://missingmigrants.iom.int/sites/g/files/tmzbdl601/files/report-migrant-incident/Missing_Migrants_Global_Figures_allData.csv',
  },
  unhcr('asylum-claims', 'asylum-applications', 2000),
  unhcr('asylum-decisions', 'asylum-decisions', 2000),
  unhcr('', 'population', 1951),
  {
    of: 'frontex-detections',
    page: 'https://www.frontex.europa.eu/what-we-do/monitoring-and-risk-analysis/migratory-map/',
    link: 'Monthly_detections_of_IBC*.xlsx',
  },
  {
    of: 'it-landings',
    // The Ministry publishes PDFs; onData collects their tables.
    url: 'https://raw.githubusercontent.com/ondata/liberiamoli-tutti/main/sbarchi-migranti/dati/sbarchi-per-giorno.csv',
  },
]

/** The pages of publishers with several series, for a feed that does not say which one it is. */
const PAGES = new Map([
  ['cbp', 'https://www.cbp.gov/newsroom/stats/cbp-public-data-portal'],
  ['unhcr', 'https://www.unhcr.org/refugee-statistics'],
])

const CODE = /\/(?<code>[A-Z]{3})$/

/** Returns an address for a country; null where it needs one that the series does not end with. */
const forCountry = (url: string, series: string | null): string | null => {
  if (!url.includes('{code}')) return url
  const code = CODE.exec(series ?? '')?.groups?.['code']
  return code === undefined ? null : url.replace('{code}', code)
}

/** Returns where the files of a feed are: as it says, else where its publisher is known to have them; null where neither is known. */
export const placeOf = (says: NonNullable<Statistic['feed']>, series: string | null): FeedPlace | null => {
  const { url, pattern, page, publisher, recipe } = says
  if (url !== undefined || pattern !== undefined || page !== undefined) return says
  const of = recipe ?? publisher
  const known = KNOWN_PLACES.find(
    (one) => one.of === of && (one.series === undefined || series?.startsWith(one.series) === true),
  )
  if (known?.url === undefined) return known ?? null
  const address = forCountry(known.url, series)
  return address === null ? null : { url: address }
}

/** Returns the page on which a publisher lists its files; null for one that is not known. */
export const pageOf = (publisher: string): string | null => PAGES.get(publisher) ?? null
