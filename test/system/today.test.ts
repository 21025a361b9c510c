import { afterEach, expect, test, vi } from 'vitest'
import { today } from '../../src/system/today.ts'

afterEach(() => void vi.unstubAllEnvs())

test.each([
  ['America/Mexico_City', '2026-11-30'],
  ['UTC', '2026-12-01'],
  ['Pacific/Kiritimati', '2026-12-01'],
])('in an evening of Mexico City the date in %s is %s', (TZ, date) => {
  vi.stubEnv('TZ', TZ)
  expect(today(new Date('2026-12-01T01:30:00Z'))).toBe(date)
})
