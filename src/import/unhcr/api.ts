import { decode, findConflicts, isRecord, largestOf, locate, parseJson } from '../../dossier/index.ts'
import { headerFaults, recognise, type Header } from '../csv/header.ts'
import { publicationsOf } from '../publishers.ts'
import { createProblemList, unrecognised, type Recognised, type Wanted } from '../table.ts'
import type { ImportFault, ImportProblem } from '../fault.ts'
import type { Readout } from '../publisher.ts'

/** One saved page of a response of UNHCR's API. */
export interface Page {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** The pages of one response, read together, since a sum of some of its pages would be wrong. */
export interface PagesRead {
  readonly recognised: Recognised | null
  readonly rows: number
  /** The problems of each page. */
  readonly problems: readonly { readonly problems: readonly ImportProblem[]; readonly problemCount: number }[]
  readonly readout: ((published: string | null) => Readout) | null
}

interface OpenedPage {
  readonly text: string
  readonly items: readonly Readonly<Record<string, unknown>>[]
  readonly page: number | null
  readonly of: number | null
}

/** Returns whether bytes begin like JSON. */
export const looksLikeJson = (head: Uint8Array): boolean =>
  /^\ufeff?\s*[[{]/.test(new TextDecoder().decode(head.subarray(0, 200)))

const parseNumber = (value: unknown): number | null => {
  const number = typeof value === 'string' ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && number > 0 ? number : null
}

const jsonProblem = (text: string): ImportProblem => {
  const [first] = findConflicts(text)
  return first ? { line: first.ours, fault: { kind: 'conflict', ...first } } : { line: null, fault: { kind: 'json' } }
}

const openPage = (bytes: Uint8Array): OpenedPage | ImportProblem => {
  const decoded = decode(bytes)
  if ('fault' in decoded) return { line: 1, fault: { kind: 'not-utf-8', mayBeWindows: false } }
  const json = parseJson(decoded.text)
  if (!json) return jsonProblem(decoded.text)
  const { value } = json
  const top = isRecord(value) ? value : { items: value }
  const items = top['items']
  if (!Array.isArray(items) || items.length === 0 || !items.every(isRecord))
    return { line: null, fault: { kind: 'no-items' } }
  return { text: decoded.text, items, page: parseNumber(top['page']), of: parseNumber(top['maxPages']) }
}

/** Returns how many pages an answer has of which these bytes are the first; 1 for anything else. */
export const pageCount = (bytes: Uint8Array): number => {
  const decoded = looksLikeJson(bytes) ? decode(bytes) : null
  const top = decoded === null || 'fault' in decoded ? null : parseJson(decoded.text)?.value
  return isRecord(top) && parseNumber(top['page'] ?? 1) === 1 ? (parseNumber(top['maxPages']) ?? 1) : 1
}

const cellOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

/** Returns the problem of a response with missing pages; null where all are there. */
const missingPages = (pages: readonly OpenedPage[]): ImportProblem | null => {
  const of = largestOf(pages.map((one) => one.of ?? 1))
  const given = new Set(pages.map((one) => one.page ?? 1))
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((page) => !given.has(page))
  return missing.length === 0 ? null : { line: null, fault: { kind: 'pages', missing, of } }
}

const keysOf = (pages: readonly OpenedPage[]): readonly string[] => [
  ...new Set(pages.flatMap(({ items }) => items.slice(0, 1).flatMap((item) => Object.keys(item)))),
]

const lineOf = ({ text }: OpenedPage, item: number): number =>
  locate(text, [{ path: ['items', item], name: false }])[0]?.line ?? 1

/** Reads the items of all pages as rows. A row has a number instead of its line until a problem needs that. */
const readItems = (
  pages: readonly OpenedPage[],
  { publication, names, at }: Header,
  wanted: Wanted,
  report: readonly ((line: number, fault: ImportFault) => void)[],
): Pick<PagesRead, 'rows' | 'readout'> => {
  let current = 0
  const reader = publication.begin({
    at: (column) => at.get(column) ?? -1,
    called: (column) => names[at.get(column) ?? -1] ?? column,
    header: names,
    preamble: [],
    fileName: wanted.fileName,
    scope: wanted.scope,
    by: wanted.by,
    newestYear: wanted.newestYear,
    commaMayBeDecimal: false,
    hasTypedNumbers: true,
    seed: wanted.seed,
    problem: (item, fault) => {
      const page = pages[current]
      if (page) report[current]?.(lineOf(page, item), fault)
    },
  })
  for (const [index, { items }] of pages.entries()) {
    current = index
    for (const [number, item] of items.entries())
      reader.row(
        names.map((name) => cellOf(item[name])),
        number,
      )
  }
  return { rows: pages.reduce((sum, { items }) => sum + items.length, 0), readout: reader.end }
}

/** Reads the pages of one response as one table, whose columns are the names in its items. */
export const readPages = (files: readonly Page[], wanted: Wanted): PagesRead => {
  const lists = files.map(createProblemList)
  const all = files.map(({ bytes }) => openPage(bytes))
  for (const [at, one] of all.entries()) if ('fault' in one) lists[at]?.report(one.line, one.fault)
  const collected = (): PagesRead['problems'] => lists.map((list) => list.collected())
  const pages = all.flatMap((one) => ('fault' in one ? [] : [one]))
  const nothing = { recognised: null, rows: 0, readout: null }
  if (pages.length < files.length) return { ...nothing, problems: collected() }
  const names = keysOf(pages)
  const header = recognise(names, publicationsOf({ as: wanted.as, described: null }))
  const first = lists[0]?.report ?? (() => undefined)
  if (header === null) {
    first(1, unrecognised({ as: wanted.as, described: null }, names))
    return { ...nothing, problems: collected() }
  }
  const { publication } = header
  for (const fault of headerFaults(header, wanted.fileName, wanted.by)) first(1, fault)
  const missing = missingPages(pages)
  if (missing) first(missing.line, missing.fault)
  const recognised = { publication, published: null, accessed: null, columns: names }
  if (collected().some(({ problemCount }) => problemCount > 0)) return { ...nothing, recognised, problems: collected() }
  const report = lists.map((list) => list.report)
  return { recognised, ...readItems(pages, header, wanted, report), problems: collected() }
}
