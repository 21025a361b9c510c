import fc from 'fast-check'
import type { Citation, Dossier, SourceRef, SourcedText } from '../../../src/dossier/index.ts'

/** A dossier in which every text, name, quotation, id and value is unique, with the day of each. */
export interface Tagged {
  readonly dossier: Dossier
  /** The day from which each word may be read, and must be. */
  readonly days: ReadonlyMap<string, number>
  /** The day of the newest statement. */
  readonly newest: number
}

type Day = () => number
type Kind = 'participant' | 'statistic' | 'issue' | 'event' | 'place'

const SOURCES = ['src-0', 'src-1', 'src-2', 'src-3', 'src-4'] as const
const PEOPLE = ['who-0', 'who-1', 'who-2', 'who-3'] as const
const FIGURES = ['fig-0', 'fig-1'] as const
const ISSUES = ['iss-0', 'iss-1', 'iss-2'] as const
const EVENTS = ['eve-0', 'eve-1'] as const
const PLACES = ['loc-0', 'loc-1'] as const

const MILLISECONDS = 86_400_000
const numbered = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / MILLISECONDS

/** Returns the last day of a date by the calendar, independently of the code under test. */
const lastDay = (date: string): number => {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return numbered(year, 12, 31)
  return day === undefined ? numbered(year, month + 1, 0) : numbered(year, month, day)
}

export const FIRST = numbered(2023, 12, 25)
export const LAST = numbered(2025, 1, 5)

const dateOf = (day: number): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10)

/** Returns a generator of numbers from 0 to below 1 for a seed (mulberry32). */
const numbersFrom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const drawsFrom = (seed: number) => {
  const next = numbersFrom(seed)
  const below = (count: number): number => Math.floor(next() * count)
  const one = <T>(values: readonly T[]): T => values[below(values.length)]!
  const chance = (): boolean => next() < 0.5
  return {
    one,
    chance,
    some: <T>(values: readonly T[]): readonly T[] => values.filter(chance),
    times: <T>(most: number, make: (at: number) => T): readonly T[] =>
      Array.from({ length: below(most + 1) }, (_, at) => make(at)),
    /** Returns a date, which names no day in a fifth of cases. */
    date: (): string =>
      below(5) === 0 ? one(['2024-01', '2024-02', '2024']) : dateOf(numbered(2024, 1, 1) + below(70)),
    /** Returns a property that may be left out. */
    maybe: <Name extends string, T>(name: Name, make: () => T): { readonly [N in Name]?: T } =>
      (chance() ? { [name]: make() } : {}) as { readonly [N in Name]?: T },
  }
}

/** Records which statement names whom, and the first day of each. */
const namings = () => {
  const all: { readonly key: string; readonly day: Day }[] = []
  const first = new Map<string, number>()
  const sooner = ({ key, day }: (typeof all)[number]): boolean => day() < (first.get(key) ?? Infinity)
  return {
    names: (kind: Kind, id: string | undefined, day: Day): void => {
      if (id !== undefined) all.push({ key: `${kind}/${id}`, day })
    },
    /** Returns the day of the first statement that names a record; Infinity without one. */
    named:
      (kind: Kind, id: string): Day =>
      () =>
        first.get(`${kind}/${id}`) ?? Infinity,
    /** Repeats the calculation as long as a known record makes another one known. */
    settle: (): void => {
      for (let found = all.find(sooner); found; found = all.find(sooner)) first.set(found.key, found.day())
    },
  }
}

