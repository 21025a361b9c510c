import type { Difference, Dossier, Reading } from '../../src/dossier/index.ts'
import {
  changesSince,
  type ChangeEntry,
  type Changes,
  type RenderContext,
  type Since,
} from '../../src/present/index.ts'
import { createLocale, type Language } from '../../src/text/index.ts'
import { observed, statistic } from '../dossier/fixture.ts'
import { event, issue, position, readOn, talks } from '../dossier/talks.ts'

const value = observed('2023-11', 10, '2023-12-10')
const claim = (id: string) =>
  ({ id, text: 'Ten.', period: '2023-11', value: 10, made: '2023-12-02', source: 's' }) as const

/** Talks before any change. */
export const BEFORE: Dossier = talks(
  [
    issue('a', {
      history: [{ date: '2023-12-01', status: 'agreed', source: 's' }],
      positions: [position('ana', 'opposes', '2023-12-01', { text: 'No.' }), position('cal', 'neutral', '2023-12-03')],
    }),
    issue('b', { history: [{ date: '2023-12-01', status: 'open', source: 's' }] }),
    issue('gone'),
  ],
  {
    participants: talks([]).participants.map((one) =>
      one.id === 'ana'
        ? {
            ...one,
            roles: [
              { role: 'Judge', from: '2030', source: 's' },
              { role: 'Courier', of: 'ben', source: 's' },
              { role: 'Poet', of: 'cal', source: 's' },
              { role: 'Clerk', of: 'ben', source: 's' },
            ],
          }
        : one,
    ),
    places: [{ id: 'p', name: 'Place', kind: 'city' }],
    statistics: [
      statistic([value, observed('2023-10', 7, '2023-12-10')], { claims: [claim('gone'), claim('stays')] }),
      statistic([], { id: 'untouched' }),
    ],
    events: [event('e', '2023-12-20', { status: 'planned' })],
  },
)

const [ana, ben, cal] = BEFORE.participants
const [north, south, east] = BEFORE.sides
if (!ana || !ben || !cal || !north || !south || !east) throw new Error('nobody is at the table')

/** Roles of Ana after changes of every kind. */
const NOW = [
  { role: 'Envoy', of: 'ben', from: '2023-12-20', source: 's' },
  { role: 'Judge', from: '2023-12-10', source: 's' },
  { role: 'Courier', of: 'ben', to: '2023-12-15', source: 's' },
  { role: 'Poet', of: 'cal', from: '2020', source: 's' },
] as const

/** The same talks after a change of every kind. */
export const AFTER: Dossier = {
  ...BEFORE,
  title: 'Other talks',
  sides: [{ ...north, name: 'The far north' }, south, east],
  participants: [{ ...ana, role: 'Minister', roles: NOW }, { ...ben, summary: 'Has arrived. '.repeat(20) }, cal],
  places: [{ id: 'p', name: 'Elsewhere', kind: 'city' }],
  sources: [...BEFORE.sources, { id: 'new', title: 'New', kind: 'law', published: '2023-12-25' }],
  statistics: [
    statistic([{ ...value, value: 12 }, observed('2023-09', 5, '2023-12-12')], {
      claims: [claim('stays'), claim('new')],
    }),
    statistic([], { id: 'untouched' }),
  ],
  issues: [
    issue('a', {
      history: [
        { date: '2023-12-01', status: 'agreed', source: 's' },
        { date: '2023-12-22', status: 'open', source: 'new' },
      ],
      positions: [position('ana', 'conditional', '2023-12-21'), position('ben', 'demands', '2023-12-21')],
    }),
    issue('b', {
      priority: 1,
      history: [
        { date: '2023-12-01', status: 'open', source: 's' },
        { date: '2023-12-23', status: 'stalled', source: 'new' },
      ],
    }),
  ],
  events: [event('e', '2023-12-20', { status: 'cancelled' }), event('soon', '2023-12-29')],
}

const KINDS: Readonly<Record<Difference['kind'], true>> = {
  added: true,
  removed: true,
  'observation-added': true,
  'observation-withdrawn': true,
  'observation-revised': true,
  'stance-moved': true,
  'position-added': true,
  'position-withdrawn': true,
  'status-changed': true,
  reopened: true,
  'role-changed': true,
  'role-added': true,
  'role-withdrawn': true,
  'role-began': true,
  'role-ended': true,
  'role-edited': true,
  'event-status': true,
  edited: true,
}
/** Every kind of change; the type checks that none is missing. */
export const EVERY_KIND = Object.keys(KINDS).toSorted()

export const sinceFile = (dossier: Dossier): Since => ({
  baseline: { kind: 'file', dossier },
  name: { kind: 'ref', ref: 'HEAD~3' },
})

/** Returns a context in which a reading is compared with an earlier state of the file. */
export const shownSince = (
  reading: Reading,
  since: Since,
  language: Language = 'en',
): RenderContext & { changes: Changes } => ({
  reading,
  locale: createLocale(language, 'en', 'braille'),
  per: 'day',
  changes: changesSince(reading, since),
})

/** Returns a context in which the talks have changed in every way. */
export const everyChange = (language: Language = 'en', on = '2023-12-30'): RenderContext & { changes: Changes } =>
  shownSince(readOn(on, AFTER), sinceFile(BEFORE), language)

/** Returns the first change of a kind. */
export const changeOf = ({ changes }: { readonly changes: Changes }, kind: Difference['kind']): ChangeEntry => {
  const found = changes.entries.find((one) => one.change.kind === kind)
  if (!found) throw new Error(`nothing was ${kind}`)
  return found
}
