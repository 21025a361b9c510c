import { basename, dirname, join } from 'node:path'
import { safe, type Dossier, type Edit, type Source } from '../../dossier/index.ts'
import { archivedPage, sourceWith } from './address.ts'
import { readInput, withGiven, type Fetched, type Input } from './input.ts'
import { freeId, sourceOfEntry } from './record.ts'
import type { SourceWork } from './work.ts'
import { editDossier } from '../edit/edited.ts'
import { writeFaultText } from '../edit/write-fault.ts'
import { DONE, fail, print } from '../exit.ts'
import type { OutputOptions } from '../invocation.ts'
import { unwritable } from '../../files/source.ts'
import { keptName, sourcesFolder } from '../../files/kept-texts.ts'
import { keepFiles } from '../../system/kept/keep.ts'
import { today } from '../../system/today.ts'
import { wordsIn, type Messages } from '../../text/index.ts'

type Add = Extract<SourceWork, { readonly act: 'add' }>

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text)

/** Returns the addresses of the page: its own, and that of an archived copy. */
const addressesOf = ({ from, given }: Add, canonical: string) => {
  const typed = isAddress(from) ? from : undefined
  const original = typed === undefined ? null : archivedPage(typed)
  const own = URL.canParse(canonical) && isAddress(canonical) ? canonical : undefined
  return {
    url: given.url ?? (original === null ? (typed ?? own) : original),
    archived: given.archived ?? (original === null ? undefined : typed),
  }
}

/** An option that a source needs, and what it takes. */
type Lack = readonly [option: 'published' | 'title', takes: 'date' | 'text']

/** Returns the source of a text, or the options that it lacks. */
const sourceOfText = (
  { sources }: Dossier,
  work: Add,
  { metadata, sha256, ending }: Fetched,
): Source | { readonly lacks: readonly Lack[] } => {
  const { title, publisher, published, language, licence, address } = withGiven(metadata, work.given)
  const lacks: readonly Lack[] = [
    ...(published === '' ? [['published', 'date'] as const] : []),
    ...(title === '' ? [['title', 'text'] as const] : []),
  ]
  if (lacks.length > 0) return { lacks }
  const { url, archived } = addressesOf(work, address)
  const host =
    url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : basename(work.from)
  const id = work.given.id ?? freeId(sources, publisher === '' ? host : publisher, published)
  return {
    id,
    title: safe(title),
    ...(publisher !== '' && { publisher: safe(publisher) }),
    kind: ending === 'csv' ? 'dataset' : 'article',
    published,
    ...(isAddress(work.from) && { accessed: today() }),
    ...(url !== undefined && { url }),
    ...(archived !== undefined && { archived }),
    ...(licence !== '' && { licence: safe(licence) }),
    ...(language !== '' && { language }),
    file: keptName(work.to, id),
    sha256,
  }
}

/** Returns the source that has the same text, unless both have an address: a statement may be published at two. */
const sourceOfSameText = (sources: readonly Source[], { url, sha256 }: Source): Source | undefined =>
  sources.find((one) => one.sha256 === sha256 && (one.url === undefined || url === undefined))

/** Why a source cannot be added to a dossier; null where it can. */
const refusal = ({ sourceCommand: words }: Messages, { sources }: Dossier, source: Source): string | null => {
  const same = sourceWith(sources, [source.url, source.archived])
  if (same) return words.same(source.url ?? source.archived ?? '', same.id)
  if (sources.some(({ id }) => id === source.id)) return words.taken(source.id)
  const twin = sourceOfSameText(sources, source)
  return twin ? words.sameText(twin.id) : null
}

const insertion = ({ sources }: Dossier, values: readonly Source[]): readonly Edit[] =>
  values.length === 0 ? [] : [{ kind: 'insert', path: ['sources'], at: sources.length, values }]

const wordCount = (text: string): number => text.match(/\S+/g)?.length ?? 0

