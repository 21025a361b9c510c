import { writeFileSync } from 'node:fs'
import { seeded } from './seeded.ts'

/**
 * Writes a dossier of long series, always the same: STATISTICS of OBSERVATIONS months each. `node bench/large.ts FILE
 * [STATISTICS] [OBSERVATIONS]`
 */
const [file = 'large.json', statistics = '500', observations = '400'] = process.argv.slice(2)

const random = seeded(42)

const month = (at: number): string => `${1990 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`

const observation = (at: number) => ({
  period: month(at),
  value: Math.round(100_000 + 200_000 * random()),
  status: 'final',
  published: month(at + 1),
  source: 'record',
})

const statistic = (at: number) => ({
  id: `statistic-${at}`,
  name: `Statistic ${at}`,
  definition: 'Encounters of one sector, by month.',
  measure: 'flow',
  counts: 'events',
  unit: 'encounters',
  observations: Array.from({ length: Number(observations) }, (_, one) => observation(one)),
})

const dossier = {
  format: 1,
  id: 'large',
  title: 'A large dossier',
  asOf: '2030-01-01',
  languages: ['en'],
  sides: [],
  sources: [{ id: 'record', title: 'The record', kind: 'dataset', published: '1990-01-01' }],
  participants: [],
  statistics: Array.from({ length: Number(statistics) }, (_, at) => statistic(at)),
  issues: [],
  events: [],
}

writeFileSync(file, `${JSON.stringify(dossier, null, 2)}\n`)
