import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownFrom, to, type Dossier, type Target, readingOn } from '../../src/dossier/index.ts'
import {
  addressOf,
  citationOf,
  listingOf,
  RECORD_LISTS,
  recordAt,
  recordOf,
  valueOf,
  type Entry,
  type RenderContext,
} from '../../src/present/index.ts'
import { LANGUAGES } from '../../src/text/index.ts'
import { dossierOf, shipped } from '../app/stage.ts'
import { observed, statistic } from '../dossier/fixture.ts'
import { event, issue, position, talks } from '../dossier/talks.ts'
import { AFTER, BEFORE, changeOf, everyChange, shownSince, sinceFile } from './changed.ts'
import { englishIn, context } from './shown.ts'

const recordIn = (shown: RenderContext, target: Target): Entry => {
  const found = recordAt(shown.reading, target)
  if (!found) throw new Error(`no ${target.kind} ${target.key}`)
  return found
}
const cited = (shown: RenderContext, target: Target, at: string | null = null): string =>
  citationOf(shown, recordIn(shown, target), at)
const copied = (shown: RenderContext, target: Target, at: string | null = null): string =>
  valueOf(shown, recordIn(shown, target), at)
const readingOf = (dossier: Dossier, on = '2023-12-30') => context(on, { dossier })

/** Returns every listed record, and every stance of participants and sides on every issue. */
const everyRecord = (shown: RenderContext): readonly Entry[] => {
  const { dossier } = shown.reading
  const listed = RECORD_LISTS.flatMap((panel) =>
    listingOf(shown.reading, panel).entries.flatMap((one) => recordOf(shown.reading, one) ?? []),
  )
  const stances = dossier.issues.flatMap((one) => [
    ...dossier.participants.map(({ id }) => recordIn(shown, to.stance(one, id))),
    ...dossier.sides.map(({ id }) => recordIn(shown, to.sideStance(one, id))),
  ])
  return [...listed, ...stances]
}

test('a figure is cited with its unit, period, caveat, source, vintage, address, licence and the day of the reading', () => {
  expect(cited(context('2023-12-30'), to.statistic('sw-encounters'))).toBe(
    '242,418 encounters, Southwest border encounters, Nov 2023 (provisional). U.S. Customs and Border Protection, Nationwide ' +
      'encounters, October 2020 to November 2023, published 22 Dec 2023. ' +
      'https://www.cbp.gov/newsroom/stats/southwest-land-border-encounters. Licence: US government work. As ' +
      'known on 30 December 2023.',
  )
})

test('a value keeps its published qualifier', () => {
  expect(copied(context('2023-12-30'), to.statistic('deaths-route'))).toBe('≥ 671')
  expect(copied(context('2023-12-30'), to.claim('sw-encounters', 'weekly-arrests'))).toBe('~10,000 /week')
})

test('at the cursor of the chart it is the value of that period', () => {
  const shown = readingOf(
    talks([], {
      statistics: [statistic([observed('2023-10', 7, '2023-12-10'), observed('2023-11', 9, '2023-12-10')])],
    }),
  )
  expect(['2023-10', '2023-11', null, '1999-01'].map((at) => copied(shown, to.statistic('t'), at))).toEqual([
    '7',
    '9',
    '9',
    '9',
  ])
  expect(cited(shown, to.statistic('t'), '2023-10')).toMatch(/^7 u, T, Oct 2023, /)
})

test('a value published on another day than its source has its own vintage', () => {
  const own = (published: string) =>
    cited(readingOf(talks([], { statistics: [statistic([observed('2023-10', 7, published)])] })), to.statistic('t'))
  expect(own('2023-12-10')).toContain('7 u, T, Oct 2023, published 10 Dec 2023. S, published 1 Dec 2023.')
  expect(own('2023-12-01')).toContain('7 u, T, Oct 2023. S, published 1 Dec 2023.')
})

test.each(['1990-01-01', '2023-12-30'])(
  'if no figure is known on %s, none is copied, and the citation says so',
  (on) => {
    const dossier = talks([], {
      statistics: [
        statistic([observed('2023-10', null, '2023-12-10')], { source: 'long-ago' }),
        statistic([], { id: 'none', source: 'long-ago' }),
      ],
      sources: [{ id: 'long-ago', title: 'L', kind: 'dataset', published: '1980-01-01' }, ...talks([]).sources],
    })
    for (const id of ['t', 'none']) {
      expect(copied(readingOf(dossier, on), to.statistic(id), '2023-10')).toBe('')
      expect(cited(readingOf(dossier, on), to.statistic(id), '2023-10')).toMatch(/no figure known/)
    }
  },
)

