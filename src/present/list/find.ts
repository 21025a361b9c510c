import {
  claimsOn,
  eventsOn,
  indexOf,
  positionsOn,
  sourcesOn,
  to,
  type Claim,
  type Event,
  type Issue,
  type Participant,
  type Position,
  type Reading,
  type Source,
  type Statistic,
  type Target,
  type Text,
} from '../../dossier/index.ts'
import type { Say } from '../../text/index.ts'
import type { Showing } from '../entry.ts'
import { dotted } from '../statistic/figure.ts'
import { claimFigure } from './rows.ts'
import { quoted } from '../source.ts'

/** Something that can be found: a record, its name, and the other words by which one may look for it. */
export interface Findable {
  readonly target: Target
  readonly title: string
  readonly more: string
}

const statistic = (say: Say, one: Statistic): Findable => ({
  target: to.statistic(one.id),
  title: say.text(one.name),
  more: dotted([say.text(one.definition), say.text(one.caveat), say.text(one.publisher)]),
})

const claim = (say: Say, of: Statistic, one: Claim): Findable => ({
  target: to.claim(of.id, one.id),
  title: `${say.words.rows.claim} ${claimFigure(say, one)}`,
  more: dotted([say.text(one.text), quoted(say, one.source)]),
})

const participant = (say: Say, one: Participant): Findable => ({
  target: to.participant(one.id),
  title: say.text(one.name),
  more: dotted([
    say.text(one.role),
    (one.otherNames ?? []).map((name) => say.text(name)).join(', '),
    say.text(one.summary),
  ]),
})

const issue = (say: Say, one: Issue): Findable => ({
  target: to.issue(one.id),
  title: say.text(one.title),
  more: dotted([say.text(one.summary), quoted(say, one.source)]),
})

const position = ({ dossier }: Reading, say: Say, of: Issue, one: Position): Findable => ({
  target: to.stance(of, one.participant),
  title: say.words.matrix.cell(say.text(of.title), say.text(indexOf(dossier).participants.get(one.participant)?.name)),
  more: dotted([say.words.stances[one.stance].word, say.text(one.text), quoted(say, one.source)]),
})

const event = (say: Say, one: Event): Findable => ({
  target: to.event(one.id),
  title: say.text(one.title),
  more: dotted([say.text(one.outcome), quoted(say, one.source)]),
})

const source = (say: Say, one: Source): Findable => ({
  target: to.source(one.id),
  title: say.text(one.title),
  more: dotted([say.text(one.publisher), say.text(one.attribution)]),
})

const plainly = (say: Say, target: Target, name: Text): Findable => ({ target, title: say.text(name), more: '' })

function* statistics({ dossier, on }: Reading, say: Say): Generator<Findable> {
  for (const one of dossier.statistics) {
    yield statistic(say, one)
    for (const made of claimsOn(one, on)) yield claim(say, one, made)
  }
}

function* positions(reading: Reading, say: Say): Generator<Findable> {
  for (const one of reading.dossier.issues)
    for (const taken of positionsOn(one, reading.on)) yield position(reading, say, one, taken)
}

/** Everything that can be found in a reading, in one language, in the order of the panels; one by one, since there may be very many. */
export function* findablesIn({ reading, say }: Showing): Generator<Findable> {
  const { dossier } = reading
  yield* statistics(reading, say)
  for (const one of dossier.participants) yield participant(say, one)
  for (const one of dossier.issues) yield issue(say, one)
  yield* positions(reading, say)
  for (const one of eventsOn(reading, dossier.events)) yield event(say, one.event)
  for (const one of sourcesOn(reading)) yield source(say, one)
  for (const one of dossier.places ?? []) yield plainly(say, to.place(one.id), one.name)
  for (const one of dossier.sides) yield plainly(say, to.side(one.id), one.name)
}
