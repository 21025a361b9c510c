import { Parser, type Attributes, type Decode } from 'saxen'

/** Returns an attribute of an element by its name, decoded; undefined where it is missing. */
export type Attribute = (name: string) => string | undefined

/** Returns an attribute that has a prefix, whichever a program gave it: `r:id`, `d3p1:id`. */
export type PrefixedAttribute = (name: string) => string | undefined

/** Receives the elements and texts of a document. Names are without prefixes. */
export interface XmlEvents {
  readonly open: (name: string, attribute: Attribute, prefixed: PrefixedAttribute) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** A parser that takes the bytes of a document. */
export interface XmlReader {
  /** Takes bytes and returns whether the document is well formed so far. */
  readonly take: (bytes: Uint8Array) => boolean
  /** Returns whether the whole document was well formed. */
  readonly end: () => boolean
}

/** Longest text or tag: a cell of Excel holds 32,767 characters. */
const LONGEST_TOKEN = 1_000_000

const withoutPrefix = (name: string): string => {
  const at = name.indexOf(':')
  return at < 0 ? name : name.slice(at + 1)
}

/** Returns a decoder for the encoding that the first bytes show: UTF-16 has a mark, everything else is UTF-8. */
const decoderOf = (bytes: Uint8Array) => {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)
  const encoding = mark === 0xff_fe ? 'utf-16le' : mark === 0xfe_ff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true })
}

const noAttributes = (): Attributes => ({})
const asItIs: Decode = (value) => value

/** Creates a parser of XML in chunks. It knows no document types, so no entity can expand. */
export const createXmlReader = ({ open, close, text }: XmlEvents): XmlReader => {
  const parser = new Parser()
  let decoder: ReturnType<typeof decoderOf> | null = null
  let isWellFormed = true
  let waiting = 0
  // One pair of functions for all elements: a sheet has millions of them.
  let current = noAttributes
  let decodeEntities = asItIs
  const decoded = (value: string | undefined) => (value?.includes('&') ? decodeEntities(value) : value)
  const attribute: Attribute = (name) => decoded(current()[name])
  const prefixed: PrefixedAttribute = (name) =>
    decoded(Object.entries(current()).find(([key]) => key.endsWith(`:${name}`))?.[1])
  parser.on('openTag', (name, attributes, decode) => {
    waiting = 0
    current = attributes
    decodeEntities = decode
    open(withoutPrefix(name), attribute, prefixed)
  })
  parser.on('closeTag', (name) => {
    waiting = 0
    close?.(withoutPrefix(name))
  })
  if (text) {
    parser.on('text', (value, decode) => text(decode(value)))
    parser.on('cdata', text)
  }
  parser.on('error', () => {
    isWellFormed = false
  })
  const write = (chunk: string): boolean => {
    waiting += chunk.length
    if (waiting > LONGEST_TOKEN) isWellFormed = false
    if (isWellFormed) parser.write(chunk)
    return isWellFormed
  }
  return {
    take: (bytes) => {
      decoder ??= decoderOf(bytes)
      try {
        return write(decoder.decode(bytes, { stream: true }))
      } catch {
        isWellFormed = false
        return false
      }
    },
    end: () => {
      try {
        if (isWellFormed && write(decoder?.decode() ?? '')) parser.end()
      } catch {
        isWellFormed = false
      }
      return isWellFormed
    },
  }
}
