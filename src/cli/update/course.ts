import { basename, dirname, join } from 'node:path'
import { safe } from '../../dossier/index.ts'
import { keptBytesName } from '../../files/kept-texts.ts'
import { looksLikeJson, otherFormat } from '../../import/index.ts'
import type { Kept } from '../../system/kept/keep.ts'
import type { Validators } from '../../system/remote.ts'
import {
  driftOf,
  keptFiles,
  lockDate,
  nameIn,
  newestOf,
  withRelease,
  type Drift,
  type Feed,
  type FeedAddress,
  type Release,
} from '../../update/index.ts'
import type { Into } from '../import/into.ts'
import type { Change } from '../import/merged.ts'
import { newest } from '../import/understood.ts'
import type { UpdateWork } from './arguments.ts'
import { takeIn, type FetchedFile, type Intake } from './intake.ts'
import { validatorsIn } from './ask.ts'
import { digestOf, type KeptRead } from './kept.ts'
import type { Note } from './note.ts'
import type { World } from './world.ts'

/** What an update has so far, in memory: the dossier, the lock, the bytes to keep, and the last import. */
export interface Course {
  readonly into: Into
  readonly releases: readonly Release[]
  readonly kept: readonly Kept[]
  readonly last: { readonly change: Change; readonly published: string } | null
}

/** A course after one more answer, and what to say of it. */
export interface Step {
  readonly course: Course
  readonly notes: readonly Note[]
}

/** What stays the same during an update. */
export interface Updating {
  readonly work: UpdateWork
  readonly world: World
}

/** The pages that an address answered, and what the server says of them. */
interface Received {
  readonly pages: readonly Uint8Array[]
  readonly validators: Validators
}

/** An address of a feed, and the kept pages of the release that it gave last; null for none. */
export interface Asked {
  readonly feed: Feed
  readonly address: FeedAddress
  readonly kept: KeptRead | null
}

const LONGEST_NAME = 200
/** Bytes at the beginning of a file in which there is something, unless it is blank. */
const BEGINNING = 1000

/** Returns the name that a file has at its address; that of the host where it has none. */
const fileNameOf = (address: string): string => {
  const url = new URL(address)
  const name = safe(basename(nameIn(url))).slice(0, LONGEST_NAME)
  return name === '' || name === '-' ? url.hostname : name
}

const ENDING = /\.(?<ending>csv|tsv|txt|json|xlsx)$/i

const endingOf = (name: string, [bytes]: readonly Uint8Array[]): string => {
  const written = ENDING.exec(name)?.groups?.['ending']?.toLowerCase()
  if (written !== undefined || bytes === undefined) return written ?? 'csv'
  if (otherFormat(bytes) === 'zip') return 'xlsx'
  return looksLikeJson(bytes) ? 'json' : 'csv'
}

const validatorFields = ({ etag, modified }: Validators) => ({
  ...(etag !== null && { etag }),
  ...(modified !== null && { lastModified: modified }),
})

const coversOf = (intake: Intake): { readonly covers?: string } => {
  const covered = 'understood' in intake ? intake.understood.imported.readout.covered : null
  if (covered === null) return {}
  return { covers: covered.first === covered.last ? covered.first : `${covered.first}/${covered.last}` }
}

type Taken = Extract<Intake, { readonly kind: 'imported' | 'repeated' }>

/** What an import was allowed that the guard or the merge would have refused. */
const allowedIn = ({ findings, change: { merged } }: Taken): Pick<Release, 'accepted' | 'replaced'> => {
  const accepted = [...new Set(findings.flatMap(({ isGrave, alarm }) => (isGrave ? [alarm.rule] : [])))]
  const isReplaced = [...merged.written, ...merged.records].some(({ replaced }) => replaced > 0)
  return { ...(accepted.length > 0 && { accepted }), ...(isReplaced && { replaced: true }) }
}

/** What bytes are known by: their digest, and the day on which they were fetched first. */
interface Identity {
  readonly sha256: string
  readonly day: string
}

/**
 * Returns whether a release was imported, and its vintage. One that the dossier cites already was imported by hand, or before a kill that
 * left the lock behind.
 */
const outcomeOf = ({ into }: Course, digest: string, intake: Intake): Pick<Release, 'state' | 'published'> => {
  if (intake.kind === 'refused') return { state: 'refused' }
  const cited = intake.kind === 'repeated' && into.dossier.sources.find(({ sha256: one }) => one === digest)
  return cited
    ? { state: 'imported', published: cited.published }
    : { state: intake.kind, published: intake.understood.vintage.date }
}

/** The release that an answer is, and where its bytes are kept. */
const releaseOf = (
  { work, course }: Updating & { readonly course: Course },
  { address, date }: FeedAddress,
  { feed, name, pages, sha256: digest, day }: FetchedFile & Identity,
  { validators, intake }: { readonly validators: Validators; readonly intake: Intake },
): Release => ({
  feed: feed.of,
  address,
  ...lockDate(date),
  ...validatorFields(validators),
  sha256: digest,
  file: keptBytesName(work.file, digest, endingOf(name, pages)),
  ...(pages.length > 1 && { pages: pages.length }),
  name,
  ...intake.shape,
  ...coversOf(intake),
  day,
  ...(intake.kind !== 'refused' && allowedIn(intake)),
  ...outcomeOf(course, digest, intake),
})

const hasDrifted = ({ rows, added, gone }: Drift): boolean => rows !== null || added.length > 0 || gone.length > 0

