import type { Row } from '../../src/present/index.ts'
import { plainText } from '../../src/text/index.ts'

/** Returns the words of a row, cell by cell. */
export const rowText = (row: Row): string =>
  row.cells
    .map((one) => plainText(one.spans))
    .filter((text) => text.trim() !== '')
    .join('  ')
