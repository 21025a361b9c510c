import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createPlain, type AddressInfo, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { readDossier } from '../../src/dossier/read.ts'
import { readRemote, type RemoteRead } from '../../src/system/remote.ts'

/** Which addresses count as private: really, or as a test says, because tests can only reach private ones. */
const internet = vi.hoisted(() => ({ isPrivate: null as ((ip: string) => boolean) | null, asked: [] as string[] }))
vi.mock('../../src/system/address.ts', async (original) => {
  const real = await original<typeof import('../../src/system/address.ts')>()
  const isPrivate = (ip: string): boolean => {
    internet.asked.push(ip)
    return (internet.isPrivate ?? real.isPrivate)(ip)
  }
  return { ...real, isPrivate }
})

beforeEach(() => {
  internet.isPrivate = null
  internet.asked = []
})

const listening = async (server: Server | ReturnType<typeof createPlain>): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

const serve = (answer: RequestListener): Promise<string> => listening(createServer(answer))

/** Starts a server that answers with these bytes and ends or, where they say so, stays. */
const serveRaw = (answer: (socket: Socket) => void): Promise<string> => {
  const sockets: Socket[] = []
  onTestFinished(() => sockets.forEach((socket) => socket.destroy()))
  return listening(
    createPlain((socket) => {
      sockets.push(socket)
      socket.on('error', () => {}).once('data', () => answer(socket))
    }),
  )
}

const text = (read: RemoteRead): unknown => (read.kind === 'bytes' ? new TextDecoder().decode(read.bytes) : read)
const fault = (of: unknown) => ({ kind: 'fault', fault: of })

test('a text comes with its address and its validators', async () => {
  const at = await serve((_, response) => {
    response
      .writeHead(200, { etag: '"1"', 'last-modified': 'Thu, 30 Nov 2023 00:00:00 GMT', 'content-type': 'image/png' })
      .end('{"á":1}')
  })
  expect(await readRemote(at.replace('http', 'HTTP'), null)).toEqual({
    kind: 'bytes',
    bytes: new Uint8Array(new TextEncoder().encode('{"á":1}')),
    address: at,
    validators: { etag: '"1"', modified: 'Thu, 30 Nov 2023 00:00:00 GMT' },
  })
})

test('a second request returns “unchanged” or a new text', async () => {
  let etag = '"1"'
  const at = await serve((request, response) => {
    const same = request.headers['if-none-match'] === etag && request.headers['if-modified-since'] === 'then'
    response.writeHead(same ? 304 : 200, { etag, 'last-modified': 'then' }).end(same ? undefined : etag)
  })
  const first = await readRemote(at, null)
  const { validators } = first as Extract<RemoteRead, { kind: 'bytes' }>
  expect(await readRemote(at, validators)).toEqual({ kind: 'unchanged' })
  etag = '"2"'
  expect(text(await readRemote(at, validators))).toBe('"2"')
})

test('an unrequested “unchanged” has no text', async () => {
  const at = await serve((_, response) => response.writeHead(304).end())
  expect(await readRemote(at, null)).toEqual(fault({ status: 304 }))
})

test('validators that are not plain text are not sent or kept', async () => {
  const at = await serve((request, response) => {
    response.writeHead(200, { etag: `"${'x'.repeat(2000)}"`, 'last-modified': 'caf\u00e9' })
    response.end(JSON.stringify(Object.keys(request.headers).filter((name) => name.startsWith('if-'))))
  })
  const read = await readRemote(at, { etag: 'a\r\nX-Evil: 1', modified: '\u001b[2J' })
  expect(text(read)).toBe('[]')
  expect(read).toMatchObject({ validators: { etag: null, modified: null } })
})

test.each([400, 401, 403, 404, 410, 418, 429, 500, 503, 204, 206, 300])('status %d is reported', async (status) => {
  const at = await serve((_, response) => response.writeHead(status).end('no'))
  expect(await readRemote(at, null)).toEqual(fault({ status }))
})

test.each([301, 302, 303, 307, 308])('status %d redirects, and the address is the last', async (status) => {
  const at = await serve((request, response) => {
    if (request.url === '/') response.writeHead(status, { location: '/next?a#b' }).end('not this')
    else response.end(`${request.method} ${request.url}`)
  })
  const read = await readRemote(at, null)
  expect([text(read), 'address' in read && read.address]).toEqual(['GET /next?a', `${at}next?a#b`])
})

test('five redirects are followed, but not a sixth', async () => {
  let asked = 0
  const at = await serve((request, response) => {
    asked += 1
    const left = Number(request.url?.slice(1))
    if (left === 0) response.end('there')
    else response.writeHead(302, { location: `/${left - 1}` }).end()
  })
  expect(text(await readRemote(`${at}5`, null))).toBe('there')
  asked = 0
  expect(await readRemote(`${at}99`, null)).toEqual(fault('too-many-redirects'))
  expect(asked).toBe(6)
})

