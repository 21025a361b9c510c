import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { replaceFile, SYSTEM, temporaryName, type Replacement, type System } from '../../src/system/replace-file.ts'

type Step = keyof System

const folder = (): string => mkdtempSync(join(tmpdir(), 'migration-dash-replace-'))

const failure = (code: string): Error => Object.assign(new Error(code), { code })

/** Returns a system that asks before each call whether it should fail. Files are closed all the same. */
const watched = (before: (step: Step) => void): System => {
  const call =
    <A extends readonly unknown[], T>(step: Step, work: (...about: A) => T) =>
    (...about: A): T => {
      if (step === 'close') work(...about)
      before(step)
      return step === 'close' ? (undefined as T) : work(...about)
    }
  return {
    close: call('close', SYSTEM.close),
    chmod: call('chmod', SYSTEM.chmod),
    chown: call('chown', SYSTEM.chown),
    sync: call('sync', SYSTEM.sync),
    link: call('link', SYSTEM.link),
    list: call('list', SYSTEM.list),
    open: call('open', (path: string, flags: string, mode?: number) => SYSTEM.open(path, flags, mode)),
    rename: call('rename', SYSTEM.rename),
    remove: call('remove', SYSTEM.remove),
    stat: call('stat', SYSTEM.stat),
    // One byte at a time, so that the disk may be full in the middle of a file.
    write: call('write', (file: number, bytes: Uint8Array, at: number) =>
      SYSTEM.write(file, bytes.subarray(0, at + 1), at),
    ),
  } as System
}

/** Returns the calls of a successful replacement, in order. */
const stepsOf = (replacement: Replacement, before: (step: Step) => void = () => undefined): readonly Step[] => {
  const steps: Step[] = []
  replaceFile(
    replacement,
    watched((step) => {
      steps.push(step)
      before(step)
    }),
  )
  return steps
}

/** Returns a system on which one call, counted from 0, fails. */
const failingAt = (at: number, code: string, before: (step: Step) => void = () => undefined): System => {
  let count = 0
  return watched((step) => {
    if (count++ === at) throw failure(code)
    before(step)
  })
}

const CODES = ['ENOSPC', 'EIO', 'EACCES']

/** Returns the code with which a replacement fails; null where it does not. */
const codeOf = (work: () => void): string | null => {
  try {
    work()
    return null
  } catch (error) {
    return (error as { readonly code: string }).code
  }
}

const withOld = (): string => {
  const file = join(folder(), 'a.json')
  writeFileSync(file, 'old', { mode: 0o640 })
  return file
}

/** Returns the names in a file's folder, and the file's content. */
const left = (file: string): readonly [readonly string[], string | null] => [
  readdirSync(join(file, '..')),
  existsSync(file) ? readFileSync(file, 'utf8') : null,
]

test('a file gets its new content with its old mode and owner, and is on the disk before it has its name', () => {
  const file = withOld()
  expect(stepsOf({ file, content: 'né', over: 'any' })).toEqual([
    'list',
    'stat',
    'remove',
    'open',
    'write',
    'write',
    'write',
    'chown',
    'chmod',
    'sync',
    'close',
    'rename',
    'open',
    'sync',
    'close',
  ])
  expect(left(file)).toEqual([['a.json'], 'né'])
  expect(statSync(file).mode & 0o777).toBe(0o640)
})

test.each(CODES)('whichever call fails with %s, the old or the new file exists, and nothing beside it', (code) => {
  const steps = stepsOf({ file: withOld(), content: 'new', over: 'any' })
  const ends = steps.map((step, at) => {
    const file = withOld()
    const failed = codeOf(() => {
      replaceFile({ file, content: 'new', over: 'any' }, failingAt(at, code))
    })
    expect([at, step, left(file)]).toEqual([at, step, [['a.json'], failed === null ? 'new' : 'old']])
    return failed
  })
  // Keeping the owner and syncing the folder may fail; every other error is thrown.
  const isSpared = (step: Step, at: number): boolean =>
    step === 'list' || step === 'chown' || at > steps.indexOf('rename')
  expect(ends).toEqual(steps.map((step, at) => (isSpared(step, at) ? null : code)))
})

