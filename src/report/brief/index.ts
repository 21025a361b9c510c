import {
  accountsOf,
  indexOf,
  inTime,
  isExpected,
  isOpen,
  isUnheard,
  momentsOn,
  nextSteps,
  statusOf,
  type Issue,
  type Moment,
  type Reading,
  type Term,
  termHistory,
  termEntry,
} from '../../dossier/index.ts'
import { AGAINST, distanceOf, nextTo } from '../../figures/index.ts'
import {
  accountsText,
  dotted,
  kindText,
  issuesInOrder,
  LASTING_STATUSES,
  momentSpans,
  termDuties,
  termOutcome,
  type RenderContext,
} from '../../present/index.ts'
import { span } from '../../text/index.ts'
import { figuresSection } from './figures.ts'
import { changesInBrief } from '../chapters/changes.ts'
import { leadOf } from '../chapters/full.ts'
import {
  listParts,
  phrase,
  citingPhrase,
  tablePart,
  text,
  type Page,
  type Part,
  type Phrase,
  type Section,
  textLanguages,
} from '../html/page.ts'
import { sentencesSection } from '../chapters/sentences.ts'
import { citedSources } from '../chapters/sources.ts'
import { momentSources } from '../chapters/timeline.ts'

const ROWS = 5
const TERMS = 3
const NEWEST = 12
/** Statistics with claims, and issues, that have their sentence on the page. */
export const SENTENCES = 12

const section = (anchor: string, title: string, parts: readonly Part[]): Section => ({ anchor, title, parts })

const more = ({ locale }: RenderContext, all: number): readonly Part[] =>
  all > ROWS ? [text([span(locale.words.report.brief.more(all - ROWS), 'dim')])] : []

/** Returns the participants and issues with disputed accounts, which are not moves. */
const disputedParts = (context: RenderContext): readonly Part[] => {
  const { reading, locale } = context
  const { dossier } = reading
  const items = dossier.issues.flatMap((issue) =>
    [...new Set(issue.positions.map(({ participant }) => participant))].flatMap((id): readonly Phrase[] => {
      const { kind, positions } = accountsOf(dossier, issue, id)
      if (kind !== 'disputed') return []
      const name = locale.text(indexOf(dossier).participants.get(id)?.name)
      const words = locale.words.report.brief.disputed(name, locale.text(issue.title))
      return [
        citingPhrase(
          [span(words), span(` (${accountsText(context, positions)})`, 'dim')],
          ...positions.map(({ source }) => source),
        ),
      ]
    }),
  )
  return listParts(items.slice(0, ROWS))
}

/** Returns changed positions and statuses, newest first, then disputed accounts. */
const movedSection = (context: RenderContext): Section => {
  const { reading, locale } = context
  const { brief, columns } = locale.words.report
  const moved = momentsOn(reading)
    .filter(({ what, ahead }) => {
      if (ahead) return false
      // A first known status is a change, too, unless it lasts: then its day may be that of the report.
      if (what.kind === 'status')
        return what.from === null ? !LASTING_STATUSES.has(what.status) : what.from !== what.status
      return what.kind === 'position' && what.from !== null && what.from !== what.stance
    })
    .toReversed()
  const rows = moved
    .slice(0, ROWS)
    .map((one) => [phrase(locale.date(one.date)), phrase(momentSpans(context, one), ...momentSources(reading, one))])
  return section('moved', brief.moved, [
    ...tablePart('', [columns.date, columns.what], rows, brief.noneMoved),
    ...more(context, moved.length),
    ...disputedParts(context),
  ])
}

const isStalled = (issue: Issue): boolean => statusOf(issue) === 'stalled'

/** Returns the open issues that are stalled, waiting or opposed, and not being negotiated; stalled ones first. */
const stuckIssues = (context: RenderContext): readonly Issue[] => {
  const { reading } = context
  return issuesInOrder(context, { filter: '', sort: 'priority' })
    .filter((issue) => {
      const held =
        isStalled(issue) ||
        distanceOf(reading.dossier, issue).movers.some(({ stance }) => AGAINST.has(stance)) ||
        nextTo(reading, issue, 'waits-for').length > 0
      const status = statusOf(issue)
      return held && isOpen(status) && status !== 'negotiating'
    })
    .toSorted((a, b) => Number(isStalled(b)) - Number(isStalled(a)))
}

/** Returns every issue: stuck ones first, then other open ones, then settled ones. */
const issuesByNeed = (context: RenderContext): readonly Issue[] => {
  const issues = issuesInOrder(context, { filter: '', sort: 'priority' })
  const stuck = stuckIssues(context)
  return [...new Set([...stuck, ...issues.filter((one) => isOpen(statusOf(one))), ...issues])]
}

