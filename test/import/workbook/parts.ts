import { deflateRawSync } from 'node:zlib'
import { crc32 } from '../../../src/system/zip/crc32.ts'

/** A file in a ZIP, and what the ZIP should say of it that is not true. */
export interface Part {
  readonly name: string
  readonly content: string | Uint8Array
  readonly isPacked?: boolean
  readonly isEncrypted?: boolean
  /** The size as unpacked that the directory states. */
  readonly size?: number
}

const numbers = (...values: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer =>
  Buffer.concat(
    values.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes)
      buffer.writeUIntLE(value, 0, bytes)
      return buffer
    }),
  )

/** Writes a ZIP (APPNOTE 6.3): each file with its header, then the directory and its end. */
export const zip = (parts: readonly Part[]): Buffer => {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const { name, content, isPacked = false, isEncrypted = false, size } of parts) {
    const bytes = Buffer.from(content)
    const plain = isPacked ? deflateRawSync(bytes) : bytes
    const packed = isEncrypted ? Buffer.concat([Buffer.alloc(12), plain]) : plain
    const common = numbers(
      [2, 20],
      [2, isEncrypted ? 1 : 0],
      [2, isPacked ? 8 : 0],
      [4, 0],
      [4, crc32(bytes)],
      [4, packed.length],
      [4, size ?? bytes.length],
      [2, Buffer.byteLength(name)],
      [2, 0],
    )
    const body = Buffer.concat([numbers([4, 0x04_03_4b_50]), common, Buffer.from(name), packed])
    const rest = numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset])
    directory.push(Buffer.concat([numbers([4, 0x02_01_4b_50], [2, 20]), common, rest, Buffer.from(name)]))
    bodies.push(body)
    offset += body.length
  }
  const central = Buffer.concat(directory)
  const end = numbers(
    [4, 0x06_05_4b_50],
    [4, 0],
    [2, parts.length],
    [2, parts.length],
    [4, central.length],
    [4, offset],
    [2, 0],
  )
  return Buffer.concat([...bodies, central, end])
}

/** A sheet of a workbook: the XML of its rows, and of what follows them. */
export interface SheetXml {
  readonly name: string
  readonly rows: string
  readonly after?: string
  readonly state?: 'hidden' | 'veryHidden'
}

/** What a workbook has besides its sheets. */
export interface BookXml {
  readonly strings?: readonly string[]
  /** The XML of the number formats and cell styles. */
  readonly styles?: string
  readonly is1904?: boolean
  /** Whether its parts are compressed. */
  readonly isPacked?: boolean
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const relations = (...targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="r${at + 1}" Type="${RELATION}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** Escapes a text for XML. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replace(
      /[\0-\b\v\f\r\u000e-\u001f]/g,
      (one) => `_x${one.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`,
    )

/** Returns the parts of a workbook. */
export const bookParts = (sheets: readonly SheetXml[], { strings = [], styles = '', is1904 = false }: BookXml = {}) => [
  { name: '_rels/.rels', content: relations(['officeDocument', 'xl/workbook.xml']) },
  {
    name: 'xl/workbook.xml',
    content: `<workbook ${MAIN} xmlns:r="${RELATION}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="r${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: relations(
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ),
  },
  { name: 'xl/styles.xml', content: `<styleSheet ${MAIN}>${styles}</styleSheet>` },
  { name: 'xl/sharedStrings.xml', content: `<sst ${MAIN}>${strings.join('')}</sst>` },
  ...sheets.map(({ rows, after = '' }, at) => ({
    name: `xl/worksheets/sheet${at + 1}.xml`,
    content: `<worksheet ${MAIN}><sheetData>${rows}</sheetData>${after}</worksheet>`,
  })),
]

/** Returns a workbook. */
export const book = (sheets: readonly SheetXml[], more: BookXml = {}): Buffer =>
  zip(bookParts(sheets, more).map((part) => ({ ...part, isPacked: more.isPacked ?? false })))

/** Returns the XML of a cell: a number as it is, a text inline, or the XML that is given for it. */
export const cellXml = (cell: CellXml): string => {
  if (typeof cell === 'object') return cell.xml
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
  return cell === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

/** A cell of a test: its value, or its XML. */
export type CellXml = string | number | { readonly xml: string }

/** Returns the XML of rows, one below the other. */
export const rowsXml = (...rows: readonly (readonly CellXml[])[]): string =>
  rows.map((cells) => `<row>${cells.map(cellXml).join('')}</row>`).join('')

/** Returns a workbook with one sheet, `Data`. */
export const sheetOf = (rows: readonly (readonly CellXml[])[], after = '', more: BookXml = {}): Buffer =>
  book([{ name: 'Data', rows: rowsXml(...rows), after }], more)
