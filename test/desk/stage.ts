import { emptyIndex, type DeskRow, type DeskState } from '../../src/desk/state.ts'
import type { DeskRecord, Summary } from '../../src/desk/summary.ts'
import { updateDesk, type DeskEffect } from '../../src/desk/update.ts'
import { to } from '../../src/dossier/index.ts'
import { createLocale, type Language, type Medium } from '../../src/text/index.ts'

export const summary = (title: string, rest: Partial<Summary> = {}): Summary => ({
  title,
  concern: null,
  changes: null,
  next: null,
  silent: [],
  ...rest,
})

export const waiting = (name: string): DeskRow => ({ path: `/d/${name}`, name, found: { kind: 'waiting' } })

interface Staged {
  readonly columns?: number
  readonly rows?: number
  readonly language?: Language
  readonly medium?: Medium
  readonly ascii?: boolean
}

/** A desk of files that are not read yet. */
export const deskOf = (names: readonly string[], staged: Staged = {}): DeskState => ({
  rows: names.map(waiting),
  list: { cursor: 0, top: 0 },
  areMore: false,
  find: null,
  help: null,
  index: emptyIndex(),
  locale: createLocale(staged.language ?? 'en', 'en', staged.ascii ? 'ascii' : 'braille', staged.medium ?? 'screen'),
  size: { columns: staged.columns ?? 120, rows: staged.rows ?? 40 },
  notice: '',
})

/** The desk after a file was read; null for a file that is not a dossier. */
export const readOne = (
  state: DeskState,
  name: string,
  found: Summary | string | null,
  titles: readonly string[] = [],
): DeskState => {
  const path = `/d/${name}`
  const records: readonly DeskRecord[] = titles.map((title, at) => ({ target: to.issue(`i${at}`), title }))
  const row: DeskRow | null =
    found === null
      ? null
      : {
          path,
          name,
          found: typeof found === 'string' ? { kind: 'unreadable', sentence: found } : { kind: 'read', summary: found },
        }
  return updateDesk(state, { kind: 'read', path, row, records }).state
}

/** The desk after some keys, and the effect of the last one. */
export const typed = (
  state: DeskState,
  ...keys: readonly string[]
): { readonly state: DeskState; readonly effect: DeskEffect | null } =>
  keys.reduce((now, key) => updateDesk(now.state, { kind: 'key', key }), { state, effect: null } as ReturnType<
    typeof updateDesk
  >)
