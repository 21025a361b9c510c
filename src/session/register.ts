import { citedRecord, contextOf, type ReadingState } from '../app/index.ts'
import { beginning, safe } from '../dossier/index.ts'
import { readRegister, updateRegister } from '../files/register.ts'
import { compareQuoted, type QuotedItem } from '../register/changed.ts'
import { LONGEST_PLACE } from '../register/place.ts'
import { addQuoted, dismissQuoted, moveQuoted, type Quoted, type Register } from '../register/quoted.ts'
import { quotedByCitation, quotedByReport, quotedText } from '../report/quoted.ts'

export { readRegister }

/** Returns everything that was quoted, compared with what is on the screen and in its words. */
export const itemsOf = (state: ReadingState, register: Register): readonly QuotedItem[] => {
  const context = contextOf(state)
  return compareQuoted(state.reading, register).map((one) => quotedText(context, one))
}

const note = (key: string, quoted: readonly Quoted[]): Promise<Register> =>
  updateRegister(key, (register) => addQuoted(register, quoted))

/** Notes what the citation of the focused record quotes; null where that is neither a figure nor a claim. */
export const noteCitation = async (key: string, state: ReadingState): Promise<Register | null> => {
  const cited = citedRecord(state)
  const quoted = cited ? quotedByCitation(contextOf(state), cited.entry, cited.at) : []
  return quoted.length === 0 ? null : note(key, quoted)
}

/** Notes what a brief quotes that was written to a file, which is the place where it was quoted. */
export const noteBrief = (key: string, state: ReadingState, path: string): Promise<Register> =>
  note(key, quotedByReport(contextOf(state), { format: 'html', brief: true }, beginning(safe(path), LONGEST_PLACE)))

/** Dismisses the change of a quotation. */
export const dismiss = (key: string, { quoted, now }: QuotedItem): Promise<Register> =>
  updateRegister(key, (register) => dismissQuoted(register, quoted, now))

/** Says where something was quoted. */
export const moveTo = (key: string, { quoted }: QuotedItem, to: string): Promise<Register> =>
  updateRegister(key, (register) => moveQuoted(register, quoted, to))
