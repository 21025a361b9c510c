import fc from 'fast-check'
import type { Dossier } from '../../src/dossier/index.ts'
import { codePoint } from '../code-point.ts'

/** Hostile texts: every script, controls, joiners, piles of marks, control sequences. */
const anyText = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: codePoint, maxLength: 30 }),
  fc.constantFrom(
    '',
    '移民谈判',
    '👩🏽\u200d💻',
    'e\u0301'.repeat(20),
    '\u001b]0;x\u0007',
    '\u202eabc',
    'x'.repeat(300),
    'a\nb',
    '\u009b31m',
  ),
)
const text = fc.oneof(anyText, fc.record({ en: anyText, es: anyText }))
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10))
const date = fc.oneof(
  day,
  day.map((one) => one.slice(0, 7)),
  day.map((one) => one.slice(0, 4)),
)
const period = fc.oneof(
  date,
  fc.tuple(day, day).map((two) => two.toSorted().join('/')),
  fc.nat(51).map((week) => `2023-W${String(week + 1).padStart(2, '0')}`),
  fc.integer({ min: 2016, max: 2027 }).map((year) => `FY${year}`),
)
const value = fc.oneof(
  fc.nat(1e6),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e12 }),
  fc.constantFrom(0, 9_007_199_254_740_991),
)

/** Returns as many ids as there are records: `a0`, `a1`, … */
const ids = (letter: string, most: number) =>
  fc.nat(most).map((count) => Array.from({ length: count }, (_, at) => `${letter}${at}`))

interface Known {
  readonly sides: readonly string[]
  readonly sources: readonly string[]
  readonly places: readonly string[]
  readonly people: readonly string[]
  readonly statistics: readonly string[]
  readonly issues: readonly string[]
}

const known: fc.Arbitrary<Known> = fc.record({
  sides: ids('side', 3),
  sources: ids('s', 3).map((some) => [...some, 's']),
  places: ids('p', 2),
  people: ids('h', 5),
  statistics: ids('f', 3),
  issues: ids('i', 5),
})

const among = (some: readonly string[]) =>
  some.length === 0 ? fc.constant(undefined) : optional(fc.constantFrom(...some))
const several = (some: readonly string[]) => fc.subarray([...some])

const citation = (all: Known) =>
  fc.oneof(
    fc.constantFrom(...all.sources),
    fc.record({
      id: fc.constantFrom(...all.sources),
      quote: fc.record({ exact: anyText.map((one) => `q${one}`) }),
      note: text,
    }),
  )
const sourceRef = (all: Known) =>
  fc.oneof(
    { weight: 3, arbitrary: citation(all) },
    { weight: 1, arbitrary: fc.array(citation(all), { minLength: 1, maxLength: 3 }) },
  )
const sourcedText = (all: Known) => fc.oneof(text, fc.record({ text, source: sourceRef(all) }))
const dated = (all: Known) =>
  fc.oneof(
    date,
    fc.array(fc.record({ date, source: optional(sourceRef(all)), note: optional(text) }), {
      minLength: 1,
      maxLength: 3,
    }),
  )

const qualifier = optional(fc.constantFrom('exact', 'about', 'at-least', 'at-most', 'more-than', 'less-than', 'up-to'))
const per = optional(fc.constantFrom('day', 'week', 'month', 'year'))

const observation = (all: Known) =>
  fc.record({
    period,
    value: fc.option(value),
    qualifier,
    status: optional(fc.constantFrom('final', 'provisional', 'revised', 'estimated')),
    published: date,
    dims: optional(
      fc.dictionary(fc.constantFrom('component', 'citizenship'), fc.constantFrom('VE', 'OTHER', 'U.S. Border Patrol')),
    ),
    source: sourceRef(all),
    note: optional(sourcedText(all)),
    countedBy: optional(text),
  })

const statistic = (all: Known) => (id: string) =>
  fc.record({
    id: fc.constant(id),
    name: text,
    definition: text,
    measure: fc.constantFrom('flow', 'stock', 'rate'),
    counts: fc.constantFrom('events', 'persons', 'cases', 'incidents', 'money', 'percent'),
    currency: fc.constant('EUR'),
    unit: text,
    place: among(all.places),
    publisher: optional(text),
    fiscalYearStart: fc.constant(10),
    caveat: optional(sourcedText(all)),
    breaks: optional(fc.array(fc.record({ at: date, note: text, source: optional(sourceRef(all)) }), { maxLength: 2 })),
    qualifier,
    observations: fc.uniqueArray(observation(all), {
      maxLength: 25,
      selector: (one) =>
        JSON.stringify([
          one.period,
          one.published,
          Object.entries(one.dims ?? {})
            .map(String)
            .toSorted(),
        ]),
    }),
    thresholds: fc.array(
      fc.record({
        name: text,
        comparator: fc.constantFrom('more-than', 'at-least', 'less-than', 'at-most'),
        value,
        per,
        window: optional(fc.constantFrom('P1D', 'P7D')),
        kind: fc.constantFrom('baseline', 'record', 'policy', 'proposal', 'quota'),
        issue: among(all.issues),
        source: sourceRef(all),
      }),
      { maxLength: 2 },
    ),
    claims: fc.array(
      fc.record({ text, by: among(all.people), period, value, per, qualifier, made: date, source: sourceRef(all) }),
      { maxLength: 2 },
    ),
  })

const numbered = (records: readonly object[], letter: string): readonly object[] =>
  records.map((one, at) => ({ id: `${letter}${at}`, ...one }))

