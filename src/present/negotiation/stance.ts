import {
  accountsOf,
  denialsOf,
  deniedBy,
  indexOf,
  positionsOf,
  sourceIds,
  standsOf,
  to,
  unansweredOn,
  type Issue,
  type Participant,
  type Position,
  type Side,
  type Stance,
  type Target,
} from '../../dossier/index.ts'
import { span, type Locale, type Span } from '../../text/index.ts'
import { heading, paragraph, text, type Block } from '../block.ts'
import type { RenderContext } from '../entry.ts'
import { firstBlocks } from '../first.ts'
import { linkFact } from '../fact.ts'
import { sourceBlocks, sourceTitle } from '../source.ts'
import { dotted } from '../statistic/figure.ts'
import { sideTone, stanceTone } from '../tone.ts'

/** Returns a stance as sign and letter: `+D`, `×R`. */
export const stanceMark = (locale: Locale, stance: Stance): string =>
  locale.medium === 'speech' ? '' : `${locale.signs.of(stance)}${locale.words.stances[stance].letter}`

type Known = Pick<Position, 'stance' | 'attribution'>

/** Returns a position as sign and letter, with a sign where it is only reported or inferred: `»D`, `»D°`, `−Oi`. */
export const positionMark = (locale: Locale, { stance, attribution }: Known): string => {
  const mark = stanceMark(locale, stance)
  return mark === '' || attribution === 'stated' ? mark : `${mark}${locale.signs.of(attribution)}`
}

/** Returns the mark of a position before its word, which says that it is only reported: `»D demands (reported)`. */
const markBeforeWord = (locale: Locale, position: Known): string =>
  position.attribution === 'reported' ? stanceMark(locale, position.stance) : positionMark(locale, position)

/** Returns that a position is only reported or inferred; empty for a stated one. */
export const attributionText = ({ words }: Locale, attribution: Position['attribution']): string =>
  attribution === 'stated' ? '' : words.attributions[attribution]

/** Returns the word for a position's stance, and in one pair of brackets whether it is only reported or inferred, and what else there is to say. */
export const positionWord = (locale: Locale, { stance, attribution }: Known, more = ''): string => {
  const { word } = locale.words.stances[stance]
  const facts = [attributionText(locale, attribution), more].filter((one) => one !== '')
  return facts.length === 0 ? word : `${word} (${facts.join(', ')})`
}

/** Returns `»D demands`: sign, letter and word; what else there is to say in the brackets of the word. */
export const markedWord = (locale: Locale, position: Known, more = ''): string =>
  `${markBeforeWord(locale, position)} ${positionWord(locale, position, more)}`.trimStart()

/** Returns a position as `markedWord` does, in the tone of its stance. */
export const stanceSpan = ({ locale }: RenderContext, position: Known, more = ''): Span =>
  span(markedWord(locale, position, more), stanceTone(position.stance))

const nameOf = ({ reading, locale }: RenderContext, id: string | undefined): string =>
  locale.text(indexOf(reading.dossier).participants.get(id ?? '')?.name)

/** Returns who reports a position: a participant's name or a source's title; empty where none is named. */
export const tellerName = (context: RenderContext, { accordingTo }: Position): string =>
  accordingTo === undefined ? '' : nameOf(context, accordingTo) || sourceTitle(context, accordingTo)

/** Returns who reports a position, unless that is the source which it cites: the citation follows and says it, too. */
const uncitedTeller = (context: RenderContext, position: Position): string =>
  sourceIds(position.source).includes(position.accordingTo ?? '') ? '' : tellerName(context, position)

/** Returns how a position came about: who is asked, who spoke, the attribution in words, who reports it, its weight. */
const factsWith = (context: RenderContext, position: Position, attribution: string): readonly string[] => {
  const { locale } = context
  const { stance } = locale.words
  const [asked, speaker] = [nameOf(context, position.of), nameOf(context, position.through)]
  const teller = uncitedTeller(context, position)
  return [
    asked === '' ? '' : stance.asked(asked),
    speaker === '' ? '' : stance.through(speaker),
    attribution,
    teller === '' ? '' : stance.accordingTo(teller),
    position.salience === undefined ? '' : stance.salience(locale.number(position.salience)),
  ]
}

