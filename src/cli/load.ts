import type { InvocationOf } from './invocation.ts'
import type { Shipped } from './shipped.ts'

/** The commands whose modules are loaded only for them. */
export type LoadedCommand = InvocationOf<
  | 'help'
  | 'check'
  | 'diff'
  | 'new'
  | 'report'
  | 'schema'
  | 'dates'
  | 'completions'
  | 'import'
  | 'suggest'
  | 'columns'
  | 'update'
  | 'merge'
  | 'install-merge'
  | 'verify'
  | 'source'
  | 'digest'
  | 'add'
  | 'refactor'
  | 'quoted'
>

/** Loads a command that a start of the dashboard does not need, performs it and returns its exit code. */
export const performLoaded = async (invocation: LoadedCommand, shipped: Shipped): Promise<number> => {
  switch (invocation.kind) {
    case 'help':
      return (await import('./help.ts')).printHelp(invocation)
    case 'check':
      return (await import('./check.ts')).check(invocation)
    case 'diff':
      return (await import('./diff.ts')).diff(invocation)
    case 'new':
      return (await import('./new.ts')).makeNew(invocation, shipped)
    case 'report':
      return (await import('./report.ts')).reportDossier(invocation, shipped.dossier)
    case 'schema':
      return (await import('./schema.ts')).printSchema(invocation, shipped.schema)
    case 'dates':
      return (await import('./dates.ts')).printDates(invocation, shipped.dossier)
    case 'completions':
      return (await import('./completions.ts')).printCompletions(invocation)
    case 'import':
    case 'suggest':
    case 'columns':
      return (await import('./import/command.ts')).runImport(invocation, shipped.recipes)
    case 'update': {
      const [{ runUpdate }, { worldWith }] = [await import('./update/command.ts'), await import('./update/world.ts')]
      return runUpdate(invocation, worldWith(shipped.recipes, invocation.outputOptions))
    }
    case 'merge':
    case 'install-merge':
      return (await import('./merge.ts')).merge(invocation)
    case 'source':
      return (await import('./sources/source.ts')).source(invocation)
    case 'digest':
      return (await import('./digest/command.ts')).digest(invocation)
    case 'verify':
      return (await import('./sources/verify.ts')).verify(invocation)
    case 'refactor':
      return (await import('./edit/refactor.ts')).refactor(invocation)
    case 'quoted':
      return (await import('./follow/quoted.ts')).listQuoted(invocation)
    case 'add':
      return (await import('./edit/add.ts')).add(invocation)
  }
}
