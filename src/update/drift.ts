import type { Release } from './lock.ts'

/** How a release differs from the one before it at the same feed. */
export interface Drift {
  readonly rows: readonly [before: number, after: number] | null
  readonly added: readonly string[]
  readonly gone: readonly string[]
}

type Shape = Pick<Release, 'rows' | 'columns'>

/** Returns how the table of a release differs from an earlier one: rows and columns, in any order. */
export const driftOf = (before: Shape, after: Shape): Drift => ({
  rows: before.rows === after.rows ? null : [before.rows, after.rows],
  added: after.columns.filter((name) => !before.columns.includes(name)),
  gone: before.columns.filter((name) => !after.columns.includes(name)),
})
