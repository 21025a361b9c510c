/** The figure of a part, such as a state, and what else it is of: its period, statistic and other limits. */
export interface PartFigure {
  readonly of: string
  readonly part: string
  readonly value: number
}

interface Group {
  readonly parts: Map<string, number>
  total: number
}

/** How often a part has to be the sum of the others: once may be chance, unless these are many. */
const FEWEST_SUMS = 2
const MANY_OTHERS = 4
/** Two others at least: of two equal parts each is the sum of the other. */
const FEWEST_PARTS = 3

const groupsOf = (figures: Iterable<PartFigure>): Iterable<Group> => {
  const groups = new Map<string, Group>()
  for (const { of, part, value } of figures) {
    const group = groups.get(of) ?? { parts: new Map(), total: 0 }
    groups.set(of, group)
    group.parts.set(part, value)
    group.total += value
  }
  return groups.values()
}

/** Sums of decimals, such as 0.1 + 0.2, differ in their last digits. */
const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) * 1e-12

/** Whether a part is the sum of the others: null where all are zero, which shows nothing. */
const isSumIn = ({ parts, total }: Group, value: number): boolean | null => {
  if (value === 0 && total === 0) return null
  return value > 0 && parts.size >= FEWEST_PARTS && isSame(total, 2 * value)
}

/**
 * Returns the parts that are the sum of all others wherever they have a figure, which a total is, whatever it is called: “National” beside
 * states. Known parts are left out, since one of few figures may be the sum of the others by chance.
 */
export const sumParts = (figures: Iterable<PartFigure>, known: readonly string[]): readonly string[] => {
  const sums = new Map<string, number>()
  const others = new Set<string>()
  for (const group of groupsOf(figures))
    for (const [part, value] of group.parts) {
      const isSum = isSumIn(group, value)
      if (isSum === false) others.add(part)
      if (isSum) sums.set(part, (sums.get(part) ?? 0) + (group.parts.size > MANY_OTHERS ? FEWEST_SUMS : 1))
    }
  return [...sums].flatMap(([part, count]) =>
    count >= FEWEST_SUMS && !others.has(part) && !known.includes(part) ? [part] : [],
  )
}
