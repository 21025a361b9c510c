import { safe } from '../../dossier/index.ts'
import type { SourceGiven, SourceWork } from './work.ts'
import { onlyGiven } from '../import/table.ts'
import type { Flags } from '../usage.ts'
import type { Messages } from '../../text/index.ts'

const ADDRESS = /^https?:\/\/[^\s@]+$/i
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u

const cannotBeWritten = (to: string): boolean => to === '-' || /^https?:\/\//i.test(to)

const givenIn = ({ id, title, publisher, published, url, archived, licence }: Flags): SourceGiven =>
  onlyGiven({ id, title, publisher, published, url, archived, licence })

const badGiven = ({ sourceCommand: words }: Messages, { id, url, archived }: Flags): string | null => {
  if (id !== undefined && !ID.test(id)) return words.badId(safe(id))
  if (url !== undefined && !ADDRESS.test(url)) return words.notAddress('--url', safe(url))
  return archived !== undefined && !ADDRESS.test(archived) ? words.notAddress('--archived', safe(archived)) : null
}

const parseAdd = (words: Messages, from: string | undefined, given: Flags): SourceWork | string => {
  const { to } = given
  if (from === undefined || from === '') return words.sourceCommand.needsInput
  if (to === undefined) return words.sourceCommand.needsTo
  return badGiven(words, given) ?? { act: 'add', from, to, given: givenIn(given) }
}

const parseRetract = (
  { sourceCommand: words }: Messages,
  id: string | undefined,
  given: Flags,
): SourceWork | string => {
  const { to, date, note } = given
  if (id === undefined || id === '') return words.needsId
  if (to === undefined) return words.needsTo
  return date === undefined || note === undefined || note === ''
    ? words.needsRetraction
    : { act: 'retract', id, to, date, note }
}

/** Parses what follows `source`; a sentence says what is wrong. */
export const parseSource = (words: Messages, input: readonly string[], given: Flags): SourceWork | string => {
  const [verb, first, more] = input
  const { sourceCommand } = words
  if (verb !== 'add' && verb !== 'keep' && verb !== 'retract') return sourceCommand.needsVerb
  if (more !== undefined) return words.command.tooMany(safe(more))
  if (verb === 'keep' && (first === undefined || first === '')) return sourceCommand.needsFile
  const work =
    verb === 'add'
      ? parseAdd(words, first, given)
      : verb === 'retract'
        ? parseRetract(words, first, given)
        : { act: 'keep' as const, to: first ?? '' }
  return typeof work === 'object' && cannotBeWritten(work.to) ? sourceCommand.noInputAddress : work
}
