import { readingOn, knownFrom, nearest, parsePeriod, safe, type Period } from '../../dossier/index.ts'
import { gapsIn } from '../../figures/index.ts'
import { gapText } from '../../present/index.ts'
import {
  linesToLeaveOut,
  type Conflict,
  type Finding,
  type ImportProblem,
  type Readout,
  type RecordChange,
  type StatisticChange,
} from '../../import/index.ts'
import { findingLines } from './findings.ts'
import type { Ending } from './ending.ts'
import type { SourceFile, UnopenedFile } from './files.ts'
import type { Broken } from './into.ts'
import type { Change } from './merged.ts'
import {
  faultText,
  generationText,
  nameList,
  noticeText,
  periodText,
  safely,
  shellWord,
  writeText,
  type ImportLocale,
} from './phrases.ts'
import type { Lack } from './lacks.ts'
import type { Understood } from './understood.ts'
import { faultSentence } from '../../files/source.ts'
import { diffText } from '../../report/diff.ts'
import { sayProblem, type Messages } from '../../text/index.ts'

/** The locale of an import, with the dossier's name made safe. */
export interface ImportOutput extends ImportLocale {
  readonly general: Messages
  readonly into: string
}

const ENCODINGS: Readonly<Record<Exclude<SourceFile['encoding'], 'workbook'>, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  json: 'JSON',
}

const formatText = ({ words }: ImportLocale, { encoding, sheet }: SourceFile): string =>
  encoding === 'workbook' ? words.sheet(safe(sheet ?? '')) : ENCODINGS[encoding]

/** Returns where a problem is: `path:12`, or in a workbook `path:sheet!B12`. */
const placeOf = ({ path, sheet }: SourceFile, { line, cell }: ImportProblem): string => {
  if (line === null) return path
  return sheet === null ? `${path}:${line}` : `${path}:${safe(sheet)}!${cell ?? line}`
}

const noticeLine = ({ locale }: ImportLocale, notice: string): string => `  ${locale.signs.of('overdue')} ${notice}`

/** Returns warnings of figures for periods after their own publication. */
const earlyLines = (output: ImportLocale, { early }: Understood): readonly string[] =>
  early === null
    ? []
    : [noticeLine(output, noticeText(output, { kind: 'after-publication', period: output.locale.period(early) }))]

/** Returns the periods of a file's totals that have a value. */
const totalPeriods = ({ proposal, figures }: Readout['figures'][number]): readonly Period[] =>
  figures.flatMap(({ dims, value, period }) =>
    dims === undefined && value !== null ? (parsePeriod(period, proposal.record.fiscalYearStart) ?? []) : [],
  )

/** Names the periods that are missing inside the first series that lacks any, and counts the other series. */
const gapLines = ({ words, locale }: ImportLocale, { imported }: Understood): readonly string[] => {
  const [first, ...others] = imported.readout.figures.flatMap((one) =>
    gapsIn(totalPeriods(one)).map((gap) => ({ name: one.proposal.record.name, gap })),
  )
  if (first === undefined) return []
  const name = safe(locale.text(first.name))
  return [
    noticeLine({ words, locale }, words.gaps({ name, missing: gapText(locale, first.gap), others: others.length })),
  ]
}

/** Describes what was understood of a file: publication, coverage, vintage, notices. */
export const understoodLines = (output: ImportLocale, understood: Understood): readonly string[] => {
  const { words, locale } = output
  const { file, vintage, imported } = understood
  const { covered, openYear, generation, notices } = imported.readout
  const parts = [
    ...(covered ? [words.covers(periodText(locale, covered.first), periodText(locale, covered.last))] : []),
    ...(openYear === null ? [] : [words.open(openYear)]),
    words.published[vintage.from](locale.date(vintage.date)),
  ]
  return [
    words.read(file.path, generationText(output, generation), locale.number(file.rows), formatText(output, file)),
    `  ${parts.join('; ')}`,
    ...notices.map((notice) => noticeLine(output, noticeText(output, notice))),
    ...gapLines(output, understood),
    ...earlyLines(output, understood),
  ]
}

/** Describes what a file does to one statistic, in one line. */
const statisticLines = (
  { words, locale }: ImportLocale,
  { id, name, isNew, added, replaced, same }: StatisticChange,
): readonly string[] => {
  const values = (count: number): string => words.values(locale.number(count), count === 1)
  const called = locale.text(name)
  const grown = isNew
    ? words.newStatistic(id, called, values(added))
    : words.grown(id, called, values(added), same > 0 ? values(same) : null)
  return [
    ...(added > 0 ? [grown] : []),
    ...(replaced > 0 ? [words.replaced(id, values(replaced))] : []),
    ...(added === 0 && replaced === 0 && same > 0 ? [words.same(id, values(same))] : []),
  ].map((line) => `  ${line}`)
}

