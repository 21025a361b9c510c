import type { Form, FormProgram, FormSubject, Store } from '../app/index.ts'
import { changedPart, readingOn, safe, type Dossier, type EditFault } from '../dossier/index.ts'
import type { AddResult, Written } from '../files/add-record.ts'
import { ignoreProgress, type DossierSource } from '../files/source.ts'
import type { Splice } from '../files/splice.ts'
import type { Means, Session } from '../form/index.ts'
import { dispatchRead } from './follow.ts'
import { readFileBytes, stampOf } from '../system/file.ts'
import type { WriteFault } from '../system/write.ts'
import type { Reader } from '../text/index.ts'

/** The most records that can be taken back, one after the other. */
const MOST_TAKEN_BACK = 50

/** What forms act on: the store, and the file that it shows. */
interface Desk {
  readonly store: Store
  readonly source: DossierSource
}

/** What the form was opened on, and the records that were added since the dashboard was opened. */
interface Held {
  means: Means | null
  /** The stamp of the file that the form was opened on. */
  stamp: string
  /** What stays from one record to the next, such as the source. */
  session: Session | null
  added: readonly Splice[]
}

/** Says why a file could not be written; only then are the sentences of writing loaded. */
export const writeSentence = async (reader: Reader, fault: WriteFault): Promise<string> => {
  const { importWordsIn } = await import('../text/import-language.ts')
  const { write } = importWordsIn(reader)
  return (write[fault.kind] as (fault: WriteFault) => string)(fault)
}

const refusalText = async (reader: Reader, faults: readonly EditFault[]): Promise<string> => {
  const { sayEditFault } = await import('../text/form/index.ts')
  return faults.map((fault) => sayEditFault(reader, fault)).join('; ')
}

const wordsOf = ({ store }: Desk) => store.state().locale.words

const notify = ({ store }: Desk, sentence: string): void => store.dispatch({ kind: 'notice', sentence })

const unsaved = ({ store }: Desk, sentence: string): void => store.dispatch({ kind: 'unsaved', sentence })

/** Returns the dossier on the screen while its file is unchanged: a file of 71 MB takes a second to read. */
const shownDossier = ({ store, source }: Desk): Dossier | null => {
  const state = store.state()
  return state.kind === 'reading' && !state.trouble && !source.isStale() ? state.reading.whole : null
}

const readDossierOf = async (path: string): Promise<Dossier | null> => {
  const { readQuickly } = await import('../files/read-quickly.ts')
  const file = await readFileBytes(path)
  const read = 'fault' in file ? null : readQuickly(file.bytes)
  return read?.kind === 'dossier' ? read.dossier : null
}

/** Reads the file and the kept texts beside it, for a form; null where it is not a valid dossier any more. */
const readMeans = async (desk: Desk, path: string, held: Held): Promise<Means | null> => {
  const { newSession, vocabularyIn } = await import('../form/index.ts')
  const { keptBeside, readKeptTexts } = await import('../files/kept-texts.ts')
  const { today } = await import('../system/today.ts')
  const stamp = stampOf(path)
  const dossier = shownDossier(desk) ?? (await readDossierOf(path))
  if (!dossier) return null
  const textOf = await readKeptTexts(path, dossier, keptBeside(path, dossier))
  const words = vocabularyIn(desk.store.state().locale.language)
  held.session = { ...(held.session ?? newSession(today())), words }
  held.stamp = stamp
  held.means = { file: nameOf(desk), dossier, session: held.session, textOf }
  return held.means
}

/** What a form begins with: the row under the cursor, what was typed before the file changed, or before another record was needed. */
type Beginning = { readonly subject: FormSubject } | { readonly form: Form } | { readonly waiting: Form }

const formOf = (program: FormProgram, begin: Beginning): Form => {
  if ('form' in begin) return begin.form
  return 'waiting' in begin ? program.resume(begin.waiting) : program.open(begin.subject)
}

/** Opens a form on the file as it is now; false where the file cannot be read any more. */
const openForm = async (desk: Desk, held: Held, begin: Beginning): Promise<boolean> => {
  const { path } = desk.source
  const means = path === null ? null : await readMeans(desk, path, held)
  if (!means) return false
  const { createFormProgram } = await import('../form/index.ts')
  const program = createFormProgram(means)
  desk.store.dispatch({ kind: 'form', program, form: formOf(program, begin) })
  return true
}

/** Reads the file again, as the reader will see it. */
const showFile = async ({ store, source }: Desk): Promise<void> =>
  dispatchRead(store, await source.read(store.state().locale.words, ignoreProgress), false)

/** Returns the name of the file, without the folders before it. */
const nameOf = ({ source: { label } }: Desk): string => label.replace(/^.*[/\\]/, '')

/** Returns the records that are known among which a new one would be. */
const recordsBeside = ({ record: { kind, above } }: Written, known: Dossier): readonly object[] => {
  const [list = '', inner] = kind.path
  const records = recordsIn(known, list)
  if (inner === undefined) return records
  const owner = records.find((one) => 'id' in one && one.id === above)
  return owner ? recordsIn(owner, inner) : []
}

/** Returns the records in a field: those of its list, or the only one. */
const recordsIn = (owner: object, field: string): readonly object[] =>
  [(owner as Readonly<Record<string, object | readonly object[] | undefined>>)[field] ?? []].flat()

