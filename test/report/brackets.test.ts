import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/text/index.ts'
import { shipped } from '../dossier/fixture.ts'
import { context } from '../present/shown.ts'
import { reportText } from './report-text.ts'

test.each(LANGUAGES)('no report puts a pair of brackets behind another, in %s', (language) => {
  for (const name of ['us-mexico-2023.json', 'eu-tunisia-2023.json']) {
    const text = reportText(context('2025-01-01', { language, dossier: shipped(name) }), {
      format: 'markdown',
      brief: false,
    })
    expect(text).toMatch(/\((reported, disputed|reportada, en disputa)\)|\((reported|reportada)\)/)
    expect([...text.matchAll(/.{0,40}\([^()]*\) \([^()]*\)/g)].map(([found]) => found)).toEqual([])
  }
})