/** Creates what a dossier is built with: random choices, sources, names, and the day of each word. */
const createBuilder = (seed: number) => {
  const draws = drawsFrom(seed)
  const records = namings()
  const words = new Map<string, Day>()
  const published = new Map<string, string>(SOURCES.map((id) => [id, draws.date()]))
  const pub = (id: string): number => lastDay(published.get(id) ?? '')
  const word = (day: Day): string => {
    words.set(`zq${words.size}x`, day)
    return `zq${words.size - 1}x`
  }
  const value = (day: Day): number => {
    words.set(String(700_000 + words.size), day)
    return 700_000 + words.size - 1
  }
  const days = (ref: SourceRef): readonly number[] =>
    [ref].flat().map((each) => pub(typeof each === 'string' ? each : (each as { readonly id: string }).id))
  /** Returns the earliest publication of a statement's sources. */
  const day = (ref: SourceRef): number => Math.min(...days(ref))
  /** Returns the latest publication of a text's sources, which it needs all of. */
  const last = (ref: SourceRef): number => Math.max(...days(ref))
  /** Returns the later of its own date and its source's publication; an imprecise date is never later than its source. */
  const stated = (own: string, ref: SourceRef): number =>
    own.length === 10 ? Math.max(lastDay(own), day(ref)) : day(ref)
  /** Returns the sources of a statement, each cited from its own day on, and not before the statement is known. */
  const source = (known: (ref: SourceRef) => number = day): SourceRef => {
    const ids = [...new Set([draws.one(SOURCES), draws.one(SOURCES), draws.one(SOURCES)])]
    const list = ids.map((id): Citation => {
      const from: Day = () => Math.max(pub(id), known([...ids]))
      return draws.chance() ? id : { id, quote: { exact: word(from) }, ...draws.maybe('note', () => word(from)) }
    })
    return list.length === 1 ? list[0]! : list
  }
  /** Returns a text of a record, with or without a source, which is not known before its parent. */
  const text = (record: Day, within: Day = () => -Infinity): SourcedText => {
    if (draws.chance()) return word(() => Math.max(record(), within()))
    const own = source((ref) => Math.max(last(ref), within()))
    return { text: word(() => Math.max(last(own), within())), source: own }
  }
  /** Returns whether a record is listed: from the first statement that names it, or always where none does. */
  const listed =
    (kind: Kind, id: string): Day =>
    () => {
      const first = records.named(kind, id)()
      return first === Infinity ? -Infinity : first
    }
  return {
    ...draws,
    ...records,
    words,
    publishedOf: (id: string): string => published.get(id) ?? '',
    word,
    value,
    day,
    stated,
    source,
    text,
    /** Returns the day of a text: of its own source, else of its parent. */
    textDay: (given: SourcedText, record: Day): number =>
      typeof given === 'object' && 'source' in given ? last(given.source) : record(),
    name: (kind: Kind, id: string): string => word(listed(kind, id)),
    id: (kind: Kind, id: string): string => {
      words.set(id, listed(kind, id))
      return id
    },
  }
}
type Builder = ReturnType<typeof createBuilder>

const sourceOf = (b: Builder) => (id: string) => {
  const published = b.publishedOf(id)
  const own: Day = () => lastDay(published)
  const retracted = () => {
    const on = b.date()
    const source = b.chance() ? b.source((ref) => Math.max(own(), b.stated(on, ref))) : undefined
    const known: Day = () => Math.max(own(), source === undefined ? lastDay(on) : b.stated(on, source))
    return { date: on, note: b.word(known), ...(source === undefined ? {} : { source }) }
  }
  return { id, title: b.word(own), kind: 'article', published, ...b.maybe('retracted', retracted) } as const
}