test.each([
  ['file:///etc/passwd', 'not-http'],
  ['data:application/json,{}', 'not-http'],
  ['javascript:1', 'not-http'],
  ['http://user:pass@127.0.0.1/', 'user-data'],
  ['http://', 'not-http'],
])('a redirect to %s is not followed', async (location, why) => {
  const at = await serve((_, response) => response.writeHead(302, { location }).end())
  expect(await readRemote(at, null)).toEqual(fault(why))
})

test('a redirect without a target is reported as a status', async () => {
  const at = await serve((_, response) => response.writeHead(302).end())
  expect(await readRemote(at, null)).toEqual(fault({ status: 302 }))
})

test.each([
  ['talks.json', 'not-http'],
  ['ftp://example.org/', 'not-http'],
  ['https://user:pass@example.org/', 'user-data'],
  ['\u001b[2J', 'not-http'],
])('the address %j is never requested', async (address, why) => {
  expect(await readRemote(address, null)).toEqual(fault(why))
})

test.each(['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '0x7f.1', '2130706433', '0.0.0.0'])(
  'the internet does not lead to %s, which is never connected to',
  async (host) => {
    let asked = 0
    const at = await serve((_, response) => {
      asked += 1
      internet.isPrivate = null
      response.writeHead(302, { location: `http://${host}:${new URL(at).port}/secret` }).end()
    })
    internet.isPrivate = () => false
    expect(await readRemote(at, null)).toEqual(fault('private'))
    expect(asked).toBe(1)
  },
)

test('a private address may redirect to another, also by name', async () => {
  const at = await serve((request, response) => {
    if (request.url === '/') response.writeHead(302, { location: `http://localhost:${new URL(at).port}/next` }).end()
    else response.end('there')
  })
  expect(text(await readRemote(at, null))).toBe('there')
  expect(internet.asked).toContain('127.0.0.1')
})

test('a compressed text is decompressed; invalid data is a fault', async () => {
  const at = await serve((request, response) => {
    response.setHeader('content-encoding', 'gzip')
    const whole = gzipSync('{"a":1}')
    if (request.url === '/') response.end(whole)
    else response.end(request.url === '/cut' ? whole.subarray(0, -9) : 'no gzip')
  })
  expect(text(await readRemote(at, null))).toBe('{"a":1}')
  expect(await readRemote(`${at}cut`, null)).toEqual(fault({ why: 'Z_BUF_ERROR' }))
  expect(await readRemote(`${at}other`, null)).toEqual(fault({ why: 'Z_DATA_ERROR' }))
})

test('an unrequested compression is reported', async () => {
  const at = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'zstd\u009b2J' }).end('a'))
  expect(await readRemote(at, null)).toEqual(fault({ why: 'Content-Encoding: zstd⟨U+009B⟩2J' }))
})

test('a text is read up to the limit; a small one may expand beyond it', async () => {
  const at = await serve((request, response) => {
    if (request.url === '/bomb')
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000)))
    else response.end(Buffer.alloc(Number(request.url?.slice(1))))
  })
  expect(await readRemote(`${at}1000`, null, { bytes: 1000 })).toMatchObject({ kind: 'bytes' })
  expect(await readRemote(`${at}1001`, null, { bytes: 1000 })).toEqual(fault('too-large'))
  expect(await readRemote(`${at}bomb`, null, { bytes: 1_000_000 })).toEqual(fault('too-large'))
})

test('an endless text is cancelled once it is too large', async () => {
  let leave = (): void => undefined
  const left = new Promise<void>((resolve) => {
    leave = resolve
  })
  const at = await serve((_, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536)));
    }
    response.on('drain', more).on('close', () => leave())
    more()
  })
  expect(await readRemote(at, null, { bytes: 1_000_000 })).toEqual(fault('too-large'))
  await left
})

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n'
test.each([
  ['says nothing', ''],
  ['stops within its headers', 'HTTP/1.1 200 OK\r\nX-A: '],
  ['stops within its text', `${HEAD}{`],
  ['stops within a text without a length', 'HTTP/1.1 200 OK\r\n\r\n{"format"'],
])('a server that %s is given up after a time', async (_, said) => {
  const at = await serveRaw((socket) => socket.write(said))
  expect(await readRemote(at, null, { milliseconds: 200 })).toEqual(fault('timeout'))
})

test.each([
  ['lists', '['],
  ['objects', '{"a":'],
])('%s without end, packed a thousandfold, are read only until they are too deep', async (_, open) => {
  const packed = gzipSync(open.repeat(20_000_000 / open.length))
  const at = await serve((__, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed)
  })
  const read = await readRemote(at, null)
  const bytes = read.kind === 'bytes' ? read.bytes : new Uint8Array()
  expect(bytes.length).toBeGreaterThan(100 * open.length)
  expect(bytes.length).toBeLessThan(1_000_000)
  expect(readDossier(bytes)).toMatchObject({ kind: 'problems', problems: [{ fault: { kind: 'too-deep' } }] })
})

