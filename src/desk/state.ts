import { CONCERNS } from '../figures/index.ts'
import type { List, Size } from '../app/index.ts'
import { haystackOf, type Haystack } from '../present/index.ts'
import { plain, type Locale } from '../text/index.ts'
import type { DeskRecord, Summary } from './summary.ts'

/** A dossier of the desk, with what is known of it so far. */
export interface DeskRow {
  readonly path: string
  /** Its name below the folder, shown until its title is known. */
  readonly name: string
  readonly found:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'read'; readonly summary: Summary }
    | { readonly kind: 'unreadable'; readonly sentence: string }
}

/** A record that a search found, and the dossier that has it. */
export interface DeskMatch extends DeskRecord {
  readonly path: string
}

/** The records of every dossier that was read, prepared for search; it grows while dossiers are read. */
export interface DeskIndex {
  readonly records: DeskMatch[]
  readonly haystack: Haystack
}

/** Returns an index without records. */
export const emptyIndex = (): DeskIndex => ({ records: [], haystack: haystackOf([]) })

/** The search over all dossiers; `text` is what was typed. */
export interface DeskFind {
  readonly text: string
  readonly list: List
}

/** The state of the desk. */
export interface DeskState {
  readonly rows: readonly DeskRow[]
  readonly list: List
  /** Whether more files were found than are listed. */
  readonly areMore: boolean
  readonly find: DeskFind | null
  /** The first line in sight of the help; null while it is not open. */
  readonly help: number | null
  readonly index: DeskIndex
  readonly locale: Locale
  readonly size: Size
  readonly notice: string
}

/** Whether every dossier was read. */
export const isDone = ({ rows }: Pick<DeskState, 'rows'>): boolean =>
  rows.every(({ found }) => found.kind !== 'waiting')

/** How urgent a dossier is: what cannot be read first, then by its worst concern. */
const rankOf = ({ found }: DeskRow): number => {
  if (found.kind === 'unreadable') return -1
  const concern = found.kind === 'read' ? found.summary.concern : null
  return concern ? CONCERNS.indexOf(concern.kind) : CONCERNS.length
}

const weightOf = ({ found }: DeskRow): number => (found.kind === 'read' ? (found.summary.concern?.statistics ?? 0) : 0)
const changesOf = ({ found }: DeskRow): number => (found.kind === 'read' ? (found.summary.changes ?? 0) : 0)

/** Returns dossiers with the worst first: by their concern, by how many figures have it, then by what changed. */
export const worstFirst = (rows: readonly DeskRow[]): readonly DeskRow[] =>
  rows.toSorted((a, b) => rankOf(a) - rankOf(b) || weightOf(b) - weightOf(a) || changesOf(b) - changesOf(a) || 0)

/** Adds the records of a dossier that was read; they replace those that it had. */
export const addRecords = (
  index: DeskIndex,
  path: string,
  title: string,
  records: readonly DeskRecord[],
): DeskIndex => {
  const others = index.records.some((one) => one.path === path)
  const kept = others ? index.records.filter((one) => one.path !== path) : index.records
  const texts = others ? kept.map((one) => plain(one.title)) : index.haystack.plain
  for (const record of records) {
    kept.push({ ...record, title: `${record.title} · ${title}`, path })
    texts.push(plain(`${record.title} · ${title}`))
  }
  return { records: kept, haystack: { plain: texts, last: null } }
}
