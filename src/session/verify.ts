import type { State, Store } from '../app/index.ts'
import type { Dossier } from '../dossier/index.ts'
import { readProofs } from '../files/proofs.ts'
import { unloadedSentence } from './unloaded.ts'

const dossierIn = (state: State): Dossier | null => (state.kind === 'reading' ? state.reading.whole : null)

/**
 * Reads the kept texts of each dossier that the store shows, `path` being its file, so that its quotations can be
 * looked up. Seals alone are known before the first frame, which then is not drawn twice.
 */
export const verifyWhileOpen = (store: Store, path: string | null): (() => void) => {
  const first = store.state()
  let verified: Dossier | null = first.kind === 'reading' && first.proofs ? first.reading.whole : null
  const verify = async (dossier: Dossier): Promise<void> => {
    const proofs = await readProofs(path, dossier)
    // Another dossier may have been read meanwhile.
    if (verified === dossier) store.dispatch({ kind: 'verified', proofs })
  }
  const look = (): void => {
    const dossier = dossierIn(store.state())
    if (dossier === null || dossier === verified) return
    verified = dossier
    verify(dossier).catch((error: unknown) =>
      store.dispatch({ kind: 'notice', sentence: unloadedSentence(store.state().locale.words, error) }),
    )
  }
  const end = store.subscribe(look)
  look()
  return () => {
    verified = null
    end()
  }
}
