/** The door of this floor: what the reader is doing. */
export * from './action.ts'
export * from './geometry.ts'
export * from './help.ts'
export * from './keymap.ts'
export { thumb } from './list.ts'
export * from './state.ts'
export * from './update.ts'
export * from './store.ts'
