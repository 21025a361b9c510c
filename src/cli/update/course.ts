import { basename, dirname, join } from 'node:path'
import { safe } from '../../dossier/index.ts'
import { isBeside } from '../../files/beside.ts'
import { keptBytesName } from '../../files/kept-texts.ts'
import { otherFormat } from '../../import/index.ts'
import { readFileBytes } from '../../system/file.ts'
import { sha256 } from '../../system/kept/digest.ts'
import type { Kept } from '../../system/kept/keep.ts'
import type { Validators } from '../../system/remote.ts'
import {
  driftOf,
  lockDate,
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

/** The bytes of an address, and what the server says of them. */
interface Received {
  readonly bytes: Uint8Array
  readonly validators: Validators
}

const LONGEST_NAME = 200

/** Returns the name that a file has at its address; that of the host where it has none. */
const nameIn = (address: string): string => {
  const { pathname, hostname } = new URL(address)
  const last = basename(pathname)
  const name = safe(URL.canParse(`x:${last}`) ? decodeName(last) : last).slice(0, LONGEST_NAME)
  return name === '' || name === '-' ? hostname : name
}

const decodeName = (name: string): string => {
  try {
    return basename(decodeURIComponent(name))
  } catch {
    return name
  }
}

const ENDING = /\.(?<ending>csv|tsv|txt|json|xlsx)$/i

const endingOf = (name: string, bytes: Uint8Array): string =>
  ENDING.exec(name)?.groups?.['ending']?.toLowerCase() ?? (otherFormat(bytes) === 'zip' ? 'xlsx' : 'csv')

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
  { feed, name, bytes, sha256: digest, day }: FetchedFile & Identity,
  { validators, intake }: { readonly validators: Validators; readonly intake: Intake },
): Release => ({
  feed: feed.of,
  address,
  ...lockDate(date),
  ...validatorFields(validators),
  sha256: digest,
  file: keptBytesName(work.file, digest, endingOf(name, bytes)),
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

/** Adds a release to the lock, and its bytes to those that are kept; null where they are already. */
const withBytes = (course: Course, { work }: Updating, release: Release, bytes: Uint8Array | null): Course => ({
  ...course,
  releases: course.releases.includes(release) ? course.releases : withRelease(course.releases, release),
  kept:
    bytes === null ? course.kept : [...course.kept, { file: join(dirname(work.file), release.file), content: bytes }],
})

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
  { intake, release, bytes }: { readonly intake: Intake; readonly release: Release; readonly bytes: Uint8Array },
): Step => {
  const feed = release.feed
  const isAgain = last?.sha256 === release.sha256
  const kept = withBytes(course, updating, release, isAgain ? null : bytes)
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

/** Imports the bytes of an address into the course. */
const importBytes = async (
  updating: Updating,
  course: Course,
  [feed, address]: readonly [Feed, FeedAddress],
  { bytes, validators }: Received,
): Promise<Step> => {
  const { work, world } = updating
  const { releases, into } = course
  const digest = sha256(bytes)
  // A release that was refused before was fetched on that day.
  const day = address.last?.sha256 === digest ? address.last.day : world.today
  const fetched = {
    feed,
    address: address.address,
    name: nameIn(address.address),
    bytes,
    sha256: digest,
    day,
    lastModified: validators.modified,
    previous: newestOf(releases, feed.of)?.published,
  }
  const place = { path: work.file, into, today: day, recipes: world.recipes }
  const options = { accepted: work.accept, ...(work.replace && { replaced: true as const }) }
  const intake = await takeIn(place, fetched, options)
  const release = releaseOf({ ...updating, course }, address, fetched, { validators, intake })
  return stepOf(updating, course, address, { intake, release, bytes })
}

/** Takes the bytes that an address answered into the course. What is not a table is not kept. */
export const takeFile = async (
  updating: Updating,
  course: Course,
  [feed, address]: readonly [Feed, FeedAddress],
  received: Received,
): Promise<Step> => {
  const format = otherFormat(received.bytes)
  if (format !== null && format !== 'zip')
    return { course, notes: [{ feed: feed.of, kind: 'not-a-table', address: address.address, format }] }
  const { last } = address
  if (last === null || last.state === 'refused' || last.sha256 !== sha256(received.bytes))
    return importBytes(updating, course, [feed, address], received)
  if ('bytes' in (await readKept(updating.work.file, last)))
    return { course, notes: [{ feed: feed.of, kind: 'unchanged' }] }
  return {
    course: withBytes(course, updating, last, received.bytes),
    notes: [{ feed: feed.of, kind: 'kept-again', file: last.file }],
  }
}

/** Takes an answer of “not modified” into the course: a release that was refused is tried again from its kept bytes. */
export const takeUnchanged = async (
  updating: Updating,
  course: Course,
  [feed, address]: readonly [Feed, FeedAddress],
): Promise<Step> => {
  const { last } = address
  if (last?.state !== 'refused') return { course, notes: [{ feed: feed.of, kind: 'unchanged' }] }
  const read = await readKept(updating.work.file, last)
  if ('kind' in read) return { course, notes: [{ feed: feed.of, kind: read.kind, file: last.file }] }
  const validators = { etag: last.etag ?? null, modified: last.lastModified ?? null }
  return importBytes(updating, course, [feed, address], { bytes: read.bytes, validators })
}

/** Reads the kept bytes of a release, or returns what is wrong with them. */
export const readKept = async (
  dossier: string,
  { file, sha256: digest }: Release,
): Promise<{ readonly bytes: Uint8Array } | { readonly kind: 'kept-gone' | 'kept-altered' }> => {
  const read = isBeside(file) ? await readFileBytes(join(dirname(dossier), file)) : null
  if (read === null || 'fault' in read) return { kind: 'kept-gone' }
  return sha256(read.bytes) === digest ? read : { kind: 'kept-altered' }
}
