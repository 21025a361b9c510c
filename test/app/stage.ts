import { actionFor, readingState, update, type Size, type State, type Step } from '../../src/app/index.ts'
import { knownFrom, ownDay, type Dossier } from '../../src/dossier/index.ts'
import { shipped as readShipped } from '../dossier/fixture.ts'
import type { Language, Reader } from '../../src/text/index.ts'

/** Returns the dossier of a file in `data/`. */
export const dossierOf = readShipped

export const shipped = dossierOf('us-mexico-2023.json')

export interface Staged {
  readonly size?: Size
  readonly language?: Language
  readonly regions?: Reader['regions']
  readonly texts?: string
  readonly on?: string
  readonly dossier?: Dossier
  readonly ascii?: boolean
}

/** Returns the state of a dossier that was just opened. */
export const opened = ({
  size = { columns: 120, rows: 40 },
  language = 'en',
  on,
  dossier = shipped,
  ascii = false,
  regions,
  texts,
}: Staged = {}): State =>
  readingState(
    {
      file: 'talks.json',
      size,
      language,
      regions,
      texts,
      medium: 'screen',
      glyphs: ascii ? 'ascii' : 'braille',
      on: null,
    },
    dossier,
    on === undefined ? ownDay(dossier) : knownFrom(on),
  )

/** Returns the state after a step's effects: a terminal that copies, and nothing else outside. */
const performed = ({ state, effects }: Step<State>): State =>
  effects.reduce(
    (now, effect) =>
      effect.kind === 'copy' || effect.kind === 'cite'
        ? update(now, { kind: 'copied', text: effect.text, by: 'terminal' }).state
        : now,
    state,
  )

/** Returns the state after some keys; of their effects only copying is performed. */
export const pressed = (state: State, ...keys: readonly string[]): State =>
  keys.reduce((now, key) => {
    const action = actionFor(now, key)
    return action ? performed(update(now, action)) : now
  }, state)
