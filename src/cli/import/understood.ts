import { knownFrom, parsePeriod, type Dossier, type Period } from '../../dossier/index.ts'
import {
  otherwiseIn,
  type ImportedFile,
  type ImportNotice,
  type NamedScope,
  type Readout,
  type Recognised,
} from '../../import/index.ts'
import type { ImportWork } from './arguments.ts'
import { tableLack, type Asking, type Lack } from './lacks.ts'
import { vintageOf, type SourceFile, type UnopenedFile, type Vintage } from './files.ts'

/** A file that was understood: its figures, and what to know about them. */
export interface Understood {
  readonly file: SourceFile
  readonly imported: ImportedFile
  readonly vintage: { readonly date: string; readonly from: Vintage['from'] | 'rows' }
  /** The newest period, if it begins after its own publication: a wrong vintage or a wrong row. */
  readonly early: Period | null
}

/** The contents of all files, or everything that prevents their merge. */
export type Understanding =
  | { readonly kind: 'understood'; readonly files: readonly Understood[] }
  | { readonly kind: 'faulty'; readonly files: readonly (SourceFile | UnopenedFile)[] }
  | { readonly kind: 'lacking'; readonly lacks: readonly Lack[] }
  /** Names of `--only` that no file has, and the names that they do have. */
  | { readonly kind: 'unmet'; readonly names: readonly string[]; readonly holds: readonly string[] }

/** Returns the newest of several dates; null for none. */
export const newest = (dates: readonly string[]): string | null =>
  dates.toSorted((a, b) => knownFrom(a) - knownFrom(b)).at(-1) ?? null

const isFaulty = (file: SourceFile | UnopenedFile): boolean => 'fault' in file || file.problemCount > 0

const earlyIn = ({ covered }: Readout, published: string): Period | null => {
  const last = parsePeriod(covered?.last ?? '')
  return last && last.first > knownFrom(published) ? last : null
}

/** Drops notices about existing statistics, which already have a definition. */
const unknownTo = ({ statistics }: Dossier, readout: Readout): Readout => {
  const known = new Set(statistics.map(({ id }) => id))
  const notices = readout.notices.flatMap((notice): readonly ImportNotice[] => {
    if (notice.kind !== 'measure-not-given') return [notice]
    const unknown = notice.statistics.filter((id) => !known.has(id))
    return unknown.length === 0 ? [] : [{ ...notice, statistics: unknown }]
  })
  return { ...readout, notices }
}

/** Adds a notice for each statistic whose unit a table has in other words than the dossier. */
const withOtherUnits = (dossier: Dossier, readout: Readout): Readout => {
  const notices = otherwiseIn(dossier, readout).flatMap(({ use, ...facts }): readonly ImportNotice[] =>
    use === 'unit' ? [{ kind: 'other-unit', ...facts }] : [],
  )
  return { ...readout, notices: [...readout.notices, ...notices] }
}

/** Returns the vintage of a file: from its rows if each has one, else from the file. */
const vintageIn = (readout: Readout, ofFile: Vintage | null): Understood['vintage'] | null => {
  const all = readout.figures.flatMap(({ figures }) => figures)
  if (all.length === 0 || all.some(({ published }) => published === undefined)) return ofFile
  const date = newest(all.flatMap(({ published }) => published ?? []))
  return date === null ? null : { date, from: 'rows' }
}

type Readable = SourceFile & { readonly recognised: Recognised; readonly readout: NonNullable<SourceFile['readout']> }

const isReadable = (file: SourceFile | UnopenedFile): file is Readable =>
  !('fault' in file) && file.recognised !== null && file.readout !== null

const understandFile = (asking: Asking, file: Readable): Understood | Lack => {
  const { work, description, dossier } = asking
  const ofFile = vintageOf(file, work.published)
  const readout = withOtherUnits(dossier, unknownTo(dossier, file.readout(ofFile?.date ?? null)))
  const vintage = vintageIn(readout, ofFile)
  if (vintage === null) return { kind: 'published', path: file.path }
  if (readout.unsettled !== null) return { kind: 'half-or-full', path: file.path, year: readout.unsettled }
  if (!readout.asked && work.only.length === 0) return { kind: 'choice', path: file.path, holds: readout.holds }
  const lack = tableLack(asking, file.path, readout)
  if (lack !== null) return lack
  const { name: fileName, sha256 } = file
  const { publication, accessed } = file.recognised
  const { attribution } = publication
  const imported = {
    fileName,
    sha256,
    published: vintage.date,
    accessed,
    cites: description.source,
    attribution,
    readout,
  }
  return { file, imported, vintage, early: earlyIn(readout, vintage.date) }
}

/** Returns the names that no file has, or all names where no file has any figure. */
const unmetIn = (work: ImportWork, files: readonly Understood[], unmet: readonly string[]): readonly string[] => {
  const isEmpty = files.every(
    ({ imported: { readout } }) => readout.figures.length === 0 && (readout.records ?? []).length === 0,
  )
  return isEmpty && unmet.length === 0 ? work.only : unmet
}

/** Understands the files that were read; `unmet` is called after all of them. */
export const understand = (
  asking: Asking,
  read: readonly (SourceFile | UnopenedFile)[],
  unmet: NamedScope['unmet'],
): Understanding => {
  const faulty = read.filter(isFaulty)
  if (faulty.length > 0) return { kind: 'faulty', files: faulty }
  const found = read.filter(isReadable).map((file) => understandFile(asking, file))
  const lacks = found.filter((one): one is Lack => 'kind' in one)
  if (lacks.length > 0) return { kind: 'lacking', lacks }
  const files = found.filter((one): one is Understood => !('kind' in one))
  const names = unmetIn(asking.work, files, unmet())
  const holds = files.flatMap(({ imported }) => imported.readout.holds)
  return names.length > 0 ? { kind: 'unmet', names, holds } : { kind: 'understood', files }
}
