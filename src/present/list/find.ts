import {
  indexOf,
  memoize,
  newestShown,
  passingSeries,
  rolesOf,
  to,
  type Claim,
  type Event,
  type Issue,
  type Observation,
  type Participant,
  type Position,
  type Source,
  type Statistic,
  type Target,
  type Text,
} from '../../dossier/index.ts'
import type { Locale } from '../../text/index.ts'
import type { RenderContext } from '../entry.ts'
import { dotted, valueText } from '../statistic/figure.ts'
import { roleText } from '../negotiation/role.ts'
import { conditionsOf, denialTexts, positionFacts, positionWord, standingText } from '../negotiation/stance.ts'
import { claimFigure } from './rows.ts'
import { editionTitle } from '../edition.ts'
import { quoted } from '../source.ts'
import { searchedRecords, type Searched } from './searched.ts'

/** A searchable record: its name and other words for it. */
export interface Findable {
  readonly target: Target
  readonly title: string
  readonly more: string
}

/** Returns the newest value of the first series. Only that is kept: 40,000 series would take 50 MB. */
const newestIn = memoize((one: Statistic): Observation | null => {
  const known = newestShown(passingSeries(one)[0]?.known ?? [])
  return known && known.newest
})

/** Returns the newest value, so that a search for a number finds its statistic. */
const newestText = (locale: Locale, one: Statistic): string => {
  const newest = newestIn(one)
  return newest === null ? '' : valueText(locale, one, newest)
}

const statistic = (locale: Locale, one: Statistic): Findable => ({
  target: to.statistic(one.id),
  title: locale.text(one.name),
  more: dotted([
    locale.text(one.definition),
    locale.text(one.caveat),
    locale.text(one.publisher),
    newestText(locale, one),
  ]),
})

const claim = (locale: Locale, of: Statistic, one: Claim): Findable => ({
  target: to.claim(of.id, one.id),
  title: `${locale.words.rows.claim} ${claimFigure(locale, of, one)}`,
  more: dotted([locale.text(one.text), quoted(locale, one.source)]),
})

const participant = (context: RenderContext, one: Participant): Findable => {
  const { locale } = context
  return {
    target: to.participant(one.id),
    title: locale.text(one.name),
    more: dotted([
      ...rolesOf(one).map((role) => roleText(context, role)),
      locale.text(one.shortName),
      standingText(locale, one),
      (one.otherNames ?? []).map((name) => locale.text(name)).join(', '),
      locale.text(one.summary),
    ]),
  }
}

const issue = (locale: Locale, one: Issue): Findable => ({
  target: to.issue(one.id),
  title: locale.text(one.title),
  more: dotted([
    locale.text(one.summary),
    ...(one.terms ?? []).map(({ text }) => locale.text(text)),
    quoted(locale, one.source),
  ]),
})

const position = (context: RenderContext, of: Issue, one: Position): Findable => {
  const {
    reading: { dossier },
    locale,
  } = context
  return {
    target: to.stance(of, one.participant),
    title: locale.words.matrix.cell(
      locale.text(of.title),
      locale.text(indexOf(dossier).participants.get(one.participant)?.name),
    ),
    more: dotted([
      positionWord(locale, one),
      ...positionFacts(context, one),
      locale.text(one.text),
      ...conditionsOf(context, one).map(({ text }) => text),
      ...denialTexts(context, of, one).map(({ text }) => text),
      quoted(locale, one.source),
    ]),
  }
}

const event = (locale: Locale, one: Event): Findable => ({
  target: to.event(one.id),
  title: locale.text(one.title),
  more: dotted([locale.text(one.outcome), quoted(locale, one.source)]),
})

const source = ({ reading, locale }: RenderContext, one: Source): Findable => ({
  target: to.source(one.id),
  title: editionTitle(reading.dossier, locale, one),
  more: dotted([locale.text(one.publisher), locale.text(one.attribution)]),
})

const plainly = (locale: Locale, target: Target, name: Text): Findable => ({
  target,
  title: locale.text(name),
  more: '',
})

/** Returns the name and the other words of a record that is searched. Those of 200,000 records would take more memory than half of their file. */
export const findableOf = (context: RenderContext, searched: Searched): Findable => {
  const { locale } = context
  switch (searched.kind) {
    case 'statistic':
      return statistic(locale, searched.one)
    case 'claim':
      return claim(locale, searched.of, searched.one)
    case 'participant':
      return participant(context, searched.one)
    case 'issue':
      return issue(locale, searched.one)
    case 'position':
      return position(context, searched.of, searched.one)
    case 'event':
      return event(locale, searched.one)
    case 'source':
      return source(context, searched.one)
    case 'place':
    case 'side':
      return plainly(locale, to[searched.kind](searched.one.id), searched.one.name)
  }
}

/** Yields everything searchable in a reading, in the order of the panels. */
export function* findablesIn(context: RenderContext): Generator<Findable> {
  const { count, at } = searchedRecords(context.reading.dossier)
  for (let number = 0; number < count; number++) {
    const searched = at(number)
    if (searched) yield findableOf(context, searched)
  }
}
