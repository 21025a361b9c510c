import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { LARGEST_FILE } from '../../src/dossier/index.ts'
import { readRevision } from '../../src/system/git.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

const fresh = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-dash-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const git = (top: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', top, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
    encoding: 'utf8',
  }).trim()

const commit = (top: string, file: string, text: string): void => {
  writeFileSync(join(top, file), text)
  git(top, 'add', '--all')
  git(top, 'commit', '--quiet', '-m', text)
}

/** Creates a repository with a file in a subfolder: "one", then "two", and now "three", not committed. */
const create = (top: string): { top: string; file: string } => {
  const file = join(top, 'data', 'talks.json')
  git(top, 'init', '--quiet', '--initial-branch', 'main')
  mkdirSync(join(top, 'data'))
  commit(top, 'data/talks.json', 'one')
  git(top, 'tag', '-a', 'first', '-m', 'first')
  commit(top, 'data/talks.json', 'two')
  writeFileSync(file, 'three')
  return { top, file }
}

const template = mkdtempSync(join(tmpdir(), 'migration-dash-'))
beforeAll(() => void create(template))
afterAll(() => rmSync(template, { recursive: true, force: true }))

/** Returns a copy of such a repository, which takes a tenth of the time. */
const repository = (): { top: string; file: string } => {
  const top = fresh()
  cpSync(template, top, { recursive: true, preserveTimestamps: true })
  return { top, file: join(top, 'data', 'talks.json') }
}

const text = async (path: string, revision: string): Promise<unknown> => {
  const read = await readRevision(path, revision)
  return 'bytes' in read ? new TextDecoder().decode(read.bytes) : read.fault
}

/** Creates a program in place of git. */
const fakeGit = (folder: string, script: string): void => {
  writeFileSync(join(folder, 'git'), `#!/bin/sh\n${script}\n`)
  chmodSync(join(folder, 'git'), 0o755)
}

test('a file in a subfolder is read as of a commit, a branch, a tag, or a place in the past', async () => {
  const { top, file } = repository()
  expect(await text(file, 'HEAD')).toBe('two')
  expect(await text(file, 'main')).toBe('two')
  expect(await text(file, 'HEAD~1')).toBe('one')
  expect(await text(file, 'first')).toBe('one')
  expect(await text(file, git(top, 'rev-parse', '--short', 'HEAD^'))).toBe('one')
  expect(await text(file, 'HEAD@{1}')).toBe('one')
})

test('a link is followed to the file in its repository, even from outside', async () => {
  const { top, file } = repository()
  const outside = fresh()
  symlinkSync(file, join(outside, 'talks.json'))
  symlinkSync(join(top, 'data'), join(outside, 'data'))
  expect(await text(join(outside, 'talks.json'), 'HEAD')).toBe('two')
  expect(await text(join(outside, 'data', 'talks.json'), 'HEAD~1')).toBe('one')
})

test('a deleted file, with or without its folder, is read; so is one that a folder has replaced', async () => {
  const { top, file } = repository()
  rmSync(file)
  expect(await text(file, 'HEAD')).toBe('two')
  mkdirSync(file)
  expect(await text(file, 'HEAD')).toBe('two')
  rmSync(join(top, 'data'), { recursive: true })
  expect(await text(file, 'HEAD')).toBe('two')
})

const NAMES = ['-n', '--help', 'a b', '*', '$(id)', ':top', 'á', 'HEAD', '\u001b[2J', 'new\nline', '..x']

test('names with a special meaning elsewhere are plain names', async () => {
  const { top } = repository()
  for (const name of NAMES) writeFileSync(join(top, name), name)
  git(top, 'add', '--all')
  git(top, 'commit', '--quiet', '-m', 'names')
  for (const name of NAMES) expect(await text(join(top, name), 'HEAD')).toBe(name)
})

test('bytes are unchanged: no line ends, filters or textconv', async () => {
  const { top } = repository()
  const ran = join(fresh(), 'ran')
  commit(top, 'a.json', 'line\nline\n')
  writeFileSync(join(top, '.gitattributes'), '* text eol=crlf filter=evil diff=evil\n')
  for (const key of [
    'filter.evil.smudge',
    'filter.evil.process',
    'diff.evil.textconv',
    'core.fsmonitor',
    'core.pager',
    'core.editor',
    'alias.cat-file',
    'alias.rev-parse',
  ])
    git(top, 'config', key, `${key.startsWith('alias') ? '!' : ''}touch ${ran}`)
  expect(await text(join(top, 'a.json'), 'HEAD')).toBe('line\nline\n')
  expect(await text(join(top, 'b.json'), 'HEAD')).toBe('not-in-revision')
  expect(existsSync(ran)).toBe(false)
})

test('for a missing object no remote is asked and no configured program run', async () => {
  const { top, file } = repository()
  const ran = join(fresh(), 'ran')
  const tree = git(top, 'rev-parse', 'HEAD:data/talks.json')
  rmSync(join(top, '.git', 'objects', tree.slice(0, 2), tree.slice(2)))
  const evil = {
    'core.repositoryFormatVersion': '1',
    'extensions.partialClone': 'evil',
    'remote.evil.promisor': 'true',
    'protocol.allow': 'always',
  }
  for (const [key, value] of Object.entries(evil)) git(top, 'config', key, value)
  for (const url of [`ext::sh -c touch% ${ran}`, top, 'ssh://nobody@127.0.0.1/x', 'evil::x']) {
    git(top, 'config', 'remote.evil.url', url)
    git(top, 'config', 'remote.evil.uploadpack', `touch ${ran};`)
    git(top, 'config', 'core.sshCommand', `touch ${ran};`)
    expect(await readRevision(file, 'HEAD')).toMatchObject({ fault: { why: expect.any(String) } })
    expect(existsSync(ran)).toBe(false)
  }
})

