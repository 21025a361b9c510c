import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { Segmenter } from '../../../src/view/ink/segmenter.ts'

test('a text has the segments that Intl.Segmenter finds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('grapheme', 'word'), (text, granularity) => {
      const asked = ['en', { granularity }] as const
      expect([...new Segmenter(...asked).segment(text)]).toEqual([...new Intl.Segmenter(...asked).segment(text)])
    }),
  )
})

test('the original is created once, for the first text', () => {
  const made = vi.spyOn(Intl, 'Segmenter')
  const segmenter = new Segmenter()
  expect(made).not.toHaveBeenCalled()
  segmenter.segment('a')
  segmenter.segment('b')
  expect(made).toHaveBeenCalledOnce()
  made.mockRestore()
})
