import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

const MARK = '\0required:'
const IDENTIFIER = /^(?!default$)[A-Za-z_$][\w$]*$/

/** Returns a module that requires a module of Node. The build drops unused names, which are then never read. */
const required = (id: string): string => {
  const names = Object.keys(createRequire(import.meta.url)(id) as object).filter((name) => IDENTIFIER.test(name))
  return [
    "import { createRequire } from 'node:module'",
    `const required = /* @__PURE__ */ createRequire(import.meta.url)(${JSON.stringify(id)})`,
    'export default required',
    ...names.map((name) => `export const ${name} = /* @__PURE__ */ (() => required.${name})()`),
  ].join('\n')
}

/** Returns a module that requires a module of Node at the first call of one of its functions; classes are left out. */
const requiredLate = (id: string): string => {
  const exported = Object.entries(createRequire(import.meta.url)(id) as object)
  const names = exported.filter(([name, one]) => /^[a-z]\w*$/.test(name) && typeof one === 'function')
  return [
    "import { createRequire } from 'node:module'",
    `let required`,
    `const load = () => (required ??= createRequire(import.meta.url)(${JSON.stringify(id)}))`,
    ...names.map(([name]) => `export const ${name} = (...given) => load().${name}(...given)`),
  ].join('\n')
}

/** What takes longest to load, 10 ms, and is seldom called: most dossiers have neither kept texts nor seals. */
const LATE = 'crypto'

/**
 * Requires Node's modules instead of importing them. An import reads every property for its list of names, such as the
 * streams of node:fs.
 */
export const builtins = (): Plugin => ({
  name: 'builtins',
  enforce: 'pre',
  apply: 'build',
  resolveId: {
    filter: { id: /^(?:node:)?(?:child_process|crypto|fs|path|process|tty|url|util)$/ },
    // One for each importer, so that a chunk contains only the names it uses.
    handler: (id, importer, { kind }) =>
      kind === 'import-statement' ? `${MARK}${id.replace('node:', '')}?${importer ?? ''}?` : null,
  },
  load: {
    filter: { id: /^\0required:/ },
    handler: (id) => {
      const name = id.slice(MARK.length).split('?')[0] ?? ''
      return name === LATE ? requiredLate(name) : required(name)
    },
  },
})
