import { segmentsOf } from './graphemes.ts'
import { NARROW } from './narrow.ts'
import { plainText, type Span } from './tone.ts'
import { cutSpans, widthOf, widthUpTo } from './width.ts'

/** A name in a list, and the cells that it has. */
export interface CutName {
  readonly spans: readonly Span[]
  readonly width: number
}

/** A part of a text, in code units; the end is exclusive. */
type Range = readonly [from: number, to: number]

/** The share of the cells that the beginning of a name keeps where its middle is left out. */
const HEAD = 1 / 3
/** The fewest cells of a part: a grapheme of two cells, and the sign that the text goes on. */
const LEAST_PART = 3

const composed = (text: string): string => (NARROW.test(text) ? text : text.normalize())

/** Returns where a text of at most so many cells ends that begins at an offset; never inside a grapheme. */
const endOf = (text: string, from: number, cells: number): number => {
  if (NARROW.test(text)) return Math.min(text.length, from + Math.max(0, cells))
  let [at, left] = [from, cells]
  for (const { segment } of segmentsOf(text.slice(from))) {
    left -= widthOf(segment)
    if (left < 0) return at
    at += segment.length
  }
  return at
}

/** Returns the offset in a text at which it first differs from another, at the beginning of a grapheme. */
const differenceOf = (text: string, other: string): number => {
  let at = 0
  while (at < text.length && text[at] === other[at]) at += 1
  return NARROW.test(text) ? at : (segmentsOf(text).containing(at)?.index ?? at)
}

const picked = (spans: readonly Span[], [from, to]: Range): readonly Span[] => {
  let at = 0
  return spans.flatMap(({ text, tone }) => {
    const [first, last] = [from - at, to - at]
    at += text.length
    const part = text.slice(Math.max(0, first), Math.max(0, last))
    return part === '' ? [] : [{ text: part, tone }]
  })
}

/** Returns the parts of a name, with `…` wherever something is left out. */
const joined = (spans: readonly Span[], ranges: readonly Range[]): readonly Span[] => {
  const { length } = plainText(spans)
  return ranges.flatMap((range, at) => {
    const part = picked(spans, range)
    const last = part.at(-1)
    const isWhole = range[1] === (ranges[at + 1]?.[0] ?? length)
    return last && !isWhole ? [...part.slice(0, -1), { text: `${last.text.trimEnd()}…`, tone: last.tone }] : part
  })
}

/** Returns where the part after a gap begins: at its word if this leaves room for what differs. */
const partFrom = (text: string, differs: number, cells: number): number => {
  const word = text.lastIndexOf(' ', differs) + 1
  const isSeen = endOf(text, word, cells - 1) > endOf(text, differs, 1)
  return word > 0 && isSeen ? word : differs
}

/** Cuts a name in its middle, so that the place at which it differs is in sight. */
const cutAround = ({ spans, width }: CutName, differs: number): readonly Span[] => {
  const text = plainText(spans)
  const head = text.slice(0, endOf(text, 0, Math.max(1, Math.floor(width * HEAD)))).trimEnd()
  const room = width - widthOf(head) - 1
  if (room < LEAST_PART) return cutSpans(spans, width)
  const from = partFrom(text, differs, room)
  const rest = widthUpTo(text.slice(from), room)
  return rest <= room
    ? joined(spans, [
        [0, endOf(text, 0, width - rest - 1)],
        [from, text.length],
      ])
    : joined(spans, [
        [0, head.length],
        [from, endOf(text, from, room - 1)],
      ])
}

/** Returns parts of a text of at most so many cells, one at each of some places; parts that touch are one. */
const partsAt = (text: string, places: readonly number[], cells: number): readonly Range[] => {
  const ranges: Range[] = []
  for (const place of [0, ...places]) {
    const last = ranges.at(-1)
    const from = Math.max(place, last?.[1] ?? 0)
    const to = endOf(text, from, cells - 1)
    if (last && from === last[1]) ranges[ranges.length - 1] = [last[0], to]
    else ranges.push([from, to])
  }
  return ranges
}

