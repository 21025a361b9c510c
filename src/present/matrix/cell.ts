import {
  accountsOf,
  denialsOf,
  indexOf,
  lastOfEach,
  movedFrom,
  standsIn,
  type Issue,
  type Participant,
  type Position,
} from '../../dossier/index.ts'
import { isDivided, STEPS } from '../../figures/index.ts'
import { plainText, span, widthOf, type Locale, type Span } from '../../text/index.ts'
import { changeMark, changesOf } from '../changes/index.ts'
import type { RenderContext } from '../entry.ts'
import { positionMark } from '../negotiation/stance.ts'
import { retractedIn } from '../source.ts'
import { stanceTone } from '../tone.ts'
import { cellTarget, positionsIn, type MatrixColumn } from './index.ts'

const SMALL = new Set(['of', 'the', 'and', 'in', 'de', 'del', 'la', 'las', 'el', 'los', 'y', 'en', 'e'])

/** Returns the initials of a name: `RGC`, `AB`. */
export const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => word !== '' && !SMALL.has(word.toLowerCase()))
    .map((word) => [...word][0] ?? '')
    .join('')

/** Returns short names for a cell: the first letter, initials where two share it, else short names. */
const labelsOf = (locale: Locale, participants: readonly Participant[]): ReadonlyMap<string, string> => {
  const names = participants.map(({ name, shortName }) => locale.text(shortName ?? name))
  const forms = [(name: string) => [...name][0] ?? '', initials, (name: string) => name]
  const form = forms.find((shorten) => new Set(names.map(shorten)).size === names.length) ?? ((name: string) => name)
  return new Map(participants.map(({ id }, at) => [id, form(names[at] ?? '')]))
}

/** Returns a position's marks: its stance, and whether it is inferred, denied or rests on a retracted source. */
const markSpan = (context: RenderContext, issue: Issue, position: Position): Span => {
  const { signs } = context.locale
  const denied = denialsOf(issue, position).length > 0 ? signs.of('disputes') : ''
  const retracted = retractedIn(context, position.source).length > 0 ? signs.of('retracted') : ''
  return span(`${positionMark(context.locale, position)}${denied}${retracted}`, stanceTone(position.stance))
}

/** Returns the last position of each stance, in order of time. */
const lastOfStances = (positions: readonly Position[]): readonly Position[] =>
  [...new Map(positions.toReversed().map((one) => [one.stance, one])).values()].toReversed()

/** Returns disagreeing accounts next to each other: `»D/¬X`. */
const accountSpans = (context: RenderContext, positions: readonly Position[]): readonly Span[] =>
  lastOfStances(positions).flatMap((one, at) => [
    span(at > 0 ? '/' : '', 'dim'),
    span(positionMark(context.locale, one), stanceTone(one.stance)),
  ])

/** Returns a participant's stance, or their disagreeing accounts. */
const standSpans = (context: RenderContext, issue: Issue, last: Position): readonly Span[] => {
  const { kind, positions } = accountsOf(context.reading.dossier, issue, last.participant)
  return kind === 'disputed' ? accountSpans(context, positions) : [markSpan(context, issue, last)]
}

/** Returns the members of a side with their stances: `R »D G ±C`. */
const named = (context: RenderContext, issue: Issue, positions: readonly Position[]): readonly Span[] => {
  const { participants } = indexOf(context.reading.dossier)
  const labels = labelsOf(
    context.locale,
    positions.flatMap(({ participant }) => participants.get(participant) ?? []),
  )
  return positions.flatMap((one, at) => [
    span(`${at > 0 ? ' ' : ''}${labels.get(one.participant) ?? ''} `, 'dim'),
    ...standSpans(context, issue, one),
  ])
}

/** Returns how often each stance is taken by a united side. */
const tallied = (context: RenderContext, issue: Issue, positions: readonly Position[]): readonly Span[] => {
  const { locale } = context
  const marks = new Map<string, { readonly position: Position; readonly count: number }>()
  for (const position of positions) {
    const mark = plainText(standSpans(context, issue, position))
    marks.set(mark, { position, count: (marks.get(mark)?.count ?? 0) + 1 })
  }
  return [...marks.values()]
    .toSorted((a, b) => STEPS[b.position.stance] - STEPS[a.position.stance])
    .flatMap(({ position, count }) => [
      ...standSpans(context, issue, position),
      span(`${count > 1 ? locale.number(count) : ''} `, stanceTone(position.stance)),
    ])
}

