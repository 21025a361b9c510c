import { expect, test } from 'vitest'
import type { Dossier } from '../../../src/dossier/index.ts'
import { standpointsOn } from '../../../src/figures/index.ts'
import { issueSentence, issueSentenceSources } from '../../../src/present/index.ts'
import { plainText, type Language } from '../../../src/text/index.ts'
import { issue, position, talks } from '../../dossier/talks.ts'
import { dossierOf, shipped } from '../../app/stage.ts'
import { context } from '../shown.ts'

const sentence = (on: string, id: string, dossier: Dossier = shipped, language: Language = 'en'): string => {
  const shown = context(on, { dossier, language })
  const found = shown.reading.dossier.issues.find((one) => one.id === id)
  if (!found) throw new Error(`no issue ${id}`)
  return plainText(issueSentence(shown, found))
}

test('one sentence says who demands an issue of whom, what for, and what comes next', () => {
  expect(sentence('2023-12-30', 'asylum-limit')).toBe(
    'stalled since 20 Dec 2023; demanded of: Government of the United States, by: Republican group in Congress (reported); no known answer; traded for: Aid to Ukraine; next: 8 Jan 2024, The US Senate returns.',
  )
  expect(sentence('2023-12-30', 'asylum-limit', shipped, 'es')).toMatch(
    /^estancado desde el 20 dic 2023; exigido a: Gobierno de Estados Unidos, por: Grupo republicano en el Congreso \(reportada\); sin respuesta conocida; a cambio de: Ayuda a Ucrania; sigue: 8 ene 2024/,
  )
})

test('several titles are in quotation marks, since one may be two things itself', () => {
  expect(sentence('2023-12-30', 'retaining-wall')).toContain(
    '; traded for: “Development aid” and “US–Cuba talks and an end to sanctions”.',
  )
  expect(sentence('2023-12-30', 'retaining-wall', shipped, 'es')).toContain(
    '; a cambio de: «Ayuda al desarrollo» y «Diálogo Estados Unidos–Cuba y fin de sanciones».',
  )
})

test('an earlier day knows less', () => {
  expect(sentence('2023-12-24', 'asylum-limit')).toBe(
    'stalled since 20 Dec 2023; no position known; next: 8 Jan 2024, The US Senate returns; last news: 21 Dec 2023, 3 days earlier.',
  )
})

test('support without a request, and that nobody is known to oppose it', () => {
  const dossier = talks([issue('a', { positions: [position('ana', 'supports')] })])
  expect(sentence('2023-12-30', 'a', dossier)).toBe(
    'open; supported by: Ana; nobody is known to oppose it; last news: 1 Dec 2023, 29 days earlier.',
  )
})

test('where an observer opposes an issue, only nobody at the table is known to', () => {
  const observed = talks([issue('a', { positions: [position('ana', 'supports'), position('olga', 'opposes')] })])
  const dossier = {
    ...observed,
    participants: [
      ...observed.participants,
      { id: 'olga', kind: 'organization', name: 'Olga', side: 'east', standing: 'observer' } as const,
    ],
  }
  expect(sentence('2023-12-30', 'a', dossier)).toContain('; nobody at the table is known to oppose it; ')
})

test('opposition and conditions are named, and then nobody is called unopposed', () => {
  const dossier = talks([issue('a', { positions: [position('ana', 'opposes'), position('ben', 'conditional')] })])
  expect(sentence('2023-12-30', 'a', dossier)).toBe(
    'open; supported on a condition by: Ben; opposed by: Ana; last news: 1 Dec 2023, 29 days earlier.',
  )
})

test('a trade is named once, and not as a dependency, too', () => {
  const dossier = talks([
    issue('a', {
      relations: [
        { issue: 'b', kind: 'traded-for' },
        { issue: 'c', kind: 'blocked-by' },
      ],
    }),
    issue('b', { relations: [{ issue: 'a', kind: 'traded-for' }] }),
    issue('c'),
  ])
  expect(sentence('2023-12-30', 'a', dossier)).toBe(
    'open; no position known; traded for: Issue b; depends on: Issue c; last news: 1 Dec 2023, 29 days earlier.',
  )
  expect(sentence('2023-12-30', 'b', dossier)).toBe(
    'open; no position known; traded for: Issue a; last news: 1 Dec 2023, 29 days earlier.',
  )
})

test('a demand on nobody in particular is demanded, and not supported', () => {
  expect(sentence('2023-12-30', 'visas')).toBe(
    'open; demanded by: American delegation (reported); nobody is known to oppose it.',
  )
  expect(sentence('2023-12-30', 'visas', shipped, 'es')).toMatch(/exigido por: Delegación estadounidense/)
})

test('a dispute names who denies', () => {
  expect(sentence('2023-12-27', 'railroads')).toBe(
    'open; demanded of: Government of Mexico, by: Government of the United States (reported; disputed by: Alicia Bárcena); nobody is known to oppose it.',
  )
})

test('positions that are neither for nor against are not called unknown', () => {
  const dossier = talks([issue('a', { positions: [position('ana', 'neutral')] })])
  expect(sentence('2023-12-01', 'a', dossier)).toBe('open; nobody at the table is known to be for it or against it.')
})

test('of an issue that failed it is not said that no position is known', () => {
  const sentenceOf = (status: 'open' | 'rejected' | 'superseded') =>
    sentence('2023-12-30', 'a', talks([issue('a', { status, positions: [] })]))
  expect(sentenceOf('open')).toMatch(/^open; no position known; last news/)
  expect(sentenceOf('rejected')).toBe('rejected.')
  expect(sentenceOf('superseded')).toBe('superseded.')
})

