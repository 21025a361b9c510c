import { indexOf, memoizeLast, type Dossier, type Issue, type Participant } from '../../dossier/index.ts'
import { standpointsOn, type Standpoint } from '../../figures/index.ts'
import { span, type Locale, type Span } from '../../text/index.ts'
import type { RenderContext } from '../entry.ts'
import { attributionText } from './stance.ts'

const shortOf = (locale: Locale, { shortName, name }: Participant): string => locale.text(shortName ?? name)

/** Returns the short names that several participants have: "Government" says which one only within a side. */
const sharedNames = memoizeLast((dossier: Dossier, locale: Locale): ReadonlySet<string> => {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const one of dossier.participants) {
    const name = shortOf(locale, one)
    ;(seen.has(name) ? shared : seen).add(name)
  }
  return shared
})

/** Returns the short name of a participant, or the name where others have the same short name. */
export const clearShortName = ({ reading, locale }: RenderContext, one: Participant): string =>
  sharedNames(reading.dossier, locale).has(shortOf(locale, one)) ? locale.text(one.name) : shortOf(locale, one)

/** Returns the name of the side of a participant; of one without a side their own. */
const sideName = ({ reading, locale }: RenderContext, one: Participant): string =>
  locale.text(indexOf(reading.dossier).sides.get(one.side ?? '')?.name) || shortOf(locale, one)

const membersOf = ({ reading }: RenderContext, ids: readonly string[]): readonly Participant[] =>
  ids.flatMap((id) => indexOf(reading.dossier).participants.get(id) ?? [])

/** Returns one participant by the short name, several by their sides; a name that others have, too, is that of the side. */
const namesOf = (context: RenderContext, ids: readonly string[], beside: readonly string[]): string => {
  const { reading, locale } = context
  const people = membersOf(context, ids)
  const [only] = people
  if (people.length === 1 && only) {
    const isWithin = membersOf(context, beside).some(({ side }) => side === only.side)
    const isShared = sharedNames(reading.dossier, locale).has(shortOf(locale, only))
    return isShared && !isWithin ? sideName(context, only) : shortOf(locale, only)
  }
  return [...new Set(people.map((one) => sideName(context, one)))].join(', ')
}

/** Returns whether a sign says that a standpoint is reported: on a screen, where few words fit. Most are, so that a word would cut names. */
const isSigned = ({ medium }: Locale, attribution: Standpoint['attribution']): boolean =>
  medium !== 'speech' && attribution === 'reported'

/** Returns who takes a standpoint, and of whom it is asked: `Delegation → Mexico`. A sign behind who takes it has the place of the blank before an arrow. */
const namesText = (context: RenderContext, { kind, by, of, attribution }: Standpoint): string => {
  const { locale } = context
  const names = namesOf(context, by, of)
  const sign = isSigned(locale, attribution) ? locale.signs.of('reported') : ''
  return kind === 'asks'
    ? `${names}${sign || ' '}${locale.signs.of('asks')} ${namesOf(context, of, by)}`
    : locale.words.rows.standpoints[kind](`${names}${sign}`)
}

const standpointText = (context: RenderContext, standpoint: Standpoint): string => {
  const { locale } = context
  const { isDisputed, attribution } = standpoint
  const { matrix } = locale.words
  const word = isSigned(locale, attribution) ? '' : attributionText(locale, attribution)
  return [namesText(context, standpoint), word, isDisputed ? matrix.disputed : '']
    .filter((one) => one !== '')
    .join(', ')
}

/** Returns who asks whom for an issue, who else is for it and who is against it: `Delegation → Mexico`; nothing where nobody is known. */
export const standpointSpans = (context: RenderContext, issue: Issue): readonly Span[] =>
  standpointsOn(context.reading.dossier, issue).flatMap((one, at) => [
    span(at === 0 ? '' : ' · ', 'dim'),
    span(standpointText(context, one), one.isDisputed ? 'warn' : 'dim'),
  ])
