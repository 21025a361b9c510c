import { realpath } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { safe } from '../dossier/index.ts'
import { runGit, type GitAnswer } from './git.ts'
import { codeOf } from './file.ts'
import { programPath } from './program.ts'
import { rewriteFile } from './write.ts'

/** The name of the merge driver in git's configuration. */
const DRIVER = 'migration-dash'
/** How git runs it: the base, our version, their version, and the path for messages. */
const COMMAND = 'migration-dash merge %O %A %B %P'

/** Why the driver was not installed. */
export type InstallFault = 'no-git' | 'no-repository' | 'odd-name' | { readonly why: string }

/** The file and the line that name the driver, or why it was not installed. */
export type Installed = { readonly attributes: string; readonly line: string } | { readonly fault: InstallFault }

/** Returns a path as a pattern of `.gitattributes`: anchored, with what a pattern would read as a sign escaped. */
const patternOf = (path: string): string => {
  const pattern = `/${path.replace(/[*?[\\]/g, '\\$&')}`
  return /[\s"]/.test(pattern) ? `"${pattern.replace(/["\\]/g, '\\$&')}"` : pattern
}

/** Adds a line to a text that lacks it. */
const withLine = (text: string, line: string): string | null => {
  if (text.split(/\r?\n/).includes(line)) return null
  return `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${line}\n`
}

const whyOf = ({ error, stderr }: GitAnswer): InstallFault => {
  if (/not a git repository/.test(stderr)) return 'no-repository'
  const said = stderr
    .trim()
    .split('\n')[0]
    ?.replace(/^fatal: /, '')
  return { why: safe(said || String(error?.code)) }
}

const writeAttributes = async (file: string, line: string): Promise<InstallFault | null> => {
  const done = await rewriteFile(file, (bytes) => {
    const text = withLine(bytes === null ? '' : new TextDecoder().decode(bytes), line)
    return { bytes: text === null ? null : new TextEncoder().encode(text), answer: null }
  })
  if (!('fault' in done)) return null
  return { why: 'why' in done.fault ? done.fault.why : done.fault.kind }
}

/** Sets git's configuration of a repository; the name is what git shows of the driver. */
const configure = async (git: string, folder: string, name: string): Promise<InstallFault | null> => {
  for (const [key, value] of [
    ['name', name],
    ['driver', COMMAND],
  ] as const) {
    const done = await runGit(git, folder, ['config', '--local', `merge.${DRIVER}.${key}`, value])
    if (done.error !== null) return whyOf(done)
  }
  return null
}

/** Makes git merge a file with this program, by a line in `.gitattributes` and two entries in the repository's configuration. */
export const installMergeDriver = async (path: string, name: string): Promise<Installed> => {
  const git = programPath('git', process.env['PATH'])
  if (git === null) return { fault: 'no-git' }
  try {
    const folder = await realpath(dirname(resolve(path)))
    const found = await runGit(git, folder, ['rev-parse', '--show-toplevel'])
    if (found.error !== null) return { fault: whyOf(found) }
    const top = found.stdout.toString('utf8').replace(/\r?\n$/, '')
    const inside = relative(await realpath(top), join(folder, basename(path))).replaceAll(sep, '/')
    // A line of `.gitattributes` cannot hold a line break.
    if (/[\r\n]/.test(inside)) return { fault: 'odd-name' }
    const line = `${patternOf(inside)} merge=${DRIVER}`
    const attributes = join(top, '.gitattributes')
    const fault = (await writeAttributes(attributes, line)) ?? (await configure(git, folder, name))
    return fault === null ? { attributes: safe(attributes), line: safe(line) } : { fault }
  } catch (error) {
    return { fault: { why: safe(codeOf(error) || String(error)) } }
  }
}
