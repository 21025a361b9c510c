/** Bytes at the beginning of a file in which its kind and encoding are looked for. */
const BEGINNING = 4_096

const labelIn = (bytes: Uint8Array): string | null => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, BEGINNING))
  return /<meta[^>]+charset\s*=\s*["']?\s*(?<label>[\w-]+)/i.exec(start)?.groups?.['label'] ?? null
}

const decodeAs = (bytes: Uint8Array, label: string, fatal: boolean): string | null => {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes)
  } catch {
    return null
  }
}

/** Decodes a page as UTF-8, else as the page says, else as Windows-1252, as browsers do. */
export const decodePage = (bytes: Uint8Array): string =>
  decodeAs(bytes, 'utf-8', true) ??
  decodeAs(bytes, labelIn(bytes) ?? 'windows-1252', false) ??
  new TextDecoder('windows-1252').decode(bytes)

/** What bytes are, by their beginning. */
export type Kind = 'html' | 'pdf' | 'binary' | 'text'

/** Returns what bytes are, by their beginning. */
export const kindOf = (bytes: Uint8Array): Kind => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, BEGINNING))
  if (start.startsWith('%PDF-')) return 'pdf'
  if (/^(?:ÿþ|þÿ)/.test(start) || start.includes('\0')) return 'binary'
  return /^(?:ï»¿)?\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(start) ? 'html' : 'text'
}
