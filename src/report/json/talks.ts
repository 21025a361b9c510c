import {
  askedOn,
  disputedPairs,
  eventDate,
  eventsOn,
  eventStatus,
  historyOf,
  isTermUnheard,
  isUnheard,
  isoDay,
  lastHeard,
  meetingsOf,
  nextSteps,
  ownPositions,
  positionsOf,
  requestsOn,
  representedBy,
  rolesOf,
  roleTime,
  statusOf,
  termStatus,
  unansweredOn,
  type Issue,
  type KnownEvent,
  type Participant,
  type Position,
  type Reading,
  type Step,
  type TakenPosition,
} from '../../dossier/index.ts'
import { distanceOf, nextTo, STEPS } from '../../figures/index.ts'

/** Who would have to move, who is asked, and the sides without a known position. */
const distanceJson = ({ dossier }: Reading, issue: Issue) => {
  const { steps, movers, disputed, silent } = distanceOf(dossier, issue)
  return {
    steps,
    movers: movers.map(({ participant, stance }) => ({ participant, stance, steps: STEPS[stance] })),
    disputed,
    silent,
  }
}

/** A position of a pair that is disputed: enough to find it among the positions of the issue. */
const accountJson = ({ id, participant, stance, date, accordingTo, source }: Position) => ({
  id: id ?? null,
  participant,
  stance,
  date,
  accordingTo: accordingTo ?? null,
  source,
})

/** Pairs of positions of one issue that are listed; 4,000 positions can be 4 million pairs. */
const MOST_PAIRS = 1000

/** The first pairs of positions that contradict each other, and whether there are more. */
const disputesJson = ({ dossier }: Reading, issue: Issue) => {
  const disputed: ReturnType<typeof accountJson>[][] = []
  for (const pair of disputedPairs(dossier, issue)) {
    if (disputed.length === MOST_PAIRS) return { disputed, moreDisputed: true }
    disputed.push(pair.map(accountJson))
  }
  return { disputed, moreDisputed: false }
}

/** Those who are asked for something, by whom, and whether an answer is known. */
const askedJson = ({ dossier }: Reading, issue: Issue) => {
  const unanswered = new Set(unansweredOn(dossier, issue))
  return askedOn(issue).map((participant) => ({
    participant,
    by: [...new Set(requestsOn(issue).flatMap((one) => (one.of === participant ? one.participant : [])))],
    answered: !unanswered.has(participant),
  }))
}

const heardJson = (reading: Reading, issue: Issue) => {
  const heard = lastHeard(reading, issue)
  return heard && { date: isoDay(heard.day), days: reading.on - heard.day, sources: heard.sources }
}

const whatJson = ({ what }: Step) => {
  if (what.kind === 'event') return { kind: what.kind, event: what.event.id }
  return what.kind === 'due' ? { kind: what.kind, term: what.term.id } : { kind: what.kind }
}

const stepJson = (step: Step) => ({
  date: step.date,
  what: whatJson(step),
  who: step.who,
  ...(step.source === undefined ? {} : { source: step.source }),
})

const termsJson = ({ on }: Reading, issue: Issue) =>
  (issue.terms ?? []).map((term) => ({ ...term, status: termStatus(term), unheard: isTermUnheard(term, on) }))

/** Returns an issue as known, with who asks whom, what is disputed, the last news and what comes next. */
export const issueJson = (reading: Reading, issue: Issue) => {
  const [next] = nextSteps(reading, issue)
  return {
    ...issue,
    status: statusOf(issue),
    history: historyOf(issue),
    positions: positionsOf(issue),
    ...(issue.terms === undefined ? {} : { terms: termsJson(reading, issue) }),
    distance: distanceJson(reading, issue),
    ...disputesJson(reading, issue),
    asked: askedJson(reading, issue),
    lastHeard: heardJson(reading, issue),
    nextStep: next === undefined ? null : stepJson(next),
    waitsFor: nextTo(reading, issue, 'waits-for').map((one) => one.id),
    hangsOnIt: nextTo(reading, issue, 'hangs-on-it').map((one) => one.id),
  }
}

const takenJson = ({ issue, position }: TakenPosition) => ({ issue: issue.id, ...position })

/** The positions of the bodies of a participant, each body by itself: they are not the participant's own. */
const bodiesJson = (reading: Reading, participant: Participant) =>
  representedBy(reading, participant)
    .filter(({ positions }) => positions.length > 0)
    .map(({ body, positions }) => ({
      body: body.id,
      positions: positions.map((one) => ({ ...takenJson(one), spoke: one.position.through === participant.id })),
    }))

const meetingJson = ({ on }: Reading, { event, ahead }: KnownEvent) => ({
  event: event.id,
  date: eventDate(event),
  status: eventStatus(event, on),
  ahead,
})

/** Returns a participant with three tiers that are never added up: own positions, those of its bodies, meetings. */
export const participantJson = (reading: Reading, participant: Participant) => ({
  ...participant,
  roles: rolesOf(participant).map((role) => ({ ...role, held: roleTime(role, reading.on) })),
  own: ownPositions(reading.dossier, participant.id).map(takenJson),
  throughBodies: bodiesJson(reading, participant),
  atTheTable: meetingsOf(reading, participant).map((one) => meetingJson(reading, one)),
})

/** Returns the events known on the day, each with its day and status as last set. */
export const eventsJson = (reading: Reading) =>
  eventsOn(reading, reading.dossier.events).map(({ event, ahead }) => ({
    ...event,
    date: eventDate(event),
    firstDate: event.date,
    status: eventStatus(event, reading.on),
    ahead,
    unheard: isUnheard(event, reading.on),
  }))