const participantOf = (b: Builder) => (id: string, at: number) => {
  const named = b.named('participant', id)
  const source = b.chance() ? b.source() : undefined
  const record: Day = source === undefined ? named : () => b.day(source)
  if (source !== undefined) b.names('participant', id, record)
  const summary = b.chance() ? b.text(record) : undefined
  if (typeof summary === 'object') b.names('participant', id, () => b.textDay(summary, record))
  const memberOf = at > 0 && b.chance() ? b.one(PEOPLE.slice(0, at)) : undefined
  b.names('participant', memberOf, record)
  const roles = b.times(2, () => {
    const own = b.chance() ? b.source() : undefined
    const day: Day = own === undefined ? named : () => b.day(own)
    const of = at > 0 && b.chance() ? b.one(PEOPLE.slice(0, at)) : undefined
    if (own !== undefined) b.names('participant', id, day)
    b.names('participant', of, day)
    return { role: b.word(day), ...(of === undefined ? {} : { of }), ...(own === undefined ? {} : { source: own }) }
  })
  return {
    id: b.id('participant', id),
    kind: 'person',
    name: b.name('participant', id),
    ...(source === undefined ? {} : { source }),
    ...(summary === undefined ? {} : { summary }),
    ...(memberOf === undefined ? {} : { memberOf }),
    ...b.maybe('role', () => b.word(record)),
    roles,
  } as const
}

const observationOf = (b: Builder, id: string) => (at: number) => {
  const published = b.date()
  const source = b.source((ref) => b.stated(published, ref))
  const day: Day = () => b.stated(published, source)
  b.names('statistic', id, day)
  return {
    period: `20${10 + at}`,
    value: b.value(day),
    published,
    source,
    ...b.maybe('note', () => b.text(day, day)),
    ...b.maybe('countedBy', () => b.word(day)),
  }
}

const claimOf = (b: Builder, id: string) => (at: number) => {
  const made = b.date()
  const source = b.source((ref) => b.stated(made, ref))
  const day: Day = () => b.stated(made, source)
  const by = b.one(PEOPLE)
  b.names('statistic', id, day)
  b.names('participant', by, day)
  const appearances = b.times(1, () => {
    const again = b.date()
    const own = b.source((ref) => Math.max(day(), b.stated(again, ref)))
    const who = b.one(PEOPLE)
    b.names('participant', who, () => b.stated(again, own))
    return { by: who, made: again, source: own }
  })
  return {
    id: `${id}-claim-${at}`,
    text: b.word(day),
    by,
    period: '2024-01',
    value: b.value(day),
    made,
    source,
    appearances,
    ...b.maybe('note', () => b.text(day, day)),
  }
}

const thresholdOf = (b: Builder, id: string) => (at: number) => {
  const source = b.source()
  const day: Day = () => b.day(source)
  const about = b.chance() ? b.one(ISSUES) : undefined
  b.names('statistic', id, day)
  b.names('issue', about, day)
  return {
    id: `${id}-mark-${at}`,
    name: b.word(day),
    comparator: 'more-than',
    value: b.value(day),
    kind: 'record',
    source,
    ...(about === undefined ? {} : { issue: about }),
    ...b.maybe('note', () => b.text(day, day)),
  } as const
}

const statisticOf = (b: Builder) => (id: string) => {
  const named = b.named('statistic', id)
  const source = b.chance() ? b.source() : undefined
  const record: Day = source === undefined ? named : () => b.day(source)
  if (source !== undefined) b.names('statistic', id, record)
  const caveat = b.chance() ? b.text(record) : undefined
  if (typeof caveat === 'object') b.names('statistic', id, () => b.textDay(caveat, record))
  const place = b.chance() ? b.one(PLACES) : undefined
  b.names('place', place, named)
  const breaks = b.times(2, () => {
    const own = b.chance() ? b.source() : undefined
    const day: Day = own === undefined ? named : () => b.day(own)
    if (own !== undefined) b.names('statistic', id, day)
    return { at: '2020-03', note: b.word(day), ...(own === undefined ? {} : { source: own }) }
  })
  return {
    id: b.id('statistic', id),
    name: b.name('statistic', id),
    definition: b.name('statistic', id),
    measure: 'flow',
    counts: 'events',
    unit: b.name('statistic', id),
    ...(source === undefined ? {} : { source }),
    ...(caveat === undefined ? {} : { caveat }),
    ...(place === undefined ? {} : { place }),
    breaks,
    observations: b.times(4, observationOf(b, id)),
    thresholds: b.times(2, thresholdOf(b, id)),
    claims: b.times(2, claimOf(b, id)),
  } as const
}

