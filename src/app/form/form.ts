import { focusedRecord } from '../copying.ts'
import { matrixCellOf } from '../selectors.ts'
import type { ReadingState, State, Typing } from '../state.ts'
import { lackingIn } from '../../present/index.ts'
import type { Action, Step } from '../action.ts'
import type { Statistic } from '../../dossier/index.ts'
import type { FormKind } from '../../dossier/form/kind-names.ts'
import type { Beside, Form, FormSubject } from './program.ts'

/** Returns whether records can be added to the file that is shown. */
export const canAdd = ({ origin, access }: ReadingState): boolean => origin === 'file' && access !== 'restricted'

const subject = (kind: FormKind, beside: Beside = {}): FormSubject => ({ kind, beside })

/** The kind of the records of each list that a matrix is made of. */
const OF_MATRIX = { issues: 'issue', participants: 'participant', positions: 'position' } as const

/** Returns the record that the matrix lacks first. */
const ofEmptyMatrix = ({ reading: { whole } }: ReadingState): FormSubject =>
  subject(OF_MATRIX[lackingIn(whole) ?? 'positions'])

const ofMatrix = (state: ReadingState): FormSubject => {
  const cell = matrixCellOf(state)
  if (!cell) return ofEmptyMatrix(state)
  const { issue, column } = cell
  const who = column.kind === 'participant' ? { participant: column.participant.id } : {}
  return subject('position', { issue: issue.id, ...who })
}

/** Returns the record that the one under the cursor asks for; null where none is to be added to it. */
const ofRecord = (state: ReadingState): FormSubject | null => {
  const entry = focusedRecord(state)
  switch (entry?.kind) {
    case 'issue':
    case 'side-stance':
      return subject('position', { issue: entry.issue.id })
    case 'stance':
      return subject('position', { issue: entry.issue.id, participant: entry.participant.id })
    case 'participant':
      return subject('event', { participant: entry.participant.id })
    case 'statistic':
      return subject(ofStatistic(entry.statistic), { statistic: entry.statistic.id })
    case 'claim':
      return subject('claim', { statistic: entry.statistic.id })
    case 'source':
      return subject('source', { source: entry.source.id })
    case 'event':
      return subject('event')
    default:
      return null
  }
}

/** Returns what a statistic lacks: without a value no claim can be checked. */
const ofStatistic = ({ observations }: Statistic): FormKind => (observations.length === 0 ? 'observation' : 'claim')

/** The first record of a list in which nothing is shown. */
const OF_PANEL: Readonly<Partial<Record<ReadingState['panel'], FormSubject>>> = {
  statistics: subject('statistic'),
  participants: subject('participant'),
  issues: subject('issue'),
  timeline: subject('event'),
  sources: subject('source'),
}

/** Returns the record to add where the reader is; null where it would belong to nothing. */
const formSubject = (state: ReadingState): FormSubject | null => {
  if (state.panel === 'matrix' && state.focus === 'list') return ofMatrix(state)
  return ofRecord(state) ?? OF_PANEL[state.panel] ?? null
}

/** Requests a form for a new record; a notice says why none can be added. */
export const requestForm = (state: ReadingState): Step<ReadingState> => {
  const { form: words } = state.locale.words.edit
  const { reasons } = state.locale.words.palette
  const wanted = formSubject(state)
  const notice = (sentence: string): Step<ReadingState> => ({ state: { ...state, notice: sentence }, effects: [] })
  if (state.origin !== 'file') return notice(reasons['no-file'])
  if (state.trouble) return notice(words.trouble)
  return wanted ? { state, effects: [{ kind: 'open-form', subject: wanted }] } : notice(words.nothingHere)
}

type Open = Extract<ReadingState['overlay'], { readonly kind: 'form' }>

const openIn = ({ overlay }: ReadingState): Open | null => (overlay.kind === 'form' ? overlay : null)

const withForm = (state: ReadingState, open: Open, form: Form): ReadingState =>
  form === open.form ? state : { ...state, overlay: { kind: 'form', program: open.program, form } }

/** Returns the text of the field in a form and the longest that it takes; null on the row that saves. */
export const textInForm = ({ form, program }: Open): string | null =>
  form.stage === 'writing' ? program.textOf(form) : null

/** Sets the text of the field in a form. */
export const writeInForm = (state: ReadingState, text: string, typing: Typing): ReadingState => {
  const open = openIn(state)
  return open
    ? {
        ...state,
        overlay: { kind: 'form', ...typing, program: open.program, form: open.program.write(open.form, text) },
      }
    : state
}

/** Moves in the list of what a field may be, and from its ends to the field before or after. */
export const moveInForm = (state: ReadingState, by: 1 | -1): ReadingState => {
  const open = openIn(state)
  return open ? withForm(state, open, open.program.move(open.form, by)) : state
}

/** Goes to the field before or after. */
export const stepInForm = (state: ReadingState, by: 1 | -1): ReadingState => {
  const open = openIn(state)
  return open ? withForm(state, open, open.program.step(open.form, by)) : state
}

/** Accepts the field in a form and goes to the next one that lacks a value; on the last row it requests the record to be written. */
export const acceptInForm = (state: ReadingState): Step<ReadingState> => {
  const open = openIn(state)
  if (!open || open.form.stage !== 'writing') return { state, effects: [] }
  const accepted = open.program.accept(open.form)
  const next = withForm(state, open, accepted.form)
  return { state: next, effects: accepted.kind === 'save' ? [{ kind: 'save-form', form: accepted.form }] : [] }
}

/** Returns how many fields were typed by hand. */
const countTyped = ({ typed, given }: Form): number =>
  Object.entries(typed).filter(([name, text]) => text.trim() !== '' && text !== given[name]).length

/** Leaves a form without writing: at once where at most one field was typed, otherwise after a question. Esc takes the question back. */
export const leaveForm = (state: ReadingState): ReadingState => {
  const open = openIn(state)
  if (!open || open.form.stage === 'saving') return state
  if (open.form.stage === 'leaving') return withForm(state, open, { ...open.form, stage: 'writing' })
  return countTyped(open.form) > 1 ? withForm(state, open, { ...open.form, stage: 'leaving' }) : discardForm(state)
}

/** Closes a form without writing, and goes back to the one that waits for it. */
export const discardForm = (state: ReadingState): ReadingState => {
  const open = openIn(state)
  return {
    ...state,
    overlay: open?.form.waiting ? { ...open, form: open.program.resume(open.form.waiting) } : { kind: 'none' },
    notice: state.locale.words.edit.left,
  }
}

/** Shows a form that was loaded, unless the reader has opened something else meanwhile; one that is open goes on in it. */
export const receiveForm = (state: State, { program, form }: Extract<Action, { readonly kind: 'form' }>): State => {
  if (state.kind !== 'reading') return state
  const isFree = state.overlay.kind === 'none' || state.overlay.kind === 'form'
  return isFree ? { ...state, overlay: { kind: 'form', program, form } } : state
}

/** Closes the form whose record was written. */
export const receiveSaved = (state: State): State =>
  state.kind === 'reading' && state.overlay.kind === 'form' ? { ...state, overlay: { kind: 'none' } } : state

/** Goes on in a form whose record was not written, and says why. */
export const receiveUnsaved = (state: State, said: string): State => {
  const open = state.kind === 'reading' ? openIn(state) : null
  return open && state.kind === 'reading' ? withForm(state, open, { ...open.form, stage: 'writing', said }) : state
}