/** A term, and the newest entry of its history. */
interface Settled {
  readonly term: Term
  readonly last: Term['history'][number]
}

/** Returns the terms with the latest news: the status of each, with its source. */
const termsSection = (context: RenderContext): readonly Section[] => {
  const { reading, locale } = context
  const { columns, brief } = locale.words.report
  const terms = reading.dossier.issues
    .flatMap((issue) => issue.terms ?? [])
    .flatMap((term): readonly Settled[] => {
      const last = termEntry(term)
      return last === undefined ? [] : [{ term, last }]
    })
    .toSorted((a, b) => inTime(b.last.date, a.last.date))
  if (terms.length === 0) return []
  const rows = terms
    .slice(0, TERMS)
    .map(({ term, last }) => [
      citingPhrase(dotted([locale.text(term.text), ...termDuties(context, term)]), termHistory(term)[0]?.source),
      citingPhrase(dotted(termOutcome(context, term)), last.source),
      phrase(locale.date(last.date)),
    ])
  const rest = terms.length - rows.length
  return [
    section('terms', locale.words.detail.terms, [
      ...tablePart('', [columns.term, columns.status, columns.since], rows),
      ...(rest > 0 ? [text([span(brief.more(rest), 'dim')])] : []),
    ]),
  ]
}

/** Whether a moment is announced. An event that was cancelled, or postponed without a new day, is not. */
const isAnnounced = ({ on, dossier }: Reading, { target, what, ahead }: Moment): boolean => {
  if (what.kind === 'event-status') return false
  const event = what.kind === 'event' ? indexOf(dossier).events.get(target.key) : undefined
  return ahead && (event === undefined || isExpected(event, on))
}

/** Returns who acts at a moment: an event's participants, those who have to keep a term, or those asked to answer by a deadline. */
const actorsOf = ({ reading, locale }: RenderContext, { target, what, date }: Moment): string => {
  const { events, issues, participants } = indexOf(reading.dossier)
  const issue = issues.get(target.key)
  const step = issue && nextSteps(reading, issue).find((one) => one.what.kind === what.kind && one.date === date)
  const who = what.kind === 'event' ? (events.get(target.key)?.participants ?? []) : (step?.who ?? [])
  return locale.list(who.flatMap((id) => locale.text(participants.get(id)?.name) || []))
}

/** Returns the events of which nothing was heard since their day, each with its source. */
const unheardParts = (context: RenderContext): readonly Part[] => {
  const { reading, locale } = context
  const unheard = momentsOn(reading).filter(({ what, target }) => {
    const event = what.kind === 'event' ? indexOf(reading.dossier).events.get(target.key) : undefined
    return event !== undefined && isUnheard(event, reading.on)
  })
  return listParts(
    unheard
      .slice(-ROWS)
      .map((one) =>
        phrase([span(`${locale.date(one.date)}: `), ...momentSpans(context, one)], ...momentSources(reading, one)),
      ),
  )
}

/** Returns what is announced next and who acts, by date, each with its source; then events without news since their day. */
const nextSection = (context: RenderContext): Section => {
  const { reading, locale } = context
  const { brief, columns } = locale.words.report
  const ahead = momentsOn(reading).filter((one) => isAnnounced(reading, one))
  const rows = ahead
    .slice(0, ROWS)
    .map((one) => [
      phrase(locale.date(one.date)),
      phrase(kindText(context, one)),
      phrase(momentSpans(context, one), ...momentSources(reading, one)),
      phrase(actorsOf(context, one)),
    ])
  return section('next', brief.next, [
    ...tablePart('', [columns.date, columns.kind, columns.what, columns.acts], rows, brief.noneNext),
    ...more(context, ahead.length),
    ...unheardParts(context),
  ])
}

/** Returns a one-page report: a sentence about each claim and issue, five figures, who moved, what is next, and the sources. */
export const briefPage = (context: RenderContext): Page => {
  const { reading, locale } = context
  const sections = [
    sentencesSection(context, issuesByNeed(context), SENTENCES),
    ...changesInBrief(context, NEWEST),
    figuresSection(context),
    movedSection(context),
    ...termsSection(context),
    nextSection(context),
  ]
  const { cited, sources } = citedSources(context, sections, false)
  const title = locale.text(reading.dossier.title) || reading.dossier.id
  return {
    language: locale.tag,
    textLanguages: textLanguages(context),
    title: `${locale.words.report.brief.title}: ${title}`,
    lead: leadOf(context, cited.length),
    sections,
    sources,
    cited,
    brief: true,
  }
}
