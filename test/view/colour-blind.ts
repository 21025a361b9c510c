import { filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, lrgb, type Color } from 'culori'

/**
 * Returns a colour as seen without red, green or blue cones: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, “A
 * Physiologically-based Model for Simulation of Color Vision Deficiency”, IEEE TVCG 15 (6), 2009,
 * doi:10.1109/TVCG.2009.113, at severity 1. Its matrices are for linear light, but the library takes its input for
 * encoded, so it gets linear values and its output is linear.
 */
const seenThrough =
  (filter: (colour: Color) => Color | undefined) =>
  (ink: string): Color => {
    const { r, g, b } = lrgb(ink) ?? { r: 0, g: 0, b: 0 }
    const seen = filter({ mode: 'rgb', r, g, b }) as { r: number; g: number; b: number }
    return { mode: 'lrgb', r: shown(seen.r), g: shown(seen.g), b: shown(seen.b) }
  }

const shown = (share: number): number => Math.min(1, Math.max(0, share))

/** How colours look with all cones and without each of them. */
export const READERS: Readonly<Record<string, (ink: string) => Color>> = {
  'all cones': (ink) => lrgb(ink) ?? { mode: 'lrgb', r: 0, g: 0, b: 0 },
  protanopia: seenThrough(filterDeficiencyProt(1)),
  deuteranopia: seenThrough(filterDeficiencyDeuter(1)),
  tritanopia: seenThrough(filterDeficiencyTrit(1)),
}
