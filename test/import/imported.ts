import type { PublisherId } from '../../src/dossier/index.ts'
import {
  everything,
  createSurveyor,
  createTableReader,
  type Encoding,
  type NewestYear,
  type Readout,
  type Scope,
  type TableRead,
} from '../../src/import/index.ts'

/** What a file is read with; everything has a default. */
export interface How {
  readonly name?: string
  readonly as?: PublisherId
  readonly by?: readonly string[]
  readonly newestYear?: NewestYear
  readonly scope?: Scope
  readonly encoding?: Encoding
  /** How many bytes are handed over at a time. */
  readonly chunk?: number
}

export const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text

const inChunks = (bytes: Uint8Array, size: number, take: (chunk: Uint8Array) => void): void => {
  for (let at = 0; at < bytes.length; at += size) take(bytes.slice(at, at + size))
}

/** A file as an import reads it: looked through once, then read row by row. */
export const tableOf = async (content: string | Uint8Array, how: How = {}): Promise<TableRead> => {
  const bytes = bytesOf(content)
  const chunk = how.chunk ?? 50
  const look = createSurveyor()
  inChunks(bytes, chunk, look.take)
  const survey = look.end()
  const encoding = how.encoding ?? (survey.encoding === 'other-8-bit' ? 'windows-1252' : survey.encoding)
  const wanted = {
    fileName: how.name ?? 'file.csv',
    as: how.as ?? null,
    by: how.by ?? [],
    newestYear: how.newestYear ?? 'by-vintage',
    scope: how.scope ?? everything,
    encoding: how.encoding ?? null,
  }
  const reader = await createTableReader(wanted, survey, encoding)
  inChunks(bytes, chunk, reader.take)
  return reader.end()
}

/** What a file says, where there is nothing wrong with it. */
export const readoutOf = async (
  content: string | Uint8Array,
  how: How = {},
  published = '2024-07-15',
): Promise<Readout> => {
  const { readout, problems } = await tableOf(content, how)
  if (!readout || problems.length > 0) throw new Error(JSON.stringify(problems))
  return readout(published)
}

/** The problems of a file, each with its line. */
export const problemsOf = async (
  content: string | Uint8Array,
  how: How = {},
): Promise<readonly (readonly [number | null, string])[]> => {
  const look = createSurveyor()
  look.take(bytesOf(content))
  // The first pass over the bytes finds files that are not text.
  const { fault: first } = look.end()
  const problems = first ? [first] : (await tableOf(content, how)).problems
  return problems.map(({ line, fault }) => [line, fault.kind === 'cell' ? `cell ${fault.expected}` : fault.kind])
}

/** The values of a statistic by period: the total, or the part that is limited to these dims. */
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

/** Rows as a CSV file has them. */
export const csv = (...rows: readonly (readonly (string | number)[])[]): string =>
  rows
    .map(
      (row) =>
        `${row.map((cell) => (/[",;\n\r]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell)).join(',')}\r\n`,
    )
    .join('')