/** Adds one source with its kept text. Where the dossier cannot be written, the text is removed again. */
const addText = async (work: Add, dossier: Dossier, text: Fetched, options: OutputOptions): Promise<number> => {
  const words = wordsIn(options)
  const { sourceCommand } = words
  const source = sourceOfText(dossier, work, text)
  const nothing = (sentence: string): number => fail(`${sentence}\n${sourceCommand.nothing}`, options)
  if ('lacks' in source) {
    const lacking = source.lacks.map(([option, takes]) => `--${option} ${words.help.values[takes]}`)
    return nothing(sourceCommand.needs(safe(work.from), lacking.join(' ')))
  }
  const refused = refusal(words, dossier, source)
  if (refused !== null) return nothing(refused)
  const folder = join(dirname(work.to), sourcesFolder(work.to))
  const kept = keepFiles([
    { file: join(folder, `${source.id}.txt`), content: text.text },
    { file: join(folder, `${text.sha256}.${text.ending}`), content: text.bytes },
  ])
  if ('fault' in kept) return nothing(sourceCommand.notKept(safe(folder), unwritable(words, kept.fault)))
  const done = await editDossier(work.to, (now) => {
    const late = refusal(words, now, source)
    return { edits: late === null ? insertion(now, [source]) : [], answer: late }
  })
  if (done.kind === 'edited' && done.answer === null) {
    print(`${sourceCommand.added(source.id, wordCount(text.text), safe(source.file ?? ''))}\n`, options)
    return DONE
  }
  kept.undo()
  return nothing(done.kind === 'edited' ? (done.answer ?? '') : writeFaultText(options, work.to, done))
}

/** Returns the sources of a bibliography that a dossier does not have yet. */
const newSources = (
  { sources }: Dossier,
  entries: Extract<Input, { kind: 'entries' }>['entries'],
): readonly Source[] => {
  const all = [...sources]
  for (const entry of entries) {
    const isKnown =
      sourceWith(all, [entry.url, entry.archived]) !== undefined ||
      all.some(({ title, published }) => title === entry.title && published === entry.published)
    if (!isKnown) all.push(sourceOfEntry(all, entry))
  }
  return all.slice(sources.length)
}

const addEntries = async (
  work: Add,
  { entries }: Extract<Input, { kind: 'entries' }>,
  options: OutputOptions,
): Promise<number> => {
  const { sourceCommand: words } = wordsIn(options)
  const lacking = entries.find(({ title, published }) => title === '' || published === '')
  if (lacking) {
    const flags = lacking.published === '' ? 'date' : 'title'
    return fail(`${words.needs(safe(lacking.key || lacking.title || work.from), flags)}\n${words.nothing}`, options)
  }
  const done = await editDossier(work.to, (dossier) => {
    const added = newSources(dossier, entries)
    return { edits: insertion(dossier, added), answer: added.length }
  })
  if (done.kind !== 'edited') return fail(`${writeFaultText(options, work.to, done)}\n${words.nothing}`, options)
  print(`${words.many(done.answer, entries.length - done.answer)}\n`, options)
  return DONE
}

/** Adds what an argument names as a source, or every entry of a bibliography. A known address is not fetched again. */
export const addSource = async (work: Add, dossier: Dossier, options: OutputOptions): Promise<number> => {
  const words = wordsIn(options)
  const { from, given } = work
  const typed = isAddress(from) ? [from, archivedPage(from) ?? undefined] : []
  const same = sourceWith(dossier.sources, [...typed, given.url, given.archived])
  const early = same ? words.sourceCommand.same(safe(given.url ?? from), same.id) : null
  if (early !== null) return fail(`${early}\n${words.sourceCommand.nothing}`, options)
  const input = await readInput(words, from)
  if (input.kind === 'sentence') return fail(`${input.sentence}\n${words.sourceCommand.nothing}`, options)
  return input.kind === 'entries' ? addEntries(work, input, options) : addText(work, dossier, input, options)
}
