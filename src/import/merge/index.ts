import { knownFrom, type Dossier, type Edit, type Place, type Text } from '../../dossier/index.ts'
import { figureKey, growStatistic, newStatistic, type GrowingStatistic } from './growing.ts'
import { isSamePlace, isSameStatistic } from './match.ts'
import { slug } from '../name.ts'
import { sourceOf, type Conflict, type Work } from './work.ts'
import { claimEdits, placeRecords, type RecordChange } from './records.ts'
import { atTheEnd, byDate, byImport, bySource, byVintage, insertionEdits } from './order.ts'
import type { ImportedFile } from './imported.ts'
import type { Figure, Figures, FoundBreak, PlaceProposal, Proposal, Scope } from '../publisher.ts'
import { firstFree, idsIn, inLanguages, observationRecord, type Loose } from './record.ts'

export type { Conflict } from './work.ts'
export type { RecordChange } from './records.ts'

/** What a file changes in one statistic. */
export interface StatisticChange {
  readonly id: string
  readonly name: Text
  readonly isNew: boolean
  readonly added: number
  readonly replaced: number
  /** Figures that the dossier already has with the same value and vintage. */
  readonly same: number
}

/** The result of a merge. */
export interface Merged {
  readonly edits: readonly Edit[]
  readonly written: readonly StatisticChange[]
  /** What the merge adds besides figures. */
  readonly records: readonly RecordChange[]
  readonly conflicts: readonly Conflict[]
}

/** Returns the id of a statistic's place; a new one only where it was asked for by name. */
const placeOf = (work: Work, proposal: PlaceProposal | null): string | undefined => {
  if (proposal === null) return undefined
  const known = [...(work.dossier.places ?? []), ...(work.places as unknown as Place[])].find((one) =>
    isSamePlace(proposal, one),
  )
  if (known) return known.id
  if (!work.scope.names(proposal.names)) return undefined
  const { name } = proposal.record
  const wanted = slug(typeof name === 'string' ? name : (name['en'] ?? '')) || 'place'
  const id = firstFree(idsIn(work.dossier.places ?? [], work.places), wanted)
  work.places.push({ id, ...(inLanguages(proposal.record, work.dossier.languages) as Loose) })
  return id
}

const addStatistic = (work: Work, proposal: Proposal): GrowingStatistic => {
  const { name, definition, measure, counts, unit, ...more } = proposal.record
  const id = firstFree(idsIn(work.statistics), proposal.ids[0] ?? 'imported')
  const place = placeOf(work, proposal.place)
  const record = {
    id,
    ...(inLanguages({ name, definition, measure, counts, unit }, work.dossier.languages) as Loose),
    ...(place !== undefined && { place }),
    ...(inLanguages(more, work.dossier.languages) as Loose),
    'x-import': proposal.key,
  }
  const made = newStatistic(id, name, record)
  work.statistics.push(made)
  return made
}

const found = (work: Work, proposal: Proposal): GrowingStatistic => {
  const at = work.dossier.statistics.findIndex((one) => isSameStatistic(proposal, one))
  if (at >= 0) return work.statistics[at] as GrowingStatistic
  return work.statistics.find(({ record }) => record?.['x-import'] === proposal.key) ?? addStatistic(work, proposal)
}

interface Counts {
  added: number
  replaced: number
  same: number
}

/** The statistic and file of figures that are being added. */
interface Placing {
  readonly work: Work
  readonly imported: ImportedFile
  readonly to: GrowingStatistic
  readonly counts: Counts
}

/** Adds one figure to a statistic: new, unchanged, or in conflict. */
const placeFigure = ({ work, imported, to, counts }: Placing, figure: Figure): void => {
  const published = figure.published ?? imported.published
  const key = figureKey(figure.period, published, figure.dims)
  const before = to.values().get(key)
  if (before !== undefined && before.value === figure.value) {
    counts.same++
    return
  }
  const isOlder = before?.at !== null && before?.fileName === null
  if (before !== undefined && !(work.replace && isOlder)) {
    work.conflicts.push({
      statistic: to.id,
      period: figure.period,
      published,
      dims: figure.dims,
      before: before.value,
      after: figure.value,
      fileName: imported.fileName,
      against: before.fileName,
    })
    return
  }
  const source = sourceOf(work, imported, published, figure.published !== undefined)
  const observation = observationRecord(figure, published, source, work.dossier.languages)
  to.values().set(key, { value: figure.value, at: before?.at ?? null, fileName: imported.fileName })
  if (before === undefined) {
    to.added.push(observation)
    counts.added++
    return
  }
  work.edits.push({
    kind: 'merge',
    path: ['statistics', to.at ?? 0, 'observations', before.at ?? 0],
    with: { qualifier: undefined, status: undefined, ...observation },
  })
  counts.replaced++
}

