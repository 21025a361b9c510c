import { basename } from 'node:path'
import { newSeed, safe } from '../../dossier/index.ts'
import {
  dateInName,
  looksLikeJson,
  otherFormat,
  readPages,
  createSurveyor,
  createTableReader,
  readWorkbook,
  type Encoding,
  type FileFormat,
  type ImportFault,
  type ImportProblem,
  type Readout,
  type Recognised,
  type Scope,
  type Survey,
} from '../../import/index.ts'
import type { ImportWork } from './arguments.ts'
import type { Description } from './described.ts'
import { readFileBytes, type FileFault } from '../../system/file.ts'
import { gunzipStart } from '../../system/zip/gunzip.ts'
import { bytesStream, openStream, sha256, type Stream } from '../../system/stream.ts'

/** A file that was read to its end, or pages of one response read together. */
export interface SourceFile {
  /** The path as it was given, made safe. */
  readonly path: string
  readonly name: string
  readonly sha256: string
  readonly encoding: Encoding | 'json' | 'workbook'
  /** The sheet of a workbook that was read; null for other files. */
  readonly sheet: string | null
  readonly rows: number
  readonly recognised: Recognised | null
  readonly problems: readonly ImportProblem[]
  readonly problemCount: number
  readonly readout: ((published: string | null) => Readout) | null
}

/** A file that could not be opened. */
export interface UnopenedFile {
  readonly path: string
  readonly fault: FileFault
}

/** Receives how much of a file has been read, in bytes over two passes. */
export type Progress = (path: string, read: number, size: number) => void

const nameOf = (path: string): string => safe(basename(path))

/** What to read from the files, and who receives progress. */
export interface Order {
  readonly work: ImportWork
  readonly description: Description
  readonly scope: Scope
  readonly progress: Progress
  /** Files that are not on the disk, by the path that the work has for them. */
  readonly fetched?: ReadonlyMap<string, Uint8Array>
}

interface FileSurvey {
  readonly survey: Survey
  readonly sum: string
  readonly isJson: boolean
  /** The format of a file that is not a table of text; null for one that may be. */
  readonly format: FileFormat | null
}

const packedR = (survey: Survey): Survey => ({
  ...survey,
  fault: { line: null, fault: { kind: 'other-file', format: 'r-data' } },
})

/** Makes the first pass: surveys the bytes and hashes them. */
const look = async (path: string, stream: Stream, progress: Progress): Promise<FileSurvey> => {
  const [survey, sum] = [createSurveyor(), sha256()]
  let isJson = false
  let isPackedR = false
  await stream.each((bytes, read) => {
    if (read === bytes.length) {
      isJson = looksLikeJson(bytes)
      // R packs its files, so their own first bytes are within.
      isPackedR = otherFormat(bytes) === 'gzip' && otherFormat(gunzipStart(bytes)) === 'r-data'
    }
    survey.take(bytes)
    sum.take(bytes)
    progress(path, read, stream.size * 2)
  })
  const found = survey.end()
  if (isPackedR) return { survey: packedR(found), sum: sum.end(), isJson, format: 'r-data' }
  const fault = found.fault?.fault
  return { survey: found, sum: sum.end(), isJson, format: fault?.kind === 'other-file' ? fault.format : null }
}

const wantedOf = ({ work, description, scope }: Order, name: string) => ({
  fileName: name,
  as: work.as,
  described: description.publication,
  ignoreTail: work.ignoreTail ?? description.ignoreTail,
  leaveOut: work.leaveOut,
  by: work.by,
  newestYear: work.newestYear,
  scope,
  seed: newSeed(),
  encoding: work.encoding ?? description.encoding,
})

/**
 * Returns the encoding to read in. Other encodings of eight bits are read as Windows-1252; the header decides later
 * whether they may be.
 */
const readAs = ({ encoding }: Survey, given: Encoding | null): Encoding =>
  given !== null && given !== 'utf-8' ? given : encoding === 'other-8-bit' ? 'windows-1252' : encoding

/** What was read of a file that is no table. */
const faulty = (fault: ImportFault, line: number | null = null) => ({
  rows: 0,
  recognised: null,
  problems: [{ line, fault }],
  problemCount: 1,
  readout: null,
  sheet: null,
})

