import { GUARD_RULES, type GuardRule } from '../../dossier/index.ts'
import type { Flags } from '../usage.ts'

/** What to update, and how. */
export interface UpdateWork {
  readonly file: string
  readonly dryRun: boolean
  /** Whether the kept bytes are imported again, without a network. */
  readonly locked: boolean
  /** Whether feeds are asked too whose next release is not due yet. */
  readonly all: boolean
  readonly accept: readonly GuardRule[]
  readonly replace: boolean
}

/** What is wrong with the arguments of an update. */
export type UpdateLack = 'needsFile' | 'notAFile' | { readonly tooMany: string }

/** Parses the arguments of `update`, without reading any file. */
export const parseUpdate = ([file, more]: readonly string[], given: Flags): UpdateWork | UpdateLack => {
  if (file === undefined || file === '') return 'needsFile'
  if (more !== undefined) return { tooMany: more }
  if (file === '-' || /^https?:\/\//i.test(file)) return 'notAFile'
  return {
    file,
    dryRun: given.dryRun === true,
    locked: given.locked === true,
    all: given.all === true,
    accept: GUARD_RULES.filter((rule) => given.accept?.includes(rule)),
    replace: given.replace === true,
  }
}