/** Returns how a position came about, with its attribution. */
export const accountFacts = (context: RenderContext, position: Position): readonly string[] =>
  factsWith(context, position, context.locale.words.attributions[position.attribution])

/** Returns how a position came about, with its date; that it is reported or inferred is part of the stance. */
export const positionFacts = (context: RenderContext, position: Position): readonly string[] => {
  const { attributions } = context.locale.words
  const attribution = position.attribution === 'stated' ? attributions.stated : ''
  return [...factsWith(context, position, attribution), context.locale.date(position.date)]
}

/** Returns disagreeing accounts, each with its teller: `»D demands, according to Ben; ¬X disputes it`. */
export const accountsText = (context: RenderContext, positions: readonly Position[]): string => {
  const { locale } = context
  return positions
    .map((one) => {
      const teller = tellerName(context, one)
      // Who reports it says that it is only reported.
      const word = teller === '' ? positionWord(locale, one) : locale.words.stances[one.stance].word
      const marked = `${markBeforeWord(locale, one)} ${word}`.trimStart()
      return teller === '' ? marked : `${marked}, ${locale.words.stance.accordingTo(teller)}`
    })
    .join('; ')
}

/** A denial or a denied account, with its position. */
interface Denial {
  readonly text: string
  readonly target: Target
}

const shortly = (context: RenderContext, position: Position): string =>
  `${nameOf(context, position.participant)}, ${positionWord(context.locale, position)}, ${context.locale.date(position.date)}`

/** Returns what a position denies and who denies it. */
export const denialTexts = (context: RenderContext, issue: Issue, position: Position): readonly Denial[] => {
  const { stance } = context.locale.words
  return [
    ...deniedBy(issue, position).map((one) => ({
      text: stance.denies(shortly(context, one)),
      target: to.stance(issue, one.participant),
    })),
    ...denialsOf(issue, position).map((one) => ({
      text: stance.deniedBy(`${nameOf(context, one.participant)}, ${context.locale.date(one.date)}`),
      target: to.stance(issue, one.participant),
    })),
  ]
}

/** Returns the word that marks an observer; empty for a party. */
export const standingText = (locale: Locale, participant: Participant | undefined): string =>
  participant?.standing === 'observer' ? locale.words.stance.observer : ''

/** A condition in words, with the issue to open if it is one. */
interface ConditionText {
  readonly text: string
  readonly target: Target | undefined
}

/** Returns the conditions of a position: titles of issues, and words. */
export const conditionsOf = ({ reading, locale }: RenderContext, { conditions }: Position): readonly ConditionText[] =>
  (conditions ?? []).map((one) =>
    'issue' in one
      ? { text: locale.text(indexOf(reading.dossier).issues.get(one.issue)?.title), target: to.issue(one.issue) }
      : { text: locale.text(one.text), target: undefined },
  )

/** The layout of a position: how its first line begins, its indent, and its link. */
interface Setting {
  readonly lead?: readonly Span[]
  readonly indent: number
  readonly link?: Target
}

/** Returns the suffix of a name: ` · observer`. */
export const standingSuffix = (locale: Locale, participant: Participant | undefined): string => {
  const standing = standingText(locale, participant)
  return standing === '' ? '' : ` · ${standing}`
}

interface Taken {
  readonly issue: Issue
  readonly position: Position
}

/** Returns a position in full: stance, who is asked, who reports it, what was said, conditions, denials, quotations. */
export const positionBlocks = (
  context: RenderContext,
  { issue, position }: Taken,
  { lead = [], indent, link }: Setting,
): readonly Block[] => {
  const { locale } = context
  return [
    text(
      [...lead, stanceSpan(context, position), span(` · ${dotted(positionFacts(context, position))}`, 'dim')],
      indent,
      link,
    ),
    ...paragraph(locale.text(position.text), indent + 2),
    ...conditionsOf(context, position).map((one) =>
      text([span(locale.words.detail.conditions(one.text), 'warn')], indent + 2, one.target),
    ),
    ...denialTexts(context, issue, position).map((one) => text([span(one.text, 'warn')], indent + 2, one.target)),
    ...sourceBlocks(context, position.source, indent + 2),
  ]
}

