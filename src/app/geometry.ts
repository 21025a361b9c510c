import { PANELS, type Panel } from '../present/index.ts'

/** A size of the terminal, in cells. */
export interface Size {
  readonly columns: number
  readonly rows: number
}

/** Smallest size that a frame is drawn for. */
export const SMALLEST: Size = { columns: 60, rows: 15 }
/** Least width, in cells, at which list and detail are shown side by side. */
export const WIDE = 100
/** Largest size that is drawn; a larger terminal keeps empty cells. */
export const LARGEST: Size = { columns: 500, rows: 300 }
/** Size where a pseudo-terminal reports none. */
const USUAL: Size = { columns: 80, rows: 24 }

/**
 * The layout of a screen, in cells. Frame lines do not count as `height`; sides and margins of a frame do not count as
 * `width`.
 */
export interface Geometry {
  readonly columns: number
  readonly rows: number
  readonly wide: boolean
  /** Outer width of the panels' frame. */
  readonly listColumns: number
  /** Outer width of the detail's frame; equals that of the list where only one of them is shown. */
  readonly detailColumns: number
  /** Rows of the frames, between header and footer. */
  readonly frameRows: number
  /** Rows inside each panel, and inside the lists that have the frame to themselves. */
  readonly panelRows: Readonly<Record<Panel, number>>
  /** Rows inside the detail. */
  readonly detailRows: number
  /** Rows of a statistic's chart with its axis: two fifths of the detail, so that its meaning fits below. */
  readonly chartRows: number
}

/** Cells that a frame takes from a row: a side and a margin, left and right. */
export const INSET = 4
/** A frame's first and last line. */
export const BORDERS = 2
const HEADER_AND_FOOTER = 2
const CHART_SHARE = 0.4

/** Limits a size to what can be drawn. */
export const clampSize = (size: Size): Size => ({
  columns: Math.min(size.columns || USUAL.columns, LARGEST.columns),
  rows: Math.min(size.rows || USUAL.rows, LARGEST.rows),
})

/** Returns whether a terminal is too small to draw a frame. */
export const isTooSmall = (size: Size): boolean => size.columns < SMALLEST.columns || size.rows < SMALLEST.rows

/** Shares rows equally; surplus goes to those that need more, the rest to the first. */
export const shareRows = (needs: readonly number[], rows: number): readonly number[] => {
  const given = needs.map(() => 0)
  let left = rows
  while (left > 0) {
    const hungry = needs.flatMap((need, at) => ((given[at] ?? 0) < need ? [at] : []))
    const takers = hungry.length > 0 ? hungry : [0]
    const each = Math.max(1, Math.floor(left / takers.length))
    for (const at of takers) {
      const take = Math.min(each, left, hungry.length > 0 ? (needs[at] ?? 0) - (given[at] ?? 0) : left)
      given[at] = (given[at] ?? 0) + take
      left -= take
    }
  }
  return given
}

type Needs = Readonly<Record<(typeof PANELS)[number], number>>

/** Returns the rows of each panel of the first screen: as many as its content needs, or all where it fills the screen. */
const rowsOfPanels = (needs: Needs, frameRows: number, isFilled: boolean): Needs => {
  const rows = frameRows - BORDERS
  if (isFilled) return { statistics: rows, participants: rows, issues: rows }
  const [statistics = 0, participants = 0, issues = 0] = shareRows(
    PANELS.map((panel) => Math.max(1, needs[panel])),
    frameRows - PANELS.length - 1,
  )
  return { statistics, participants, issues }
}

/**
 * Lays out a screen: panels and detail side by side from 100 columns on, otherwise one of them. `needs` are rows. Where one panel fills the
 * screen, nothing is beside it.
 */
export const layOut = (size: Size, needs: Needs, isFilled = false): Geometry => {
  const { columns, rows } = size
  const wide = columns >= WIDE && !isFilled
  const listColumns = wide ? Math.max(46, Math.min(90, Math.floor(columns * 0.47))) : columns
  const frameRows = rows - HEADER_AND_FOOTER
  const inside = frameRows - BORDERS
  return {
    columns,
    rows,
    wide,
    listColumns,
    detailColumns: wide ? columns - listColumns : columns,
    frameRows,
    panelRows: {
      ...rowsOfPanels(needs, frameRows, isFilled),
      timeline: inside,
      sources: inside,
      changes: inside,
    },
    detailRows: inside,
    chartRows: Math.max(6, Math.round(inside * CHART_SHARE)),
  }
}
