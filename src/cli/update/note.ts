import type { FileFormat, Finding } from '../../import/index.ts'
import type { RemoteFault } from '../../system/remote.ts'
import type { Drift } from '../../update/index.ts'
import type { Ending } from '../import/ending.ts'
import type { OtherSeries } from './intake.ts'
import type { Change } from '../import/merged.ts'
import type { Understood } from '../import/understood.ts'

/** What a feed gave, or did not give. */
type FeedResult =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'none-newer' }
  /** By its `every` there is nothing to ask for before this day. */
  | { readonly kind: 'not-due'; readonly due: string }
  /** The bytes of the newest release were no longer kept as the lock has them. */
  | { readonly kind: 'kept-again'; readonly file: string }
  /** Other bytes, but no figure that is new; the table itself may have changed. */
  | { readonly kind: 'repeated'; readonly drift: Drift | null }
  | {
      readonly kind: 'imported'
      readonly address: string
      readonly understood: Understood
      readonly findings: readonly Finding[]
      readonly change: Change
      readonly drift: Drift | null
    }
  | { readonly kind: 'moved'; readonly address: string; readonly to: string }
  | { readonly kind: 'left'; readonly count: number }

/** Why a feed could not be used. */
type Trouble =
  | { readonly kind: 'no-address' }
  /** The publisher has several files, and the feed does not say of which series it is. */
  | { readonly kind: 'which-series'; readonly publisher: string; readonly page: string }
  /** A page without a link to a file of that form. */
  | { readonly kind: 'no-link'; readonly page: string; readonly link: string }
  | { readonly kind: 'placeholder' | 'publisher' | 'recipe'; readonly found: string }
  | { readonly kind: 'absent'; readonly address: string; readonly status: number }
  /** No file for a date, although there is one for a later date. */
  | { readonly kind: 'gap'; readonly address: string; readonly status: number }
  /** No file for any of several dates. */
  | { readonly kind: 'nowhere'; readonly count: number; readonly address: string }
  | { readonly kind: 'later'; readonly host: string; readonly minutes: number }
  | { readonly kind: 'empty'; readonly address: string }
  | { readonly kind: 'too-many-pages'; readonly address: string; readonly count: number }
  | { readonly kind: 'fault'; readonly address: string; readonly fault: RemoteFault }
  | { readonly kind: 'not-a-table'; readonly address: string; readonly format: FileFormat }
  | { readonly kind: 'refused'; readonly address: string; readonly ending: Ending | OtherSeries; readonly file: string }
  | { readonly kind: 'kept-gone' | 'kept-altered'; readonly file: string }
  | { readonly kind: 'no-feed' }

/** Something to say of one feed. */
export type Note = { readonly feed: string } & (FeedResult | Trouble)

const TROUBLES: ReadonlySet<Note['kind']> = new Set<Trouble['kind']>([
  'no-address',
  'which-series',
  'no-link',
  'empty',
  'too-many-pages',
  'placeholder',
  'publisher',
  'recipe',
  'absent',
  'gap',
  'nowhere',
  'later',
  'fault',
  'not-a-table',
  'refused',
  'kept-gone',
  'kept-altered',
  'no-feed',
])

/** Returns whether a note says that a feed could not be used. */
export const isTrouble = ({ kind }: Note): boolean => TROUBLES.has(kind)

/** Returns whether a note says that something is new: figures, or another table than before. */
export const isNews = (note: Note): boolean =>
  note.kind === 'imported' || (note.kind === 'repeated' && note.drift !== null)
