import { createHash } from 'node:crypto'
import type { Dossier, Statistic } from '../../src/dossier/index.ts'
import {
  createSurveyor,
  createTableReader,
  dateInName,
  everything,
  guard,
  isNewestRelease,
  type CsvRead,
  type ImportedFile,
} from '../../src/import/index.ts'
import { isSameStatistic } from '../../src/import/merge/match.ts'
import { emptyDossier } from '../../src/import/index.ts'

/** A file of a publisher, with the day on which it was published. */
export interface Release {
  readonly name: string
  readonly bytes: Uint8Array
  readonly published: string
}

/** Reads a file as an import does, with everything in it. */
const readTable = async (name: string, bytes: Uint8Array): Promise<CsvRead> => {
  const surveyor = createSurveyor()
  surveyor.take(bytes)
  const survey = surveyor.end()
  const encoding = survey.encoding === 'other-8-bit' ? 'windows-1252' : survey.encoding
  const wanted = {
    fileName: name,
    as: null,
    described: null,
    ignoreTail: 0,
    leaveOut: null,
    seed: 0,
    by: [],
    newestYear: 'by-vintage',
    scope: everything,
    encoding: null,
  } as const
  const reader = await createTableReader(wanted, survey, encoding)
  reader.take(bytes)
  return reader.end()
}

const DAY = 86_400_000

/** Returns a day so many days later. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

/** A monthly release comes out some three weeks after its last month; a yearly one in the next July. */
const MONTHLY_DAYS = 52
const YEARLY_DAYS = 562

/** Returns the day in a file or its name, else a plausible one after its last period. */
export const publishedOn = async (name: string, bytes: Uint8Array): Promise<string> => {
  const { recognised, readout } = await readTable(name, bytes)
  const given = recognised?.published ?? dateInName(name)
  if (given) return given
  const last = readout?.(null).covered?.last.slice(0, 7) ?? '2024'
  return last.length === 7 ? daysAfter(`${last}-01`, MONTHLY_DAYS) : daysAfter(`${last.slice(0, 4)}-01-01`, YEARLY_DAYS)
}

/** A release that was read, or the kinds of its problems. */
type Read =
  | { readonly file: ImportedFile; readonly notices: readonly string[] }
  | { readonly problems: readonly string[] }

const read = async ({ name, bytes, published }: Release): Promise<Read> => {
  const { problems, readout, recognised } = await readTable(name, bytes)
  if (problems.length > 0 || readout === null || recognised === null)
    return { problems: [...new Set(problems.map(({ fault }) => fault.kind))] }
  const { publication, accessed } = recognised
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const made = readout(published)
  const file = {
    fileName: name,
    sha256,
    published,
    accessed,
    cites: null,
    attribution: publication.attribution,
    readout: made,
  }
  return { file, notices: made.notices.map(({ kind }) => kind) }
}

const EMPTY = JSON.parse(emptyDossier('guard', '1970-01-01')) as Dossier

/** Returns a dossier with the figures of a file that the guard looks at. */
const remember = (dossier: Dossier, { readout, published, sha256, fileName }: ImportedFile): Dossier => {
  const source = { id: `${readout.source}-${published}`, title: fileName, published, sha256, kind: 'dataset' as const }
  const fresh: Statistic[] = []
  const known = new Map(dossier.statistics.map((one) => [one.id, one]))
  for (const { proposal, figures } of readout.figures) {
    const observations = figures.map((figure) => ({ published, ...figure, note: undefined, source: source.id }))
    const before = dossier.statistics.find((one) => isSameStatistic(proposal, one))
    if (before) known.set(before.id, { ...before, observations: [...before.observations, ...observations] })
    else fresh.push(Object.assign({ id: proposal.key, ...proposal.record, observations }, { 'x-import': proposal.key }))
  }
  return { ...dossier, sources: [...dossier.sources, source], statistics: [...known.values(), ...fresh] }
}

/** What an import would say of a release: nothing, that it is the newest one again, or what is wrong by problem, rule or notice. */
export interface Verdict {
  readonly problems: readonly string[]
  /** Rules that keep the release from being written. */
  readonly grave: readonly string[]
  readonly other: readonly string[]
  readonly isNewest: boolean
}

const examine = (dossier: Dossier, release: Read): Verdict => {
  const nothing = { problems: [], grave: [], other: [], isNewest: false }
  if ('problems' in release) return { ...nothing, problems: release.problems }
  if (isNewestRelease(dossier, release.file)) return { ...nothing, isNewest: true }
  const findings = guard(dossier, [release.file])
  const rules = (wanted: boolean) => [
    ...new Set(findings.filter(({ isGrave }) => isGrave === wanted).map(({ alarm }) => alarm.rule as string)),
  ]
  return { ...nothing, grave: rules(true), other: rules(false) }
}

/** Imports releases one after the other into a new dossier; returns what was said of each. One with a problem or an alarm is not added. */
export const examineAll = async (releases: readonly Release[]): Promise<readonly Verdict[]> => {
  const verdicts: Verdict[] = []
  let dossier = EMPTY
  for (const release of releases) {
    const made = await read(release)
    const verdict = examine(dossier, made)
    verdicts.push(verdict)
    if ('file' in made && verdict.grave.length === 0) dossier = remember(dossier, made.file)
  }
  return verdicts
}

/** Whether a release would be written without a word. */
export const isSilent = ({ problems, grave, other, isNewest }: Verdict): boolean =>
  !isNewest && problems.length + grave.length + other.length === 0

/** Says what was found, in words of the rules. */
export const verdictText = (verdict: Verdict): string => {
  if (isSilent(verdict)) return ''
  const { problems, grave, other, isNewest } = verdict
  return [
    ...problems.map((kind) => `problem ${kind}`),
    ...grave,
    ...other.map((rule) => `(${rule})`),
    ...(isNewest ? ['nothing new'] : []),
  ].join(', ')
}
