import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

/** A part of a bill of materials (CycloneDX 1.5), as `npm sbom` writes it. */
interface Component {
  readonly name: string
  readonly version: string
  readonly [property: string]: unknown
}

/** A bill of materials with the properties that are read here. */
export interface Bill {
  readonly bomFormat: string
  readonly metadata: { readonly component: Component; readonly [property: string]: unknown }
  readonly components: readonly Component[]
  readonly [property: string]: unknown
}

/** Returns the packages that the built program contains, by its list of licences: `ink 8.0.0`. */
const bundledIn = (licences: string): ReadonlySet<string> =>
  new Set(Array.from(licences.matchAll(/^(\S+ \d\S*) \(.*\)$/gm), ([, one = '']) => one))

/**
 * Returns npm's own bill of materials, in which `required` is what the program contains and `excluded` is what only
 * builds and tests it: to npm all of it is development, since everything is bundled. Its time and serial number are left
 * out, so that the same packages give the same bytes.
 */
export const billOf = (made: string, licences: string): Bill => {
  const { serialNumber: _, metadata, components, ...rest } = JSON.parse(made) as Bill
  const { timestamp: __, component, ...about } = metadata
  const bundled = bundledIn(licences)
  const name = String(component['bom-ref']).replace(/@[^@]*$/, '')
  return {
    ...rest,
    metadata: { ...about, component: { ...component, name, type: 'application' } },
    components: components.map((one) => ({
      ...one,
      scope: bundled.has(`${one.name} ${one.version}`) ? 'required' : 'excluded',
    })),
  }
}

/** Writes the bill of materials of the package from the lockfile, without the network. Run before `npm pack`. */
export const writeBill = (file: string): void => {
  const made = execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--offline'], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  const licences = readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8')
  writeFileSync(file, `${JSON.stringify(billOf(made, licences), null, 2)}\n`)
}

if (import.meta.main) writeBill(process.argv[2] ?? 'sbom.cdx.json')