const standLine = (context: RenderContext, position: Position): Block => {
  const { reading, locale } = context
  const participant = indexOf(reading.dossier).participants.get(position.participant)
  return text(
    [
      stanceSpan(context, position),
      span(` · ${locale.text(participant?.name)}`, sideTone(reading, participant?.side)),
      span(standingSuffix(locale, participant), 'dim'),
    ],
    0,
    to.participant(position.participant),
  )
}

const othersBlocks = (context: RenderContext, others: readonly Position[]): readonly Block[] => {
  const { stance } = context.locale.words
  return [
    ...heading(stance.others),
    ...(others.length > 0 ? others.map((one) => standLine(context, one)) : [text([span(stance.nobodyElse, 'dim')])]),
  ]
}

/** Returns that somebody was asked without a known answer, or that no position is known. */
const unknownBlock = (context: RenderContext, issue: Issue, ids: readonly string[], unknown: string): Block => {
  const asked = unansweredOn(context.reading.dossier, issue).filter((one) => ids.includes(one))
  const names = context.locale.list(asked.map((id) => nameOf(context, id)))
  return text([
    span(names === '' ? unknown : context.locale.words.distance.asked(names), names === '' ? 'dim' : 'warn'),
  ])
}

/** Returns the positions of a participant: the last and those before it, or accounts that disagree. */
const accountBlocks = (context: RenderContext, issue: Issue, participant: Participant): readonly Block[] => {
  const { stance, detail } = context.locale.words
  const { kind, positions } = accountsOf(context.reading.dossier, issue, participant.id)
  const blocks = (some: readonly Position[]): readonly Block[] =>
    firstBlocks(context, some.toReversed(), (position) => positionBlocks(context, { issue, position }, { indent: 0 }))
  if (positions.length === 0)
    return [...heading(stance.now), unknownBlock(context, issue, [participant.id], detail.noPositions)]
  if (kind === 'disputed')
    return [...heading(stance.disputed), text([span(stance.noMove, 'warn')]), ...blocks(positions)]
  const before = positions.slice(0, -1)
  return [
    ...heading(stance.now),
    ...blocks(positions.slice(-1)),
    ...(before.length > 0 ? heading(stance.before) : []),
    ...blocks(before),
  ]
}

/** Returns a participant's stance on an issue in full, and the stances of the others. */
export const stanceBlocks = (context: RenderContext, issue: Issue, participant: Participant): readonly Block[] => {
  const { reading, locale } = context
  const { stance } = locale.words
  const others = standsOf(issue).filter((one) => one.participant !== participant.id)
  return [
    ...linkFact(
      stance.of,
      dotted([locale.text(participant.name), standingText(locale, participant)]),
      to.participant(participant.id),
      sideTone(reading, participant.side),
    ),
    ...linkFact(stance.on, locale.text(issue.title), to.issue(issue.id)),
    ...accountBlocks(context, issue, participant),
    ...othersBlocks(context, others),
  ]
}

/** Returns a side's stance on an issue: the positions of its participants, newest first, and the other sides. */
export const sideStanceBlocks = (context: RenderContext, issue: Issue, side: Side): readonly Block[] => {
  const { reading, locale } = context
  const { participants } = indexOf(reading.dossier)
  const { stance } = locale.words
  const ofSide = (one: Position): boolean => participants.get(one.participant)?.side === side.id
  const own = positionsOf(issue).filter(ofSide).toReversed()
  const others = standsOf(issue).filter((one) => !ofSide(one))
  const members = (indexOf(reading.dossier).membersOfSide.get(side.id) ?? []).map(({ id }) => id)
  return [
    ...linkFact(locale.words.detail.side, locale.text(side.name), to.side(side.id), sideTone(reading, side.id)),
    ...linkFact(stance.on, locale.text(issue.title), to.issue(issue.id)),
    ...heading(stance.members),
    ...(own.length > 0 ? [] : [unknownBlock(context, issue, members, stance.unheard)]),
    ...firstBlocks(context, own, (one) =>
      positionBlocks(
        context,
        { issue, position: one },
        {
          lead: [span(`${locale.text(participants.get(one.participant)?.name)} `, 'strong')],
          indent: 0,
          link: to.participant(one.participant),
        },
      ),
    ),
    ...othersBlocks(context, others),
  ]
}