test('of an issue that was rejected nobody is said to have no answer, or no opponent', () => {
  expect(sentence('2024-06-30', 'asylum-limit')).toBe(
    'rejected since 7 Feb 2024; demanded of: Government of the United States, by: Republican group in Congress (reported); traded for: Aid to Ukraine.',
  )
})

const cited = (on: string, id: string, dossier: Dossier = shipped): readonly string[] => {
  const shown = context(on, { dossier })
  return [
    ...new Set(
      issueSentenceSources(
        shown,
        shown.reading.dossier.issues.find((one) => one.id === id)!,
      ),
    ),
  ]
}

test('the sentence cites who denies, with which entry the status began, and the last news that it names', () => {
  expect(cited('2023-12-30', 'railroads')).toEqual(['press-exchange', 'editorial', 'press-talks'])
  // Negotiating since 8 January by one source, the newest entry by another.
  expect(cited('2024-02-04', 'asylum-limit')).toEqual(['senate-text', 'press-return', 'editorial'])
  expect(cited('2024-06-30', 'ukraine-aid')).toContain('press-vote')
})

test('a position that has moved is cited for what it is now, and not for what it was', () => {
  const sources = ['s', 'late'].map((id) => ({ id, title: id, kind: 'article' as const, published: '2023-12-01' }))
  const moved = issue('a', {
    positions: [position('ana', 'supports'), position('ana', 'opposes', '2023-12-02', { source: 'late' })],
  })
  const stands = standpointsOn(talks([moved], { sources }), moved)
  expect(stands.flatMap(({ positions }) => positions.map(({ source }) => source))).toEqual(['late'])
})

test('an inferred position is marked as such', () => {
  const inferred = position('ana', 'supports', '2023-12-01', { attribution: 'inferred' })
  const dossier = talks([issue('a', { positions: [inferred, position('ben', 'opposes')] })])
  expect(sentence('2023-12-01', 'a', dossier)).toBe('open; supported by: Ana (inferred); opposed by: Ben.')
  expect(sentence('2023-12-01', 'a', dossier, 'es')).toBe(
    'abierto; apoyado por: Ana (inferida); con oposición de: Ben.',
  )
})

test('a position that is only reported is marked as such, also of an observer', () => {
  const asked = { of: 'ben', attribution: 'reported' } as const
  const dossier = talks([
    issue('a', { positions: [position('ana', 'demands', '2023-12-01', asked), position('cal', 'supports')] }),
  ])
  expect(sentence('2023-12-01', 'a', dossier)).toBe(
    'open; demanded of: Ben, by: Ana (reported); supported by: Cal; no known answer.',
  )
  expect(sentence('2023-12-01', 'a', dossier, 'es')).toContain('exigido a: Ben, por: Ana (reportada); apoyado por: Cal')
  const participants = dossier.participants.map((one) =>
    one.id === 'ana' ? { ...one, standing: 'observer' as const } : one,
  )
  expect(sentence('2023-12-01', 'a', { ...dossier, participants })).toContain(
    'asked of: Ben, by: Ana (reported); no known answer',
  )
})

test('of several who are asked, those who have not answered are named', () => {
  const positions = [
    position('ana', 'demands', '2023-12-01', { of: 'ben' }),
    position('ben', 'demands', '2023-12-02', { of: 'cal' }),
  ]
  const dossier = talks([issue('a', { positions })])
  expect(sentence('2023-12-02', 'a', dossier)).toContain(
    'demanded of: Ben, by: Ana; demanded of: Cal, by: Ben; asked of: Cal; no known answer',
  )
  expect(sentence('2023-12-02', 'a', dossier, 'es')).toContain('dirigido a: Cal; sin respuesta conocida')
})

test('an observer who asks is named with the missing answer', () => {
  expect(sentence('2023-09-15', 'human-rights', dossierOf('eu-tunisia-2023.json'))).toBe(
    'open; asked of: European Commission, by: European Ombudsman; no known answer; next: 13 Dec 2023, deadline.',
  )
  expect(cited('2023-09-15', 'human-rights', dossierOf('eu-tunisia-2023.json'))).toEqual(['ombudsman-2023-09-15'])
})

test('a report that something is stalled does not say since when; an agreement has its day', () => {
  const reported = (status: 'stalled' | 'agreed', date: string, language: Language = 'en'): string => {
    const history = [{ date, status, source: 's' }]
    return sentence('2024-01-01', 'a', talks([issue('a', { status: undefined, history })]), language)
  }
  expect(reported('stalled', '2023-12-01')).toMatch(/^stalled, reported 1 Dec 2023; /)
  expect(reported('stalled', '2023-12-01', 'es')).toMatch(/^estancado, según se publicó el 1 dic 2023; /)
  expect(reported('stalled', '2023-11-20')).toMatch(/^stalled since 20 Nov 2023; /)
  expect(reported('agreed', '2023-12-01')).toMatch(/^agreed since 1 Dec 2023; /)
})

test('whoever denies what somebody else said keeps their own position', () => {
  const positions = [
    position('ben', 'demands', '2023-12-01', { id: 'b' }),
    position('ana', 'red-line', '2023-12-02', { id: 'a' }),
    position('ana', 'disputes', '2023-12-02', { disputes: ['b'] }),
  ]
  const dossier = talks([issue('a', { positions })])
  expect(sentence('2023-12-30', 'a', dossier)).toContain('; opposed by: Ana; ')
})
