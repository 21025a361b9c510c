import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { runUpdate } from '../../../src/cli/update/command.ts'
import type { World } from '../../../src/cli/update/world.ts'
import { readRemote } from '../../../src/system/remote.ts'
import { fileWith } from '../../dossier/fixture.ts'
import { invocationOf, printed, type Printed } from '../printed.ts'

/** How a publisher answers one request. */
type Answer = (response: ServerResponse, request: IncomingMessage) => void

/** A publisher on the loopback: what it has at each path, what it was asked, and how many requests it had at once. */
export interface Publisher {
  readonly at: string
  readonly files: Map<string, Answer>
  readonly asked: string[]
  readonly mostAtOnce: () => number
}

/** Starts a publisher without any files. */
export const publisher = async (): Promise<Publisher> => {
  const files = new Map<string, Answer>()
  const asked: string[] = []
  let [now, most] = [0, 0]
  const server = createServer((request, response) => {
    now += 1
    most = Math.max(most, now)
    response.on('close', () => (now -= 1))
    asked.push(request.url ?? '')
    const answer = files.get(request.url ?? '')
    if (answer) answer(response, request)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { at: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, files, asked, mostAtOnce: () => most }
}

/** Answers with a text that has an ETag and a day, and with “not modified” to whoever has it. */
export const release =
  (text: string, day: string, etag = `"${day}"`): Answer =>
  (response, request) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
    else response.writeHead(200, { etag, 'last-modified': new Date(`${day}T12:00:00Z`).toUTCString() }).end(text)
  }

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    void response.writeHead(code, headers).end()

/** A world on a given day whose pauses are noted and never kept. */
export const worldOn = (today: string, more: Partial<World> = {}): World & { readonly pauses: number[] } => {
  const pauses: number[] = []
  return {
    read: (address, validators, { isLinked = false } = {}) =>
      readRemote(address, validators, { wants: 'table', isLinked }),
    show: () => undefined,
    pause: async (milliseconds) => void pauses.push(milliseconds),
    now: () => Date.parse(`${today}T12:00:00Z`),
    today,
    recipes: 'data/recipes/',
    pauses,
    ...more,
  }
}

/** A world without a network. */
export const offline = (today: string): World =>
  worldOn(today, {
    read: () => {
      throw new Error('asked the network')
    },
  })

/** Runs `update` on a file. */
export const update = (world: World, file: string, ...flags: readonly string[]): Promise<Printed> =>
  printed(() => runUpdate(invocationOf('update', 'update', file, ...flags), world))

/** Returns the record of a statistic with a feed. */
export const withFeed = (id: string, feed: object, more: object = {}): object => ({
  id,
  name: id,
  definition: 'D',
  measure: 'flow',
  counts: 'events',
  unit: 'u',
  feed,
  observations: [],
  ...more,
})

/** Writes a dossier of these statistics into a new folder. */
export const dossierOf = (statistics: readonly object[], more: Readonly<Record<string, string>> = {}): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'migration-dash-update-')), 'talks.json')
  writeFileSync(file, fileWith({ statistics: JSON.stringify(statistics), ...more }))
  return file
}

/** Returns every file of the folder of a dossier, with its content and the time of its last change. */
export const filesBeside = (file: string): Readonly<Record<string, readonly [string, bigint]>> => {
  const folder = join(file, '..')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  return Object.fromEntries(
    names.flatMap((name) => {
      const stat = statSync(join(folder, name), { bigint: true })
      return stat.isFile() ? [[name, [readFileSync(join(folder, name), 'utf8'), stat.mtimeNs]]] : []
    }),
  )
}

/** Returns the releases of the lock file beside a dossier. */
export const lockOf = (file: string): readonly Readonly<Record<string, unknown>>[] =>
  (JSON.parse(readFileSync(file.replace(/json$/, 'lock.json'), 'utf8')) as { releases: [] }).releases

/** A tidy table without a column of statistics. */
export const tidy = (...rows: readonly (readonly [period: string, value: number | string])[]): string =>
  `period,value\n${rows.map((row) => `${row.join(',')}\n`).join('')}`
