import { momentsOn, sourceId, historyOn, indexOf, positionsOn, type Moment, type Reading } from '../../dossier/index.ts'
import { isChanged, kindText, momentSpans, recordAt, type RenderContext } from '../../present/index.ts'
import { span } from '../../text/index.ts'
import { changeSign } from './changes.ts'
import { phrase, tablePart, type Phrase, type Section } from '../html/page.ts'

/** Returns the sources of a moment. */
export const momentSources = (reading: Reading, { what, target, date }: Moment): readonly string[] => {
  const record = recordAt(reading, target)
  if (record?.kind === 'source') return [record.key]
  if (record?.kind === 'event') return [sourceId(record.event.source)]
  if (record?.kind === 'claim') return [sourceId(record.claim.source)]
  if (record?.kind === 'stance')
    return positionsOn(record.issue, reading.on)
      .filter((one) => one.participant === record.participant.id && one.date === date)
      .map((one) => sourceId(one.source))
  if (record?.kind !== 'issue') return []
  const known = historyOn(record.issue, reading.on).filter((one) => what.kind === 'status' && one.date === date)
  return (known.length > 0 ? known : [record.issue]).map((one) => sourceId(one.source))
}

const place = ({ reading, locale }: RenderContext, { target }: Moment): string => {
  const record = recordAt(reading, target)
  return record?.kind === 'event'
    ? locale.text(indexOf(reading.dossier).places.get(record.event.place ?? '')?.name)
    : ''
}

const outcome = ({ reading, locale }: RenderContext, { target, ahead }: Moment): string => {
  const record = recordAt(reading, target)
  if (record?.kind !== 'event') return ahead ? locale.words.report.toCome : ''
  const status = locale.words.eventStatuses[record.event.status]
  return [ahead ? locale.words.report.toCome : '', status, locale.text(record.event.outcome)]
    .filter((part) => part !== '')
    .join(' · ')
}

/** Returns a moment as a row: date, kind, what happened, where, and its outcome. */
export const momentRow = (context: RenderContext, moment: Moment): readonly Phrase[] => [
  phrase([span(context.locale.date(moment.date), moment.ahead ? 'dim' : 'strong')]),
  phrase(kindText(context, moment)),
  phrase(
    [
      span(changeSign(context, isChanged(context, { kind: 'moment', key: '', moment })), 'accent'),
      ...momentSpans(context, moment),
    ],
    ...momentSources(context.reading, moment),
  ),
  phrase(place(context, moment)),
  phrase(outcome(context, moment)),
]

/** Returns the timeline, with the day of the reading as a row between past and future. */
export const timelineSection = (context: RenderContext): Section => {
  const { reading, locale } = context
  const { columns, sections, readingDay } = locale.words.report
  const moments = momentsOn(reading)
  const now = [
    phrase([span(locale.day(reading.on), 'strong')]),
    phrase(''),
    phrase([span(readingDay(locale.day(reading.on)), 'strong')]),
    phrase(''),
    phrase(''),
  ]
  const rows = (ahead: boolean) => moments.filter((one) => one.ahead === ahead).map((one) => momentRow(context, one))
  return {
    anchor: 'timeline',
    title: sections.timeline,
    parts: tablePart(
      '',
      [columns.date, columns.kind, columns.what, columns.place, columns.outcome],
      [...rows(false), now, ...rows(true)],
    ),
  }
}
