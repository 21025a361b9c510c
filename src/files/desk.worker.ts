import { parentPort, workerData } from 'node:worker_threads'
import { readForDesk } from './desk.ts'
import type { DeskOrder } from './desk-in-worker.ts'
import { createLocale, wordsIn } from '../text/index.ts'

const { file, how, locale: asked } = workerData as DeskOrder
const locale = createLocale(asked.reader, 'en', asked.glyphs, asked.medium)

parentPort?.postMessage(await readForDesk(file, { ...how, locale, words: wordsIn(locale.reader) }))
