import { cbp } from './cbp/index.ts'
import { iom } from './iom/index.ts'
import type { Publication } from './publisher.ts'
import { tidy } from './tidy.ts'
import { unhcrApplications, unhcrPopulation } from './unhcr/index.ts'

/** Every publication that can be imported. Files are recognised by their header, so nothing else tells them apart. */
export const PUBLICATIONS: readonly Publication[] = [cbp, iom, unhcrPopulation, unhcrApplications, tidy]
