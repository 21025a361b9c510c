import { plainText } from '../../text/index.ts'
import { contentWidth, type Cell, type Row } from './cell.ts'
import { GAP, type Widths } from './columns.ts'

/** The room of a cell in its row. */
export interface Slot {
  readonly cell: Cell
  readonly content: number
  readonly from: number
  readonly to: number
}

const slotsIn = ({ cells }: Row, widths: Widths, room = Infinity): readonly Slot[] => {
  let from = 0
  return cells.flatMap((one, at) => {
    const width = widths[at] ?? 0
    if (width === 0) return []
    const slot = { cell: one, content: contentWidth(one, room), from, to: from + width }
    from += width + GAP
    return [slot]
  })
}

/** Returns where the text of a slot begins and where it ends. */
export const extentOf = ({ cell: { align, fill }, content, from, to }: Slot): readonly [number, number] => {
  const length = fill ? to - from : Math.min(content, to - from)
  return align === 'left' ? [from, from + length] : [to - length, to]
}

/** Extends a cut cell over the blanks beside it: nothing is cut beside empty space. */
const roomy = (slot: Slot, before: readonly Slot[], after: readonly Slot[], width: number): Slot => {
  if (slot.content <= slot.to - slot.from) return slot
  const [previous, next] = [before.at(-1), after[0]]
  const from = previous ? extentOf(previous)[1] + GAP : 0
  const to = next ? extentOf(next)[0] - GAP : width
  return slot.cell.align === 'left'
    ? { ...slot, to: Math.max(slot.to, to) }
    : { ...slot, from: Math.min(slot.from, from) }
}

/** Returns the room of each cell that has content; a cut one takes the blanks beside it. */
export const slotsOf = (row: Row, widths: Widths, width: number): readonly Slot[] => {
  const slots = slotsIn(row, widths, width).filter(({ content }) => content > 0)
  const placed: Slot[] = []
  for (const [at, slot] of slots.entries()) placed.push(roomy(slot, placed, slots.slice(at + 1), width))
  return placed
}

/** The head of a column, and the cell at which it begins. */
export interface Head {
  readonly text: string
  readonly from: number
}

/** Returns the heads of the columns that are shown, where their content begins or, to the right, ends. */
export const headsOf = (head: Row, widths: Widths): readonly Head[] =>
  slotsIn(head, widths).flatMap(({ cell, content, from, to }) =>
    content === 0 ? [] : [{ text: plainText(cell.spans), from: cell.align === 'left' ? from : to - content }],
  )