test('the time limit covers all redirects together', async () => {
  const at = await serve((_, response) => {
    setTimeout(() => response.writeHead(302, { location: '/' }).end(), 50)
  })
  expect(await readRemote(at, null, { milliseconds: 200, redirects: 1000 })).toEqual(fault('timeout'))
})

test.each([
  ['hangs up', ''],
  ['hangs up within its text', `${HEAD}{`],
  ['speaks no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ['answers with control functions', 'HTTP/1.1 200 \u001b[2J\r\nX\u001b[2J: 1\r\n\r\n'],
  ['has endless headers', `HTTP/1.1 200 OK\r\nX: ${'a'.repeat(1_000_000)}\r\n\r\n`],
  ['switches to another protocol', 'HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'],
  ['promises two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
])('a server that %s is a fault in safe words', async (_, said) => {
  const at = await serveRaw((socket) => socket.end(said, 'latin1'))
  const read = await readRemote(at, null)
  expect(read).toEqual(fault({ why: expect.stringMatching(/^[\x20-\x7e]+$/) }))
})

test('without a server or a host of that name, the system’s error is reported', async () => {
  const server = createServer()
  const at = await listening(server)
  await new Promise((resolve) => server.close(resolve))
  expect(await readRemote(at, null)).toEqual(fault({ why: 'ECONNREFUSED' }))
  expect(await readRemote('http://no-such-name.invalid/', null)).toMatchObject({
    kind: 'fault',
    fault: { why: expect.stringMatching(/^E/) },
  })
})

test('no connection stays open', async () => {
  const sockets: Socket[] = []
  const server = createServer((request, response) => {
    const status = { '/': 302, '/none': 404 }[request.url ?? ''] ?? 200
    response.writeHead(status, { location: '/next', connection: 'keep-alive' }).write('a text')
    if (status === 200) response.end()
  })
  server.on('connection', (socket) => sockets.push(socket))
  const at = await listening(server)
  await readRemote(at, null)
  await readRemote(`${at}none`, null)
  const closed = (socket: Socket): Promise<unknown> =>
    socket.destroyed ? Promise.resolve() : new Promise((resolve) => socket.on('close', resolve))
  await Promise.all(sockets.map(closed))
  expect(sockets.length).toBe(3)
})

test('a permanent redirect says where the file is now; a temporary one does not', async () => {
  const at = await serve((request, response) => {
    const next: Readonly<Record<string, readonly [number, string]>> = {
      '/old': [301, '/older'],
      '/older': [308, '/new'],
      '/today': [302, '/new'],
      '/half': [301, '/today'],
      '/lost': [301, '/gone'],
    }
    const [status, location] = next[request.url ?? ''] ?? [request.url === '/new' ? 200 : 404, '']
    response.writeHead(status, location === '' ? {} : { location }).end('x')
  })
  const movedTo = async (path: string): Promise<unknown> => {
    const read = await readRemote(`${at}${path}`, null)
    return read.kind === 'bytes' ? [read.address, read.moved] : read
  }
  expect(await movedTo('old')).toEqual([`${at}new`, `${at}new`])
  expect(await movedTo('today')).toEqual([`${at}new`, undefined])
  expect(await movedTo('half')).toEqual([`${at}new`, `${at}today`])
  expect(await movedTo('new')).toEqual([`${at}new`, undefined])
  expect(await movedTo('lost')).toEqual(fault({ status: 404 }))
})

test('“not modified” after a permanent redirect says where the file is now', async () => {
  const at = await serve((request, response) => {
    if (request.url === '/old') response.writeHead(301, { location: '/new' }).end()
    else response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200).end()
  })
  expect(await readRemote(`${at}old`, { etag: '"1"', modified: null })).toEqual({
    kind: 'unchanged',
    moved: `${at}new`,
  })
})

test('too many requests come with the time to wait, if the server says it', async () => {
  const at = await serve((request, response) => {
    response.writeHead(request.url === '/a' ? 429 : 503, request.url === '/a' ? { 'retry-after': '120' } : {}).end()
  })
  expect(await readRemote(`${at}a`, null)).toEqual(fault({ status: 429, retryAfter: '120' }))
  expect(await readRemote(`${at}b`, null)).toEqual(fault({ status: 503 }))
})

test('the server learns the name and the version of the program, and what is wanted', async () => {
  const seen: (string | undefined)[] = []
  const at = await serve((request, response) => {
    seen.push(request.headers['user-agent'], request.headers.accept?.split(',')[0])
    response.end('x')
  })
  await readRemote(at, null, { wants: 'table' })
  expect(seen).toEqual([expect.stringMatching(/^migration-dash\/\d+\.\d+\.\d+/), 'text/csv'])
})
