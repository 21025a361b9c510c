import type { Plugin } from 'vite'
import { hoisting } from './scripts/hoist.ts'
import { predicate } from './scripts/predicate.ts'
import { strictSchema } from './scripts/schema.ts'
import { visitor } from './scripts/visitor.ts'
import { DATE_FIELDS, LINK_FIELDS, STATISTIC_DATE_FIELDS } from './src/dossier/references/leaf-fields.ts'

/** Returns the code of a module whose default export is a `CompiledShape`. */
const shapeCode = (): string => {
  const { hoist, code } = hoisting()
  const functions = Object.entries({
    matches: predicate(strictSchema(), hoist),
    visitDates: visitor(DATE_FIELDS, hoist),
    visitStatisticDates: visitor(STATISTIC_DATE_FIELDS, hoist),
    visitLinks: visitor(LINK_FIELDS, hoist),
  })
  return `${code()}\nexport default { ${functions.map(([name, one]) => `${name}: ${one}`).join(', ')} };`
}

/**
 * Compiles the check of a dossier, without the schema's library: that one is loaded to say what is wrong, and takes 45 of the 160 ms of a
 * start to be built and to go through a file with which nothing is.
 */
export const dossierShape = (): Plugin => ({
  name: 'dossier-shape',
  resolveId: { filter: { id: /^virtual:dossier-shape$/ }, handler: (id) => `\0${id}` },
  load: { filter: { id: /^\0virtual:dossier-shape$/ }, handler: shapeCode },
})
