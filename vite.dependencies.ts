import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const pathOf = (name: string): string => fileURLToPath(new URL(`src/view/ink/${name}.ts`, import.meta.url))

/** Modules of dependencies that ours replace, by the end of their paths. Ours import the originals. */
const REPLACED: Readonly<Record<string, string>> = {
  'ink/build/devtools.js': 'devtools',
  'ink/build/line-update.js': 'line-update',
  'ink/build/output.js': 'output',
  'ink/build/sanitize-ansi.js': 'sanitize-ansi',
  'quick-lru/index.js': 'quick-lru',
  'string-width/index.js': 'string-width',
}
const mayReplace = new RegExp(`(?:^|/)(?:${Object.values(REPLACED).join('|')})(?:\\.js)?$`)

/**
 * Resolves modules that dependencies and src import to ours, and `Intl.Segmenter` to a lazy one. The build fails where a
 * replaced module is no longer imported, because the reason for ours then has to be checked again.
 */
export const replacements = (): Plugin => {
  const unused = new Set(Object.keys(REPLACED))
  return {
    name: 'replacements',
    enforce: 'pre',
    config: () => ({
      build: { rolldownOptions: { transform: { inject: { 'Intl.Segmenter': [pathOf('segmenter'), 'Segmenter'] } } } },
    }),
    async resolveId(source, importer, options) {
      if (!mayReplace.test(source) || !/\/node_modules\/|\/src\/(?!view\/ink\/)/.test(importer ?? '')) return null
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      const replaced = Object.keys(REPLACED).find((end) => found?.id.endsWith(`/node_modules/${end}`))
      if (replaced === undefined) return found
      unused.delete(replaced)
      return pathOf(REPLACED[replaced] ?? '')
    },
    buildEnd: (error) => {
      if (!error && unused.size > 0) throw new Error(`replacements: nothing imports ${[...unused].join(', ')}`)
    },
  }
}

/** Replaces texts in a file of a dependency. The build fails where one is missing, because the dependency has changed. */
const changed = (name: string, id: RegExp, changes: readonly (readonly [string, string])[]): Plugin => ({
  name,
  enforce: 'pre',
  transform: {
    filter: { id },
    handler: (code) =>
      changes.reduce((text, [found, instead]) => {
        if (!text.includes(found)) throw new Error(`${name}: “${found.slice(0, 60)}” is not where it was`)
        return text.replaceAll(found, () => instead)
      }, code),
  },
})

/** The line of a file that names its source map. */
export const SOURCE_MAP = /\/\/# sourceMappingURL=.*/

/** Has Yoga decode its WebAssembly itself: its `fetch` of a `data:` address loads Node's HTTP client, 24 of the 117 ms of a start. */
export const yoga = (): Plugin =>
  changed('yoga-layout', /yoga-wasm-base64-esm\.js$/, [['w||"function"!=typeof fetch?', 'true?']])

/** Removes meow's check of package.json, its coloured errors and its search for a file: 14 % of a `--print`. */
export const meow = (): Plugin =>
  changed('meow', /meow\/build\/dependencies\.js$/, [
    ['var normalizeExports = requireNormalize();', 'var normalizeExports = () => {};'],
    ['var libExports = requireLib$1();', "var libExports = { codeFrameColumns: () => '' };"],
    ['promisify(execFile);', ''],
  ])

/**
 * Wraps ink-table, unchanged, in a function whose `require` returns our imports: it is CommonJS, and `require` cannot
 * load Ink. Uses a row's text as its key, because object-hash loads node:crypto, 7 ms of a start.
 */
export const inkTable = (): Plugin => ({
  name: 'ink-table-as-module',
  enforce: 'pre',
  transform: {
    filter: { id: /ink-table\/dist\/index\.js$/ },
    handler: (code) => `import * as ink from 'ink'; import react from 'react'
const known = { ink, react, 'object-hash': { sha1: JSON.stringify } }, module = { exports: {} }
;(function (exports, require) {
${code.replace(SOURCE_MAP, '')}
}).call(undefined, module.exports, (name) => known[name])
export default module.exports.default
export const { Header, Cell, Skeleton } = module.exports
`,
  },
})
