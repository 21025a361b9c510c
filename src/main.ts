import { endWithOutput, failInvocation, failUnforeseen } from './cli/exit.ts'
import type { Invocation } from './cli/invocation.ts'
import { performLoaded } from './cli/load.ts'
import { openDossier } from './cli/open.ts'
import { parseArguments } from './cli/parse.ts'
import { shippedIn, type Shipped } from './cli/shipped.ts'
import { printVersion } from './cli/version.ts'

/** Performs a command and returns its exit code. Each command loads what only it needs. */
const perform = async (invocation: Invocation, shipped: Shipped): Promise<number> => {
  switch (invocation.kind) {
    case 'open':
      return openDossier(invocation, shipped.dossier)
    case 'version':
      return printVersion()
    case 'refused':
    case 'wrong':
      return failInvocation(invocation)
    default:
      return performLoaded(invocation, shipped)
  }
}

/** Parses the arguments and performs the command; an unexpected error becomes a sentence and exit code 1. */
export const main = async (args: readonly string[]): Promise<void> => {
  const invocation = parseArguments(args, process.env)
  const options = invocation.outputOptions
  // An import or an update ignores a closed pipe, because figures are being written.
  if (invocation.kind !== 'import' && invocation.kind !== 'update') endWithOutput(options)
  const shipped = shippedIn(new URL('../data/', import.meta.url))
  process.exitCode = await perform(invocation, shipped).catch((error: unknown) => failUnforeseen(error, options))
}
