import { isBefore, nearest, safe, type Dossier } from '../../dossier/index.ts'
import type { SourceWork } from './work.ts'
import { editDossier } from '../edit/edited.ts'
import { writeFaultText } from '../edit/write-fault.ts'
import { DONE, fail, print } from '../exit.ts'
import type { OutputOptions } from '../invocation.ts'
import { wordsIn, type Messages } from '../../text/index.ts'

type Retract = Extract<SourceWork, { readonly act: 'retract' }>

/** Why a source cannot be retracted; null where it can. */
const retractRefusal = (words: Messages, { sources }: Dossier, { id, date }: Retract): string | null => {
  const source = sources.find((one) => one.id === id)
  if (source === undefined)
    return words.sourceCommand.unknown(
      safe(id),
      nearest(
        id,
        sources.map((one) => one.id),
      ),
    )
  if (source.retracted) return words.sourceCommand.retractedBefore(id, source.retracted.date)
  return isBefore(date, source.published) ? words.sourceCommand.retractedEarly(id, safe(date), source.published) : null
}

/** Why nothing was retracted, or how many statements rest on the source. */
interface Answer {
  readonly refused: string | null
  readonly count: number
}

/** Records the retraction of a source, as its last property. */
export const retractSource = async (
  retraction: Retract,
  count: (dossier: Dossier) => number,
  options: OutputOptions,
): Promise<number> => {
  const words = wordsIn(options)
  const { id, to, date, note } = retraction
  const done = await editDossier<Answer>(to, (dossier) => {
    const refused = retractRefusal(words, dossier, retraction)
    if (refused !== null) return { edits: [], answer: { refused, count: 0 } }
    const at = dossier.sources.findIndex((one) => one.id === id)
    const after = Object.keys(dossier.sources[at] ?? {}).at(-1) ?? null
    const values = { retracted: { date, note: safe(note) } }
    const edit = { kind: 'revise', path: ['sources', at], remove: [], add: [{ after, values }] } as const
    return { edits: [edit], answer: { refused, count: count(dossier) } }
  })
  const { nothing, retracted } = words.sourceCommand
  if (done.kind !== 'edited') return fail(`${writeFaultText(options, to, done)}\n${nothing}`, options)
  if (done.answer.refused !== null) return fail(`${done.answer.refused}\n${nothing}`, options)
  print(`${retracted(id, done.answer.count)}\n`, options)
  return DONE
}