/** Describes what a file does to the events or claims of a dossier. */
const recordLines = (output: ImportLocale, { list, added, replaced, same, kept }: RecordChange): readonly string[] => {
  const { words } = output
  const count = words.records[list]
  return [
    ...(added > 0 || replaced + kept.length === 0
      ? [words.recordsAdded(count(added), same > 0 ? count(same) : null)]
      : []),
    ...(replaced > 0 ? [words.recordsReplaced(count(replaced))] : []),
    ...(kept.length > 0 ? [words.recordsKept(count(kept.length), nameList(output, kept))] : []),
  ].map((line) => `  ${line}`)
}

/** Describes a conflict in one line: the figure and both its values. */
const conflictLine = ({ words, locale }: ImportLocale, conflict: Conflict): string => {
  const shown = (value: number | null): string => (value === null ? '-' : locale.number(value, 2, 0))
  const where = [
    conflict.statistic,
    periodText(locale, conflict.period),
    ...Object.values(conflict.dims ?? {}).map(safe),
  ]
  return words.conflict({
    where: `${conflict.fileName}: ${where.join(' · ')}`,
    before: shown(conflict.before),
    after: shown(conflict.after),
    published: locale.date(conflict.published),
    against: conflict.against,
  })
}

/** Describes what will be written, by statistic. */
export const announcementLines = (output: ImportOutput, { merged }: Change): readonly string[] => [
  output.words.willWrite(output.into),
  ...merged.written.flatMap((one) => statisticLines(output, one)),
  ...merged.records.flatMap((one) => recordLines(output, one)),
]

/** Returns the problems of a file, one a line. */
export const fileLines = (output: ImportOutput, file: SourceFile | UnopenedFile): readonly string[] => {
  const { words, general } = output
  const { path } = file
  if ('fault' in file)
    return [
      typeof file.fault === 'object' ? general.command.failed(path, file.fault.why) : words.input[file.fault](path),
    ]
  const more = file.problemCount - file.problems.length
  return [
    ...file.problems.map((problem) => `${placeOf(file, problem)}: ${faultText(output, problem.fault)}`),
    ...(more > 0 ? [`${path}: ${words.moreProblems(more)}`] : []),
  ]
}

/** The largest share of faulty rows that are worth leaving out; with more of them the table is read in the wrong way. */
const MOST_LEFT_OUT = 0.05

/** Returns what would import the rest of a table whose faults concern single rows only. */
const leaveOutLines = ({ words }: ImportOutput, files: readonly (SourceFile | UnopenedFile)[]): readonly string[] => {
  const [file, ...others] = files
  if (file === undefined || others.length > 0 || 'fault' in file) return []
  const lines = file.recognised?.publication.publisher === 'tidy' ? linesToLeaveOut(file) : null
  const isFew = lines !== null && lines.length > 0 && lines.length <= file.rows * MOST_LEFT_OUT
  return isFew ? [words.leaveOutHint(lines.length)] : []
}

/** Returns how to import the tables that no publisher is known for. */
const suggestLines = ({ words }: ImportOutput, files: readonly (SourceFile | UnopenedFile)[]): readonly string[] =>
  files
    .filter((file) => !('fault' in file) && file.problems.some(({ fault }) => fault.kind === 'unrecognised'))
    .map(({ path }) => words.suggest.hint(shellWord(path)))

const lackText = (output: ImportOutput, lack: Lack): string => {
  const { words } = output
  switch (lack.kind) {
    case 'published':
      return output.words.needsPublished(lack.path)
    case 'half-or-full':
      return output.words.asksHalf(lack.path, lack.year)
    case 'fiscal-year':
      return words.asksFiscalYear(lack.path, nameList(output, lack.statistics))
    case 'no-flow':
      return words.notFlow(lack.path, nameList(output, lack.statistics))
    case 'described-otherwise':
      return words.describedOtherwise(lack.path, safely(lack.otherwise))
    case 'numbers':
      return words.asksNumbers(lack.path, nameList(output, lack.columns), shellWord(safe(lack.columns[0] ?? '')))
    case 'no-count':
      return `${lack.path}:${lack.problem.line ?? 1}: ${faultText(output, lack.problem.fault)}`
    case 'dates-apart':
      return words.asksCovered(lack.path, nameList(output, lack.statistics), lack.covered)
    case 'no-source':
      return words.noSource(safe(lack.id), lack.nearest)
    case 'later-source':
      return words.laterSource(safe(lack.id), output.locale.date(lack.published), output.locale.date(lack.vintage))
    case 'no-statistic':
      return words.noStatistic(lack.path, safe(lack.id), lack.nearest)
    case 'choice':
      return output.words.asksWhat(lack.path, nameList(output, lack.holds))
  }
}

