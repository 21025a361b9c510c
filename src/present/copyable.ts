import { eventFacts } from './negotiation/event.ts'
import {
  sameText,
  publisherOf,
  statusEntry,
  countedDay,
  indexOf,
  positionsOf,
  sourceId,
  standsOf,
  statusOf,
  textSource,
  to,
  type Claim,
  type Issue,
  type Observation,
  type Participant,
  type Position,
  type Side,
  type SourceRef,
  type Statistic,
  eventDate,
  eventEntry,
} from '../dossier/index.ts'
import { mainSeries, verdictIn } from '../figures/index.ts'
import { changeSource } from './changes/change.ts'
import type { Entry, RenderContext } from './entry.ts'
import { dimsText, dotted, figureText, partialText, valueText } from './statistic/figure.ts'
import { claimPeriod } from './statistic/claim.ts'
import { basisText } from './statistic/verdict.ts'
import { verdictMark, verdictShort } from './statistic/verdict-mark.ts'
import { recordAt } from './record.ts'
import { claimFigure } from './list/rows.ts'
import { positionWord } from './negotiation/stance.ts'
import { quoted, sourceTitle } from './source.ts'
import { standOn } from './statistic/index.ts'
import { entryTitle } from './changes/title.ts'

/** What can be copied of a record: its value or name, the whole statement, and the source. */
export interface Copyable {
  readonly value: string
  readonly statement: string
  readonly source: SourceRef | null
  /** Text after the source that does not rest on it: the verdict on a claim. */
  readonly after?: string
}

/** Joins the non-empty parts of a sentence. */
export const sentence = (parts: readonly string[]): string => parts.filter((one) => one !== '').join(', ')

/** Returns the publication date of a value where it differs from its source's. */
const vintageText = ({ locale, reading }: RenderContext, { published, source }: Observation): string =>
  indexOf(reading.dossier).sources.get(sourceId(source))?.published === published
    ? ''
    : locale.words.detail.publishedOn(locale.date(published))

/** Returns who counted a value, where its source is published by somebody else. */
const countedByText = ({ locale, reading }: RenderContext, statistic: Statistic, observation: Observation): string => {
  const { publisher } = indexOf(reading.dossier).sources.get(sourceId(observation.source)) ?? {}
  const counter = publisherOf(reading.dossier, statistic, observation)
  return publisher === undefined || sameText(publisher, counter)
    ? ''
    : locale.words.report.countedBy(locale.text(counter))
}

const ofStatistic = (context: RenderContext, statistic: Statistic, at: string | null): Copyable => {
  const { locale } = context
  const known = standOn(context, statistic, at)
  const name = locale.text(statistic.name)
  if (!known) return { value: '', statement: sentence([name, locale.words.rows.noFigure]), source: null }
  const isMissing = known.newest.value === null && known.newest.asStated === undefined
  const value = isMissing ? '' : valueText(locale, statistic, known.newest)
  const figure = isMissing ? locale.words.rows.noFigure : figureText(locale, statistic, known.newest)
  const part = dimsText(locale, mainSeries(statistic)?.dims ?? {})
  const doubt = dotted([
    known.newest.status ? locale.words.observationStatus[known.newest.status] : '',
    partialText(locale, known),
  ])
  const period = `${locale.period(known.period)}${doubt === '' ? '' : ` (${doubt})`}`
  return {
    value,
    statement: sentence([
      figure,
      name,
      part,
      period,
      countedByText(context, statistic, known.newest),
      vintageText(context, known.newest),
    ]),
    source: known.newest.source,
  }
}

const noteText = (context: RenderContext, { note }: Claim): string => {
  const words = context.locale.text(note).replace(/\.$/, '')
  const own = textSource(note)
  if (words === '' || own === undefined) return words
  return sentence([words, quoted(context.locale, own), sourceTitle(context, own)])
}

/** Copies a claim with its verdict and the period, component, amount, vintage and source behind it. */
const ofClaim = (context: RenderContext, statistic: Statistic, claim: Claim): Copyable => {
  const { locale, reading } = context
  const cite = locale.words.sources.citation
  const verdict = verdictIn(reading, { statistic, claim })
  const by = locale.text(indexOf(reading.dossier).participants.get(claim.by ?? '')?.name)
  const stated = sentence([
    `${cite.stated}: ${claimFigure(locale, statistic, claim)}`,
    locale.text(statistic.name),
    claimPeriod(locale, statistic, claim),
    by,
    quoted(locale, claim.source),
  ])
  const [word, short] = [locale.words.verdict.names[verdict.kind], verdictShort(locale, verdict).text]
  const basis = basisText(context, { statistic, claim, verdict })
  // A verdict that its sign and word say whole is said once.
  const shown = short === verdictMark(locale, verdict).text ? short : `${word} (${short})`
  const checked = cite.verdict(`${shown}${basis === '' ? '' : `: ${basis}`}`)
  const after = [checked, noteText(context, claim)].filter((one) => one !== '').join('. ')
  return { value: claimFigure(locale, statistic, claim), statement: stated, source: claim.source, after }
}

