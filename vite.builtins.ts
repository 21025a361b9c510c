import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

const MARK = '\0required:'
const IDENTIFIER = /^(?!default$)[A-Za-z_$][\w$]*$/

/** Returns a module that requires one of Node's. What nobody imports of it is dropped by the build, and so is never read. */
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
 * Requires Node's modules in the place of importing them. An import reads every property of a module for its list of names: of node:fs
 * also streams, of node:process its own.
 */
export const builtins = (): Plugin => ({
  name: 'builtins',
  enforce: 'pre',
  apply: 'build',
  resolveId: {
    filter: { id: /^(?:node:)?(?:child_process|fs|path|process|tty|url|util)$/ },
    // One for each importer: a chunk then has what it uses, and nothing of what others use.
    handler: (id, importer, { kind }) =>
      kind === 'import-statement' ? `${MARK}${id.replace('node:', '')}?${importer ?? ''}?` : null,
  },
  load: { filter: { id: /^\0required:/ }, handler: (id) => required(id.slice(MARK.length).split('?')[0] ?? '') },
})
