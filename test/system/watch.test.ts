import { execFileSync, spawn } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { watchFile } from '../../src/system/watch.ts'

const fresh = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-dash-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

interface Watched {
  /** How often `changed` was called. */
  readonly times: () => number
  /** Makes a change and waits until it is reported. */
  readonly after: (change: () => void) => Promise<void>
}

const watched = (path: string): Watched => {
  let times = 0
  let hear = (): void => undefined
  const end = watchFile(path, () => {
    times += 1
    hear()
  })
  onTestFinished(end)
  return {
    times: () => times,
    after: (change) =>
      new Promise((resolve) => {
        hear = resolve
        change()
      }),
  }
}

const replace = (path: string, text: string): void => {
  writeFileSync(`${path}.new`, text)
  renameSync(`${path}.new`, path)
}

const start = (): { folder: string; file: string } => {
  const folder = join(fresh(), 'inner')
  mkdirSync(folder)
  const file = join(folder, 'dossier.json')
  writeFileSync(file, 'one')
  return { folder, file }
}

test('reports a file written in place, repeatedly', async () => {
  const { file } = start()
  const { after } = watched(file)
  await after(() => writeFileSync(file, 'two'))
  await after(() => appendFileSync(file, 'three'))
  await after(() => truncateSync(file))
})

test('reports a file replaced by rename, repeatedly, and writes to the new one', async () => {
  const { file } = start()
  const { after } = watched(file)
  for (const text of ['two', 'three', 'four']) await after(() => replace(file, text))
  await after(() => writeFileSync(file, 'five'))
})

test('reports a save by vim: the old file moved away, a new one written, the old one removed', async () => {
  const { file } = start()
  const { after } = watched(file)
  for (const text of ['two', 'three']) {
    await after(() => {
      renameSync(file, `${file}~`)
      writeFileSync(file, text)
      rmSync(`${file}~`)
    })
  }
})

test('reports a file that is removed, returns, and is replaced by a folder and by a file again', async () => {
  const { file } = start()
  const { after } = watched(file)
  await after(() => rmSync(file))
  await after(() => writeFileSync(file, 'two'))
  await after(() => rmSync(file))
  await after(() => mkdirSync(file))
  await after(() => {
    rmSync(file, { recursive: true })
    writeFileSync(file, 'three')
  })
  await after(() => writeFileSync(file, 'four'))
})

test('reports a FIFO in place of the file, without blocking', async () => {
  const { file } = start()
  const { after } = watched(file)
  await after(() => {
    rmSync(file)
    execFileSync('mkfifo', [file])
  })
  await after(() => replace(file, 'two'))
})

test('reports a folder that is removed and created again, at once or later', async () => {
  const { folder, file } = start()
  const { after } = watched(file)
  await after(() => rmSync(folder, { recursive: true }))
  await after(() => {
    mkdirSync(folder)
    writeFileSync(file, 'two')
  })
  await after(() => writeFileSync(file, 'three'))
  await after(() => {
    rmSync(folder, { recursive: true })
    mkdirSync(folder)
    writeFileSync(file, 'four')
  })
  await after(() => replace(file, 'five'))
})

test('reports a folder that returns slowly, level by level', async () => {
  const { folder, file } = start()
  const deep = join(folder, 'a', 'b', 'dossier.json')
  const { after } = watched(deep)
  await after(() => mkdirSync(join(folder, 'a')))
  await after(() => mkdirSync(join(folder, 'a', 'b')))
  await after(() => writeFileSync(deep, 'two'))
  await after(() => renameSync(join(folder, 'a'), join(folder, 'c')))
  await after(() => renameSync(join(folder, 'c'), join(folder, 'a')))
  await after(() => replace(deep, 'three'))
  expect(readFileSync(file, 'utf8')).toBe('one')
})

test('reports a folder that is moved away and replaced', async () => {
  const { folder, file } = start()
  const { after } = watched(file)
  await after(() => {
    renameSync(folder, `${folder}.old`)
    mkdirSync(folder)
    writeFileSync(file, 'two')
  })
  await after(() => writeFileSync(file, 'three'))
})

test('reports a moved folder whose parent is too busy to be watched', async () => {
  const folder = fresh()
  const file = join(folder, 'dossier.json')
  writeFileSync(file, 'one')
  const { after } = watched(file)
  await after(() => renameSync(folder, `${folder}.old`))
  await after(() => renameSync(`${folder}.old`, folder))
  await after(() => replace(file, 'two'))
})

test('reports a link: its target written in its own folder, replaced there, and the link changed', async () => {
  const { folder, file } = start()
  const elsewhere = join(fresh(), 'target.json')
  const other = join(fresh(), 'other.json')
  writeFileSync(elsewhere, 'one')
  writeFileSync(other, 'one')
  const link = join(folder, 'link.json')
  symlinkSync(elsewhere, link)
  const { after } = watched(link)
  await after(() => writeFileSync(elsewhere, 'two'))
  await after(() => replace(elsewhere, 'three'))
  await after(() => {
    symlinkSync(other, `${link}.new`)
    renameSync(`${link}.new`, link)
  })
  await after(() => replace(other, 'two'))
  await after(() => {
    rmSync(link)
    symlinkSync(file, link)
  })
  await after(() => writeFileSync(file, 'two'))
})

