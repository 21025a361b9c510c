import { dirname, join } from 'node:path'
import { safe } from '../../dossier/index.ts'
import { remoteSentence } from '../../files/source.ts'
import { MOST_PAGES, type Drift } from '../../update/index.ts'
import type { Ending } from '../import/ending.ts'
import { findingLines } from '../import/findings.ts'
import { nameList } from '../import/phrases.ts'
import { announcementLines, endingLines, fileLines, understoodLines, type ImportOutput } from '../import/sentences.ts'
import type { OtherSeries } from './intake.ts'
import type { Note } from './note.ts'

const driftLines = (output: ImportOutput, drift: Drift | null): readonly string[] => {
  if (drift === null) return []
  const { update: words } = output.words
  const names = (list: readonly string[]): string => nameList(output, list)
  const { rows, added, gone } = drift
  return [
    ...(rows === null ? [] : [words.rows(output.locale.number(rows[0]), output.locale.number(rows[1]))]),
    ...(added.length === 0 ? [] : [words.columnsAdded(names(added))]),
    ...(gone.length === 0 ? [] : [words.columnsGone(names(gone))]),
  ].map((line) => `  ${line}`)
}

/** Returns why a release was refused: the sentences of an import, with what an update can do about it. */
const refusedLines = (output: ImportOutput, feed: string, ending: Ending | OtherSeries): readonly string[] => {
  const { words, into } = output
  if (ending.kind === 'other-series')
    return [words.update.otherSeries(feed, ending.holds.map((key) => JSON.stringify(safe(key))).join(' | '))]
  const [lack] = ending.kind === 'lacking' ? ending.lacks : []
  if (lack?.kind === 'choice') return [words.update.nothingFor(nameList(output, lack.holds))]
  if (ending.kind === 'faulty') return ending.files.flatMap((file) => fileLines(output, file))
  const lines = endingLines(output, ending).filter((line) => line !== words.nothingWritten(into))
  return ending.kind === 'conflicts' ? [...lines.slice(0, -1), words.update.conflictHint] : lines
}

/** Says where a refused release is kept, and how to import it where accepting a finding would not do. */
const keptText = (
  { words: { update: words }, into }: ImportOutput,
  { kind }: Ending | OtherSeries,
  file: string,
): string =>
  kind === 'alarmed' || kind === 'conflicts' || kind === 'other-series' ? words.kept(file) : words.keptAs(file, into)

const importedLines = (output: ImportOutput, note: Extract<Note, { readonly kind: 'imported' }>): readonly string[] => {
  const { understood, findings, change, drift, feed, address } = note
  const [first = '', ...rest] = understoodLines(output, understood)
  return [
    output.words.update.imported(safe(feed), safe(address)),
    `  ${first}`,
    ...rest,
    ...findingLines(output, findings).map((line) => `  ${output.locale.signs.of('overdue')} ${line}`),
    ...driftLines(output, drift),
    ...announcementLines(output, change).slice(1),
  ]
}

/** Says what a feed gave, or why it could not be used: one line, and below it what is known. */
export const noteLines = (output: ImportOutput, note: Note): readonly string[] => {
  const { words, general } = output
  const { update } = words
  const feed = safe(note.feed)
  switch (note.kind) {
    case 'unchanged':
      return [update.unchanged(feed)]
    case 'none-newer':
      return [update.noneNewer(feed)]
    case 'repeated':
      return [update.repeated(feed), ...driftLines(output, note.drift)]
    case 'imported':
      return importedLines(output, note)
    case 'moved':
      return [update.moved(feed, safe(note.address), safe(note.to))]
    case 'left':
      return [update.left(feed, note.count)]
    case 'no-address':
      return [update.noAddress(feed)]
    case 'which-series':
      return [update.whichSeries(feed, note.publisher, note.page)]
    case 'no-link':
      return [update.noLink(feed, safe(note.page), safe(note.link))]
    case 'not-due':
      return [update.notDue(feed, output.locale.date(note.due))]
    case 'empty':
      return [update.empty(feed, safe(note.address))]
    case 'too-many-pages': {
      const [pages, most] = [output.locale.number(note.count), output.locale.number(MOST_PAGES)]
      return [update.tooManyPages(feed, safe(note.address), pages, most)]
    }
    case 'placeholder':
      return [update.placeholder(feed, safe(note.found))]
    case 'publisher':
      return [update.publisher(feed, safe(note.found))]
    case 'recipe':
      return [update.recipe(feed, safe(note.found))]
    case 'absent':
      return [update.absent(feed, safe(note.address), note.status)]
    case 'gap':
      return [update.gap(feed, safe(note.address), note.status)]
    case 'nowhere':
      return [update.nowhere(feed, note.count, safe(note.address))]
    case 'later':
      return [update.later(feed, safe(note.host), note.minutes)]
    case 'fault':
      return [`${feed}: ${remoteSentence(general, safe(note.address), note.fault, update.byHand)}`]
    case 'not-a-table':
      return [update.notATable(feed, safe(note.address), words.otherFile[note.format])]
    case 'refused':
      return [
        update.refused(feed, safe(note.address)),
        ...refusedLines(output, feed, note.ending).map((line) => `  ${line}`),
        `  ${keptText(output, note.ending, safe(join(dirname(output.into), note.file)))}`,
      ]
    case 'kept-again':
      return [update.keptAgain(feed, safe(note.file))]
    case 'kept-gone':
      return [update.keptGone(feed, safe(note.file))]
    case 'kept-altered':
      return [update.keptAltered(feed, safe(note.file))]
    case 'no-feed':
      return [update.noFeed(feed)]
  }
}