/** The fields by which a record is recognised: its id, or what one without an id has. */
const RECOGNISED = ['id', 'participant', 'date', 'text', 'period', 'published', 'value', 'of', 'issue', 'role'] as const

const keyOf = (one: object): string =>
  JSON.stringify(RECOGNISED.map((name) => (one as Readonly<Record<string, unknown>>)[name]))

/** Returns whether a new record shows on the day of the reading: one of a later source is not known yet. */
const isShown = ({ store }: Desk, added: Written): boolean => {
  const state = store.state()
  if (state.kind !== 'reading') return true
  const { draft } = added.record
  const { dossier } = readingOn(changedPart(added.before, added.after).after, state.reading.on)
  return recordsBeside(added, dossier).some((one) => keyOf(one) === keyOf(draft))
}

/** Keeps what can be taken back; the dashboard shows the key while there is something. */
const setAdded = ({ store }: Desk, held: Held, added: Held['added']): void => {
  held.added = added
  store.dispatch({ kind: 'added', count: added.length })
}

/** Goes on in the form that waited for the record of another one. */
const resume = async (desk: Desk, held: Held, { kind, waiting }: Form, { record }: Written): Promise<void> => {
  if (!waiting) return
  const { afterWaiting } = await import('../form/index.ts')
  const { id } = record.draft
  await openForm(desk, held, { waiting: afterWaiting(waiting, kind, typeof id === 'string' ? id : '') })
}

const receiveAdded = async (desk: Desk, held: Held, form: Form, added: Written): Promise<void> => {
  const { spliceOf } = await import('../files/splice.ts')
  const name = nameOf(desk)
  held.session = added.session
  setAdded(desk, held, [...held.added, spliceOf(added.replaced, added.bytes)].slice(-MOST_TAKEN_BACK))
  const isKnown = isShown(desk, added)
  desk.store.dispatch({ kind: 'saved' })
  dispatchRead(desk.store, { kind: 'dossier', dossier: added.after }, false)
  await resume(desk, held, form, added)
  const state = desk.store.state()
  const { form: words } = state.locale.words.edit
  const day = state.kind === 'reading' ? state.locale.day(state.reading.on) : ''
  notify(desk, isKnown ? words.added(name) : words.addedLater(name, day))
}

/** Goes on in a form over the file as it is now, after it has changed on disk. */
const goOn = async (desk: Desk, held: Held, form: Form): Promise<void> => {
  await showFile(desk)
  const isOpen = await openForm(desk, held, { form })
  const { changed, unreadable } = wordsOf(desk).edit.form
  unsaved(desk, (isOpen ? changed : unreadable)(nameOf(desk)))
}

/** Adds the record of a form to the file it was opened on. */
const addRecord = async (path: string, { means, stamp }: Held, form: Form): Promise<AddResult | null> => {
  if (!means) return null
  const { addToFile } = await import('../files/add-record.ts')
  const { additionOf } = await import('../form/index.ts')
  // A file of 71 MB takes a second to read, and its stamp says that it is what the form was opened on.
  const known = { dossier: means.dossier, isOf: () => stampOf(path) === stamp }
  return addToFile(path, { ...additionOf(means, form), dryRun: false, onto: stamp, known })
}

/** Writes the record of a form as one atomic edit, unless the file is no longer what the form was opened on. */
const saveForm = async (desk: Desk, held: Held, form: Form): Promise<void> => {
  const { path } = desk.source
  const { words, reader } = desk.store.state().locale
  const done = path === null ? null : await addRecord(path, held, form)
  switch (done?.kind) {
    case 'added':
      desk.source.markRead()
      return receiveAdded(desk, held, form, done)
    case 'refused':
      return unsaved(desk, await refusalText(reader, done.faults))
    case 'unwritten':
      return done.fault.kind === 'changed'
        ? goOn(desk, held, form)
        : unsaved(desk, safe(await writeSentence(reader, done.fault)))
    default:
      return unsaved(desk, words.edit.form.unreadable(nameOf(desk)))
  }
}

/** Takes the last record that a form added out of the file, byte for byte, while the file is what was written. */
const takeBack = async (desk: Desk, held: Held): Promise<void> => {
  const { path } = desk.source
  const { form: words } = wordsOf(desk).edit
  const last = held.added.at(-1)
  if (path === null || !last) return
  const { takeOut } = await import('../files/splice.ts')
  const done = await takeOut(path, last)
  if ('fault' in done) return notify(desk, await writeSentence(desk.store.state().locale.reader, done.fault))
  if (!done.answer) return notify(desk, words.notTakenBack(nameOf(desk)))
  setAdded(desk, held, held.added.slice(0, -1))
  await showFile(desk)
  notify(desk, words.takenBack(nameOf(desk)))
}

/** Creates what opens forms, writes their records and takes them back. Nothing of it is loaded before the first one. */
export const createForms = (desk: Desk) => {
  const held: Held = { means: null, stamp: '', session: null, added: [] }
  return {
    open: async (subject: FormSubject): Promise<void> => {
      const isOpen = await openForm(desk, held, { subject })
      if (!isOpen) notify(desk, wordsOf(desk).edit.form.unreadable(nameOf(desk)))
    },
    save: async (form: Form): Promise<void> => {
      try {
        await saveForm(desk, held, form)
      } catch (error) {
        // What was typed stays, whatever part of the program could not be loaded.
        unsaved(desk, '')
        throw error
      }
    },
    takeBack: () => takeBack(desk, held),
  }
}
