import type { Zoom, Arrangement } from './index.ts'

/** How the chart of a statistic is shown: zoom, arrangement and cursor. */
export interface ChartView {
  readonly zoom: Zoom
  readonly arrangement: Arrangement
  /** The period of the cursor as written in the dossier; null for the newest. */
  readonly at: string | null
  /** Whether the cursor is drawn, which is only where keys move it. */
  readonly cursor: boolean
  /** Whether daily figures are drawn as a rolling mean. */
  readonly rolling: boolean
  /** The rows of the chart, including its axis. */
  readonly rows: number
  /** The rows of the detail: the chart gives up some of its own to be seen whole below what has to be read first. */
  readonly page: number
}

/** The default view: the whole series with the cursor on its newest period. */
export const WHOLE: ChartView = {
  zoom: 'all',
  arrangement: 'time',
  at: null,
  cursor: false,
  rolling: false,
  rows: 12,
  page: Infinity,
}
