import { sameMeaning, type Dossier, type Edit } from '../../dossier/index.ts'
import type { FoundRecord } from '../publisher.ts'
import type { GrowingStatistic } from './growing.ts'
import type { ImportedFile } from './imported.ts'
import { inLanguages, type Loose } from './record.ts'
import { sourceOf, type Work } from './work.ts'

/** What a file changes in a list of events or claims. */
export interface RecordChange {
  readonly list: 'events' | 'claims'
  readonly added: number
  readonly replaced: number
  readonly same: number
  /** The ids of records that the dossier has with another content, and keeps. */
  readonly kept: readonly string[]
}

/** A record of the dossier with the same id: its content and its place. */
interface Standing {
  readonly record: Loose
  readonly path: readonly (string | number)[]
}

const standingIn = ({ dossier }: Work, found: FoundRecord): Standing | null => {
  if (found.kind === 'event') {
    const at = dossier.events.findIndex(({ id }) => id === found.id)
    return at < 0 ? null : { record: dossier.events[at] as unknown as Loose, path: ['events', at] }
  }
  const statistic = dossier.statistics.findIndex(({ id }) => id === found.statistic)
  const claims = dossier.statistics[statistic]?.claims ?? []
  const at = claims.findIndex(({ id }) => id === found.id)
  return at < 0 ? null : { record: claims[at] as unknown as Loose, path: ['statistics', statistic, 'claims', at] }
}

/** Whether two records say the same, whatever their sources are. */
const saysSame = (one: Loose, other: Loose): boolean =>
  sameMeaning({ ...one, source: null }, { ...other, source: null })

const add = (work: Work, found: FoundRecord, record: Loose): void => {
  if (found.kind === 'event') work.events.push(record)
  else work.statistics.find(({ id }) => id === found.statistic)?.claims.push(record)
}

type Outcome = 'added' | 'replaced' | 'same' | 'kept'

const place = (work: Work, imported: ImportedFile, found: FoundRecord): Outcome => {
  const content = inLanguages({ id: found.id, ...found.record }, work.dossier.languages) as Loose
  const standing = standingIn(work, found)
  if (standing !== null && saysSame(standing.record, content)) return 'same'
  if (standing !== null && !work.replace) return 'kept'
  const record = { ...content, source: sourceOf(work, imported, imported.published) }
  if (standing === null) {
    add(work, found, record)
    return 'added'
  }
  work.edits.push({ kind: 'merge', path: standing.path, with: record })
  return 'replaced'
}

/** Adds the events and claims of a file, each by its id; one that the dossier has with another content is replaced only where asked. */
export const placeRecords = (work: Work, imported: ImportedFile): readonly RecordChange[] => {
  const found = imported.readout.records ?? []
  if (found.length === 0) return []
  const placed = found.map((one) => ({ id: one.id, outcome: place(work, imported, one) }))
  const count = (outcome: Outcome): number => placed.filter((one) => one.outcome === outcome).length
  return [
    {
      list: found[0]?.kind === 'claim' ? 'claims' : 'events',
      added: count('added'),
      replaced: count('replaced'),
      same: count('same'),
      kept: placed.flatMap(({ id, outcome }) => (outcome === 'kept' ? [id] : [])),
    },
  ]
}

/** Returns the edits that add claims to an existing statistic. */
export const claimEdits = ({ statistics }: Dossier, { at, claims }: GrowingStatistic): readonly Edit[] => {
  if (at === null || claims.length === 0) return []
  return [
    { kind: 'insert', path: ['statistics', at, 'claims'], at: statistics[at]?.claims?.length ?? 0, values: claims },
  ]
}
