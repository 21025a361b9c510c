import { cbp } from './cbp/index.ts'
import { iom } from './iom/index.ts'
import type { Publication } from './publisher.ts'
import { tidy } from './tidy/index.ts'
import { unhcrApplications, unhcrDecisions, unhcrPopulation } from './unhcr/index.ts'

/** Every publication that can be imported. A file's header alone decides which it is. */
export const PUBLICATIONS: readonly Publication[] = [cbp, iom, unhcrPopulation, unhcrApplications, unhcrDecisions, tidy]