test('missing things are named as what they are', async () => {
  const { top, file } = repository()
  expect(await text(file, 'none')).toBe('no-revision')
  expect(await text(file, 'HEAD~9')).toBe('no-revision')
  expect(await text(join(top, 'data', 'other.json'), 'HEAD')).toBe('not-in-revision')
  expect(await readRevision(join(top, 'data'), 'HEAD')).toHaveProperty('fault.why')
  expect(await text(join(fresh(), 'talks.json'), 'HEAD')).toBe('no-repository')
  expect(await text('', 'HEAD')).not.toBe('no-revision')
})

test('a moment before the log of a branch is refused, with the day on which the log begins', async () => {
  vi.stubEnv('GIT_COMMITTER_DATE', '2023-12-20T12:00:00Z')
  const { file } = create(fresh())
  expect(await text(file, 'HEAD@{2001-01-01}')).toEqual({ logBegins: '2023-12-20' })
  expect(await text(file, 'main@{2023-12-10}')).toEqual({ logBegins: '2023-12-20' })
  expect(await text(file, 'HEAD@{1}')).toBe('one')
})

test('a repository of somebody else is named', async () => {
  const { file } = repository()
  const folder = fresh()
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH']}`)
  const said = `fatal: detected dubious ownership in repository at '/srv/talks'`
  fakeGit(folder, `cat >&2 <<'END'\n${said}\nTo add an exception for this directory, call:\nEND\nexit 128`)
  expect(await text(file, 'HEAD')).toEqual({ ownedByOther: '/srv/talks' })
})

test('a repository without a commit has no revision', async () => {
  const top = fresh()
  git(top, 'init', '--quiet')
  writeFileSync(join(top, 'a'), 'a')
  expect(await text(join(top, 'a'), 'HEAD')).toBe('no-revision')
})

test.each([
  '',
  '-h',
  '--help',
  '--git-dir=/',
  '-',
  'HEAD:x',
  ':/one',
  ':0',
  'HEAD\n',
  'HEAD\u0000',
  '\u001b[2J',
  '\u0085',
  'x'.repeat(200_000),
])('the revision %j is invalid, and git is not asked', async (revision) => {
  const folder = fresh()
  fakeGit(folder, `touch ${folder}/ran`)
  vi.stubEnv('PATH', folder)
  expect(await text(join(folder, 'a'), revision)).toBe('no-revision')
  expect(existsSync(join(folder, 'ran'))).toBe(false)
})

test('a revision that does not name one commit is refused', async () => {
  const { file } = repository()
  const refused = [
    '^HEAD',
    'HEAD..HEAD',
    'HEAD...HEAD',
    'HEAD HEAD',
    'HEAD^{/',
    'HEAD^{blob}',
    '$(id)',
    '`id`',
    'HEAD;id',
    '\ud800',
    '--all',
  ]
  for (const revision of refused) expect([revision, await text(file, revision)]).toEqual([revision, 'no-revision'])
})

test('a missing git is reported; a git beside the dossier is not run', async () => {
  const { top, file } = repository()
  fakeGit(join(top, 'data'), 'touch ran; echo evil')
  vi.stubEnv('PATH', ['', '.', './data'].join(delimiter))
  expect(await text(file, 'HEAD')).toBe('no-git')
  expect(readdirSync(join(top, 'data')).toSorted()).toEqual(['git', 'talks.json'])
})

test('a git that fails, dies, prints nonsense or hangs does no harm', async () => {
  const { file } = repository()
  const folder = fresh()
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH']}`)
  fakeGit(folder, 'printf "fatal: \\033[2Jbad\\nmore" >&2; exit 128')
  expect(await text(file, 'HEAD')).toEqual({ why: '␛[2Jbad' })
  fakeGit(folder, 'kill -9 $$')
  expect(await readRevision(file, 'HEAD')).toHaveProperty('fault.why')
  fakeGit(folder, 'echo hello')
  expect(await text(file, 'HEAD')).toBe('no-revision')
  const tree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
  fakeGit(folder, `case "$*" in *rev-parse*) echo ${tree};; *) exec yes;; esac`)
  const read = await readRevision(file, 'HEAD')
  expect('bytes' in read && read.bytes.length).toBe(LARGEST_FILE + 1)
})

test('the repository is that of the file, whatever the environment says', async () => {
  const { file } = repository()
  const other = fresh()
  git(other, 'init', '--quiet', '--initial-branch', 'main')
  commit(other, 'talks.json', 'other')
  vi.stubEnv('GIT_DIR', join(other, '.git'))
  vi.stubEnv('GIT_WORK_TREE', other)
  vi.stubEnv('GIT_INDEX_FILE', join(other, 'none'))
  expect(await text(file, 'HEAD')).toBe('two')
})

test('reading changes nothing in the repository', async () => {
  const { top, file } = repository()
  renameSync(file, `${file}.moved`)
  const before = git(top, 'status', '--porcelain')
  const index = readdirSync(join(top, '.git'))
  await readRevision(file, 'HEAD')
  expect([git(top, 'status', '--porcelain'), readdirSync(join(top, '.git'))]).toEqual([before, index])
})