/** Returns how the table of a release differs from an earlier one; null where it does not. */
export const driftSince = (before: Release | undefined, now: Pick<Release, 'rows' | 'columns'>): Drift | null => {
  const drift = before === undefined ? null : driftOf(before, now)
  return drift !== null && hasDrifted(drift) ? drift : null
}

/** Adds a release to the lock, and its pages to those that are kept; null where they are already. */
const withPages = (
  course: Course,
  { work }: Updating,
  release: Release,
  pages: readonly Uint8Array[] | null,
): Course => {
  const folder = dirname(work.file)
  const files = keptFiles(release)
  const kept = (pages ?? []).map((content, at) => ({ file: join(folder, files[at] ?? release.file), content }))
  return {
    ...course,
    releases: course.releases.includes(release) ? course.releases : withRelease(course.releases, release),
    kept: [...course.kept, ...kept],
  }
}

/** Returns the last import of a course, with the newest vintage of all. */
export const lastOf = ({ last }: Course, change: Change, published: string): Course['last'] => ({
  change,
  published: newest([published, ...(last === null ? [] : [last.published])]) ?? published,
})

/** Returns a course with what an intake gives: its release, and the dossier where figures are new. */
const stepOf = (
  updating: Updating,
  course: Course,
  { last, address }: FeedAddress,
  { intake, release, pages }: { readonly intake: Intake; readonly release: Release } & Pick<Received, 'pages'>,
): Step => {
  const feed = release.feed
  const isAgain = last?.sha256 === release.sha256
  const kept = withPages(course, updating, release, isAgain ? null : pages)
  if (intake.kind === 'refused') {
    const note: Note = { feed, kind: 'refused', address, ending: intake.ending, file: release.file }
    return { course: isAgain ? course : kept, notes: [note] }
  }
  const before = newestOf(course.releases, feed)
  const drift = driftSince(before, release)
  if (intake.kind === 'repeated') {
    const isKnown = drift === null && last !== null && last.state !== 'refused'
    return { course: isKnown ? course : kept, notes: [{ feed, kind: 'repeated', drift }] }
  }
  const { change, understood, findings } = intake
  const into: Into = { kind: 'into', dossier: change.after, bytes: change.bytes }
  return {
    course: { ...kept, into, last: lastOf(course, change, understood.vintage.date) },
    notes: [{ feed, kind: 'imported', address, understood, findings, change, drift }],
  }
}

/** Imports the pages of an address into the course. */
const importPages = async (
  updating: Updating,
  course: Course,
  { feed, address }: Asked,
  { pages, validators, sha256: digest }: Received & Pick<Identity, 'sha256'>,
): Promise<Step> => {
  const { work, world } = updating
  const { releases, into } = course
  // A release that was refused before was fetched on that day.
  const day = address.last?.sha256 === digest ? address.last.day : world.today
  const fetched = {
    feed,
    address: address.address,
    name: fileNameOf(address.address),
    pages,
    sha256: digest,
    day,
    lastModified: validators.modified,
    previous: newestOf(releases, feed.of)?.published,
  }
  const place = { path: work.file, into, today: day, recipes: world.recipes }
  const options = { accepted: work.accept, ...(work.replace && { replaced: true as const }) }
  const intake = await takeIn(place, fetched, options)
  const release = releaseOf({ ...updating, course }, address, fetched, { validators, intake })
  return stepOf(updating, course, address, { intake, release, pages })
}

/** Whether bytes are a file with nothing in it, as servers send while they write it. */
const isBlank = (bytes: Uint8Array): boolean =>
  bytes.length < BEGINNING && /^[\s\0\ufeff]*$/.test(new TextDecoder().decode(bytes))

/** Returns what a file is that cannot be a table; null for one that may be. */
const otherThanTable = (
  { feed: { of: feed }, address: { address } }: Asked,
  pages: readonly Uint8Array[],
): Note | null => {
  if (pages.every(isBlank)) return { feed, kind: 'empty', address }
  const format = otherFormat(pages[0] ?? new Uint8Array())
  return format === null || format === 'zip' ? null : { feed, kind: 'not-a-table', address, format }
}

/** Takes what an address answered into the course. What is not a table is not kept. */
export const takeFile = async (updating: Updating, course: Course, asked: Asked, received: Received): Promise<Step> => {
  const other = otherThanTable(asked, received.pages)
  if (other !== null) return { course, notes: [other] }
  const { feed, address, kept } = asked
  const { last } = address
  const digest = digestOf(received.pages)
  if (last === null || last.state === 'refused' || last.sha256 !== digest)
    return importPages(updating, course, asked, { ...received, sha256: digest })
  if (kept !== null && 'pages' in kept) return { course, notes: [{ feed: feed.of, kind: 'unchanged' }] }
  return {
    course: withPages(course, updating, last, received.pages),
    notes: [{ feed: feed.of, kind: 'kept-again', file: last.file }],
  }
}

/** Takes an answer of “not modified” into the course: a release that was refused is tried again from its kept pages. */
export const takeUnchanged = async (updating: Updating, course: Course, asked: Asked): Promise<Step> => {
  const { feed, address, kept } = asked
  const { last } = address
  if (last?.state !== 'refused' || kept === null) return { course, notes: [{ feed: feed.of, kind: 'unchanged' }] }
  if ('kind' in kept) return { course, notes: [{ feed: feed.of, ...kept }] }
  return importPages(updating, course, asked, {
    pages: kept.pages,
    sha256: last.sha256,
    validators: validatorsIn(last),
  })
}
