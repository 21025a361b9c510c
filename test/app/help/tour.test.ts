import { expect, test } from 'vitest'
import { helpPage, pageLines, pointedOut, TOUR_ROWS, tourText, type State } from '../../../src/app/index.ts'
import { isoDay } from '../../../src/dossier/index.ts'
import { drawn, read, shownIn, unsettled } from '../seen.ts'
import { dossierOf, opened, pressed } from '../stage.ts'

const started = (state: State, word = 'tour'): State => pressed(state, ':', ...word, 'enter')
const saying = (state: State): string => tourText(read(state))
const onScreen = (state: State): string =>
  drawn(state)
    .map((line) => line.trim())
    .join(' ')

test(':tour starts the tour in both languages, and nothing else does', () => {
  expect(saying(started(opened()))).toMatch(/^Tour 1 of 5 · /)
  expect(saying(started(opened({ language: 'es' }), 'recorrido'))).toMatch(/^Recorrido, 1 de 5 · /)
  expect(read(opened()).tour).toBeNull()
})

test('each of the five steps points at something on the screen, and its key answers it', () => {
  const KEYS = ['w', '>', 'm', 'Y', '?'] as const
  const POINTED = ['verdict', 'day', 'positions', 'cite', 'help'] as const
  let now = started(opened())
  for (const [at, key] of KEYS.entries()) {
    const asked = saying(now)
    expect([pointedOut(read(now)), asked.startsWith(`Tour ${at + 1} of 5 · `), asked.includes(` ${key} `)]).toEqual([
      POINTED[at],
      true,
      true,
    ])
    expect(onScreen(now)).toContain(`Tour ${at + 1} of 5`)
    const answered = pressed(now, key)
    expect([read(answered).tour?.isAnswered, saying(answered) === asked]).toEqual([true, false])
    now = pressed(answered, ...(read(answered).overlay.kind === 'none' ? [] : ['esc']), 'enter')
  }
  expect([read(now).tour, read(now).notice]).toEqual([null, 'End of the tour. :tour starts it again.'])
})

test('the first step is on a claim that published figures contradict; the third one is in the issues', () => {
  const first = started(pressed(opened(), '2', 'j'))
  expect(shownIn(first)).toMatch(/^claim\//)
  expect(read(pressed(first, 'enter', 'enter')).panel).toBe('issues')
  expect(isoDay(read(pressed(first, 'enter', '>')).reading.on)).toBe('2024-01-05')
})

test('a command run from the palette or from the help answers the step that asks for it', () => {
  const asked = pressed(started(opened()), 'enter', 'enter')
  expect(pointedOut(read(asked))).toBe('positions')
  expect(read(pressed(asked, ':', ...'matrix: who', 'enter')).tour?.isAnswered).toBe(true)
  expect(read(pressed(asked, ':', ...'timeline', 'enter')).tour?.isAnswered).toBe(false)
  expect(read(pressed(asked, '?', ...'matrix: who', 'enter')).tour?.isAnswered).toBe(true)
})

test('the tour ends where it began, with Esc at any step and after the last one', () => {
  const before = pressed(opened(), '3', 'j', 'j', 'enter')
  for (const keys of [
    ['esc'],
    ['enter', '>', 'esc'],
    ['enter', 'enter', 'm', 'esc'],
    ['enter', 'enter', 'enter', 'esc'],
  ]) {
    const after = pressed(started(before), ...keys)
    expect({ ...read(after), notice: '' }).toEqual({ ...read(before), notice: '' })
    expect(drawn({ ...read(after), notice: '' })).toEqual(drawn(before))
  }
})

test('while the tour is under way every other key works as before it', () => {
  const moved = pressed(started(opened()), 'j', '2', 'j')
  expect([read(moved).panel, read(moved).lists.participants.cursor, saying(moved).slice(0, 11)]).toEqual([
    'participants',
    1,
    'Tour 1 of 5',
  ])
  // A page that was opened has its own Esc; the next one ends the tour.
  const page = pressed(started(opened()), 'w', 'esc')
  expect([read(page).overlay.kind, read(page).tour === null]).toEqual(['none', false])
  expect(read(pressed(page, 'esc')).tour).toBeNull()
})

test.each([
  [200, 60],
  [120, 40],
  [80, 24],
  [60, 15],
] as const)(
  'at %i×%i each step, asked and answered, is whole and leaves the frame as high as the terminal',
  (columns, rows) => {
    for (const [language, word] of [
      ['en', 'tour'],
      ['es', 'recorrido'],
    ] as const) {
      let now = started(opened({ size: { columns, rows }, language }), word)
      for (let step = 0; step < 5; step++) {
        for (const state of [now, pressed(now, ['w', '>', 'm', 'Y', '?'][step] ?? '')]) {
          expect(drawn(state)).toHaveLength(rows)
          expect(unsettled(state)).toEqual([])
          expect(onScreen(state).replace(/\s+/g, ' ')).toContain(saying(state).replace(/\s+/g, ' '))
        }
        now = pressed(now, 'enter')
      }
      expect(read(now).tour).toBeNull()
    }
  },
)

test('in restricted mode, where nothing can be copied, changes take the place of citations', () => {
  const restricted: State = { ...read(opened()), access: 'restricted' }
  const fourth = pressed(started(restricted), 'enter', 'enter', 'enter')
  expect([pointedOut(read(fourth)), saying(fourth).includes(' c.')]).toEqual(['changes', true])
  expect(read(pressed(fourth, 'c')).tour?.isAnswered).toBe(true)
})

test('a dossier with nothing in it has a tour too', () => {
  const empty = started(opened({ dossier: dossierOf('minimal.json') }))
  const steps = Array.from({ length: 5 }, (_, at) => pressed(empty, ...Array.from({ length: at }, () => 'enter')))
  expect(steps.map((state) => unsettled(state))).toEqual([[], [], [], [], []])
  expect(read(pressed(empty, 'enter', 'enter', 'enter', 'enter', 'enter')).tour).toBeNull()
})

test('the offer is in one line of the first screen, takes no key and no row, and goes once the tour begins', () => {
  for (const [language, word] of [
    ['en', 'tour'],
    ['es', 'recorrido'],
  ] as const)
    for (const columns of [60, 80, 120]) {
      const usual = read(opened({ size: { columns, rows: 24 }, language }))
      const offered = { ...usual, isTourOffered: true }
      const lines = drawn(offered).filter((line, at) => line !== drawn(usual)[at])
      expect(lines).toHaveLength(1)
      expect(lines[0]).toContain(usual.locale.words.tour.offer)
      expect(read(started(offered, word)).isTourOffered).toBe(false)
      expect(read(pressed(offered, 'j', 'k')).isTourOffered).toBe(true)
    }
})

test('the help says how the tour is started', () => {
  const { items } = helpPage(read(pressed(opened(), '?')), 116)
  expect(items.find((item) => item.command === 'tour')).toMatchObject({ keys: ':tour', disabledReason: null })
})

test('a page that the tour made lower has its full height again after the tour', () => {
  const claim = pressed(started(opened()), 'esc', 'j')
  const lines = (state: State): number => pageLines(read(pressed(state, 'C'))).length
  const inTour = started(claim)
  expect(lines(claim)).toBe(lines(inTour) + TOUR_ROWS)
  expect(lines(pressed(inTour, 'esc'))).toBe(lines(claim))
})
