import {
  knownFrom,
  type Dossier,
  type Event,
  type Issue,
  type Position,
  type Reading,
  type Stance,
  readingOn,
} from '../../src/dossier/index.ts'
import { dossierWith, frozen, statistic } from './fixture.ts'

/** Small talks: Ana of the north, Ben of the south, Cal without a side; the east has sent nobody. Everything cites the source `s`. */
const AT_THE_TABLE: Dossier = frozen({
  ...dossierWith({}),
  sides: [
    { id: 'north', name: 'North' },
    { id: 'south', name: 'South' },
    { id: 'east', name: 'East' },
  ],
  participants: [
    { id: 'ana', kind: 'person', name: 'Ana', side: 'north' },
    { id: 'ben', kind: 'person', name: 'Ben', side: 'south' },
    { id: 'cal', kind: 'person', name: 'Cal' },
  ],
})

/** Returns small talks about some issues. */
export const talks = (issues: readonly Issue[], more: Partial<Dossier> = {}): Dossier => ({
  ...AT_THE_TABLE,
  issues,
  ...more,
})

/** Returns the smallest issue: open, named by its id, without positions. */
export const issue = (id: string, more: Partial<Issue> = {}): Issue => ({
  id,
  title: `Issue ${id}`,
  summary: '',
  status: 'open',
  positions: [],
  source: 's',
  ...more,
})

export const position = (
  participant: string,
  stance: Stance,
  date = '2023-12-01',
  more: Partial<Position> = {},
): Position => ({ participant, stance, text: '', attribution: 'stated', date, source: 's', ...more })

export const event = (id: string, date: string, more: Partial<Event> = {}): Event => ({
  id,
  title: `Event ${id}`,
  kind: 'meeting',
  date,
  status: 'confirmed',
  source: 's',
  ...more,
})

export const readOn = (date: string, dossier: Dossier): Reading => readingOn(dossier, knownFrom(date))

/** Returns a day as written in a dossier. */
export const written = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** Returns the source `s` and one for each day, named by it. */
export const datedSources = (...days: readonly string[]): Dossier['sources'] => [
  ...AT_THE_TABLE.sources,
  ...days.map((day) => ({ id: day, title: `Source of ${day}`, kind: 'article', published: day }) as const),
]

/** A claim that Ana repeats, which a source of 28 December says, and that is stated once more in January. */
export const repeatedClaim: Dossier = talks([], {
  sources: datedSources('2023-12-28', '2024-01-05'),
  statistics: [
    statistic([], {
      claims: [
        {
          id: 'c',
          text: 'C',
          period: '2023-11',
          value: 9,
          made: '2023-12-20',
          source: 's',
          appearances: [
            { made: '2024-01-05', source: '2024-01-05' },
            { by: 'ana', made: '2023-12-27', source: '2023-12-28' },
          ],
        },
      ],
    }),
  ],
})
