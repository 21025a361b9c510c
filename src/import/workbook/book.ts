import type { Archive, ArchiveFault, ArchivePart } from './archive.ts'
import type { Epoch } from './serial.ts'
import { createXmlReader, type XmlEvents } from './xml.ts'

/** A sheet of a workbook, in the order of its tabs. */
export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  readonly part: ArchivePart
}

/** What a workbook says about its parts. */
export interface Book {
  readonly sheets: readonly Sheet[]
  readonly strings: ArchivePart | null
  readonly styles: ArchivePart | null
  readonly epoch: Epoch
}

/** Parses a part of an archive. A document that is not well formed is damaged. */
export const readPart = async (
  archive: Archive,
  part: ArchivePart,
  events: XmlEvents,
): Promise<ArchiveFault | null> => {
  const xml = createXmlReader(events)
  const fault = await archive.each(part, xml.take)
  return fault ?? (xml.end() ? null : 'damaged')
}

interface Relation {
  readonly type: string
  readonly target: string
}

/** Returns the path that a relation of a part leads to. */
const pathOf = (from: string, target: string): string => {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

const comparable = (name: string): string => name.replaceAll('\\', '/').toLowerCase()

/** Returns a part by its path. Case and backslashes differ between programs. */
const partAt = ({ parts }: Archive, path: string): ArchivePart | null => {
  return parts.find(({ name }) => comparable(name) === comparable(path)) ?? null
}

/** Reads the relations of a part: what their ids stand for. */
const relationsOf = async (archive: Archive, path: string): Promise<ReadonlyMap<string, Relation> | ArchiveFault> => {
  const relations = new Map<string, Relation>()
  const part = partAt(archive, path.replace(/([^/]*)$/, '_rels/$1.rels'))
  if (part === null) return relations
  const fault = await readPart(archive, part, {
    open: (name, attribute) => {
      if (name !== 'Relationship') return
      const [type, target] = [attribute('Type') ?? '', attribute('Target') ?? '']
      relations.set(attribute('Id') ?? '', { type: type.replace(/^.*\//, ''), target: pathOf(path, target) })
    },
  })
  return fault ?? relations
}

const firstOf = (relations: ReadonlyMap<string, Relation>, type: string): string | null =>
  [...relations.values()].find((one) => one.type === type)?.target ?? null

/** A sheet as the workbook lists it: its parts are known by ids only. */
interface Listed {
  readonly name: string
  readonly id: string
  readonly isHidden: boolean
}

interface Listing {
  readonly sheets: readonly Listed[]
  readonly epoch: Epoch
}

const readListing = async (archive: Archive, part: ArchivePart): Promise<Listing | ArchiveFault> => {
  const sheets: Listed[] = []
  let epoch: Epoch = 1900
  const fault = await readPart(archive, part, {
    open: (name, attribute, prefixed) => {
      if (name === 'workbookPr' && ['1', 'true', 'on'].includes(attribute('date1904') ?? '')) epoch = 1904
      if (name !== 'sheet') return
      const state = attribute('state') ?? 'visible'
      sheets.push({ name: attribute('name') ?? '', id: prefixed('id') ?? '', isHidden: state !== 'visible' })
    },
  })
  return fault ?? { sheets, epoch }
}

const isBook = (path: string | null): path is string => path !== null && /(?:^|\/)workbook[^/]*\.xml$/i.test(path)

/** Returns the path of the workbook in an archive; null where it is not one of Excel. */
export const bookPath = async (archive: Archive): Promise<string | null> => {
  const relations = await relationsOf(archive, '')
  const path = typeof relations === 'string' ? null : firstOf(relations, 'officeDocument')
  return [path, 'xl/workbook.xml'].filter(isBook).find((one) => partAt(archive, one) !== null) ?? null
}

/** Reads what a workbook at a path consists of. Sheets of charts only have no rows and are left out. */
export const readBook = async (archive: Archive, path: string): Promise<Book | ArchiveFault> => {
  const part = partAt(archive, path)
  const relations = await relationsOf(archive, path)
  if (part === null || typeof relations === 'string') return 'damaged'
  const listing = await readListing(archive, part)
  if (typeof listing === 'string') return listing
  const related = (type: string): ArchivePart | null => partAt(archive, firstOf(relations, type) ?? '')
  const sheets = listing.sheets.flatMap((sheet) => {
    const relation = relations.get(sheet.id)
    return relation?.type === 'worksheet' ? [{ ...sheet, part: partAt(archive, relation.target) }] : []
  })
  if (sheets.some((sheet) => sheet.part === null)) return 'damaged'
  return {
    epoch: listing.epoch,
    strings: related('sharedStrings'),
    styles: related('styles'),
    sheets: sheets as readonly Sheet[],
  }
}
