import { actionFor, update, type Effect, type FormPage, type State } from '../../src/app/index.ts'
import { createFormProgram, newSession, vocabularyIn, type Means } from '../../src/form/index.ts'
import { keepText } from '../../src/quotation/index.ts'
import { plainText } from '../../src/text/index.ts'
import { read } from '../app/seen.ts'

/** A text of two sentences, one of which occurs twice. */
export const KEPT = [
  'The talks began on Monday. They “will go\non next week”, the ministry said.',
  'Nobody was hurt. They went home.',
  'The caravan left at noon. Nobody was hurt.',
].join('\n\n')

/** Returns what a form is written with: the dossier on the screen, and a kept text of one source. */
export const meansFor = (state: State, source = ''): Means => {
  const { reading, file } = read(state)
  const kept = keepText(KEPT, '')
  const textOf = (id: string) => (id === source ? kept : null)
  return {
    file,
    dossier: reading.whole,
    session: newSession('2024-01-10', vocabularyIn(state.locale.language)),
    textOf,
  }
}

/** Returns the state in which A has opened a form; the text of a source is kept beside the dossier. */
export const withForm = (state: State, source = ''): State => {
  const { effects } = update(state, { kind: 'command', command: 'add' })
  const effect = effects.find((one) => one.kind === 'open-form')
  if (!effect) throw new Error('no form was requested')
  const program = createFormProgram(meansFor(state, source))
  return update(state, { kind: 'form', program, form: program.open(effect.subject) }).state
}

/** Returns the form that is open. */
export const formIn = (state: State) => {
  const { overlay } = read(state)
  if (overlay.kind !== 'form') throw new Error('a form should be open')
  return overlay.form
}

/** Returns the page of the form that is open. */
export const pageIn = (state: State): FormPage & { readonly text: string } => {
  const { overlay, locale } = read(state)
  if (overlay.kind !== 'form') throw new Error('a form should be open')
  const page = overlay.program.page(overlay.form, locale, { width: 76, rows: 20 })
  return { ...page, text: page.lines.map(plainText).join('\n') }
}

/** Returns the effects of a key. */
export const effectsOf = (state: State, key: string): readonly Effect[] => {
  const action = actionFor(state, key)
  return action ? update(state, action).effects : []
}