const positionOf = (b: Builder, id: string) => (at: number) => {
  const source = b.source()
  const day: Day = () => b.day(source)
  const [participant, of, through, accordingTo] = [b.one(PEOPLE), b.one(PEOPLE), b.one(PEOPLE), b.one(PEOPLE)]
  b.names('issue', id, day)
  for (const who of [participant, of, through, accordingTo]) b.names('participant', who, day)
  const conditions = b.times(2, () => {
    if (b.chance()) {
      const other = b.one(ISSUES)
      b.names('issue', other, day)
      return { issue: other }
    }
    const own = b.chance() ? b.source((ref) => Math.max(day(), b.day(ref))) : undefined
    const text = b.word(() => (own === undefined ? day() : Math.max(day(), b.day(own))))
    return { text, ...(own === undefined ? {} : { source: own }) }
  })
  return {
    id: `${id}-position-${at}`,
    participant,
    of,
    through,
    accordingTo,
    stance: b.one(['demands', 'opposes', 'disputes', 'neutral'] as const),
    text: b.word(day),
    attribution: b.one(['stated', 'reported', 'inferred'] as const),
    date: b.date(),
    conditions,
    source,
  }
}

/** Returns a source that a part of a record may name, and the day of the part: by that source, else with the record. */
const citedOf = (b: Builder, record: Day, names: (day: Day) => void) => {
  const source = b.chance() ? b.source() : undefined
  const day: Day = source === undefined ? record : () => b.day(source)
  if (source !== undefined) names(day)
  return { day, cited: source === undefined ? {} : { source } }
}

const entryOf = (b: Builder, record: Day, names: (day: Day) => void) => {
  const { day, cited } = citedOf(b, record, names)
  return { day, entry: { date: b.date(), ...cited, ...b.maybe('note', () => b.text(day, day)) } }
}

const termOf = (b: Builder, id: string, own: Day) => (at: number) => {
  const by = b.one(PEOPLE)
  const entries = b.times(2, () => entryOf(b, own, (day) => b.names('issue', id, day)))
  const day: Day = () => (entries.length === 0 ? own() : Math.min(...entries.map((one) => one.day())))
  b.names('participant', by, day)
  const history = entries.map(({ entry }) => ({ ...entry, status: b.one(['proposed', 'agreed', 'missed'] as const) }))
  return { id: `${id}-term-${at}`, text: b.word(day), value: b.value(day), by, history }
}

const datesOf = (b: Builder, id: string, own: Day) =>
  [b.date(), b.date()].map((each) => {
    if (b.chance()) return each
    const { day, cited } = citedOf(b, own, (known) => b.names('issue', id, known))
    return { date: each, note: b.word(day), ...cited }
  })

const issueOf = (b: Builder) => (id: string) => {
  const source = b.source()
  const own: Day = () => b.day(source)
  b.names('issue', id, own)
  const summary = b.text(own)
  b.names('issue', id, () => b.textDay(summary, own))
  const history = b.times(2, () => {
    const { entry } = entryOf(b, own, (day) => b.names('issue', id, day))
    return { ...entry, status: b.one(['open', 'agreed'] as const) }
  })
  const relations = b.times(2, () => {
    const { day, cited } = citedOf(b, own, (known) => b.names('issue', id, known))
    const other = b.one(ISSUES)
    b.names('issue', other, day)
    return { issue: other, kind: 'part-of', ...cited } as const
  })
  const [statistics, places] = [b.some(FIGURES), b.some(PLACES)]
  for (const each of statistics) b.names('statistic', each, own)
  for (const each of places) b.names('place', each, own)
  return {
    id: b.id('issue', id),
    title: b.name('issue', id),
    summary,
    history,
    ...b.maybe('deadline', () => datesOf(b, id, own)),
    ...b.maybe('resumes', () => datesOf(b, id, own)),
    relations,
    positions: b.times(3, positionOf(b, id)),
    terms: b.times(2, termOf(b, id, own)),
    statistics,
    places,
    source,
  }
}

