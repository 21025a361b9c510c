import { update } from '../../src/app/index.ts'
import { knownFrom, readingOn } from '../../src/dossier/index.ts'
import { quoteEverything } from '../../src/register/figures.ts'
import { addQuoted, EMPTY, type Register } from '../../src/register/quoted.ts'
import { itemsOf } from '../../src/session/register.ts'
import { read } from './seen.ts'
import { opened, shipped, type Staged } from './stage.ts'

/** Everything in the first dossier, as quoted on a day. */
export const quotedOn = (day: string, to = ''): Register =>
  addQuoted(EMPTY, quoteEverything(readingOn(shipped, knownFrom(day)), to))

/** The first dossier at the end of 2024, after something of it was quoted. */
export const quoting = (register: Register, staged: Staged = {}) => {
  const state = read(opened({ on: '2024-12-31', ...staged }))
  return read(update(state, { kind: 'quoted', items: itemsOf(state, register) }).state)
}
