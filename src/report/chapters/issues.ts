import {
  accountsOf,
  datedSource,
  datesOf,
  denialsOf,
  historyOf,
  requestsOn,
  statusEntry,
  termHistory,
  indexOf,
  isOpen,
  lastHeard,
  nextSteps,
  positionsOf,
  sourceIds,
  statusOf,
  textSource,
  to,
  type Issue,
  type Position,
  type Relation,
} from '../../dossier/index.ts'
import { distanceOf, neighbours, STEPS, type Direction } from '../../figures/index.ts'
import {
  accountFacts,
  actorNames,
  bondsOf,
  conditionsOf,
  datedText,
  denialTexts,
  dotted,
  heardText,
  nobodyText,
  openTexts,
  sideTone,
  SPLITS,
  stanceSpan,
  standingSuffix,
  statusTone,
  stepText,
  termDuties,
  type RenderContext,
} from '../../present/index.ts'
import { capitalized, span } from '../../text/index.ts'
import { isChangedRecord, changeSign } from './changes.ts'
import {
  partsOfEach,
  listParts,
  phrase,
  citingPhrase,
  tablePart,
  text,
  type Part,
  type Phrase,
  type Section,
} from '../html/page.ts'
import { noneText } from './none.ts'
import { quoteSpans } from './quote.ts'

/** Returns the status with the source of its newest entry, else with the issue's source; no source says that it is unknown. */
const statusPart = ({ locale }: RenderContext, issue: Issue): Part => {
  const status = statusOf(issue)
  const { detail, statuses, statusUnknown } = locale.words
  if (!status) return { kind: 'text', phrase: phrase([span(capitalized(statusUnknown), statusTone(status))]) }
  const known = statusEntry(issue)
  return {
    kind: 'text',
    phrase: citingPhrase(
      [span(`${detail.status}: `, 'dim'), span(statuses[status], statusTone(status))],
      known ? known.source : issue.source,
    ),
  }
}

/** Returns the resumption and deadline of an issue, each with its own sources. */
const datedParts = (context: RenderContext, issue: Issue): readonly Part[] =>
  (['resumes', 'deadline'] as const).flatMap((kind): readonly Part[] => {
    const words = datedText(context, issue, kind)
    return words === ''
      ? []
      : [{ kind: 'text', phrase: citingPhrase(capitalized(words), ...datesOf(issue[kind]).map(datedSource)) }]
  })

/** Returns the day of the last news of an issue, with its sources. */
const heardPart = (context: RenderContext, issue: Issue): readonly Part[] => {
  const words = heardText(context, issue)
  return words === ''
    ? []
    : [text([span(capitalized(words), 'dim')], ...(lastHeard(context.reading, issue)?.sources ?? []))]
}

/** Returns the next steps on an issue and who acts, by date. */
const nextParts = (context: RenderContext, issue: Issue): readonly Part[] => {
  const { locale, reading } = context
  const { columns } = locale.words.report
  return tablePart(
    locale.words.detail.next,
    [columns.date, columns.what, columns.acts],
    nextSteps(reading, issue).map((step) => [
      citingPhrase(locale.date(step.date), step.source),
      citingPhrase(stepText(context, step), step.source),
      actorNames(context, step) === '' ? phrase('') : citingPhrase(actorNames(context, step), ...step.named),
    ]),
  )
}

/** Returns the terms of an issue, with the history of each and its sources. */
const termParts = (context: RenderContext, issue: Issue): readonly Part[] => {
  const { locale } = context
  const { columns } = locale.words.report
  const rows = (issue.terms ?? []).flatMap((term) =>
    termHistory(term).map((entry, at) => [
      phrase(
        at === 0
          ? [
              span(locale.text(term.text), 'strong'),
              span(` · ${dotted(termDuties(context, term))}`.replace(/ · $/, '')),
            ]
          : '',
        ...(at === 0 ? sourceIds(entry.source) : []),
      ),
      phrase(locale.date(entry.date)),
      citingPhrase(locale.words.termStatuses[entry.status], entry.source),
      citingPhrase(locale.text(entry.note), ...(entry.note ? [textSource(entry.note) ?? entry.source] : [])),
    ]),
  )
  return tablePart(locale.words.detail.terms, [columns.term, columns.date, columns.status, columns.note], rows)
}

/** Relations that run both ways or are not dependencies; they are described from both ends. */
const BONDS: ReadonlySet<Relation['kind']> = new Set(['traded-for', 'conflicts-with', ...SPLITS])

const TRADES: ReadonlySet<Relation['kind']> = new Set(['traded-for'])

