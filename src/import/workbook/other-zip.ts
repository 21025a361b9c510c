import type { ImportFault } from '../fault.ts'
import type { FileFormat } from '../other-files.ts'
import type { Archive } from './archive.ts'

/** What a ZIP is, by a file that it has. */
const CONTENTS: readonly (readonly [FileFormat, RegExp])[] = [
  ['xlsb', /^xl\/workbook\.bin$/i],
  ['word', /^word\//i],
  ['powerpoint', /^ppt\//i],
  ['numbers', /^index\/.*\.iwa$|^index\.zip$/i],
  ['shapefile', /\.shp$/i],
]

/** Most files of a ZIP that are named. */
const MOST_NAMES = 5

/** A document of OpenOffice and its relatives; the ones that are not a table are rarely taken for one. */
const isOpenDocument = (names: readonly string[]): boolean =>
  names.includes('mimetype') && names.includes('content.xml') && names.includes('META-INF/manifest.xml')

/** Returns what a ZIP is that is not a workbook of Excel, with the tables in it, which would have to be unpacked. */
export const zipFormat = ({ parts }: Archive): ImportFault => {
  const names = parts.map(({ name }) => name.replaceAll('\\', '/'))
  if (isOpenDocument(names)) return { kind: 'other-file', format: 'ods' }
  const found = CONTENTS.find(([, form]) => names.some((name) => form.test(name)))
  if (found) return { kind: 'other-file', format: found[0] }
  const files = names.filter((name) => !name.endsWith('/') && !name.startsWith('__MACOSX/'))
  const tables = files.filter((name) => /\.(?:csv|tsv|xlsx|json)$/i.test(name))
  const shown = tables.length > 0 ? tables : files
  return { kind: 'zip', holds: shown.slice(0, MOST_NAMES), isTable: tables.length > 0 }
}