/** Returns a name as parts, one at each place at which it differs from another; the last one has all the room that is left. */
const cutAtEach = ({ spans, width }: CutName, places: readonly number[], cells: number): readonly Span[] => {
  const text = plainText(spans)
  const ranges = partsAt(text, places, cells)
  const before = ranges.slice(0, -1)
  const used = before.reduce((sum, [from, to]) => sum + widthOf(text.slice(from, to)) + 1, 0)
  const from = ranges.at(-1)?.[0] ?? 0
  const spare = width - used - widthUpTo(text.slice(from), width - used)
  if (spare < 0) return joined(spans, [...before, [from, endOf(text, from, width - used - 1)]])
  return joined(spans, widened(text, [...before, [from, text.length]], spare))
}

/** Gives cells that are left over to the first part. */
const widened = (text: string, [first, second, ...rest]: readonly Range[], spare: number): readonly Range[] => {
  if (!first) return []
  const to = Math.min(second?.[0] ?? text.length, endOf(text, first[1], spare))
  return [[first[0], to], ...(second ? [second, ...rest] : rest)]
}

/** A name while it is cut: its whole text, and what is shown of it so far. */
interface Shown extends CutName {
  readonly text: string
  readonly cut: readonly Span[]
}

const shownWhole = ({ spans, width }: CutName): Shown => {
  const whole = spans.map((one) => ({ ...one, text: composed(one.text) }))
  return { spans: whole, width, text: plainText(whole), cut: cutSpans(whole, width) }
}

/** Returns for each text the furthest place at which it differs from any other; sorted, those beside it share most with it. */
const differences = (texts: readonly string[]): ReadonlyMap<string, number> => {
  const sorted = [...new Set(texts)].toSorted()
  return new Map(
    sorted.map((text, at) => {
      const beside = [sorted[at - 1], sorted[at + 1]].flatMap((other) => other ?? [])
      return [text, beside.reduce((most, other) => Math.max(most, differenceOf(text, other)), -1)]
    }),
  )
}

/** Cuts a name in its middle if what is left of its beginning is also that of another name. */
const cutIfAlike = (name: Shown, furthest: ReadonlyMap<string, number>): Shown => {
  const seen = plainText(name.cut)
  const differs = furthest.get(name.text) ?? -1
  return seen === name.text || seen.length - 1 > differs ? name : { ...name, cut: cutAround(name, differs) }
}

/** Groups names by what is shown of them. */
const byLook = (names: readonly Shown[]): ReadonlyMap<string, readonly Shown[]> => {
  const groups = new Map<string, Shown[]>()
  for (const one of names) {
    const look = plainText(one.cut)
    groups.set(look, [...(groups.get(look) ?? []), one])
  }
  return groups
}

/** Returns the places at which a text differs from others of a group, in their order. */
const placesOf = (text: string, group: readonly Shown[]): readonly number[] => {
  const others = group.filter((one) => one.text !== text)
  return [...new Set(others.map((one) => differenceOf(text, one.text)))].toSorted((a, b) => a - b)
}

/** Cuts a name that still looks like others at each place at which it differs from one of them; all get parts of the same width. */
const cutFrom = (name: Shown, group: readonly Shown[]): Shown => {
  const places = placesOf(name.text, group)
  const parts = 1 + group.reduce((most, { text }) => Math.max(most, placesOf(text, group).length), 0)
  const cells = Math.floor(group.reduce((least, { width }) => Math.min(least, width), Infinity) / parts)
  return places.length === 0 || cells < LEAST_PART ? name : { ...name, cut: cutAtEach(name, places, cells) }
}

/**
 * Cuts the names of a list to their widths so that no two of them look the same. A name that begins like another one is cut in its middle,
 * where "Government of the U…" would be two governments.
 */
export const cutDistinct = (given: readonly CutName[]): readonly (readonly Span[])[] => {
  const ends = given.map(shownWhole)
  const furthest = differences(ends.map(({ text }) => text))
  const middles = ends.map((one) => cutIfAlike(one, furthest))
  const groups = byLook(middles)
  return middles.map((one) => cutFrom(one, groups.get(plainText(one.cut)) ?? [one]).cut)
}