const problemLines = ({ general, into }: ImportOutput, read: Broken['read']): readonly string[] =>
  (read.kind === 'problems' ? read.problems : [read.problem]).map((problem) => sayProblem(general, into, problem))

/** Says that no file has what was asked for, and what the files have; their rows may have no names at all. */
const unmetText = (output: ImportOutput, name: string, holds: readonly string[]): string =>
  holds.length === 0
    ? output.words.unselectable(safe(name))
    : output.words.unmet({ name: safe(name), nearest: nearest(name, holds), holds: nameList(output, holds) })

/** The number of conflicts listed; further ones are only counted. */
const MOST_CONFLICTS = 20

const conflictLines = (output: ImportOutput, conflicts: readonly Conflict[]): readonly string[] => {
  const more = conflicts.length - MOST_CONFLICTS
  return [
    ...conflicts.slice(0, MOST_CONFLICTS).map((one) => conflictLine(output, one)),
    ...(more > 0 ? [output.words.moreConflicts(more)] : []),
    output.words.conflictHint,
  ]
}

/** Returns a warning that the dossier's day is before the newest figures, which therefore do not show yet. */
const laterLines = ({ words, locale }: ImportLocale, { after }: Change, vintage: string | null): readonly string[] =>
  vintage === null || knownFrom(vintage) <= knownFrom(after.asOf)
    ? []
    : [words.readLater(locale.date(after.asOf), vintage)]

/** Describes what would change, by meaning. */
const differenceText = ({ locale }: ImportLocale, { before, after }: Change): string => {
  const sides = { before: readingOn(before, Infinity), after: readingOn(after, Infinity) }
  return diffText({ ...sides, locale }).text.trimEnd()
}

/** The options that accept these findings. */
const rulesOf = (findings: readonly Finding[]): string =>
  [...new Set(findings.map(({ alarm }) => `--accept ${alarm.rule}`))].join(' ')

/** Says how an import ended, and why where it did not do its work. */
export const endingLines = (output: ImportOutput, ending: Ending): readonly string[] => {
  const { words, general, into } = output
  switch (ending.kind) {
    case 'incomplete':
      return [`migration-dash: ${words[ending.lack]}`, general.command.seeHelp]
    case 'no-recipe':
      return [
        ending.fault === 'none'
          ? words.noRecipe(safe(ending.path), ending.shipped.join(', '))
          : faultSentence(general, safe(ending.path), ending.fault),
      ]
    case 'bad-recipe':
      return [...problemLines({ ...output, into: safe(ending.path) }, ending.read), words.nothingWritten(into)]
    case 'not-figures':
      return [words.notFigures(safe(ending.path))]
    case 'closed':
      return [faultSentence(general, into, ending.fault)]
    case 'broken':
      return [...problemLines(output, ending.read), words.nothingWritten(into)]
    case 'faulty':
      return [
        ...ending.files.flatMap((file) => fileLines(output, file)),
        words.nothingWritten(into),
        ...leaveOutLines(output, ending.files),
        ...suggestLines(output, ending.files),
      ]
    case 'lacking':
      return ending.lacks.map((lack) => lackText(output, lack))
    case 'unmet':
      return ending.names.map((name) => unmetText(output, name, ending.holds))
    case 'alarmed':
      return [
        ...findingLines(output, ending.findings),
        words.nothingWritten(into),
        words.acceptHint(rulesOf(ending.findings)),
      ]
    case 'conflicts':
      return [...conflictLines(output, ending.conflicts), words.nothingWritten(into)]
    case 'ill-formed':
      return [words.illFormed(into), ...problemLines(output, ending.read), words.nothingWritten(into)]
    case 'unwritten':
      return [`${into}: ${writeText(output, ending.fault)}`, words.nothingWritten(into)]
    case 'tried':
      return [words.would(into), differenceText(output, ending.change)]
    case 'nothing-new':
      return [words.nothingNew(into)]
    case 'written':
      return [words.done(into), ...laterLines(output, ending.change, ending.vintage)]
  }
}
