import { expectTypeOf, test } from 'vitest'
import type { Translation } from '../../src/text/translation.ts'
import type { Messages } from '../../src/text/index.ts'

const english = {
  title: 'Changes',
  count: (count: number) => (count === 1 ? '1 change' : 'several changes'),
  columns: { period: 'period' },
}
type Spanish = Translation<typeof english>

const count = (changes: number): string => `${changes} cambios`
const columns = { period: 'periodo' }

test('a translation has the keys of the English messages and any words', () => {
  expectTypeOf({ title: 'Cambios', count, columns }).toExtend<Spanish>()
  expectTypeOf<Messages['panels']['statistics']>().toEqualTypeOf<string>()
  expectTypeOf<Messages['header']['sources']>().toEqualTypeOf<(count: number) => string>()
})

test('a missing key does not compile, at the top or deeper', () => {
  // @ts-expect-error: no count
  const missing: Spanish = { title: 'Cambios', columns }
  // @ts-expect-error: no period
  const missingInside: Spanish = { title: 'Cambios', count, columns: {} }
  expectTypeOf([missing, missingInside]).toEqualTypeOf<Spanish[]>()
})

test('a surplus key does not compile, at the top or deeper', () => {
  // @ts-expect-error: English has no subtitle
  const surplus: Spanish = { title: 'Cambios', subtitle: '', count, columns }
  // @ts-expect-error: English has no value
  const surplusInside: Spanish = { title: 'Cambios', count, columns: { period: 'periodo', value: 'valor' } }
  expectTypeOf([surplus, surplusInside]).toEqualTypeOf<Spanish[]>()
})

test('a gap that English lacks does not compile', () => {
  const withUnit = (changes: number, unit: string): string => `${changes} ${unit}`
  // @ts-expect-error: English gives no unit
  const surplusGap: Spanish = { title: 'Cambios', count: withUnit, columns }
  expectTypeOf(surplusGap).toEqualTypeOf<Spanish>()
})
