import { plural } from '../plural.ts'

/** Cells of the rows in the panels. */
export const rows = {
  change: (percent: string) => `${percent} %`,
  record: { highest: 'the highest on record', lowest: 'the lowest on record' },
  claim: 'claim',
  issues: (count: number) => plural(count, 'issue', 'issues'),
  noFigure: 'no figure known',
  noRole: 'role not stated',
  forAgainst: (inFavour: string, against: string) => `${inFavour} : ${against}`,
}

/** Facts and headings in the detail of a record. */
export const detail = {
  published: (publisher: string, date: string) => `${publisher}, published ${date}`,
  publishedOn: (date: string) => `published ${date}`,
  partial: 'partial period: published before it ended',
  versus: (period: string, change: string) => `vs ${period} ${change}`,
  acrossBreak: 'across a break of the series',
  smallBase: 'no percentage on a base under 30',
  revision: (first: string, date: string, newest: string, percent: string) =>
    `first published as ${first} (${date}), newest ${newest}${percent}`,
  definition: 'Definition',
  caveat: 'Caveat',
  breaks: 'Breaks in the series',
  thresholds: 'Thresholds',
  claims: 'Claims',
  observations: 'Observations',
  columns: { period: 'period', value: 'value', rate: 'rate', published: 'published', source: 'source' },
  role: 'Role',
  side: 'Side',
  memberOf: 'Member of',
  members: 'Members',
  otherNames: 'Other names',
  positions: 'Positions',
  noPositions: 'No position is known on this date: the sources state none.',
  events: 'Events',
  noEvents: 'No event is known on this date.',
  ahead: 'to come',
  unheardSince: 'not heard of since',
  notYetPublished: 'later than this reading: not known then',
  status: 'Status',
  history: 'History',
  statistics: 'Statistics',
  places: 'Places',
  conditions: (titles: string) => `on condition of: ${titles}`,
  resumes: (date: string) => `talks go on ${date}`,
  resumed: (date: string) => `talks were to go on ${date}`,
  deadline: (date: string) => `deadline ${date}`,
  quoteNote: (language: string) => `verbatim, ${language}`,
  noSide: 'no side',
  made: (date: string) => `stated ${date}`,
  by: (name: string) => `by ${name}`,
  links: 'Addresses',
  window: (text: string) => `measured over: ${text}`,
}

/** Headings of links to other records. */
export const links = {
  participants: 'Participants',
  issues: 'Issues',
  place: 'Place',
  claimsBy: 'Claims',
  outcome: 'Outcome',
  namedIn: 'Named by issues',
  sideMembers: 'Its participants',
}