const readTable = async (
  path: string,
  stream: Stream,
  { survey, sum }: FileSurvey,
  order: Order,
): Promise<SourceFile> => {
  const [shown, name] = [safe(path), nameOf(path)]
  const file = { path: shown, name, sha256: sum, sheet: null }
  const encoding = readAs(survey, wantedOf(order, name).encoding)
  // NUL bytes belong to a file in UTF-16.
  const isFault = survey.fault !== null && !(survey.fault.fault.kind === 'nul' && encoding.startsWith('utf-16'))
  if (survey.fault !== null && isFault) return { ...file, encoding, ...faulty(survey.fault.fault, survey.fault.line) }
  if (order.work.sheet !== null) return { ...file, encoding, ...faulty({ kind: 'not-a-workbook' }) }
  const table = await createTableReader(wantedOf(order, name), survey, encoding)
  await stream.each((bytes, read) => {
    table.take(bytes)
    order.progress(path, stream.size + read, stream.size * 2)
  })
  return { ...file, ...(await table.end()) }
}

/** Reads a ZIP as a workbook; the library for it is loaded for such files only. */
const readBook = async (path: string, stream: Stream, { sum }: FileSurvey, order: Order): Promise<SourceFile> => {
  const name = nameOf(path)
  const file = { path: safe(path), name, sha256: sum, encoding: 'workbook' as const }
  const { openArchive } = await import('../../system/zip/archive.ts')
  const archive = await openArchive(stream.source)
  if ('fault' in archive) return { ...file, ...faulty({ kind: archive.fault }) }
  const wanted = { ...wantedOf(order, name), sheet: order.work.sheet ?? order.description.sheet }
  return {
    ...file,
    ...(await readWorkbook(archive, wanted, (done) => order.progress(path, stream.size * (1 + done), stream.size * 2))),
  }
}

const readOne = async (path: string, order: Order): Promise<SourceFile | UnopenedFile | 'json'> => {
  const fetched = order.fetched?.get(path)
  const stream = fetched === undefined ? await openStream(path) : bytesStream(fetched)
  if ('fault' in stream) return { path: safe(path), fault: stream.fault }
  try {
    const looked = await look(path, stream, order.progress)
    if (looked.format === 'zip') return await readBook(path, stream, looked, order)
    return looked.isJson && looked.format === null ? 'json' : await readTable(path, stream, looked, order)
  } finally {
    await stream.close()
  }
}

/** Reads pages of the API as one response, under one hash over all of them. */
const readAnswer = async (paths: readonly string[], order: Order): Promise<readonly (SourceFile | UnopenedFile)[]> => {
  const sum = sha256()
  const pages = []
  for (const path of paths) {
    const fetched = order.fetched?.get(path)
    const read = fetched === undefined ? await readFileBytes(path) : { bytes: fetched }
    if ('fault' in read) return [{ path: safe(path), fault: read.fault }]
    sum.take(read.bytes)
    pages.push({ fileName: nameOf(path), bytes: read.bytes })
  }
  const name = pages.map(({ fileName }) => fileName).join(', ')
  const { problems, readout, recognised, rows } = readPages(pages, wantedOf(order, name))
  const one = { name, sha256: sum.end(), encoding: 'json' as const, sheet: null }
  return paths.map((path, at) => ({
    ...one,
    path: safe(path),
    rows: at === 0 ? rows : 0,
    recognised: at === 0 ? recognised : null,
    problems: problems[at]?.problems ?? [],
    problemCount: problems[at]?.problemCount ?? 0,
    readout: at === 0 ? readout : null,
  }))
}

/** Reads every file, each in bounded memory. */
export const readFiles = async (order: Order): Promise<readonly (SourceFile | UnopenedFile)[]> => {
  const read: (SourceFile | UnopenedFile)[] = []
  const answers: string[] = []
  for (const path of order.work.files) {
    const one = await readOne(path, order)
    if (one === 'json') answers.push(path)
    else read.push(one)
  }
  return answers.length === 0 ? read : [...read, ...(await readAnswer(answers, order))]
}

/** The publication day of a file, and where that is from. */
export interface Vintage {
  readonly date: string
  /** `server` is what the server says of an answer, `today` the day on which it was fetched. */
  readonly from: 'flag' | 'file' | 'lock' | 'name' | 'server' | 'today'
}

/** Returns the vintage given as an option, else from the file's text, else from its name; null where there is none. */
export const vintageOf = ({ name, recognised }: SourceFile, given: string | null): Vintage | null => {
  if (given !== null) return { date: given, from: 'flag' }
  if (recognised?.published) return { date: recognised.published, from: 'file' }
  const inName = dateInName(name)
  return inName === null ? null : { date: inName, from: 'name' }
}