const ofParticipant = ({ locale, reading }: RenderContext, one: Participant): Copyable => ({
  value: locale.text(one.name),
  statement: sentence([
    locale.text(one.name),
    locale.text(one.role),
    locale.text(indexOf(reading.dossier).sides.get(one.side ?? '')?.name),
  ]),
  source: null,
})

/** Cites the history entry that set the status, or the issue's own source where there is no history. */
const ofIssue = ({ locale }: RenderContext, issue: Issue): Copyable => {
  const status = statusOf(issue)
  const brought = statusEntry(issue)
  return {
    value: locale.text(issue.title),
    statement: `${locale.text(issue.title)}: ${status ? locale.words.statuses[status] : locale.words.statusUnknown}`,
    source: status === null ? null : ((brought ?? issue).source ?? null),
  }
}

const positionText = (context: RenderContext, position: Position): string => {
  const { locale } = context
  return sentence([
    `${locale.words.stances[position.stance].word}: ${locale.text(position.text).replace(/\.$/, '')}`,
    quoted(locale, position.source),
    `${locale.words.attributions[position.attribution]} ${locale.date(position.date)}`,
  ])
}

const ofStance = (context: RenderContext, issue: Issue, participant: Participant): Copyable => {
  const { locale } = context
  const last = positionsOf(issue).findLast((one) => one.participant === participant.id)
  const who = `${locale.text(participant.name)}, ${locale.text(issue.title)}`
  return last
    ? {
        value: positionWord(locale, last),
        statement: `${who}. ${positionText(context, last)}`,
        source: last.source,
      }
    : { value: who, statement: `${who}: ${locale.words.detail.noPositions}`, source: null }
}

/** Returns the last positions of a side's participants, newest first. */
export const ofSide = ({ reading }: RenderContext, issue: Issue, side: Side): readonly Entry[] =>
  standsOf(issue)
    .filter((one) => indexOf(reading.dossier).participants.get(one.participant)?.side === side.id)
    .toSorted((a, b) => countedDay(b) - countedDay(a))
    .flatMap((one) => recordAt(reading, to.stance(issue, one.participant)) ?? [])

/** Returns a side's stance as the statements of its participants, each by name. */
const ofSideStance = (
  context: RenderContext,
  { issue, side, ...entry }: Extract<Entry, { kind: 'side-stance' }>,
): Copyable => {
  const { locale } = context
  const own = ofSide(context, issue, side)
  const said = own.map((one) =>
    one.kind === 'stance' ? `${locale.text(one.participant.name)}: ${copyable(context, one, null).value}` : '',
  )
  const title = entryTitle(locale, { ...entry, issue, side })
  const [newest] = own
  return newest
    ? { ...copyable(context, newest, null), value: said.join('; ') }
    : { value: title, statement: `${title}: ${locale.words.stance.unheard}`, source: null }
}

/** Returns what can be copied of a record; for a statistic at the period asked for, else the newest one. */
export const copyable = (context: RenderContext, entry: Entry, at: string | null): Copyable => {
  const { locale } = context
  switch (entry.kind) {
    case 'statistic':
      return ofStatistic(context, entry.statistic, at)
    case 'claim':
      return ofClaim(context, entry.statistic, entry.claim)
    case 'participant':
      return ofParticipant(context, entry.participant)
    case 'issue':
      return ofIssue(context, entry.issue)
    case 'stance':
      return ofStance(context, entry.issue, entry.participant)
    case 'side-stance':
      return ofSideStance(context, entry)
    case 'change':
      return { value: entryTitle(locale, entry), statement: entryTitle(locale, entry), source: changeSource(entry) }
    case 'event': {
      const { event } = entry
      const facts = dotted([locale.words.eventKinds[event.kind], ...eventFacts(context, event)])
      const title = locale.text(event.title)
      return {
        value: title,
        statement: `${locale.time(eventDate(event))}: ${title} (${facts})`,
        // Before its own sources were published, an event is known by its history.
        source: event.source ?? eventEntry(event)?.source ?? null,
      }
    }
    case 'source':
      return { value: locale.text(entry.source.title), statement: '', source: entry.source.id }
    default:
      return { value: entryTitle(locale, entry), statement: entryTitle(locale, entry), source: null }
  }
}