/** Returns how often the last stance of some positions was stated. */
export const timesStated = (positions: readonly Position[]): number =>
  positions.filter(({ stance }) => stance === positions.at(-1)?.stance).length

/** Returns a participant's stance: after the previous one if it moved, with a count if it was repeated, and a later denial of others. */
const moves = (context: RenderContext, issue: Issue, all: readonly Position[]): readonly Span[] => {
  const { locale, reading } = context
  const positions = standsIn(all)
  const [last, newest] = [positions.at(-1), all.at(-1)]
  if (!last) return []
  if (newest && newest.stance !== last.stance && !positions.includes(newest))
    return accountSpans(context, [last, newest])
  const before = movedFrom(reading.dossier, issue, last)
  const mark = markSpan(context, issue, last)
  if (before) return [span(`${locale.words.stances[before.stance].letter}${locale.signs.of('moved')}`, 'dim'), mark]
  const times = timesStated(positions)
  return times > 1 ? [mark, span(` ${locale.number(times)}`, 'dim')] : [mark]
}

const ownSpans = (context: RenderContext, issue: Issue, column: MatrixColumn, width: number): readonly Span[] => {
  const { dossier } = context.reading
  const positions = positionsIn(context, issue, column)
  if (column.kind === 'side') {
    const stands = lastOfEach(positions)
    return isDivided(dossier, issue, column.key) ? named(context, issue, stands) : tallied(context, issue, stands)
  }
  if (accountsOf(dossier, issue, column.key).kind !== 'disputed') return moves(context, issue, positions)
  const marks = accountSpans(context, positions)
  const word = ` ${context.locale.words.matrix.disputed}`
  return widthOf(plainText(marks) + word) <= width ? [...marks, span(word, 'warn')] : marks
}

/** Returns the content of a cell; empty where no position is known. */
export const cellSpans = (
  context: RenderContext,
  issue: Issue,
  column: MatrixColumn,
  width = Infinity,
): readonly Span[] => {
  const own = ownSpans(context, issue, column, width)
  const changed = changesOf(context, cellTarget(issue, column)).length > 0
  return changed ? [...own, changeMark(context, true)] : own
}

/** Returns the participant who is asked in a cell; none if nobody is, or if members of a side ask different ones. */
const askedIn = ({ reading }: RenderContext, issue: Issue, column: MatrixColumn): Participant | undefined => {
  const { participants } = indexOf(reading.dossier)
  const stands = lastOfEach(positionsIn({ reading }, issue, column))
  const asked = new Set(stands.map(({ of }) => of))
  return asked.size === 1 ? participants.get(stands[0]?.of ?? '') : undefined
}

/** Letters of a side's name that consists of one word, in a narrow cell. */
const LETTERS = 3

/** Returns the names of the side that is asked: in full, and its initials or first letters. */
const askedNames = (context: RenderContext, asked: Participant): readonly string[] => {
  const { reading, locale } = context
  const side = indexOf(reading.dossier).sides.get(asked.side ?? '')
  const name = locale.text(side?.name ?? asked.shortName ?? asked.name)
  const letters = initials(name)
  return [name, [...letters].length > 1 ? letters : [...name].slice(0, LETTERS).join('')]
}

/** Returns the content of a cell with the side that is asked, if there is room for it: `»D → Mexico`. */
export const sizedCell = (
  context: RenderContext,
  issue: Issue,
  column: MatrixColumn,
  width: number,
): readonly Span[] => {
  const own = cellSpans(context, issue, column, width)
  const asked = own.length === 0 ? undefined : askedIn(context, issue, column)
  if (!asked) return own
  const left = width - widthOf(plainText(own))
  const { signs } = context.locale
  // The sign of a reported position has the place of the blank, as in rows.
  const gap = [' ', signs.of('reported')].some((end) => plainText(own).endsWith(end)) ? '' : ' '
  const arrow = askedNames(context, asked)
    .map((name) => `${gap}${signs.of('asks')} ${name}`)
    .find((one) => widthOf(one) <= left)
  return arrow === undefined ? own : [...own, span(arrow, 'dim')]
}
