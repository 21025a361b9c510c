import type { Zoom, Arrangement } from './index.ts'

/** How a statistic's detail is looked at: how much of its series, how it is laid out, and where along it the reader stands. */
export interface ChartView {
  readonly zoom: Zoom
  readonly arrangement: Arrangement
  /** The period under the cursor as it is written in the dossier; null for the newest. */
  readonly at: string | null
  /** Whether the cursor is drawn: only where the keys move it. */
  readonly cursor: boolean
  /** Rows that the chart may take, its axis included. */
  readonly rows: number
}

/** The newest period of the whole series, where nobody has chosen anything. */
export const WHOLE: ChartView = { zoom: 'all', arrangement: 'time', at: null, cursor: false, rows: 12 }
