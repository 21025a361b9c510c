import { safe, type GuardRule } from '../../dossier/index.ts'
import type { Alarm, Finding } from '../../import/index.ts'
import { periodText, type ImportLocale } from './phrases.ts'

const percent = ({ locale }: ImportLocale, share: number): string => locale.number(share * 100, 2, 0)

const habitText = (output: ImportLocale, { habit, direction }: Extract<Alarm, { rule: 'revision' }>): string => {
  const largest = habit[direction]
  if (!Number.isFinite(largest)) return ''
  const most = percent(output, largest)
  const { guard } = output.words
  return habit.vintages === 0 ? guard.usual[direction](most) : guard.own[direction](habit.vintages, most)
}

const revisionText = (output: ImportLocale, alarm: Extract<Alarm, { rule: 'revision' }>): string => {
  const { words, locale } = output
  const { period, published, before, after, share } = alarm
  const [from, to] = [locale.number(before, 2, 0), locale.number(after, 2, 0)]
  const moved = words.guard.revision({
    period: periodText(locale, period),
    published: locale.date(published),
    before: from,
    after: to,
    change: Number.isFinite(share) ? percent(output, share) : null,
  })
  return [moved, habitText(output, alarm)].filter((text) => text !== '').join('; ')
}

/** Formats what a finding's sentence is made of. */
const formatsOf = ({ locale }: ImportLocale) => ({
  number: (value: number | null): string => (value === null ? '-' : locale.number(value, 2, 0)),
  date: (published: string): string => locale.date(published),
  period: (period: string): string => periodText(locale, period),
})

type ByRule = { readonly [R in GuardRule]: (alarm: Extract<Alarm, { readonly rule: R }>) => string }

/** The sentence of each rule. */
const sentencesOf = (output: ImportLocale): ByRule => {
  const { guard } = output.words
  const { number, date, period } = formatsOf(output)
  return {
    bytes: ({ published }) => guard.bytes(date(published)),
    gone: (alarm) => guard.gone(period(alarm.period), number(alarm.before)),
    gap: (alarm) => guard.gap(period(alarm.period)),
    begins: (alarm) => guard.begins(period(alarm.end), period(alarm.period), date(alarm.published)),
    shorter: (alarm) => guard.shorter(period(alarm.end), period(alarm.period), date(alarm.published)),
    older: ({ periods, published }) => guard.older(periods, date(published)),
    provisional: (alarm) => guard.provisional(period(alarm.period), date(alarm.published)),
    zero: (alarm) => guard.zero(period(alarm.period)),
    jump: ({ after, before, times, most, ...alarm }) =>
      guard.jump({
        period: period(alarm.period),
        from: period(alarm.from),
        after: number(after),
        before: number(before),
        times: output.locale.number(times, 1, 0),
        most: output.locale.number(most, 1, 0),
      }),
    revision: (alarm) => revisionText(output, alarm),
    swapped: ({ names: [a, b], before: [one, two], periods, ...alarm }) =>
      guard.swapped({
        a: safe(a),
        b: safe(b),
        one: number(one),
        two: number(two),
        period: period(alarm.period),
        periods,
      }),
    parts: ({ names, sum, total, ...alarm }) =>
      guard.parts(period(alarm.period), names.map(safe).join(' + '), number(sum), number(total)),
    origin: (alarm) =>
      'own' in alarm
        ? guard.sameCountry(number(alarm.own), number(alarm.all))
        : guard.noAsylum(safe(alarm.asylum), number(alarm.rows)),
    sign: ({ incidents, first }) => guard.sign(incidents, safe(first)),
  }
}

const alarmText = (output: ImportLocale, alarm: Alarm): string =>
  (sentencesOf(output)[alarm.rule] as (alarm: Alarm) => string)(alarm)

const partText = ({ dims }: Alarm): string =>
  dims === undefined ? '' : `, ${Object.values(dims).map(safe).join(', ')}`

/** Says what the guard found, without the file. */
export const findingText = (output: ImportLocale, { statistic, alarm }: Finding): string =>
  statistic === null
    ? alarmText(output, alarm)
    : `${safe(output.locale.text(statistic.name))}${partText(alarm)}: ${alarmText(output, alarm)}`

/** Findings of one rule in one file are one line. */
const keyOf = ({ fileName, alarm }: Finding): string => `${fileName}\n${alarm.rule}`

const sizeOf = ({ alarm }: Finding): number => (alarm.rule === 'revision' ? alarm.share : 0)

/** Says findings with the rule that `--accept` takes: a line for each rule and file, with the largest of them and how many more there are. */
export const findingLines = (output: ImportLocale, findings: readonly Finding[]): readonly string[] =>
  [...new Set(findings.map(keyOf))].flatMap((key) => {
    const [largest, ...others] = findings
      .filter((finding) => keyOf(finding) === key)
      .toSorted((a, b) => (sizeOf(a) === sizeOf(b) ? 0 : sizeOf(b) - sizeOf(a)))
    if (largest === undefined) return []
    const more = others.length > 0 ? `; ${output.words.guard.more(others.length)}` : ''
    return [`${largest.fileName}: ${findingText(output, largest)}${more} [${largest.alarm.rule}]`]
  })
