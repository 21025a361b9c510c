import type { PublisherId } from '../../src/dossier/index.ts'
import type { Recipe } from '../../src/import/recipe/recipe.ts'
import { figuresBy } from '../../src/import/tidy/index.ts'
import {
  everything,
  createSurveyor,
  createTableReader,
  type Encoding,
  type NewestYear,
  type Publication,
  type Readout,
  type Scope,
  type CsvRead,
  type ImportFault,
} from '../../src/import/index.ts'

/** How to read a file; everything has a default. */
export interface How {
  readonly name?: string
  readonly as?: PublisherId
  readonly recipe?: Recipe
  /** A publication that a recipe describes; instead of `recipe`. */
  readonly described?: Publication
  readonly ignoreTail?: number
  readonly leaveOut?: number
  readonly by?: readonly string[]
  readonly newestYear?: NewestYear
  readonly scope?: Scope
  readonly encoding?: Encoding
  /** Bytes per chunk. */
  readonly chunk?: number
}

export const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text

const inChunks = (bytes: Uint8Array, size: number, take: (chunk: Uint8Array) => void): void => {
  for (let at = 0; at < bytes.length; at += size) take(bytes.slice(at, at + size))
}

/** Reads a file as an import does: surveyed once, then row by row. */
export const tableOf = async (content: string | Uint8Array, how: How = {}): Promise<CsvRead> => {
  const bytes = bytesOf(content)
  const chunk = how.chunk ?? 50
  const look = createSurveyor()
  inChunks(bytes, chunk, look.take)
  const survey = look.end()
  const encoding = how.encoding ?? (survey.encoding === 'other-8-bit' ? 'windows-1252' : survey.encoding)
  const wanted = {
    fileName: how.name ?? 'file.csv',
    as: how.as ?? null,
    described: how.described ?? (how.recipe === undefined ? null : figuresBy(how.recipe)),
    by: how.by ?? [],
    newestYear: how.newestYear ?? 'by-vintage',
    scope: how.scope ?? everything,
    encoding: how.encoding ?? null,
    ignoreTail: how.ignoreTail ?? 0,
    leaveOut: how.leaveOut ?? null,
    seed: 0,
  }
  const reader = await createTableReader(wanted, survey, encoding)
  inChunks(bytes, chunk, reader.take)
  return reader.end()
}

/** Returns the content of a file without problems. */
export const readoutOf = async (
  content: string | Uint8Array,
  how: How = {},
  published = '2024-07-15',
): Promise<Readout> => {
  const { readout, problems } = await tableOf(content, how)
  if (!readout || problems.length > 0) throw new Error(JSON.stringify(problems))
  return readout(published)
}

/** Names a fault by its kind, and by what it says of a cell or of the file's format. */
export const kindOf = (fault: ImportFault): string => {
  if (fault.kind === 'cell') return `cell ${fault.expected}`
  return fault.kind === 'other-file' ? fault.format : fault.kind
}

/** Returns the problems of a file, each with its line. */
export const problemsOf = async (
  content: string | Uint8Array,
  how: How = {},
): Promise<readonly (readonly [number | null, string])[]> => {
  const look = createSurveyor()
  look.take(bytesOf(content))
  // The first pass finds files that are not text.
  const { fault: first } = look.end()
  const problems = first ? [first] : (await tableOf(content, how)).problems
  return problems.map(({ line, fault }) => [line, kindOf(fault)])
}

/** Returns the content of a file that a publication of a recipe describes. */
export const publicationReadout = (content: string, described: Publication, published: string): Promise<Readout> =>
  readoutOf(content, { described }, published)

/** Returns the problems of a file that a publication of a recipe describes. */
export const publicationProblems = (content: string, described: Publication) => problemsOf(content, { described })

/** Returns the values of a statistic by period, for its total or these dims. */
export const valuesOf = (
  { figures }: Readout,
  key: string,
  dims?: Readonly<Record<string, string>>,
): Readonly<Record<string, number | null>> =>
  Object.fromEntries(
    figures
      .filter(({ proposal }) => proposal.key === key)
      .flatMap((one) => one.figures)
      .filter((one) => JSON.stringify(one.dims) === JSON.stringify(dims))
      .map(({ period, value }) => [period, value]),
  )

/** Returns the qualifiers of the totals of a statistic by period. */
export const qualifiersOf = ({ figures }: Readout, key: string): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    figures
      .filter(({ proposal }) => proposal.key === key)
      .flatMap((one) => one.figures)
      .flatMap(({ period, qualifier, dims }) => (dims === undefined ? [[period, qualifier] as const] : [])),
  )

/** Returns rows as the text of a CSV file. */
export const csv = (...rows: readonly (readonly (string | number)[])[]): string =>
  rows
    .map(
      (row) =>
        `${row.map((cell) => (/[",;\n\r]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell)).join(',')}\r\n`,
    )
    .join('')