/** Adds the breaks that a file shows, each once, with the file as their source. */
const placeBreaks = ({ work, imported, to }: Placing, breaks: readonly FoundBreak[]): void => {
  const standing = to.at === null ? [] : (work.dossier.statistics[to.at]?.breaks ?? [])
  const fresh = breaks.filter(({ at }) => !standing.some((one) => one.at === at) && !to.breaks.has(at))
  for (const { at, note } of fresh)
    to.breaks.set(at, {
      at,
      note: inLanguages(note, work.dossier.languages),
      source: sourceOf(work, imported, imported.published),
    })
}

const grow = (work: Work, imported: ImportedFile, { proposal, figures, breaks }: Figures): StatisticChange => {
  const to = found(work, proposal)
  const counts: Counts = { added: 0, replaced: 0, same: 0 }
  const placing: Placing = { work, imported, to, counts }
  for (const figure of figures) placeFigure(placing, figure)
  if (counts.added + counts.replaced > 0) placeBreaks(placing, breaks ?? [])
  return { id: to.id, name: to.name, isNew: to.at === null, ...counts }
}

/** Returns whether the dossier's day follows its newest file, as in a dossier that an import created. */
const followsImports = (dossier: Dossier): boolean => (dossier as unknown as Loose)['x-as-of'] === 'newest-import'

const newestDay = (work: Work): readonly Edit[] => {
  if (!followsImports(work.dossier)) return []
  const days = [work.dossier.asOf, ...work.sources.map((one) => String(one['published']))]
  const newest = days.toSorted((a, b) => knownFrom(a) - knownFrom(b)).at(-1) ?? work.dossier.asOf
  return newest === work.dossier.asOf ? [] : [{ kind: 'set', path: ['asOf'], value: newest }]
}

const breaksOf = (breaks: GrowingStatistic['breaks']): Loose =>
  breaks.size === 0 ? {} : { breaks: [...breaks.values()] }

const breakEdits = ({ statistics }: Dossier, { at, breaks }: GrowingStatistic): readonly Edit[] =>
  at === null || breaks.size === 0
    ? []
    : [
        {
          kind: 'insert',
          path: ['statistics', at, 'breaks'],
          at: statistics[at]?.breaks?.length ?? 0,
          values: [...breaks.values()],
        },
      ]

/**
 * Merges files into a dossier: returns the edits that add what is new, and the figures that conflict. The dossier
 * itself is not changed.
 */
export const merge = (dossier: Dossier, files: readonly ImportedFile[], scope: Scope, replace: boolean): Merged => {
  const work: Work = {
    dossier,
    replace,
    scope,
    statistics: dossier.statistics.map(growStatistic),
    sources: [],
    places: [],
    events: [],
    edits: [],
    conflicts: [],
  }
  const written = files.flatMap((imported) => imported.readout.figures.map((figures) => grow(work, imported, figures)))
  const records = files.flatMap((imported) => placeRecords(work, imported))
  return {
    edits: [
      ...newestDay(work),
      ...insertionEdits(['sources'], dossier.sources, work.sources, bySource),
      ...insertionEdits(['places'], dossier.places ?? [], work.places, atTheEnd),
      ...work.statistics.flatMap(({ at, added }) =>
        at === null
          ? []
          : insertionEdits(
              ['statistics', at, 'observations'],
              dossier.statistics[at]?.observations ?? [],
              added,
              byVintage,
            ),
      ),
      ...insertionEdits(
        ['statistics'],
        dossier.statistics,
        work.statistics.flatMap(({ record, added, breaks }) =>
          record === null ? [] : [{ ...record, ...breaksOf(breaks), observations: added.toSorted(byVintage) }],
        ),
        byImport,
      ),
      ...insertionEdits(['events'], dossier.events, work.events, byDate),
      ...work.statistics.flatMap((one) => claimEdits(dossier, one)),
      ...work.statistics.flatMap((one) => breakEdits(dossier, one)),
      ...work.edits,
    ],
    written,
    records,
    conflicts: work.conflicts,
  }
}
