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
} from '../dossier/index.ts'
import type { Say } from '../text/index.ts'
import type { Showing } from './entry.ts'
import { dotted } from './figure.ts'
import { claimFigure } from './rows.ts'
import { quoted } from './source.ts'

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
  title: say.words.views.matrix.cell(
    say.text(of.title),
    say.text(indexOf(dossier).participants.get(one.participant)?.name),
  ),
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

const work = ({ reading, say }: Showing): readonly Findable[] => {
  const { dossier, on } = reading
  return [
    ...dossier.statistics.flatMap((one) => [
      statistic(say, one),
      ...claimsOn(one, on).map((made) => claim(say, one, made)),
    ]),
    ...dossier.participants.map((one) => participant(say, one)),
    ...dossier.issues.map((one) => issue(say, one)),
    ...dossier.issues.flatMap((one) => positionsOn(one, on).map((taken) => position(reading, say, one, taken))),
    ...eventsOn(reading, dossier.events).map((one) => event(say, one.event)),
    ...sourcesOn(reading).map((one) => source(say, one)),
    ...(dossier.places ?? []).map((one) => ({ target: to.place(one.id), title: say.text(one.name), more: '' })),
    ...dossier.sides.map((one) => ({ target: to.side(one.id), title: say.text(one.name), more: '' })),
  ]
}

const made = new WeakMap<Reading, { readonly say: Say; readonly findables: readonly Findable[] }>()

/** Everything that can be found in a reading, in one language, in the order of the panels; worked out once. */
export const findablesOf = (showing: Showing): readonly Findable[] => {
  const known = made.get(showing.reading)
  if (known?.say === showing.say) return known.findables
  const findables = work(showing)
  made.set(showing.reading, { say: showing.say, findables })
  return findables
}
