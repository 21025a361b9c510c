import { safe } from '../../dossier/index.ts'
import type { Alarm, Finding, Habit } from '../../import/index.ts'
import { periodText, type ImportLocale } from './phrases.ts'

const percent = ({ locale }: ImportLocale, share: number): string => locale.number(share * 100, 2, 0)

const habitText = (output: ImportLocale, { largest, vintages }: Habit): string => {
  if (!Number.isFinite(largest)) return ''
  const most = percent(output, largest)
  return vintages === 0 ? output.words.guard.usual(most) : output.words.guard.own(vintages, most)
}

const change = (output: ImportLocale, before: number, after: number): string =>
  percent(output, before === 0 ? after : Math.abs(after - before) / Math.abs(before))

const alarmText = (output: ImportLocale, alarm: Alarm): string => {
  const { words, locale } = output
  const period = 'period' in alarm ? periodText(locale, alarm.period) : ''
  const published = 'published' in alarm ? locale.date(alarm.published) : ''
  const number = (value: number | null): string => (value === null ? '-' : locale.number(value, 2, 0))
  switch (alarm.rule) {
    case 'bytes':
      return words.guard.bytes(published)
    case 'gone':
      return words.guard.gone(period, number(alarm.before))
    case 'gap':
      return words.guard.gap(period)
    case 'shorter':
      return words.guard.shorter(periodText(locale, alarm.last), period, published)
    case 'older':
      return words.guard.older(alarm.periods, published)
    case 'provisional':
      return words.guard.provisional(period, published)
    case 'zero':
      return words.guard.zero(period)
    case 'jump':
      return words.guard.jump(period, number(alarm.after), number(alarm.before), periodText(locale, alarm.from))
    case 'revision':
      return [
        words.guard.revision({
          period,
          published,
          before: number(alarm.before),
          after: number(alarm.after),
          change: change(output, alarm.before, alarm.after),
        }),
        habitText(output, alarm.habit),
      ]
        .filter((text) => text !== '')
        .join('; ')
  }
}

/** Says what the guard found, without the file. */
export const findingText = (output: ImportLocale, { statistic, alarm }: Finding): string =>
  statistic === null
    ? alarmText(output, alarm)
    : `${safe(output.locale.text(statistic.name))}: ${alarmText(output, alarm)}`

/** Findings beyond these of one rule and file are only counted. */
const MOST = 5

/** Findings of one rule in one file are listed together. */
const keyOf = ({ fileName, alarm }: Finding): string => `${fileName}\n${alarm.rule}`

/** Says findings, a line each, with the rule that `--accept` takes; of many of one rule, the first. */
export const findingLines = (output: ImportLocale, findings: readonly Finding[]): readonly string[] =>
  [...new Set(findings.map(keyOf))].flatMap((key) => {
    const group = findings.filter((finding) => keyOf(finding) === key)
    const lines = group
      .slice(0, MOST)
      .map((finding) => `${finding.fileName}: ${findingText(output, finding)} [${finding.alarm.rule}]`)
    const more = group.length - lines.length
    return more > 0
      ? [...lines, `${group[0]?.fileName}: ${output.words.guard.more(more)} [${group[0]?.alarm.rule}]`]
      : lines
  })
