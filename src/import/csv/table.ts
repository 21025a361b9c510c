import type { ImportProblem } from '../fault.ts'
import type { Encoding } from '../publisher.ts'
import { publicationsOf } from '../publishers.ts'
import {
  createProblemList,
  endTable,
  startTable,
  unrecognised,
  type Report,
  type Started,
  type TableRead,
  type Wanted,
} from '../table.ts'
import { lineBreaks, rowsOf, type Rows } from './delimited.ts'
import { createEndMarkFilter, decoderOf, type Survey } from './encoding.ts'
import { firstCells, topOf } from './top.ts'

/** A CSV that was read to its end. */
export type CsvRead = TableRead & { readonly encoding: Encoding }

/** A reader that takes a file's bytes chunk by chunk. */
export interface TableReader {
  readonly take: (bytes: Uint8Array) => void
  readonly end: () => Promise<CsvRead>
}

/** Returns the encoding to read in, or the fault that prevents reading. */
const encodingOf = (survey: Survey, given: Encoding | null, windows1252: boolean): Encoding | ImportProblem => {
  const { encoding, mixed, beyondWindows, line } = survey
  if (given !== null && given !== 'utf-8') {
    return given === 'windows-1252' && beyondWindows ? { line, fault: { kind: 'not-windows-1252' } } : given
  }
  if (encoding !== 'other-8-bit') return encoding
  const mayBeWindows = !mixed && !beyondWindows
  return windows1252 && mayBeWindows && given === null
    ? 'windows-1252'
    : { line, fault: { kind: 'not-utf-8', mayBeWindows } }
}

const HEAD = 65_536

const concatBytes = (parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

interface Begun {
  readonly started: Started | null
  readonly rows: Rows | null
}

/** Finds the header in the first bytes of a file and starts to read below it; faults of the header are reported. */
const beginTable = (head: Uint8Array, wanted: Wanted, survey: Survey, report: Report): Begun => {
  const top = topOf(head, publicationsOf(wanted))
  if (top === null) {
    report(1, unrecognised(wanted, firstCells(head)))
    return { started: null, rows: null }
  }
  const signs =
    wanted.encoding === null || wanted.encoding === 'utf-8' ? survey.signs : { ...survey.signs, isAscii: false }
  const line = 1 + lineBreaks(new TextDecoder().decode(head.subarray(0, top.offset)))
  const problem = encodingOf(survey, wanted.encoding, top.header.publication.windows1252)
  if (typeof problem !== 'string') report(problem.line, problem.fault)
  const preamble = top.preamble.map(({ cells }) => cells)
  const place = { header: top.header, preamble, line, commaMayBeDecimal: top.delimiter === ';', hasTypedNumbers: false }
  const started = startTable(place, wanted, report, typeof problem === 'string')
  const { take } = started
  if (take === null) return { started, rows: null }
  let isHeader = true
  const rows = rowsOf({ delimiter: top.delimiter, signs }, line, (cells, at) => {
    if (isHeader) isHeader = false
    else take(cells, at)
  })
  rows.take(head.subarray(top.offset))
  return { started, rows }
}

/** Creates a reader of a table: it collects the head until the header is found, then takes row after row. */
export const createTableReader = async (wanted: Wanted, survey: Survey, encoding: Encoding): Promise<TableReader> => {
  const problems = createProblemList()
  const decoder = await decoderOf(encoding)
  const withoutMark = createEndMarkFilter()
  const head: Uint8Array[] = []
  let headLength = 0
  let table: Begun | null = null

  const take = (bytes: Uint8Array, isLast: boolean): void => {
    if (table) {
      table.rows?.take(bytes)
      return
    }
    head.push(bytes)
    headLength += bytes.length
    if (isLast || headLength >= HEAD) table = beginTable(concatBytes(head), wanted, survey, problems.report)
  }
  return {
    take: (bytes) => take(withoutMark(decoder.take(bytes)), false),
    end: async () => {
      take(withoutMark(decoder.end()), true)
      const broken = (await table?.rows?.end()) ?? null
      if (broken) problems.report(broken.line, broken.fault)
      return { encoding, ...endTable(table?.started ?? null, problems, wanted) }
    },
  }
}