test.each(LANGUAGES)('in %s a claim is never cited without its verdict', (language) => {
  const days = fc.integer({ min: knownFrom('2023-12-30'), max: knownFrom('2026-01-01') })
  fc.assert(
    fc.property(days, (on) => {
      const shown = { ...context('2023-12-30', { language }), reading: readingOn(shipped, on) }
      for (const one of everyRecord(shown).filter(({ kind }) => kind === 'claim')) {
        const text = citationOf(shown, one, null)
        expect(text).toContain(
          language === 'en' ? 'Checked against published figures: ' : 'Comprobado con las cifras publicadas: ',
        )
        const verdict = Object.values(shown.locale.words.verdict.names)
          .map((name) => new RegExp(`: (?:${name} \\(|[≠✓?] ${name}[:.])`))
          .find((words) => words.test(text))
        expect([text, verdict !== undefined]).toEqual([text, true])
        // A verdict that its sign and word say whole is said once.
        expect(text).not.toMatch(/(?:: |^)([^:(]+) \([≠✓?] \1\)/)
      }
    }),
    { numRuns: 10 },
  )
})

const SOURCELESS: ReadonlySet<Entry['kind']> = new Set(['participant', 'now', 'unsourced', 'place', 'side'])

test.each(LANGUAGES)('in %s everything copied has source, vintage and day of the reading', (language) => {
  const days = fc.integer({ min: knownFrom('2019-01-01'), max: knownFrom('2026-01-01') })
  fc.assert(
    fc.property(days, (on) => {
      const shown = { ...context('2023-12-30', { language }), reading: readingOn(shipped, on) }
      const sources = shipped.sources.map((one) => shown.locale.text(one.title).replace(/\.$/, ''))
      for (const one of everyRecord(shown)) {
        const text = citationOf(shown, one, null)
        expect(text).toContain(shown.locale.words.sources.citation.asOf(shown.locale.longDay(on)))
        expect(text).not.toMatch(/\.[.,]|undefined|null|\s{2}|^[,. ]/)
        const { statusUnknown, rows, detail, stance } = shown.locale.words
        const unknown = [statusUnknown, rows.noFigure, detail.noPositions, stance.unheard]
        if (SOURCELESS.has(one.kind) || unknown.some((words) => text.includes(words.replace(/\.$/, '')))) continue
        expect(
          sources.some((title) => text.includes(title)),
          text,
        ).toBe(true)
        expect(text).toContain(
          shown.locale.words.detail
            .publishedOn('')
            .replace(/ e[ln] $/, '')
            .trim(),
        )
      }
    }),
    { numRuns: 10 },
  )
})

test('a status cites the source that stated it, and not one that did not know it', () => {
  const status = (on: string) => cited(context(on), to.issue('asylum-limit'))
  expect(status('2023-12-30')).toContain('stalled. The Fiscal Times, Senate Wraps Up 2023 Work')
  expect(status('2024-02-03')).toContain(
    'negotiating. Associated Press, Report on the return of Congress, 9 January 2024',
  )
})

test('an issue named before its status is known has neither status nor source', () => {
  const sources = [...talks([]).sources, { id: 'late', title: 'L', kind: 'article', published: '2024-02-01' } as const]
  const named = issue('a', { source: 'late', positions: [position('ana', 'opposes')] })
  expect(cited(readingOf(talks([named], { sources }), '2024-01-01'), to.issue('a'))).toBe(
    'Issue a: status unknown on this date. As known on 1 January 2024.',
  )
})

test('an event that is ahead says so', () => {
  const shown = readingOf(talks([], { events: [event('e', '2024-01-08')] }))
  expect(cited(shown, to.event('e'))).toMatch(/^8 Jan 2024: Event e \(meeting · confirmed · to come\)\. S, /)
})

test('a stance is cited with who, on what, what was said, how that is known and when', () => {
  const quoted = { id: 's', quote: { exact: 'Never.' } }
  const said = position('ana', 'opposes', '2023-12-01', { text: 'Says no.', source: quoted })
  expect(cited(readingOf(talks([issue('a', { positions: [said] })])), to.stance(issue('a'), 'ana'))).toBe(
    'Ana, Issue a. opposes: Says no, “Never.”, stated 1 Dec 2023. S, published 1 Dec 2023. As known on 30 December 2023.',
  )
})

test('a side is cited with each of its participants’ statements, by name and with source', () => {
  const dossier = talks([
    issue('a', { positions: [position('ana', 'opposes', '2023-12-01'), position('ida', 'neutral', '2023-12-09')] }),
  ])
  const participants = [...dossier.participants, { id: 'ida', kind: 'person', name: 'Ida', side: 'north' } as const]
  const shown = readingOf({ ...dossier, participants })
  const side = to.sideStance(issue('a'), 'north')
  expect(copied(shown, side)).toBe('Ida: neutral; Ana: opposes')
  expect(cited(shown, side)).toBe(
    `${cited(shown, to.stance(issue('a'), 'ida'))} ${cited(shown, to.stance(issue('a'), 'ana'))}`,
  )
  expect(cited(shown, to.sideStance(issue('a'), 'south'))).toContain('No position of this side is known on this date')
})

test('a change is cited with its source', () => {
  const shown = everyChange()
  expect(citationOf(shown, changeOf(shown, 'reopened'), null)).toBe(
    'issue Issue a: reopened: agreed → open. New, published 25 Dec 2023.',
  )
  const added = shown.changes.entries.filter(({ change }) => change.kind === 'added')
  expect(added.map((one) => citationOf(shown, one, null))).toEqual([
    'source New: added. New, published 25 Dec 2023.',
    'claim 10: added. S, published 1 Dec 2023.',
    'event Event soon: added, dated 29 Dec 2023. S, published 1 Dec 2023.',
  ])
  for (const kind of ['observation-added', 'observation-revised', 'stance-moved', 'position-added'] as const)
    expect(citationOf(shown, changeOf(shown, kind), null)).toContain('. S, published 1 Dec 2023.')
})

test('what does not depend on the day is cited without it; a change since a day is', () => {
  const file = shownSince(readingOn(AFTER, knownFrom('2023-12-30')), sinceFile(BEFORE))
  const day = { kind: 'day', on: knownFrom('2023-12-20') } as const
  const since = shownSince(readingOn(AFTER, knownFrom('2023-12-30')), { baseline: day, name: day })
  expect(citationOf(file, changeOf(file, 'reopened'), null)).not.toContain('As known on')
  expect(citationOf(since, changeOf(since, 'reopened'), null)).toContain('As known on 30 December 2023.')
})

test('the address is the source’s; for a participant the first of their own', () => {
  const shown = context('2023-12-30')
  const address = (target: Target) => addressOf(shown, recordIn(shown, target), null)
  expect(address(to.statistic('sw-encounters'))).toBe(
    'https://www.cbp.gov/newsroom/stats/southwest-land-border-encounters',
  )
  expect(address(to.issue('asylum-limit'))).toMatch(/^https:\/\/www\.thefiscaltimes\.com\//)
  const linked = talks([])
  const [ana, ...others] = linked.participants
  if (!ana) throw new Error('nobody')
  const own = readingOf({
    ...linked,
    participants: [{ ...ana, links: ['https://a.example', 'https://b.example'] }, ...others],
  })
  expect(addressOf(own, recordIn(own, to.participant('ana')), null)).toBe('https://a.example')
  expect(addressOf(own, recordIn(own, to.participant('ben')), null)).toBeNull()
})

test('a citation in Spanish has no English word', () => {
  const shown = context('2024-02-04', { language: 'es' })
  const own = everyRecord(shown).filter(({ kind }) => kind !== 'source')
  const titles = shipped.sources.flatMap((one) => [one.title, one.attribution, one.licence, one.publisher])
  const texts = titles.map((one) => shown.locale.text(one)).filter((one) => one !== '')
  for (const one of own) {
    const text = texts.reduce(
      (left, title) => left.replaceAll(title.replace(/\.$/, ''), ''),
      citationOf(shown, one, null),
    )
    expect(englishIn(text), text).toEqual([])
  }
})

test('a copy says that its source was retracted, from that day on', () => {
  const stands = (on: string) => {
    const shown = readingOf(dossierOf('eu-tunisia-2023.json'), on)
    const loans = shown.reading.dossier.issues.find(({ id }) => id === 'macro-financial-assistance')!
    return cited(shown, to.stance(loans, 'josep-borrell'))
  }
  expect(stands('2023-12-30')).toContain('published 24 Apr 2023, retracted on 24 Apr 2023')
  expect(stands('2023-04-01')).not.toContain('retracted')
})

test('a copied figure says who counted it, where a newspaper reports it', () => {
  const shown = readingOf(dossierOf('eu-tunisia-2023.json'), '2023-12-01')
  expect(cited(shown, to.statistic('deaths-off-tunisia'))).toContain(
    '1,293 persons, Dead and missing off Tunisia, Jan–Oct 2023, counted by Tunisian interior ministry. Agenzia Nova',
  )
  expect(cited(context('2023-12-30'), to.statistic('sw-encounters'))).not.toContain('counted by')
})

test('an event that was announced is cited to who announced it, before its own sources were published', () => {
  const shown = { ...context('2023-12-30'), reading: readingOn(shipped, knownFrom('2023-12-22')) }
  const meeting = everyRecord(shown).find(
    (one) => one.kind === 'event' && shown.locale.text(one.event.title) === 'Meeting at the National Palace',
  )
  expect(meeting && citationOf(shown, meeting, null)).toContain(
    'Report on the announced visit of the American delegation, 22 December 2023',
  )
})
