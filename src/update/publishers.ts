import type { PublisherId } from '../dossier/index.ts'

/**
 * The pages on which publishers list their files. Files have other addresses, which change from release to release, so
 * that a feed has to name its own; this table says where to find it.
 */
const PUBLISHER_PAGES: Readonly<Record<Exclude<PublisherId, 'tidy'>, string>> = {
  cbp: 'https://www.cbp.gov/newsroom/stats/cbp-public-data-portal',
  iom: 'https://missingmigrants.iom.int',
  unhcr: 'https://www.unhcr.org/refugee-statistics',
}

/** Returns the page on which a publisher lists its files; null for one that is not in the table. */
export const pageOf = (publisher: string | undefined): string | null =>
  publisher !== undefined && Object.hasOwn(PUBLISHER_PAGES, publisher)
    ? PUBLISHER_PAGES[publisher as keyof typeof PUBLISHER_PAGES]
    : null
