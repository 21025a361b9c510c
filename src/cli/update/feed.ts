import { addressesOf, pageOf, type Feed, type FeedAddress } from '../../update/index.ts'
import type { Answer, Ask } from './ask.ts'
import { takeFile, takeUnchanged, type Course, type Step, type Updating } from './course.ts'
import { layoutFault } from './layout.ts'
import { isTrouble, type Note } from './note.ts'

/** So many dates without any file, over so many days, are no longer a release that is late. */
const SILENT_DATES = 4
const SILENT_DAYS = 31
/** The shortest distance of dates that each have a file. Nothing may be published on some days, such as weekends. */
const SHORTEST_MONTH = 28

const movedNote = (feed: Feed, { address }: FeedAddress, answer: Answer): readonly Note[] =>
  'moved' in answer && answer.moved !== null ? [{ feed: feed.of, kind: 'moved', address, to: answer.moved }] : []

const takeAnswer = async (
  updating: Updating,
  course: Course,
  asked: readonly [Feed, FeedAddress],
  answer: Exclude<Answer, { readonly kind: 'absent' }>,
): Promise<Step> => {
  const [feed, address] = asked
  switch (answer.kind) {
    case 'file':
      return takeFile(updating, course, asked, answer)
    case 'unchanged':
      return takeUnchanged(updating, course, asked)
    case 'later':
      return { course, notes: [{ feed: feed.of, ...answer }] }
    case 'fault':
      return { course, notes: [{ feed: feed.of, address: address.address, ...answer }] }
  }
}

/** An address without a file. */
interface Absent {
  readonly address: FeedAddress
  readonly status: number
  readonly at: number
}

/** Whether a server could not be reached, so that the other dates of its pattern would each wait for it as long. */
const isUnreached = (answer: Answer): boolean =>
  answer.kind === 'fault' && (answer.fault === 'timeout' || (typeof answer.fault === 'object' && 'why' in answer.fault))

const daysBetween = (a: FeedAddress | undefined, b: FeedAddress | undefined): number => (b?.date ?? 0) - (a?.date ?? 0)

const isSilent = (addresses: readonly FeedAddress[], absent: readonly Absent[]): boolean =>
  absent.length === addresses.length &&
  absent.length >= SILENT_DATES &&
  daysBetween(addresses[0], addresses.at(-1)) >= SILENT_DAYS

/** Says which files are missing: that of a fixed address, one before a later release, or all of a pattern. */
const absentNotes = (feed: Feed, addresses: readonly FeedAddress[], absent: readonly Absent[]): readonly Note[] => {
  const { of } = feed
  const [first] = absent
  if (first === undefined) return []
  const { address, status } = first
  if (address.date === null) return [{ feed: of, kind: 'absent', address: address.address, status }]
  if (isSilent(addresses, absent))
    return [{ feed: of, kind: 'nowhere', count: absent.length, address: absent.at(-1)?.address.address ?? '' }]
  if (daysBetween(addresses.at(-2), addresses.at(-1)) < SHORTEST_MONTH) return []
  const missing = new Set(absent.map(({ at }) => at))
  const oldest = addresses.findIndex(({ last }, at) => last !== null || !missing.has(at))
  const newest = addresses.findLastIndex((_, at) => !missing.has(at))
  return absent
    .filter((one) => one.at > oldest && one.at < newest && one.address.last === null)
    .map((one) => ({ feed: of, kind: 'gap', address: one.address.address, status: one.status }))
}

/** Says once that a pattern has nothing newer, in place of each address that has not changed. */
const withoutUnchanged = (feed: Feed, notes: readonly Note[]): readonly Note[] => {
  const others = notes.filter(({ kind }) => kind !== 'unchanged')
  return others.some((note) => isTrouble(note) || note.kind === 'imported')
    ? others
    : [...others, { feed: feed.of, kind: 'none-newer' }]
}

/** Asks the addresses of a feed one after the other, and imports what is new. */
export const updateFeed = async (updating: Updating, begin: Course, feed: Feed, ask: Ask): Promise<Step> => {
  const fault = layoutFault(updating.work.file, feed)
  if (fault !== null) return { course: begin, notes: [{ feed: feed.of, ...fault }] }
  const found = addressesOf(feed, begin.releases, updating.world.today)
  if (found.kind === 'no-address') {
    const { publisher = null } = feed.says
    const page = pageOf(feed.says.publisher)
    return { course: begin, notes: [{ feed: feed.of, kind: 'no-address', publisher, page }] }
  }
  if (found.kind === 'placeholder') return { course: begin, notes: [{ feed: feed.of, ...found }] }
  const notes: Note[] = found.left > 0 ? [{ feed: feed.of, kind: 'left', count: found.left }] : []
  const absent: Absent[] = []
  let course = begin
  let asked = 0
  for (const [at, address] of found.addresses.entries()) {
    const answer = await ask(address)
    notes.push(...movedNote(feed, address, answer))
    if (answer.kind === 'absent') {
      absent.push({ address, status: answer.status, at })
      asked = at + 1
      continue
    }
    const step = await takeAnswer(updating, course, [feed, address], answer)
    course = step.course
    notes.push(...step.notes)
    asked = at + 1
    if (answer.kind === 'later' || isUnreached(answer)) break
  }
  const all = [...notes, ...absentNotes(feed, found.addresses.slice(0, asked), absent)]
  return { course, notes: feed.says.url === undefined ? withoutUnchanged(feed, all) : all }
}
