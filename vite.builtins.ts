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

/**
 * Requires Node's modules instead of importing them. An import reads every property for its list of names, such as the
 * streams of node:fs.
 */
export const builtins = (): Plugin => ({
  name: 'builtins',
  enforce: 'pre',
  apply: 'build',
  resolveId: {
    filter: { id: /^(?:node:)?(?:child_process|fs|path|process|tty|url|util)$/ },
    // One for each importer, so that a chunk contains only the names it uses.
    handler: (id, importer, { kind }) =>
      kind === 'import-statement' ? `${MARK}${id.replace('node:', '')}?${importer ?? ''}?` : null,
  },
  load: { filter: { id: /^\0required:/ }, handler: (id) => required(id.slice(MARK.length).split('?')[0] ?? '') },
})
