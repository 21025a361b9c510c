import { DONE, FAILED, USAGE } from '../exit.ts'
import type { ImportLack } from './arguments.ts'
import type { NoDescription } from './described.ts'
import type { Guarded } from './guarded.ts'
import type { Broken, Closed } from './into.ts'
import type { Understanding } from './understood.ts'
import type { Writing } from './written.ts'

/** How an import ends: at the first stage that fails, or with the result of the last. */
export type Ending =
  | { readonly kind: 'incomplete'; readonly lack: ImportLack }
  | NoDescription
  | Closed
  | Broken
  | Exclude<Understanding, { readonly kind: 'understood' }>
  | Exclude<Guarded, { readonly kind: 'guarded' }>
  | Writing

const CODES: Readonly<Partial<Record<Ending['kind'], number>>> = {
  written: DONE,
  'nothing-new': DONE,
  tried: DONE,
  incomplete: USAGE,
  'not-figures': USAGE,
  lacking: USAGE,
  unmet: USAGE,
}

/** Returns the exit code of an ending. */
export const codeOf = ({ kind }: Ending): number => CODES[kind] ?? FAILED