const issue = (all: Known) => (id: string) =>
  fc.record({
    id: fc.constant(id),
    title: text,
    summary: sourcedText(all),
    terms: optional(
      fc.array(
        fc.record({
          text,
          value: optional(value),
          counts: optional(text),
          due: optional(date),
          by: among(all.people),
          history: fc.array(
            fc.record({
              date,
              status: fc.constantFrom('proposed', 'agreed', 'delivered', 'missed', 'dropped'),
              source: optional(sourceRef(all)),
            }),
            { maxLength: 3 },
          ),
        }),
        { maxLength: 2 },
      ),
    ).map((terms) => terms && numbered(terms, 'm')),
    status: fc.constantFrom('open', 'negotiating', 'stalled', 'agreed', 'in-force', 'rejected'),
    history: optional(
      fc.array(
        fc.record({
          date,
          status: fc.constantFrom('open', 'stalled', 'agreed'),
          note: optional(text),
          source: sourceRef(all),
        }),
        { maxLength: 3 },
      ),
    ),
    priority: optional(fc.integer({ min: 1, max: 9 })),
    resumes: optional(dated(all)),
    deadline: optional(dated(all)),
    relations: fc.array(
      fc.record({
        issue: fc.constantFrom(...all.issues),
        kind: fc.constantFrom(
          'traded-for',
          'conditional-on',
          'blocked-by',
          'part-of',
          'conflicts-with',
          'split-from',
          'merged-into',
        ),
        source: optional(sourceRef(all)),
      }),
      { maxLength: 3 },
    ),
    positions:
      all.people.length === 0
        ? fc.constant([])
        : fc.array(
            fc.record({
              participant: fc.constantFrom(...all.people),
              stance: fc.constantFrom(
                'demands',
                'supports',
                'conditional',
                'neutral',
                'opposes',
                'red-line',
                'disputes',
              ),
              of: among(all.people),
              through: among(all.people),
              accordingTo: among([...all.people, ...all.sources]),
              salience: optional(fc.integer({ min: 1, max: 3 })),
              text,
              attribution: fc.constantFrom('stated', 'reported', 'inferred'),
              date,
              conditions: several(all.issues).map((ids) => ids.map((issue) => ({ issue }))),
              source: sourceRef(all),
            }),
            { maxLength: 5 },
          ),
    statistics: several(all.statistics),
    places: several(all.places),
    source: sourceRef(all),
  })

/** Removes what JSON leaves out, so that the dossier is as a file has it. */
const written = (value: unknown): Dossier => JSON.parse(JSON.stringify(value)) as Dossier

/** Random valid dossiers, made from the format, with references that resolve. */
export const anyDossier: fc.Arbitrary<Dossier> = known.chain((all) =>
  fc
    .record({
      title: text,
      summary: optional(text),
      asOf: date,
      sides: fc.tuple(...all.sides.map((id) => fc.record({ id: fc.constant(id), name: text }))),
      sources: fc.tuple(
        ...all.sources.map((id) =>
          fc.record({
            id: fc.constant(id),
            title: text,
            publisher: optional(text),
            kind: fc.constantFrom('article', 'dataset', 'document', 'statement', 'law'),
            published: date,
            url: optional(fc.constantFrom('https://example.org/a', 'http://xn--ls8h.la/?q=1')),
            licence: optional(text),
            language: optional(fc.constantFrom('en', 'es', 'pt-BR', '?')),
            nextUpdate: optional(date),
            retracted: optional(fc.record({ date, note: text, source: optional(sourceRef(all)) })),
          }),
        ),
      ),
      places: fc.tuple(
        ...all.places.map((id) => fc.record({ id: fc.constant(id), name: text, kind: fc.constant('border') })),
      ),
      participants: fc.tuple(
        ...all.people.map((id, at) =>
          fc.record({
            id: fc.constant(id),
            kind: fc.constantFrom('person', 'organization', 'group'),
            name: text,
            role: optional(text),
            memberOf: among(all.people.slice(0, at)),
            side: among(all.sides),
            standing: optional(fc.constantFrom('party', 'observer')),
            summary: optional(sourcedText(all)),
            roles: optional(
              fc.array(
                fc.record({
                  role: optional(text),
                  of: among(all.people.slice(0, at)),
                  from: optional(date),
                  to: optional(date),
                  source: optional(sourceRef(all)),
                }),
                { maxLength: 2 },
              ),
            ),
          }),
        ),
      ),
      statistics: fc.tuple(...all.statistics.map(statistic(all))),
      issues: fc.tuple(...all.issues.map(issue(all))),
      events: fc.array(
        fc.record({
          title: text,
          kind: fc.constantFrom('meeting', 'decision', 'statement', 'legislative', 'incident', 'deadline'),
          date,
          status: fc.constantFrom('planned', 'tentative', 'confirmed', 'passed', 'postponed', 'cancelled'),
          place: among(all.places),
          participants: several(all.people),
          issues: several(all.issues),
          outcome: optional(sourcedText(all)),
          source: sourceRef(all),
        }),
        { maxLength: 4 },
      ),
    })
    .map((one) =>
      written({
        format: 1,
        id: 'any',
        languages: ['en', 'es'],
        ...one,
        statistics: one.statistics.map((each) => ({
          ...each,
          thresholds: numbered(each.thresholds, 't'),
          claims: numbered(each.claims, 'c'),
        })),
        events: numbered(one.events, 'e'),
      }),
    ),
)
