import { feedsIn, type Feed, type Release } from '../../update/index.ts'
import type { Into } from '../import/into.ts'
import { driftSince, lastOf, type Course, type Step, type Updating } from './course.ts'
import { takeIn } from './intake.ts'
import { readKept } from './kept.ts'
import { layoutFault } from './layout.ts'
import type { Note } from './note.ts'

/** Returns whether a release had figures for a dossier that does not cite it. */
export const isMissing = ({ dossier: { sources } }: Into, { sha256, state }: Release): boolean =>
  state === 'imported' && !sources.some((one) => one.sha256 === sha256)

/** Whether a release is imported again: its day counts too, since a publisher may have gone back to older bytes. */
const isWanted = ({ dossier: { sources } }: Into, { sha256, published, state }: Release): boolean =>
  state === 'imported' && !sources.some((one) => one.sha256 === sha256 && one.published === published)

/** Imports a release of the lock from its kept bytes, as it was imported before. */
const importAgain = async (updating: Updating, course: Course, feed: Feed, release: Release): Promise<Step> => {
  const { work, world } = updating
  const { address, name, file, accepted, replaced, published } = release
  const note = (one: Note): Step => ({ course, notes: [one] })
  const fault = layoutFault(work.file, feed)
  if (fault !== null) return note({ feed: feed.of, ...fault })
  const read = await readKept(work.file, release)
  if ('kind' in read) return note({ feed: feed.of, ...read })
  const place = { path: work.file, into: course.into, today: world.today, recipes: world.recipes }
  const fetched = { feed, address, name, pages: read.pages, lastModified: null, previous: undefined }
  const intake = await takeIn(place, fetched, { accepted, replaced, published })
  if (intake.kind === 'refused') return note({ feed: feed.of, kind: 'refused', address, ending: intake.ending, file })
  if (intake.kind === 'repeated') return { course, notes: [] }
  const { change, understood, findings } = intake
  return {
    course: {
      ...course,
      into: { kind: 'into', dossier: change.after, bytes: change.bytes },
      last: lastOf(course, change, understood.vintage.date),
    },
    notes: [
      {
        feed: feed.of,
        kind: 'imported',
        address: file,
        understood,
        findings,
        change,
        drift: driftSince(release, intake.shape),
      },
    ],
  }
}

/** Imports every release of the lock in the order in which they were imported first, without a network. */
export const updateLocked = async (
  updating: Updating,
  begin: Course,
  say: (notes: readonly Note[]) => void,
): Promise<Step> => {
  const feeds = new Map(feedsIn(begin.into.dossier).map((feed) => [feed.of, feed]))
  const notes: Note[] = []
  let course = begin
  for (const release of begin.releases) {
    if (!isWanted(course.into, release)) continue
    const feed = feeds.get(release.feed)
    const step: Step =
      feed === undefined
        ? { course, notes: [{ feed: release.feed, kind: 'no-feed' }] }
        : await importAgain(updating, course, feed, release)
    course = step.course
    say(step.notes)
    notes.push(...step.notes)
  }
  return { course, notes }
}
