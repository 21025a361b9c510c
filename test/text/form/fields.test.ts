import { expect, expectTypeOf, test } from 'vitest'
import { formFields, KIND_NAMES } from '../../../src/edit/index.ts'
import { fields as es } from '../../../src/text/es/edit/fields.ts'
import { LANGUAGES } from '../../../src/text/index.ts'
import { fieldHelp, helpWithChoices } from '../../../src/text/form/index.ts'
import { sentencesOf, wordsOf } from '../../../src/text/values/index.ts'
import type { FieldSentences } from '../../../src/text/form/sentences.ts'

const ASKED = KIND_NAMES.flatMap((kind) => formFields(kind).map((field) => ({ kind, field })))

test('each field that can be asked for has a sentence in every language, and no two languages share one', () => {
  const faults = ASKED.flatMap(({ kind, field }) => {
    const sentences = LANGUAGES.map((language) => fieldHelp(language, kind, field))
    const isWhole = sentences.every((one) => /^\p{Lu}.*\.$/u.test(one))
    return isWhole && new Set(sentences).size === LANGUAGES.length ? [] : [[kind, field.name, ...sentences]]
  })
  expect(faults).toEqual([])
})

test('there are no sentences of fields that nobody is asked for', () => {
  const added = Object.keys(es.quotation)
  // Only an event is postponed to another day; a source is added with its retraction by words alone.
  const asked = (kind: (typeof KIND_NAMES)[number]) => [
    ...formFields(kind),
    ...(kind === 'step' ? formFields('step', ['events', 'history']) : []),
    ...(kind === 'source' ? formFields('retraction').map(({ name }) => ({ name: `retracted.${name}` })) : []),
  ]
  const surplus = KIND_NAMES.flatMap((kind) => {
    const names = new Set([...asked(kind).map(({ name }) => name), ...added])
    return Object.keys(es[kind]).filter((name) => !names.has(name))
  })
  expect(surplus).toEqual([])
})

test('each word that a field can have has a word in every language but that of the format, unlike the others', () => {
  const lists = [...ASKED.flatMap(({ field: { form } }) => (form.kind === 'choice' ? [form.choices] : [])), KIND_NAMES]
  for (const language of LANGUAGES.filter((one) => one !== 'en'))
    for (const values of lists) {
      const words = wordsOf(language, values)
      expect(Object.keys(words).toSorted()).toEqual([...values].toSorted())
      expect(new Set(Object.values(words)).size).toBe(values.length)
      for (const [value, word] of Object.entries(words))
        expect(values.filter((one) => one === word && one !== value)).toEqual([])
    }
  for (const values of lists) expect(wordsOf('en', values)).toEqual({})
  expect(wordsOf('es', ['asylum-limit', 'agreed'])).toEqual({})
})

test('each word that a field can have is explained in every language, and no two languages share a sentence', () => {
  const choices = ASKED.flatMap(({ field: { form } }) => (form.kind === 'choice' ? [form.choices] : []))
  const faults = choices.flatMap((words) =>
    words.filter((word) => new Set(LANGUAGES.map((one) => sentencesOf(one, words)?.[word])).size < LANGUAGES.length),
  )
  expect(choices.length).toBeGreaterThan(10)
  expect(faults).toEqual([])
})

test('a field that may have few words is explained with them', () => {
  const field = { name: 'comparator', help: 'How it compares.', choices: ['at-least', 'at-most'] }
  expect(helpWithChoices('en', 'threshold', field)).toBe('How it compares: at-least, at-most')
  expect(helpWithChoices('es', 'threshold', field)).toBe(
    'Cómo debe ser un valor para rebasar el umbral: at-least, at-most',
  )
})

test('a field or a kind without a sentence does not compile', () => {
  const { due: _, ...rest } = es.term
  // @ts-expect-error: the field `due` has no sentence
  const term: FieldSentences['term'] = rest
  const { relation, ...others } = es
  // @ts-expect-error: the kind `relation` has no sentences
  const kinds: FieldSentences = others
  expectTypeOf([term, kinds, relation]).not.toBeNever()
})
