import {
  accountsOf,
  denialsOf,
  indexOf,
  lazily,
  memoizeLast,
  positionsOf,
  standsOf,
  STANCES,
  unansweredOn,
  type Issue,
} from '../../dossier/index.ts'
import { plainText, span, widthOf, wrapSpans, type Span } from '../../text/index.ts'
import type { RenderContext } from '../entry.ts'
import { clearShortName } from '../negotiation/asks.ts'
import { accountsText, denialTexts, markedWord, positionMark, stanceMark } from '../negotiation/stance.ts'
import { sideTone, stanceTone } from '../tone.ts'
import type { Matrix } from './index.ts'

/** A line of the foot. */
export type FootLine = readonly Span[]

/** Returns the signs of the stances with their words. */
const stanceSigns = ({ locale }: RenderContext): readonly FootLine[] =>
  STANCES.map((stance) => [
    span(stanceMark(locale, stance), stanceTone(stance)),
    span(` ${locale.words.stances[stance].word}`, 'dim'),
  ])

/** Returns the other signs that a cell may have, with their words. */
const otherSigns = ({ locale }: RenderContext): readonly FootLine[] => {
  const { stances, matrix } = locale.words
  const signs: readonly (readonly [string, string])[] = [
    [locale.signs.of('reported'), matrix.reported],
    [locale.signs.of('inferred'), matrix.inferred],
    [locale.signs.of('disputes'), matrix.denied],
    [locale.signs.of('retracted'), matrix.retracted],
    [`${stances.demands.letter}${locale.signs.of('moved')}`, matrix.movedFrom],
    ['2', matrix.repeated],
  ]
  return signs.map(([sign, words]) => [span(sign), span(` ${words}`, 'dim')])
}

/** Returns every sign that a cell may have, with its words. */
export const matrixSigns = (context: RenderContext): readonly FootLine[] => [
  ...stanceSigns(context),
  ...otherSigns(context),
]

const BETWEEN_SIGNS = span('  ')

/** Puts signs with their words into lines of a width; none is broken. */
const signLines = (title: string, signs: readonly FootLine[], width: number): readonly FootLine[] => {
  const lines: Span[][] = [[span(title, 'dim')]]
  for (const sign of signs) {
    const last = lines.at(-1) ?? []
    if (widthOf(plainText([...last, BETWEEN_SIGNS, ...sign])) <= width) last.push(BETWEEN_SIGNS, ...sign)
    else lines.push([...sign])
  }
  return lines
}

/** Returns how many rows and columns are folded away; nothing where none is. */
const hiddenLines = ({ locale }: RenderContext, { hidden, columns }: Matrix, width: number): readonly FootLine[] => {
  const { matrix } = locale.words
  const people = columns[0]?.kind === 'side' ? matrix.sides : matrix.people
  const names = [
    ...(hidden.issues > 0 ? [matrix.issues(hidden.issues)] : []),
    ...(hidden.columns > 0 ? [people(hidden.columns)] : []),
  ]
  return names.length === 0 ? [] : wrapSpans([span(matrix.hidden(locale.list(names)), 'dim')], width)
}

/** Returns who takes which position on an issue, and of whom it is asked. */
const positionLines = (context: RenderContext, issue: Issue): readonly FootLine[] => {
  const { reading, locale } = context
  const { participants } = indexOf(reading.dossier)
  return standsOf(issue).flatMap((position) => {
    const one = participants.get(position.participant)
    const asked = participants.get(position.of ?? '')
    if (!one) return []
    return [
      [
        span(locale.text(one.name), sideTone(reading, one.side)),
        span(` ${markedWord(locale, position)}`, stanceTone(position.stance)),
        span(asked ? ` ${locale.signs.of('asks')} ${locale.text(asked.name)}` : '', sideTone(reading, asked?.side)),
      ],
    ]
  })
}

const disputeLines = (context: RenderContext, issue: Issue): readonly FootLine[] => {
  const { reading, locale } = context
  const { participants } = indexOf(reading.dossier)
  const title = span(`${locale.text(issue.title)}: `)
  const accounts = standsOf(issue)
    .map(({ participant }) => ({ participant, ...accountsOf(reading.dossier, issue, participant) }))
    .filter(({ kind }) => kind === 'disputed')
  const disputed = new Set(accounts.map(({ participant }) => participant))
  // Who denies their own position has accounts that disagree, which name the denial.
  const denied = positionsOf(issue).filter((one) => {
    const deniers = denialsOf(issue, one).map(({ participant }) => participant)
    return deniers.some((denier) => denier !== one.participant || !disputed.has(denier))
  })
  const named = (id: string): string => {
    const one = participants.get(id)
    return one ? clearShortName(context, one) : ''
  }
  return [
    ...denied.map((one) => [
      title,
      span(`${named(one.participant)} ${positionMark(locale, one)} `, stanceTone(one.stance)),
      span(
        denialTexts(context, issue, one)
          .map(({ text }) => text)
          .join('; '),
        'warn',
      ),
    ]),
    ...accounts.map(({ participant, positions }) => [
      title,
      span(`${named(participant)} `),
      span(accountsText(context, positions), 'warn'),
    ]),
  ]
}

