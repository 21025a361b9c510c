import shape from 'virtual:dossier-shape'
import { renderToString } from 'ink'
import { createElement } from 'react'
import {
  actionFor,
  detailOf,
  resultsFor,
  listing,
  readingState,
  warmSearch,
  update,
  type ReadingState,
  type State,
} from '../src/app/index.ts'
import {
  readingOn,
  blocksOf,
  createReading,
  piecesOf,
  newestDifferences,
  ownDay,
  parseIfValid,
  type Dossier,
  type Issue,
  type Participant,
  type Statistic,
} from '../src/dossier/index.ts'
import { Frame } from '../src/view/screen.tsx'

/** A function to measure. `ready` prepares each sample, outside the measured time. */
export interface Case {
  readonly name: string
  readonly ready: () => () => unknown
}

const START = {
  file: 'every.json',
  size: { columns: 120, rows: 40 },
  language: 'en',
  medium: 'screen',
  glyphs: 'braille',
  on: null,
} as const

/** One record in this many differs in a changed dossier. */
const CHANGED = 100

const changedEach = <T>(records: readonly T[], change: (record: T) => T): readonly T[] =>
  records.map((record, at) => (at % CHANGED === 0 ? change(record) : record))

const edited = (dossier: Dossier): Dossier => ({
  ...dossier,
  statistics: changedEach<Statistic>(dossier.statistics, (one) => ({
    ...one,
    observations: one.observations.slice(1),
  })),
  issues: changedEach<Issue>(dossier.issues, (one) => ({ ...one, status: 'in-force' })),
  participants: changedEach<Participant>(dossier.participants, (one) => ({ ...one, role: 'Minister' })),
})

const pressed = (state: State, key: string): State => {
  const action = actionFor(state, key)
  return action ? update(state, action).state : state
}

/** Returns readings of one dossier on two days in turn, so that neither reuses the other's memos. */
const daily = (dossier: Dossier): (() => ReadingState) => {
  let turn = 0
  return () => readingState(START, dossier, ownDay(dossier) - (turn++ % 2))
}

/** Moves the cursor down a row at each call; at the end it starts again on another day, without memos. */
const walk = (dossier: Dossier): (() => ReadingState) => {
  const opened = daily(dossier)
  let state = opened()
  return () => {
    const { entries } = listing(state, 'statistics')
    const next = state.lists.statistics.cursor < entries.length - 2 ? pressed(state, 'j') : opened()
    if (next.kind === 'reading') state = next
    return state
  }
}

const inChunks = (bytes: Uint8Array): Dossier | null => {
  const reading = createReading(shape)
  for (const pieces of piecesOf(blocksOf(bytes))) if (pieces === null || !reading.add(pieces)) return null
  return reading.dossier()
}

const parsing = (bytes: Uint8Array): readonly Case[] => [
  { name: 'parse and check (parseIfValid)', ready: () => () => parseIfValid(bytes, shape) },
  {
    name: 'parse and check in chunks',
    ready: () => () => inChunks(bytes),
  },
]

const readings = (text: string, dossier: Dossier): readonly Case[] => {
  const onDay = daily(dossier)
  const ofDetail = daily(dossier)
  const ofTime = daily(dossier)
  return [
    {
      name: 'first view: three lists and one detail',
      ready: () => {
        const fresh = JSON.parse(text) as Dossier
        return () => readingState(START, fresh, ownDay(fresh))
      },
    },
    { name: 'the first view of another day', ready: () => onDay },
    {
      name: 'the detail of a statistic',
      ready: () => {
        const state = ofDetail()
        const lower = { ...state, lists: { ...state.lists, statistics: { cursor: 3, top: 0 } } }
        return () => detailOf(lower)
      },
    },
    {
      name: 'the timeline',
      ready: () => {
        const state = ofTime()
        return () => listing(state, 'timeline')
      },
    },
  ]
}

const differences = (text: string, dossier: Dossier): Case => {
  const before = readingOn(dossier, ownDay(dossier))
  const after = readingOn(edited(JSON.parse(text) as Dossier), ownDay(dossier))
  return { name: 'changes, where 1 % changed', ready: () => () => newestDifferences({ before, after }) }
}

const finding = (dossier: Dossier): readonly Case[] => {
  const readying = daily(dossier)
  const state = readying()
  const sought = ['statistic 00001', 'participant 2', 'meeting']
  let turn = 0
  return [
    {
      name: 'build the search index',
      ready: () => {
        const fresh = readying()
        return () => {
          while (!warmSearch(fresh));
        }
      },
    },
    {
      name: 'search',
      ready: () => {
        while (!warmSearch(state));
        const text = sought[turn++ % sought.length] ?? ''
        return () => resultsFor(state, text)
      },
    },
  ]
}

const drawing = (dossier: Dossier): readonly Case[] => {
  const step = walk(dossier)
  const drawn = walk(dossier)
  return [
    {
      name: 'move the cursor down (update)',
      ready: () => {
        const state = step()
        return () => pressed(state, 'j')
      },
    },
    {
      name: 'a whole frame as text, 120×40 (Ink)',
      ready: () => {
        const state = drawn()
        return () => renderToString(createElement(Frame, { state }), { columns: state.size.columns })
      },
    },
  ]
}

/** Returns the baseline: `JSON.parse` of the file's text. */
export const yardstick = (text: string): Case => ({
  name: 'JSON.parse',
  ready: () => () => JSON.parse(text) as unknown,
})

/** Returns all measured functions of a dossier. */
export const casesOf = (text: string): readonly Case[] => {
  const dossier = JSON.parse(text) as Dossier
  return [
    ...parsing(Buffer.from(text)),
    ...readings(text, dossier),
    differences(text, dossier),
    ...finding(dossier),
    ...drawing(dossier),
  ]
}
