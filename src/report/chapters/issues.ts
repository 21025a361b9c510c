import {
  historyOf,
  indexOf,
  positionsOf,
  statusOf,
  to,
  type Issue,
  type Position,
  sourceIds,
  datesOf,
  currentDate,
  textSource,
  datedSource,
} from '../../dossier/index.ts'
import { distanceOf, nextTo, STEPS, type Direction } from '../../figures/index.ts'
import {
  dotted,
  resumesText,
  sideTone,
  stanceMark,
  stanceTone,
  statusTone,
  type RenderContext,
  conditionsOf,
} from '../../present/index.ts'
import { span } from '../../text/index.ts'
import { isChangedRecord, changeSign } from './changes.ts'
import { listParts, phrase, citingPhrase, tablePart, text, type Part, type Phrase, type Section } from '../html/page.ts'
import { quoteSpans } from './quote.ts'

const statusPart = (context: RenderContext, issue: Issue): Part => {
  const { locale } = context
  const status = statusOf(issue)
  const { detail, statuses, statusUnknown } = locale.words
  const [resumes, deadline] = [currentDate(issue.resumes), currentDate(issue.deadline)]
  const ahead = dotted([
    resumes === null ? '' : resumesText(context, resumes),
    deadline === null ? '' : detail.deadline(locale.date(deadline)),
  ])
  const known = historyOf(issue).at(-1)
  return {
    kind: 'text',
    phrase: citingPhrase(
      [
        span(`${detail.status}: `, 'dim'),
        span(status ? statuses[status] : statusUnknown, statusTone(status)),
        span(ahead === '' ? '' : ` · ${ahead}`),
      ],
      known ? known.source : issue.source,
      ...[...datesOf(issue.resumes), ...datesOf(issue.deadline)].map(datedSource),
    ),
  }
}

/** Returns the relations that run both ways: trades and conflicts. */
const mutualTies = (issue: Issue): NonNullable<Issue['relations']> =>
  (issue.relations ?? []).filter(({ kind }) => kind === 'traded-for' || kind === 'conflicts-with')

/** Returns the issues that an issue is tied to, by the kind of tie. */
const tiedPhrases = ({ reading, locale }: RenderContext, issue: Issue): readonly Phrase[] => {
  const { dependence } = locale.words
  const { issues, issuesNaming } = indexOf(reading.dossier)
  const mutual = [
    ...mutualTies(issue).map(({ kind, issue: other, source }) => ({ kind, other, source })),
    ...(issuesNaming.get(issue.id) ?? []).flatMap((one) =>
      mutualTies(one)
        .filter((tie) => tie.issue === issue.id)
        .map(({ kind }) => ({ kind, other: one.id, source: one.source })),
    ),
  ].filter((one, at, all) => all.findIndex(({ other, kind }) => other === one.other && kind === one.kind) === at)
  const ties = (['waits-for', 'hangs-on-it'] as const satisfies readonly Direction[]).flatMap((direction) => {
    const near = nextTo(reading, issue, direction).filter((one) => !mutual.some((tie) => tie.other === one.id))
    return near.length === 0
      ? []
      : [
          phrase([
            span(`${dependence[direction]}: `, 'dim'),
            span(locale.list(near.map((one) => locale.text(one.title)))),
          ]),
        ]
  })
  const named = mutual.map(({ kind, other, source }) =>
    citingPhrase(
      [span(`${locale.words.relations[kind]}: `, 'dim'), span(locale.text(issues.get(other)?.title))],
      source,
    ),
  )
  return [...named, ...ties]
}

