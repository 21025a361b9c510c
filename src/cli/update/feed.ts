import { addressesOf, dueDay, linkTo, newestAt, type Feed, type FeedAddress } from '../../update/index.ts'
import { pageOf } from '../../dossier/feed/places.ts'
import { decodePage } from '../../page/decode.ts'
import { validatorsOf, type Answer, type Ask } from './ask.ts'
import { takeFile, takeUnchanged, type Asked, type Course, type Step, type Updating } from './course.ts'
import { readKept } from './kept.ts'
import { layoutFault } from './layout.ts'
import { isTrouble, type Note } from './note.ts'

/** So many dates without any file, over so many days, are no longer a release that is late. */
const SILENT_DATES = 4
const SILENT_DAYS = 31
/** The shortest distance of dates that each have a file. Nothing may be published on some days, such as weekends. */
const SHORTEST_MONTH = 28

const movedNote = (feed: Feed, address: string, answer: Answer): readonly Note[] =>
  'moved' in answer && answer.moved !== null ? [{ feed: feed.of, kind: 'moved', address, to: answer.moved }] : []

type Unanswered = Extract<Answer, { readonly kind: 'absent' | 'later' | 'too-many-pages' | 'fault' }>

/** Says why an address gave nothing to import. */
const unansweredNote = ({ of: feed }: Feed, address: string, answer: Unanswered): Note =>
  answer.kind === 'later' ? { feed, ...answer } : { feed, address, ...answer }

const takeAnswer = async (
  updating: Updating,
  course: Course,
  asked: Asked,
  answer: Exclude<Answer, { readonly kind: 'absent' }>,
): Promise<Step> => {
  if (answer.kind === 'file') return takeFile(updating, course, asked, answer)
  if (answer.kind === 'unchanged') return takeUnchanged(updating, course, asked)
  return { course, notes: [unansweredNote(asked.feed, asked.address.address, answer)] }
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

/** What an address gave: a step, or no file. */
type Visit = { readonly answer: Answer; readonly step: Step } | { readonly due: string }

/** Asks an address, unless its release is kept and the next one is not due, and imports what is new. */
const visit = async (
  updating: Updating,
  course: Course,
  [feed, address]: readonly [Feed, FeedAddress],
  ask: Ask,
): Promise<Visit> => {
  const { work, world } = updating
  const { last, date } = address
  const kept = last === null ? null : await readKept(work.file, last)
  const isKept = kept !== null && 'pages' in kept
  const due = date === null && isKept && !work.all ? dueDay(feed, last, world.today) : null
  if (due !== null) return { due }
  const answer = await ask(address.address, validatorsOf(address, isKept), { isLinked: address.isLinked === true })
  const step =
    answer.kind === 'absent'
      ? { course, notes: [] }
      : await takeAnswer(updating, course, { feed, address, kept }, answer)
  return { answer, step: { ...step, notes: [...movedNote(feed, address.address, answer), ...step.notes] } }
}

/** Asks the addresses of a feed one after the other, and imports what is new. */
const visitAll = async (
  updating: Updating,
  begin: Course,
  [feed, addresses]: readonly [Feed, readonly FeedAddress[]],
  ask: Ask,
): Promise<Step> => {
  const notes: Note[] = []
  const absent: Absent[] = []
  let course = begin
  let asked = 0
  for (const [at, address] of addresses.entries()) {
    const visited = await visit(updating, course, [feed, address], ask)
    asked = at + 1
    if ('due' in visited) {
      notes.push({ feed: feed.of, kind: 'not-due', due: visited.due })
      continue
    }
    const { answer, step } = visited
    course = step.course
    notes.push(...step.notes)
    if (answer.kind === 'absent') absent.push({ address, status: answer.status, at })
    if (answer.kind === 'later' || isUnreached(answer)) break
  }
  return { course, notes: [...notes, ...absentNotes(feed, addresses.slice(0, asked), absent)] }
}

interface LinkingPage {
  readonly page: string
  readonly link: string
}

/** Finds the address of the newest file on a page, or says why there is none. */
const addressOnPage = async (
  { releases }: Course,
  feed: Feed,
  { page, link }: LinkingPage,
  ask: Ask,
): Promise<{ readonly address: FeedAddress; readonly notes: readonly Note[] } | Note> => {
  const answer = await ask(page, null, { isPage: true })
  if (answer.kind === 'unchanged') return { feed: feed.of, kind: 'no-link', page, link }
  if (answer.kind !== 'file') return unansweredNote(feed, page, answer)
  const { linksOf, LARGEST_PAGE } = await import('../../page/links.ts')
  const html = decodePage(answer.pages[0]?.subarray(0, LARGEST_PAGE) ?? new Uint8Array())
  const found = linkTo(linksOf(html, answer.from), link)
  if (found === null) return { feed: feed.of, kind: 'no-link', page, link }
  const isLinked = new URL(found).host !== new URL(answer.from).host
  const address = {
    address: found,
    date: null,
    last: newestAt(releases, feed.of, found),
    ...(isLinked && { isLinked }),
  }
  return { address, notes: movedNote(feed, page, answer) }
}

/** Asks the page of a feed for its newest file, unless that is not due, and then for the file. */
const visitPage = async (
  updating: Updating,
  course: Course,
  [feed, found]: readonly [Feed, LinkingPage & Pick<FeedAddress, 'last'>],
  ask: Ask,
): Promise<Step> => {
  const { work, world } = updating
  const due = work.all ? null : dueDay(feed, found.last, world.today)
  if (due !== null && found.last !== null && 'pages' in (await readKept(work.file, found.last)))
    return { course, notes: [{ feed: feed.of, kind: 'not-due', due }] }
  const linked = await addressOnPage(course, feed, found, ask)
  if ('kind' in linked) return { course, notes: [linked] }
  const step = await visitAll(updating, course, [feed, [linked.address]], ask)
  return { ...step, notes: [...linked.notes, ...step.notes] }
}

const addressless = ({ of: feed, says: { publisher = '' } }: Feed): Note => {
  const page = pageOf(publisher)
  return page === null ? { feed, kind: 'no-address' } : { feed, kind: 'which-series', publisher, page }
}

/** Asks a feed for new figures, and imports them. */
export const updateFeed = async (updating: Updating, begin: Course, feed: Feed, ask: Ask): Promise<Step> => {
  const fault = layoutFault(updating.work.file, feed)
  if (fault !== null) return { course: begin, notes: [{ feed: feed.of, ...fault }] }
  const found = addressesOf(feed, begin.releases, updating.world.today)
  if (found.kind === 'no-address') return { course: begin, notes: [addressless(feed)] }
  if (found.kind === 'placeholder') return { course: begin, notes: [{ feed: feed.of, ...found }] }
  if (found.kind === 'page') return visitPage(updating, begin, [feed, found], ask)
  const { course, notes } = await visitAll(updating, begin, [feed, found.addresses], ask)
  const all: readonly Note[] = found.left > 0 ? [{ feed: feed.of, kind: 'left', count: found.left }, ...notes] : notes
  const isPattern = found.addresses.some(({ date }) => date !== null)
  return { course, notes: isPattern ? withoutUnchanged(feed, all) : all }
}