test.each(CODES)('whichever call fails with %s, a new file is whole or missing', (code) => {
  const empty = () => join(folder(), 'a.json')
  const steps = stepsOf({ file: empty(), content: 'new', over: 'nothing' })
  for (const [at, step] of steps.entries()) {
    const file = empty()
    const failed = codeOf(() => {
      replaceFile({ file, content: 'new', over: 'nothing' }, failingAt(at, code))
    })
    expect([at, step, left(file)]).toEqual([at, step, failed === null ? [['a.json'], 'new'] : [[], null]])
  }
})

const withoutLinks = (step: Step): void => {
  if (step === 'link') throw failure('EPERM')
}

test.each(CODES)('this also holds without hard links, whichever call fails with %s', (code) => {
  const empty = () => join(folder(), 'a.json')
  const steps = stepsOf({ file: empty(), content: 'new', over: 'nothing' }, withoutLinks)
  expect(steps).toContain('rename')
  for (const [at, step] of steps.entries()) {
    const file = empty()
    const failed = codeOf(() => {
      replaceFile({ file, content: 'new', over: 'nothing' }, failingAt(at, code, withoutLinks))
    })
    expect([at, step, left(file)]).toEqual([at, step, failed === null ? [['a.json'], 'new'] : [[], null]])
  }
})

test.each([
  ['second names', () => undefined],
  ['one name only', withoutLinks],
])('on a file system with %s an existing file is never overwritten, even one created meanwhile', (_, before) => {
  const file = join(folder(), 'a.json')
  let isThere = false
  const system = watched((step) => {
    if (step === 'link' && !isThere) {
      writeFileSync(file, 'theirs')
      isThere = true
    }
    before(step)
  })
  expect(
    codeOf(() => {
      replaceFile({ file, content: 'new', over: 'nothing' }, system)
    }),
  ).toBe('EEXIST')
  expect(left(file)).toEqual([['a.json'], 'theirs'])
})

test('if the temporary file cannot be removed either, the first error is thrown', () => {
  const file = withOld()
  let hasFailed = false
  const system = watched((step) => {
    if (hasFailed && step === 'remove') throw failure('EIO')
    if (step !== 'sync') return
    hasFailed = true
    throw failure('ENOSPC')
  })
  expect(
    codeOf(() => {
      replaceFile({ file, content: 'new', over: 'any' }, system)
    }),
  ).toBe('ENOSPC')
  expect(readFileSync(file, 'utf8')).toBe('old')
})

test('a given mode overrides the old one', () => {
  const file = withOld()
  chmodSync(file, 0o666)
  replaceFile({ file, content: 'new', over: 'any', mode: 0o600 })
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('an incomplete file is readable by nobody else', () => {
  const file = withOld()
  chmodSync(file, 0o644)
  const modes: number[] = []
  stepsOf({ file, content: 'new', over: 'any' }, (step) => {
    if (step === 'write') modes.push(statSync(temporaryName(file, process.pid)).mode & 0o777)
  })
  expect(new Set(modes)).toEqual(new Set([0o600]))
  expect(statSync(file).mode & 0o777).toBe(0o644)
})

test('leftovers of a process with the same number are removed, and a link in their place is not followed', () => {
  const file = withOld()
  const other = join(folder(), 'other')
  writeFileSync(other, 'other')
  symlinkSync(other, temporaryName(file, process.pid))
  replaceFile({ file, content: 'new', over: 'any' })
  expect(left(file)).toEqual([['a.json'], 'new'])
  expect(lstatSync(file).isFile()).toBe(true)
  expect(readFileSync(other, 'utf8')).toBe('other')
})

test('a file may have the longest possible name', () => {
  const file = join(folder(), 'ñ'.repeat(127))
  replaceFile({ file, content: 'new', over: 'any' })
  expect(left(file)).toEqual([['ñ'.repeat(127)], 'new'])
})

/** Above what Linux assigns, so no process has it. */
const DEAD = 4_194_305

test('the temporary files of killed writers of the same file are removed, and no others', () => {
  const file = withOld()
  const others = [`.a.json.${process.ppid}.tmp`, `.b.json.${DEAD}.tmp`, '.a.json.x.tmp', `.a.json.${DEAD}.tmp.txt`]
  for (const name of [...others, `.a.json.${DEAD}.tmp`]) writeFileSync(join(file, '..', name), 'half')
  replaceFile({ file, content: 'new', over: 'any' })
  expect(readdirSync(join(file, '..')).toSorted()).toEqual([...others, 'a.json'].toSorted())
})
