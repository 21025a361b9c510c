import { sameMeaning, type Dossier, type Edit, type Observation, type Source } from '../../dossier/index.ts'
import type { Scope } from '../publisher.ts'
import type { GrowingStatistic } from './growing.ts'
import type { ImportedFile } from './imported.ts'
import { firstFree, idsIn, inLanguages, sourceRecord, type Loose } from './record.ts'

/** A figure that has another value in the dossier, of the same vintage. */
export interface Conflict {
  readonly statistic: string
  readonly period: string
  readonly published: string
  readonly dims: Observation['dims']
  readonly before: number | null
  readonly after: number | null
  readonly fileName: string
  /** The file that brought the earlier value; null for the dossier. */
  readonly against: string | null
}

/** The dossier and what the merge has added so far. */
export interface Work {
  readonly dossier: Dossier
  readonly replace: boolean
  readonly scope: Scope
  readonly statistics: GrowingStatistic[]
  readonly sources: Loose[]
  readonly places: Loose[]
  readonly events: Loose[]
  readonly edits: Edit[]
  readonly conflicts: Conflict[]
}

/** Whether a source's title is that of another release, so that readers would take the two for one. */
const isTaken = ({ dossier, sources }: Work, title: unknown): boolean =>
  [...dossier.sources, ...sources].some((one) => sameMeaning(one.title, title))

/**
 * Returns the id of a file's source, created once a statement cites it. The same file and day are one source. Where rows have vintages of
 * their own, each is an edition with its day in the title; so is a release whose title another one has.
 */
export const sourceOf = (work: Work, imported: ImportedFile, published: string, isEdition = false): string => {
  if (imported.cites !== null) return imported.cites
  const isIt = (one: Loose | Source): boolean =>
    one.published === published && one['sha256' as never] === imported.sha256
  const known = work.dossier.sources.find(isIt) ?? work.sources.find(isIt)
  if (known) return String(known['id'])
  const id = firstFree(idsIn(work.dossier.sources, work.sources), `${imported.readout.source}-${published}`)
  const recordOf = (isEditionNamed: boolean): Loose =>
    inLanguages(sourceRecord({ imported, published, id, isEdition: isEditionNamed }), work.dossier.languages) as Loose
  const record = recordOf(isEdition)
  work.sources.push(isTaken(work, record['title']) ? recordOf(true) : record)
  return id
}