const unansweredLines = ({ reading, locale }: RenderContext, issue: Issue): readonly FootLine[] => {
  const { participants } = indexOf(reading.dossier)
  const asked = unansweredOn(reading.dossier, issue)
  if (asked.length === 0) return []
  const names = locale.list(asked.map((id) => locale.text(participants.get(id)?.name)))
  return [[span(`${locale.text(issue.title)}: `), span(names, 'warn')]]
}

/** Lines under a heading; without any there is no heading. They are worked out only where there is room for some. */
interface Section {
  readonly title: string
  readonly lines: () => readonly FootLine[]
}

const MORE = 2

/** Wraps a section into as many lines as there is room for; nothing where not even one line of it has room. */
const sectionLines = (
  context: RenderContext,
  { title, lines }: Section,
  width: number,
  room: number,
): readonly FootLine[] => {
  const head = [[], [span(title, 'strong')]]
  if (room <= head.length) return []
  const wrapped = lines().flatMap((line) => wrapSpans(line, width))
  if (wrapped.length === 0 || room < head.length + Math.min(wrapped.length, MORE)) return []
  const fits = head.length + wrapped.length <= room
  if (fits) return [...head, ...wrapped]
  const shown = room - head.length - 1
  const more = context.locale.words.timeline.now.more(context.locale.number(wrapped.length - shown))
  return [...head, ...wrapped.slice(0, shown), [span(more, 'dim')]]
}

interface Room {
  readonly context: RenderContext
  readonly width: number
}

/** What does not depend on the cursor: the legend, what is hidden, and the disputes and open questions of all rows. */
interface Overview {
  /** All signs, or only the stances; the first one is taken that has room. */
  readonly legends: readonly (readonly FootLine[])[]
  readonly hidden: readonly FootLine[]
  readonly disputes: readonly FootLine[]
  readonly unanswered: readonly FootLine[]
}

/**
 * Returns the lines about the whole matrix; memoised, because a key that moves the cursor does not change them. Those of
 * all issues are found when they are first shown.
 */
const overviewOf = memoizeLast(
  (matrix: Matrix, { context, width }: Room): Overview =>
    lazily<Overview>({
      legends: () =>
        [matrixSigns(context), stanceSigns(context)].map((signs) =>
          signLines(`${context.locale.words.matrix.legend}:`, signs, width),
        ),
      hidden: () => hiddenLines(context, matrix, width),
      disputes: () => matrix.issues.flatMap((issue) => disputeLines(context, issue)),
      unanswered: () => matrix.issues.flatMap((issue) => unansweredLines(context, issue)),
    }),
  (a, b) => a.context === b.context && a.width === b.width,
)

/** Returns the most of several variants that has room below a blank line, else without it; nothing where none has. */
const roomiest = (variants: readonly (readonly FootLine[])[], rows: number): readonly FootLine[] => {
  const lines = variants.find((some) => some.length <= rows) ?? []
  return lines.length > 0 && lines.length < rows ? [[], ...lines] : lines
}

/** Returns what free rows below the selected cell show: the legend, who asks what of whom, missing answers and disputes. */
export const overviewLines = (
  context: RenderContext,
  matrix: Matrix,
  issue: Issue,
  { width, rows }: { readonly width: number; readonly rows: number },
): readonly FootLine[] => {
  const { matrix: words } = context.locale.words
  const overview = overviewOf(matrix, { context, width })
  const { legends, hidden } = overview
  const shown = [...roomiest([...legends.map((one) => [...one, ...hidden]), hidden], rows)]
  const positions = positionLines(context, issue)
  const sections = [
    { title: words.unanswered, lines: () => overview.unanswered },
    { title: words.disputes, lines: () => overview.disputes },
    // Last, because these lines change with the cursor. A single position is that of the selected cell above.
    { title: words.positions, lines: () => (positions.length > 1 ? positions : []) },
  ]
  for (const one of sections) shown.push(...sectionLines(context, one, width, rows - shown.length))
  return shown
}
