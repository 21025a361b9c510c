import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** The file beside the program with the licences of everything bundled. */
const FILE = 'THIRD-PARTY-LICENSES.txt'

const LICENCE_FILE = /^(?:licen[cs]es?|copying|notice)(?:\.(?:md|txt))?$/i
const WITH_LICENCES = ['.', 'build']

/** The copyright holders of packages without a licence file, from their package.json or sources. */
const HOLDERS: Readonly<Record<string, string>> = {
  'ink-table': 'Copyright (c) Matic Zavadlal',
  'yoga-layout': 'Copyright (c) Meta Platforms, Inc. and affiliates.',
}

/** The bundler's own helpers, which it adds to the chunks. */
const HELPERS = '\0rolldown/'

interface Bundled {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

/** Returns the folder of a module's package; null for our modules and generated ones. */
export const packageFolder = (id: string): string | null => {
  if (id.startsWith(HELPERS)) return 'node_modules/rolldown'
  if (id.startsWith('\0')) return null
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? null
}

const licenceTexts = (folder: string): readonly string[] =>
  WITH_LICENCES.flatMap((below) => {
    const within = join(folder, below)
    const names = existsSync(within) ? readdirSync(within) : []
    return names
      .filter((name) => LICENCE_FILE.test(name))
      .map((name) => readFileSync(join(within, name), 'utf8').trim())
  })

/** Returns the MIT licence, which is ours too, with a copyright holder. */
const mitOf = (holder: string): string =>
  readFileSync('LICENSE', 'utf8')
    .trim()
    .replace(/^Copyright .*$/m, () => holder)

/** Returns a package with its licence; throws where it states none, because it may then not be redistributed. */
export const bundledPackage = (folder: string): Bundled => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
    readonly license?: string
  }
  const texts = licenceTexts(folder)
  const holder = HOLDERS[name]
  if (texts.length > 0) return { name, version, licence: license ?? 'see below', text: texts.join('\n\n') }
  if (holder === undefined || license !== 'MIT')
    throw new Error(`${name} ${version} is bundled and has no licence text`)
  return { name, version, licence: license, text: mitOf(holder) }
}

const RULE = '-'.repeat(80)

/** Returns the text of the licence file: packages by name and version, each with its licence, without repeats. */
export const licencesText = (packages: readonly Bundled[]): string => {
  const parts = packages.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`)
  const opening = 'The program is bundled with parts of the packages below, each under its own licence.'
  return `${[opening, ...new Set(parts.toSorted())].join(`\n\n${RULE}\n\n`)}\n`
}

/** Writes the licences of all bundled packages beside the program. */
export const licences = (): Plugin => ({
  name: 'licences',
  apply: 'build',
  generateBundle(_, bundle) {
    const folders = Object.values(bundle)
      .flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []))
      .flatMap((id) => packageFolder(id) ?? [])
    this.emitFile({ type: 'asset', fileName: FILE, source: licencesText([...new Set(folders)].map(bundledPackage)) })
  },
})
