/** The door of this floor: what is shown, before it has a face. */
export * from './entry.ts'
export { fitRow, rowText, type Row } from './row.ts'
export { fold, tableSpans, type Block, type Folded, type Line, type Table } from './block.ts'
export { rowOf } from './rows.ts'
export { blocksOf, detailLines, titleOf } from './detail.ts'
export { eventBlocks } from './participant.ts'
export { sourceSpans } from './source.ts'