const eventOf = (b: Builder) => (id: string) => {
  const source = b.source()
  const own: Day = () => b.day(source)
  b.names('event', id, own)
  const outcome = b.chance() ? b.text(own) : undefined
  if (outcome !== undefined) b.names('event', id, () => b.textDay(outcome, own))
  const history = b.times(2, () => {
    const { entry } = entryOf(b, own, (day) => b.names('event', id, day))
    return { ...entry, status: b.one(['planned', 'passed', 'postponed'] as const) }
  })
  const place = b.one(PLACES)
  const [participants, issues] = [b.some(PEOPLE), b.some(ISSUES)]
  b.names('place', place, own)
  for (const each of participants) b.names('participant', each, own)
  for (const each of issues) b.names('issue', each, own)
  return {
    id: b.id('event', id),
    title: b.name('event', id),
    kind: 'meeting',
    date: b.date(),
    history,
    place,
    participants,
    issues,
    ...(outcome === undefined ? {} : { outcome }),
    source,
  } as const
}

/** Returns the day of the newest statement: of a source, or of a later date. */
const newestIn = ({ sources, statistics }: Pick<Dossier, 'sources' | 'statistics'>): number => {
  const claims = statistics.flatMap((one) => one.claims ?? [])
  const dates = [
    ...statistics.flatMap(({ observations }) => observations.map(({ published }) => published)),
    ...claims.flatMap(({ made, appearances }) => [made, ...(appearances ?? []).map((one) => one.made)]),
    ...sources.flatMap(({ retracted }) => retracted?.date ?? []),
  ]
  const bare = sources.flatMap(({ retracted }) => (retracted && !retracted.source ? retracted.date : []))
  return Math.max(
    ...[...sources.map(({ published }) => published), ...bare].map(lastDay),
    ...dates.filter((each) => each.length === 10).map(lastDay),
  )
}

const write = (seed: number): Tagged => {
  const b = createBuilder(seed)
  const records = {
    format: 1,
    id: 'tagged',
    title: 'Tagged',
    asOf: 'newest',
    languages: ['en'],
    sides: [],
    sources: SOURCES.map(sourceOf(b)),
    places: PLACES.map((id) => ({ id: b.id('place', id), name: b.name('place', id), kind: 'border' })),
    participants: PEOPLE.map(participantOf(b)),
    statistics: FIGURES.map(statisticOf(b)),
    issues: ISSUES.map(issueOf(b)),
    events: EVENTS.map(eventOf(b)),
  }
  b.settle()
  // What no dated statement names is known from the newest statement.
  const newest = newestIn(records)
  const days = new Map([...b.words].map(([word, day]) => [word, Math.min(day(), newest)]))
  for (const id of SOURCES) days.set(id, lastDay(b.publishedOf(id)))
  return { dossier: JSON.parse(JSON.stringify(records)) as Dossier, days, newest }
}

/** Random dossiers with all kinds of records, each text tagged with the day from which it is known by the format's table. */
export const tagged: fc.Arbitrary<Tagged> = fc.noShrink(fc.integer()).map(write)

const WORDS = /zq\d+x|\b7\d{5}\b|\b(?:src|who|fig|iss|eve|loc)-\d\b/g

/** Returns the tagged words of a text. */
export const wordsOf = (text: string): ReadonlySet<string> => new Set(text.match(WORDS))

/** Returns the tagged words of a text that are not yet known on a day. */
export const laterIn = ({ days }: Tagged, on: number, text: string): readonly string[] =>
  [...wordsOf(text)].filter((word) => (days.get(word) ?? -Infinity) > on)
