import type { Dossier } from '../../dossier/index.ts'
import { isSameStatistic, scopeOfDossier, type Figures, type Finding, type ImportedFile } from '../../import/index.ts'
import { onlyRepeats, publishedBy, type Feed } from '../../update/index.ts'
import type { ImportWork } from '../import/arguments.ts'
import { describe } from '../import/described.ts'
import type { Ending } from '../import/ending.ts'
import { readFiles, vintageOf, type SourceFile } from '../import/files.ts'
import { guardFiles } from '../import/guarded.ts'
import type { Into } from '../import/into.ts'
import { mergeInto, type Change } from '../import/merged.ts'
import { understand, type Understood } from '../import/understood.ts'
import { layoutOf, type ReleaseOptions } from './layout.ts'

/** A file of a feed, before it is read. */
export interface FetchedFile {
  readonly feed: Feed
  readonly address: string
  readonly name: string
  /** Its bytes, several where the answer has pages. */
  readonly pages: readonly Uint8Array[]
  /** When the server says that it was last changed; null where it does not. */
  readonly lastModified: string | null
  /** The vintage of the release that the feed gave before. */
  readonly previous: string | undefined
}

/** The number of rows and the columns of a table, also where its figures cannot be read. */
export interface TableShape {
  readonly rows: number
  readonly columns: readonly string[]
}

/** What an import of a fetched file gives, in memory. */
export type Intake =
  | {
      readonly kind: 'imported' | 'repeated'
      readonly change: Change
      readonly understood: Understood
      readonly findings: readonly Finding[]
      readonly shape: TableShape
    }
  | { readonly kind: 'refused'; readonly ending: Ending | OtherSeries; readonly shape: TableShape }

/** A file without any figures of the statistic that has the feed, and the series that it has. */
export interface OtherSeries {
  readonly kind: 'other-series'
  readonly holds: readonly string[]
}

/** The dossier and the day of an update. */
export interface Place {
  readonly path: string
  readonly into: Into
  readonly today: string
  readonly recipes: string
}

const NO_SHAPE: TableShape = { rows: 0, columns: [] }

const shapeOf = (file: SourceFile | undefined): TableShape =>
  file === undefined ? NO_SHAPE : { rows: file.rows, columns: file.recognised?.columns ?? [] }

/** Adds what the record of the feed says of its publisher, for tables that do not say it themselves. */
const withAttribution = (imported: ImportedFile, { feed, address }: FetchedFile): ImportedFile => {
  const { kind } = imported.readout.generation
  if (kind !== 'tidy' && kind !== 'records') return imported
  return { ...imported, attribution: { url: address, ...feed.attribution, ...imported.attribution } }
}

const isOf = (dossier: Dossier, { proposal }: Figures, statistic: string | null): boolean =>
  dossier.statistics.some((one) => (statistic === null || one.id === statistic) && isSameStatistic(proposal, one))

/** Leaves out the statistics that the dossier does not have: the feed of a statistic makes no others. */
const ofKnown = (dossier: Dossier, imported: ImportedFile, { statistic }: Feed): ImportedFile => {
  if (statistic === null) return imported
  const figures = imported.readout.figures.filter((one) => isOf(dossier, one, null))
  return { ...imported, readout: { ...imported.readout, figures } }
}

/** Whether a release has what its feed is for: figures of its statistic, or records of a recipe. */
const hasStatistic = (dossier: Dossier, files: readonly ImportedFile[], { statistic }: Feed): boolean =>
  statistic === null ||
  files.some(
    ({ readout: { figures, records = [] } }) =>
      records.length > 0 || figures.some((one) => isOf(dossier, one, statistic)),
  )

const otherSeries = (files: readonly Understood[]): OtherSeries => ({
  kind: 'other-series',
  holds: [...new Set(files.flatMap(({ imported }) => imported.readout.figures.map(({ proposal }) => proposal.key)))],
})

/** Says where the vintage is from, where it is not from the file. */
const withVintage = (understood: Understood, from: 'server' | 'today' | 'lock' | null): Understood =>
  from === null || understood.vintage.from !== 'flag'
    ? understood
    : { ...understood, vintage: { ...understood.vintage, from } }

/** Reads how a release is to be read. A recipe of events or claims says itself where they belong, so the statistic of the feed is left out. */
const describeRelease = async (work: ImportWork, recipes: string): ReturnType<typeof describe> => {
  const description = await describe(work, recipes)
  if (description.kind !== 'not-figures' || work.table === null) return description
  return describe({ ...work, table: { ...work.table, described: {} } }, recipes)
}

/** Returns the pages of a file by the names under which an import reads them: `population`, `population?page=2`. */
const filesOf = (name: string, pages: readonly Uint8Array[]): ReadonlyMap<string, Uint8Array> =>
  new Map(pages.map((bytes, at) => [at === 0 ? name : `${name}?page=${at + 1}`, bytes]))

/** Imports a fetched file into a dossier in memory, by the stages of an import; nothing is written. */
export const takeIn = async (place: Place, fetched: FetchedFile, options: ReleaseOptions): Promise<Intake> => {
  const { into, path, today, recipes } = place
  const { feed, name, pages, previous } = fetched
  const { dossier } = into
  const files = filesOf(name, pages)
  const layout = layoutOf({ path, dossier, names: [...files.keys()] }, feed, options)
  const description = await describeRelease(layout, recipes)
  if (description.kind !== 'description') return { kind: 'refused', ending: description, shape: NO_SHAPE }
  const scope = scopeOfDossier(dossier)
  const order = { work: layout, description, scope, progress: () => undefined }
  // Its pages are one file to the reader of the dossier.
  const read = (await readFiles({ ...order, fetched: files })).map((one) => ('fault' in one ? one : { ...one, name }))
  const file = read.find((one): one is SourceFile => !('fault' in one))
  const shape = shapeOf(file)
  const isDated = options.published !== undefined || file === undefined || vintageOf(file, null) !== null
  const said = isDated ? null : publishedBy(fetched.lastModified, previous, today)
  const work = said === null ? layout : { ...layout, published: said.date }
  const understanding = understand({ work, description, dossier }, read, () => [])
  if (understanding.kind !== 'understood') return { kind: 'refused', ending: understanding, shape }
  // A server whose clock or copy is wrong may date a file before its newest period.
  if (said?.from === 'server' && understanding.files.some(({ early }) => early !== null))
    return takeIn(place, { ...fetched, lastModified: null }, options)
  const imports = understanding.files.map(({ imported }) => ofKnown(dossier, withAttribution(imported, fetched), feed))
  if (!hasStatistic(dossier, imports, feed)) return { kind: 'refused', ending: otherSeries(understanding.files), shape }
  const guarded = guardFiles(work, dossier, imports)
  if (guarded.kind === 'alarmed') return { kind: 'refused', ending: guarded, shape }
  const merging = mergeInto({ work, into, files: guarded.files, scope }, into.bytes)
  if (merging.kind !== 'merged') return { kind: 'refused', ending: merging, shape }
  const { change } = merging
  const understood = withVintage(
    understanding.files[0] as Understood,
    said?.from ?? (options.published === undefined ? null : 'lock'),
  )
  const kind = onlyRepeats(change.before, change.after) ? 'repeated' : 'imported'
  return { kind, change, understood, findings: guarded.findings, shape }
}