/** Returns the issues related to an issue, by kind of relation, each with its sources. */
const tiedPhrases = (context: RenderContext, issue: Issue): readonly Phrase[] => {
  const { reading, locale } = context
  const { dependence } = locale.words
  const bonds = bondsOf(context, issue, BONDS)
  // A trade is no wait, too; a conflict or a split may be one besides.
  const bound = new Set(bondsOf(context, issue, TRADES).map(({ other }) => other.id))
  const ties = (['waits-for', 'hangs-on-it'] as const satisfies readonly Direction[]).flatMap((direction) => {
    const near = neighbours(reading, issue, direction).filter((one) => !bound.has(one.issue.id))
    return near.map((one) =>
      citingPhrase(
        [span(`${dependence[direction]}: `, 'dim'), span(locale.text(one.issue.title))],
        ...one.ties.flatMap(({ sources }) => sources),
      ),
    )
  })
  const named = bonds.map(({ other, words, sources }) =>
    citingPhrase([span(`${words}: `, 'dim'), span(locale.text(other.title))], ...sources),
  )
  return [...named, ...ties]
}

/** Returns the participants who would have to move, in steps, and those who are disputed, silent or have not answered; nothing of an issue that failed. */
const distanceParts = (context: RenderContext, issue: Issue): readonly Part[] => {
  const { reading, locale } = context
  const { movers, asked } = distanceOf(reading.dossier, issue)
  const { distance } = locale.words
  const { participants } = indexOf(reading.dossier)
  const named = movers.map(
    (one) => `${locale.text(participants.get(one.participant)?.name)} (${distance.steps(STEPS[one.stance])})`,
  )
  const asking = (isOpen(statusOf(issue)) ? requestsOn(issue) : []).filter(
    ({ of }) => of !== undefined && asked.includes(of),
  )
  const nobody = named.length > 0 ? '' : nobodyText(context, issue)
  const [first, ...rest] = [locale.list(named), nobody, ...openTexts(context, issue)].filter((one) => one !== '')
  if (first === undefined) return []
  const spans = [
    span(`${distance.title}: `, 'dim'),
    span(first),
    span(rest.map((words) => ` · ${words}`).join(''), 'warn'),
  ]
  return [{ kind: 'text', phrase: citingPhrase(spans, ...[...movers, ...asking].map((one) => one.source)) }]
}

const positionRow = (context: RenderContext, issue: Issue, position: Position): readonly Phrase[] => {
  const { reading, locale } = context
  const { participants, sides } = indexOf(reading.dossier)
  const who = participants.get(position.participant)
  const isDisputed = accountsOf(reading.dossier, issue, position.participant).kind === 'disputed'
  const conditions = conditionsOf(context, position).map((one) => one.text)
  const denials = denialTexts(context, issue, position).map((one) => one.text)
  return [
    phrase([span(locale.text(who?.name), 'strong'), span(standingSuffix(locale, who), 'dim')]),
    phrase([
      span(locale.text(sides.get(who?.side ?? '')?.name) || locale.words.detail.noSide, sideTone(reading, who?.side)),
    ]),
    citingPhrase([stanceSpan(context, position, isDisputed ? locale.words.matrix.disputed : '')], position.source),
    citingPhrase(
      [
        span(locale.text(position.text)),
        ...quoteSpans(context, position.source),
        span(conditions.length > 0 ? ` ${locale.words.detail.conditions(locale.list(conditions))}` : '', 'warn'),
        span(denials.map((words) => ` · ${words}`).join(''), 'warn'),
      ],
      position.source,
      ...denialsOf(issue, position).map((one) => one.source),
    ),
    citingPhrase(dotted(accountFacts(context, position)), position.source),
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
      .map((one) => positionRow(context, issue, one)),
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
        citingPhrase(locale.text(note), ...(note ? [textSource(note) ?? source] : [])),
      ]),
  )
}

/** Returns a summary with its own source, else the issue's, else without one. */
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
    ...datedParts(context, issue),
    ...heardPart(context, issue),
    ...nextParts(context, issue),
    ...listParts(tiedPhrases(context, issue)),
    ...distanceParts(context, issue),
    ...positionParts(context, issue),
    ...termParts(context, issue),
    ...historyParts(context, issue),
  ]
}

/** Returns each issue in full: status, next steps, dependencies, distance, positions, history. */
export const issuesSection = (context: RenderContext, issues: readonly Issue[]): Section => ({
  anchor: 'issues',
  title: context.locale.words.report.sections.issues,
  parts:
    issues.length > 0
      ? partsOfEach(issues, (one) => issueParts(context, one))
      : [text([span(noneText(context, 'issues'), 'dim')])],
})