/** Returns who would have to move for an issue to pass, in steps, and the sides not heard. */
const distancePart = ({ reading, locale }: RenderContext, issue: Issue): Part => {
  const { movers, silent } = distanceOf(reading.dossier, issue)
  const { distance } = locale.words
  const { participants, sides } = indexOf(reading.dossier)
  const named = movers.map(
    (one) => `${locale.text(participants.get(one.participant)?.name)} (${distance.steps(STEPS[one.stance])})`,
  )
  return text(
    [
      span(`${distance.title}: `, 'dim'),
      span(named.length > 0 ? locale.list(named) : distance.none),
      span(
        silent.length > 0
          ? ` · ${distance.silent(locale.list(silent.map((id) => locale.text(sides.get(id)?.name))))}`
          : '',
        'warn',
      ),
    ],
    ...movers.flatMap((one) => sourceIds(one.source)),
  )
}

const positionRow = (context: RenderContext, position: Position): readonly Phrase[] => {
  const { reading, locale } = context
  const { participants, sides } = indexOf(reading.dossier)
  const who = participants.get(position.participant)
  const conditions = conditionsOf(context, position).map((one) => one.text)
  return [
    phrase([span(locale.text(who?.name), 'strong')]),
    phrase([
      span(locale.text(sides.get(who?.side ?? '')?.name) || locale.words.detail.noSide, sideTone(reading, who?.side)),
    ]),
    citingPhrase(
      [
        span(
          `${stanceMark(locale, position.stance)} ${locale.words.stances[position.stance].word}`,
          stanceTone(position.stance),
        ),
      ],
      position.source,
    ),
    citingPhrase(
      [
        span(locale.text(position.text)),
        ...quoteSpans(context, position.source),
        span(conditions.length > 0 ? ` ${locale.words.detail.conditions(locale.list(conditions))}` : '', 'warn'),
      ],
      position.source,
    ),
    phrase(locale.words.attributions[position.attribution]),
    phrase(locale.date(position.date)),
  ]
}

const positionParts = (context: RenderContext, issue: Issue): readonly Part[] => {
  const { locale } = context
  const { columns } = locale.words.report
  return tablePart(
    locale.words.detail.positions,
    [columns.who, columns.side, columns.stance, columns.said, columns.attributed, columns.date],
    positionsOf(issue)
      .toReversed()
      .map((one) => positionRow(context, one)),
    locale.words.detail.noPositions,
  )
}

const historyParts = ({ locale }: RenderContext, issue: Issue): readonly Part[] => {
  const { columns } = locale.words.report
  return tablePart(
    locale.words.detail.history,
    [columns.date, columns.status, columns.note],
    historyOf(issue)
      .toReversed()
      .map(({ date, status, note, source }) => [
        phrase(locale.date(date)),
        citingPhrase([span(locale.words.statuses[status], statusTone(status))], source),
        phrase(locale.text(note)),
      ]),
  )
}

/** A summary rests on its own source, else on that of the issue; where it names none, none is printed beside it. */
const summaryPart = (context: RenderContext, issue: Issue, summary: string): Part => {
  const source = textSource(issue.summary) ?? issue.source
  return text([span(summary), ...quoteSpans(context, source)], ...sourceIds(source))
}

const issueParts = (context: RenderContext, issue: Issue): readonly Part[] => {
  const { locale } = context
  const summary = locale.text(issue.summary)
  return [
    {
      kind: 'title',
      text: changeSign(context, isChangedRecord(context, to.issue(issue.id))) + locale.text(issue.title),
      anchor: `issue-${issue.id}`,
    },
    statusPart(context, issue),
    ...(summary === '' ? [] : [summaryPart(context, issue, summary)]),
    ...listParts(tiedPhrases(context, issue)),
    distancePart(context, issue),
    ...positionParts(context, issue),
    ...historyParts(context, issue),
  ]
}

/** Returns each issue: its status, ties, who would have to move, positions and history. */
export const issuesSection = (context: RenderContext, issues: readonly Issue[]): Section => ({
  anchor: 'issues',
  title: context.locale.words.report.sections.issues,
  parts:
    issues.length > 0
      ? issues.flatMap((one) => issueParts(context, one))
      : [text([span(context.locale.words.report.noIssues, 'dim')])],
})
