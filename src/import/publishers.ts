import { cbp } from './cbp/index.ts'
import { iom } from './iom/index.ts'
import type { PublisherId } from '../dossier/index.ts'
import type { Publication } from './publisher.ts'
import { exported } from './tidy/exported.ts'
import { tidy } from './tidy/index.ts'
import { unhcrApplications, unhcrDecisions, unhcrPopulation } from './unhcr/index.ts'

/** Every publication that can be imported. A file's header alone decides which it is. */
export const PUBLICATIONS: readonly Publication[] = [cbp, iom, unhcrPopulation, unhcrApplications, unhcrDecisions, tidy]

/** What decides which publications a file may be of: a publisher, or the description that a recipe gives. */
export interface Asked {
  readonly as: PublisherId | null
  readonly described: Publication | null
}

/** Returns the publications that a file may be of: of one publisher, of any, or the one that a recipe describes. */
export const publicationsOf = ({ as, described }: Asked): readonly Publication[] => {
  if (described !== null) return [described]
  return [...PUBLICATIONS, exported].filter(({ publisher }) => as === null || publisher === as)
}
