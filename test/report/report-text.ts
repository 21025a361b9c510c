import { reportPieces } from '../../src/report/report.ts'

/** Returns a report as one text. */
export const reportText = (...report: Parameters<typeof reportPieces>): string => [...reportPieces(...report)].join('')