test('reports a volume of Kubernetes: file → ..data/file, ..data → a dated folder, replaced as a whole', async () => {
  const volume = fresh()
  for (const day of ['..1', '..2']) {
    mkdirSync(join(volume, day))
    writeFileSync(join(volume, day, 'dossier.json'), day)
  }
  symlinkSync('..1', join(volume, '..data'))
  symlinkSync('..data/dossier.json', join(volume, 'dossier.json'))
  const { after } = watched(join(volume, 'dossier.json'))
  await after(() => {
    symlinkSync('..2', join(volume, '..data_tmp'))
    renameSync(join(volume, '..data_tmp'), join(volume, '..data'))
    rmSync(join(volume, '..1'), { recursive: true })
  })
  expect(readFileSync(join(volume, 'dossier.json'), 'utf8')).toBe('..2')
  await after(() => writeFileSync(join(volume, '..2', 'dossier.json'), 'later'))
})

test('reports a circular link, and one whose target appears later', async () => {
  const folder = fresh()
  const file = join(folder, 'a')
  symlinkSync('b', file)
  symlinkSync('a', join(folder, 'b'))
  const { after } = watched(file)
  await after(() => {
    rmSync(join(folder, 'b'))
    symlinkSync('c', join(folder, 'b'))
  })
  await after(() => writeFileSync(join(folder, 'c'), 'one'))
})

test('reports a file that is written by another of its names', async () => {
  const { file } = start()
  const other = join(fresh(), 'hard')
  linkSync(file, other)
  const { after } = watched(file)
  await after(() => appendFileSync(other, 'two'))
})

test('reports a git checkout of another branch, in which the folder differs or is missing', async () => {
  const top = fresh()
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-C', top, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      stdio: 'ignore',
    })
  }
  const file = join(top, 'data', 'dossier.json')
  git('init', '--quiet', '--initial-branch', 'main')
  git('commit', '--quiet', '--allow-empty', '-m', 'nothing')
  git('checkout', '--quiet', '-b', 'full')
  mkdirSync(join(top, 'data'))
  writeFileSync(file, 'one')
  git('add', '.')
  git('commit', '--quiet', '-m', 'one')
  const { after } = watched(file)
  await after(() => git('checkout', '--quiet', 'main'))
  await after(() => git('checkout', '--quiet', 'full'))
  await after(() => writeFileSync(file, 'two'))
})

test('after 1,000 writes in a row the last one is read, with far fewer readings than writes', async () => {
  const { file } = start()
  const seen: string[] = []
  const last = new Promise<void>((resolve) => {
    const look = (): void => {
      seen.push(readFileSync(file, 'utf8'))
      if (seen.at(-1) === '1000') resolve()
    }
    onTestFinished(watchFile(file, look))
  })
  for (let written = 1; written <= 1000; written += 1) {
    if (written % 10 === 0) replace(file, String(written))
    else writeFileSync(file, String(written))
    if (written % 20 === 0) await new Promise(setImmediate)
  }
  await last
  // It is read at most once in every turn of the event loop, of which there are fifty, whatever the machine's
  // speed.
  expect(seen.length).toBeLessThan(250)
})

test('ignores changes to other files', async () => {
  const { folder, file } = start()
  const neighbour = join(folder, 'dossier.json.swp')
  const own = watched(file)
  const { after } = watched(neighbour)
  await after(() => writeFileSync(neighbour, 'a'))
  await after(() => rmSync(neighbour))
  expect(own.times()).toBe(0)
})

test('after the end nothing is reported, not even the latest change', async () => {
  const { file } = start()
  let times = 0
  const end = watchFile(file, () => (times += 1))
  const { after } = watched(file)
  await after(() => writeFileSync(file, 'two'))
  const before = times
  writeFileSync(file, 'three')
  end()
  end()
  await after(() => writeFileSync(file, 'four'))
  expect(times).toBe(before)
})

test.each([
  '',
  '.',
  '/',
  '/none/of/this',
  'a\u0000b',
  '\u001b[2J',
  '-rf',
  `/${'x'.repeat(5000)}`,
  '/dev/null',
  '/proc/self/mem',
])('the path %j is watched as well as possible', (path) => {
  watchFile(path, () => {})()
})

test.skipIf(process.getuid?.() === 0)('a file in an unlistable folder is checked at intervals', async () => {
  const { folder, file } = start()
  chmodSync(folder, 0o300)
  onTestFinished(() => chmodSync(folder, 0o700))
  const { after } = watched(file)
  await after(() => writeFileSync(file, 'two'))
  await after(() => replace(file, 'three'))
})

test('watching does not keep a program alive', async () => {
  const { file } = start()
  const watch = new URL('../../src/system/watch.ts', import.meta.url)
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', `(await import('${watch.href}')).watchFile(process.argv[1], () => {})`, file],
    {
      stdio: 'ignore',
    },
  )
  expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0)
})
