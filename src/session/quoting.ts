import type { ReadingState, State, Store } from '../app/index.ts'
import type { QuotedItem } from '../register/changed.ts'
import type { Register } from '../register/quoted.ts'
import { hasRegister } from '../system/memory.ts'
import { noticeUnloaded } from './unloaded.ts'

type Work = typeof import('./register.ts')

/** What the reader quotes while a dossier is open, and what of it has changed. */
export interface Quoting {
  /** Notes the citation that was copied of a state. */
  readonly cited: (state: State) => void
  /** Notes the brief that was written of a state. */
  readonly briefed: (state: ReadingState, path: string) => void
  readonly dismiss: (item: QuotedItem) => void
  readonly move: (item: QuotedItem, to: string) => void
  readonly end: () => void
}

const load = (): Promise<Work> => import('./register.ts')

/** What the list of quotations depends on. */
const partsOf = ({ reading, locale }: ReadingState) => ({ reading, locale })

/**
 * Compares what was quoted of the dossier with each reading that the store shows; `key` is its name in the saved state,
 * null where nothing is saved. The code is loaded only where something was quoted, and after a frame.
 */
export const followQuotations = (store: Store, key: string | null): Quoting => {
  let register: Register | null = null
  let shown: (ReturnType<typeof partsOf> & { readonly register: Register }) | null = null
  let turn: NodeJS.Immediate | null = null
  const show = (work: Work): void => {
    const state = store.state()
    if (state.kind !== 'reading' || register === null) return
    const parts = { ...partsOf(state), register }
    if (parts.reading === shown?.reading && parts.locale === shown.locale && register === shown.register) return
    shown = parts
    store.dispatch({ kind: 'quoted', items: work.itemsOf(state, register) })
  }
  const start = (task: (work: Work, key: string) => Promise<Register | null> | Register | null): void => {
    if (key === null) return
    void load()
      .then(async (work) => {
        register = (await task(work, key)) ?? register
        show(work)
      })
      .catch(noticeUnloaded(store))
  }
  const look = (): void => {
    const state = store.state()
    if (register === null || state.kind !== 'reading') return
    if (state.reading === shown?.reading && state.locale === shown.locale) return
    turn ??= setImmediate(() => {
      turn = null
      start(() => null)
    })
  }
  if (key !== null && hasRegister(process.env, key)) start((work, own) => work.readRegister(own))
  const endLooking = store.subscribe(look)
  return {
    cited: (state) => {
      if (state.kind === 'reading') start((work, own) => work.noteCitation(own, state))
    },
    briefed: (state, path) => start((work, own) => work.noteBrief(own, state, path)),
    dismiss: (item) => start((work, own) => work.dismiss(own, item)),
    move: (item, to) => start((work, own) => work.moveTo(own, item, to)),
    end: () => {
      endLooking()
      if (turn) clearImmediate(turn)
    },
  }
}
