import {
  indexOf,
  positionsOn,
  sourceId,
  statusOn,
  type Claim,
  type Issue,
  type Participant,
  type Position,
  type Source,
  type SourceRef,
  type Statistic,
} from '../dossier/index.ts'
import { mainSeries, verdictOn } from '../figures/index.ts'
import type { Entry, Showing } from './entry.ts'
import { dimsText, dotted, valueText, verdictShort } from './figure.ts'
import { claimFigure } from './rows.ts'
import { standOn } from './statistic.ts'
import { titleOf } from './title.ts'

/** What can be copied of a record: its value or name alone, the whole statement, and the source that it rests on. */
interface Copyable {
  readonly value: string
  readonly statement: string
  readonly source: SourceRef | null
}

const sentence = (parts: readonly string[]): string => parts.filter((one) => one !== '').join(', ')

const quoteOf = ({ say }: Showing, ref: SourceRef): string =>
  typeof ref === 'string' || !ref.quote ? '' : say.words.living.cite.quote(ref.quote.exact)

const ofStatistic = (showing: Showing, statistic: Statistic, at: string | null): Copyable => {
  const { say, reading } = showing
  const known = standOn(showing, statistic, at)
  if (!known) return { value: '', statement: say.text(statistic.name), source: null }
  const value = valueText(say, statistic, known.newest)
  const part = dimsText(say, mainSeries(statistic, reading.on)?.dims ?? {})
  const doubt = dotted([
    known.newest.status ? say.words.observationStatus[known.newest.status] : '',
    known.partial ? say.words.detail.partial : '',
  ])
  const period = `${say.period(known.period)}${doubt === '' ? '' : ` (${doubt})`}`
  return {
    value,
    statement: sentence([`${value} ${say.text(statistic.unit)}`, say.text(statistic.name), part, period]),
    source: known.newest.source,
  }
}

/** A claim never goes out without its verdict. */
const ofClaim = (showing: Showing, statistic: Statistic, claim: Claim): Copyable => {
  const { say, reading } = showing
  const { cite } = say.words.living
  const verdict = verdictOn(statistic, claim, reading.on)
  const by = say.text(indexOf(reading.dossier).participants.get(claim.by ?? '')?.name)
  const stated = sentence([
    `${cite.stated}: ${claimFigure(say, claim)}`,
    say.text(statistic.name),
    say.date(claim.period),
    by,
    quoteOf(showing, claim.source),
  ])
  const word = say.words.verdict.names[verdict.kind]
  const checked = cite.verdict(`${word} (${verdictShort(say, verdict).text})`)
  return { value: claimFigure(say, claim), statement: `${stated}. ${checked}`, source: claim.source }
}

const ofParticipant = ({ say, reading }: Showing, one: Participant): Copyable => ({
  value: say.text(one.name),
  statement: sentence([
    say.text(one.name),
    say.text(one.role),
    say.text(indexOf(reading.dossier).sides.get(one.side ?? '')?.name),
  ]),
  source: null,
})

const ofIssue = ({ say, reading }: Showing, issue: Issue): Copyable => {
  const status = statusOn(issue, reading.on)
  return {
    value: say.text(issue.title),
    statement: `${say.text(issue.title)}: ${status ? say.words.statuses[status] : say.words.statusUnknown}`,
    source: issue.source,
  }
}

const positionText = (showing: Showing, position: Position): string => {
  const { say } = showing
  return sentence([
    `${say.words.stances[position.stance].word}: ${say.text(position.text)}`,
    quoteOf(showing, position.source),
    `${say.words.attributions[position.attribution]} ${say.date(position.date)}`,
  ])
}

const ofStance = (showing: Showing, issue: Issue, participant: Participant): Copyable => {
  const { say, reading } = showing
  const last = positionsOn(issue, reading.on).findLast((one) => one.participant === participant.id)
  const who = `${say.text(participant.name)}, ${say.text(issue.title)}`
  return last
    ? {
        value: say.words.stances[last.stance].word,
        statement: `${who}. ${positionText(showing, last)}`,
        source: last.source,
      }
    : { value: who, statement: `${who}: ${say.words.detail.noPositions}`, source: null }
}

const copyable = (showing: Showing, entry: Entry, at: string | null): Copyable => {
  const { say } = showing
  switch (entry.kind) {
    case 'statistic':
      return ofStatistic(showing, entry.statistic, at)
    case 'claim':
      return ofClaim(showing, entry.statistic, entry.claim)
    case 'participant':
      return ofParticipant(showing, entry.participant)
    case 'issue':
      return ofIssue(showing, entry.issue)
    case 'stance':
      return ofStance(showing, entry.issue, entry.participant)
    case 'event': {
      const { event } = entry
      const facts = dotted([say.words.eventKinds[event.kind], say.words.eventStatuses[event.status]])
      const title = say.text(event.title)
      return { value: title, statement: `${say.date(event.date)}: ${title} (${facts})`, source: event.source }
    }
    case 'source':
      return { value: say.text(entry.source.title), statement: '', source: entry.source.id }
    default:
      return { value: titleOf(say, entry), statement: titleOf(say, entry), source: null }
  }
}

/** A source as one cites it: who, what, when, under which address and licence. */
const sourceText = ({ say }: Showing, source: Source): string => {
  const { cite } = say.words.living
  const licence = say.text(source.licence)
  return [
    sentence([
      say.text(source.publisher),
      say.text(source.title),
      say.words.detail.publishedOn(say.date(source.published)),
    ]),
    sentence([source.url ?? '', source.accessed ? cite.accessed(say.date(source.accessed)) : '']),
    licence === '' ? '' : cite.licence(licence),
    say.text(source.attribution),
  ]
    .filter((one) => one !== '')
    .join('. ')
}

const sourceOf = ({ reading }: Showing, ref: SourceRef | null): Source | null =>
  ref === null ? null : (indexOf(reading.dossier).sources.get(sourceId(ref)) ?? null)

/** The value of a record alone, or its name: of a statistic that of the period under the cursor. Empty where there is none. */
export const valueOf = (showing: Showing, entry: Entry, at: string | null): string => copyable(showing, entry, at).value

/** The statement of a record with what it rests on and the day it was read on: nothing that is copied so goes without its source. */
export const citationOf = (showing: Showing, entry: Entry, at: string | null): string => {
  const { statement, source } = copyable(showing, entry, at)
  const from = sourceOf(showing, source)
  const { say, reading } = showing
  const asOf = say.words.living.cite.asOf(say.day(reading.on))
  const parts = [statement, from ? sourceText(showing, from) : '', asOf].filter((one) => one !== '')
  return `${parts.map((one) => one.replace(/\.$/, '')).join('. ')}.`
}

/** The address under which a record can be looked up: of its source, of a participant the first of its own. Null where none is known. */
export const addressOf = (showing: Showing, entry: Entry, at: string | null): string | null => {
  if (entry.kind === 'participant') return entry.participant.links?.[0] ?? null
  return sourceOf(showing, copyable(showing, entry, at).source)?.url ?? null
}
