import { knownFrom, parsePeriod, safe, type Dossier } from '../../dossier/index.ts'
import type { Brought, ImportNotice, Named, Readout } from '../../import/index.ts'
import { USAGE } from '../exit.ts'
import { failed, isOutcome, type Command, type Outcome } from './outcome.ts'
import { vintageOf, type Imported, type Unopened } from './files.ts'
import { faultText, nameList, noticeText, understoodLines } from './sentences.ts'

const fileProblems = (command: Command, file: Imported | Unopened): readonly string[] => {
  if ('fault' in file) {
    const { path, fault } = file
    return [
      typeof fault === 'object' ? command.general.command.failed(path, fault.why) : command.words.input[fault](path),
    ]
  }
  const more = file.problemCount - file.problems.length
  return [
    ...file.problems.map(
      ({ line, fault }) => `${file.path}${line === null ? '' : `:${line}`}: ${faultText(command, fault)}`,
    ),
    ...(more > 0 ? [`${file.path}: ${command.words.moreProblems(more)}`] : []),
  ]
}

/** A file that was understood: what it brings, and what is to be said of it first. */
export interface Understood {
  readonly brought: Brought
  readonly lines: readonly string[]
}

/** The newest of dates; null where there is none. */
export const newest = (dates: readonly string[]): string | null =>
  dates.toSorted((a, b) => knownFrom(a) - knownFrom(b)).at(-1) ?? null

/** Figures that lie after their own publication: a slip of the vintage, or of a row. */
const tooEarly = (command: Command, readout: Readout, published: string): readonly string[] => {
  const last = readout.covered?.last ?? ''
  const period = parsePeriod(last)
  if (!period || period.first <= knownFrom(published)) return []
  const notice = noticeText(command, { kind: 'after-publication', period: command.say.period(period) })
  return [`  ${command.say.signs.of('overdue')} ${notice}`]
}

/** What a readout tells of statistics that the dossier has needs no saying: it says itself what they are. */
const unknownTo = ({ statistics }: Dossier, readout: Readout): Readout => {
  const known = new Set(statistics.map(({ id }) => id))
  const notices = readout.notices.flatMap((notice): readonly ImportNotice[] => {
    if (notice.kind !== 'measure-not-told') return [notice]
    const unknown = notice.statistics.filter((id) => !known.has(id))
    return unknown.length === 0 ? [] : [{ ...notice, statistics: unknown }]
  })
  return { ...readout, notices }
}

const understood = (command: Command, dossier: Dossier, file: Imported): Understood | Outcome => {
  const { work, words } = command
  const vintage = vintageOf(file, work.published)
  const read = file.readout?.(vintage?.date ?? null)
  if (!read || !file.recognised) return failed([])
  const readout = unknownTo(dossier, read)
  const all = readout.figures.flatMap(({ figures }) => figures)
  const ofRows = newest(all.flatMap(({ published }) => published ?? []))
  const isDated = all.length > 0 && all.every(({ published }) => published !== undefined)
  const date = isDated ? ofRows : (vintage?.date ?? null)
  if (date === null) return failed([words.needsPublished(file.path)], USAGE)
  if (!readout.asked && work.only.length === 0)
    return failed([words.asksWhat(file.path, nameList(command, readout.holds))], USAGE)
  const from = isDated ? 'rows' : (vintage?.from ?? 'flag')
  return {
    brought: {
      fileName: file.name,
      sha256: file.sha256,
      published: date,
      accessed: file.recognised.accessed,
      attribution: file.recognised.publication.attribution,
      readout,
    },
    lines: [...understoodLines(command, file, { date, from }, readout), ...tooEarly(command, readout, date)],
  }
}

/** What the files bring, or everything that keeps them from being brought in. */
export const bringing = (
  command: Command,
  dossier: Dossier,
  files: readonly (Imported | Unopened)[],
  unmet: Named['unmet'],
): readonly Understood[] | Outcome => {
  const problems = files.flatMap((file) => fileProblems(command, file))
  if (problems.length > 0) return failed([...problems, command.words.nothingWritten(command.into)])
  const read = files.flatMap((file) =>
    'fault' in file || file.readout === null ? [] : [understood(command, dossier, file)],
  )
  const lacking = read.filter(isOutcome)
  if (lacking.length > 0)
    return failed(
      lacking.flatMap(({ wrong }) => wrong),
      USAGE,
    )
  const all = read.filter((one): one is Understood => !isOutcome(one))
  const holds = all.flatMap(({ brought }) => brought.readout.holds)
  const isEmpty = all.every(({ brought }) => brought.readout.figures.length === 0)
  const names = isEmpty && unmet().length === 0 ? command.work.only : unmet()
  const missed = names.map((name) => command.words.unmet(safe(name), nameList(command, holds)))
  return missed.length > 0 ? failed(missed, USAGE) : all
}
