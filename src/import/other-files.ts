import { isLfsPointer } from '../dossier/index.ts'

/** Kinds of files that are not a table, each with a sentence about what to do instead. */
const FILE_FORMATS = [
  'xls',
  'xlsb',
  'excel-xml',
  'ods',
  'numbers',
  'password',
  'word',
  'powerpoint',
  'pdf',
  'rtf',
  'r-data',
  'stata',
  'spss',
  'sas',
  'parquet',
  'arrow',
  'avro',
  'hdf5',
  'netcdf',
  'sqlite',
  'access',
  'dbf',
  'shapefile',
  'image',
  'html',
  'lfs-pointer',
  'xml',
  'zip',
  'gzip',
  'compressed',
  'utf-32',
  'binary',
] as const

/** A kind of file that is not a table. */
export type FileFormat = (typeof FILE_FORMATS)[number]

/** The bytes by which a format begins, as text of one byte a character, and where they are. */
interface Signature {
  readonly format: FileFormat
  readonly bytes: string
  readonly at?: number
}

/** The bytes by which files begin. Those that text could begin with go on in a way that text does not. */
const SIGNATURES: readonly Signature[] = [
  { format: 'xls', bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { format: 'xls', bytes: '\xd0\xcf\x11\xe0' },
  { format: 'xls', bytes: '\x09\x00\x04\x00' },
  { format: 'xls', bytes: '\x09\x02\x06\x00' },
  { format: 'xls', bytes: '\x09\x04\x06\x00' },
  { format: 'xls', bytes: '\x09\x08\x08\x00' },
  { format: 'xls', bytes: '\x09\x08\x10\x00' },
  { format: 'zip', bytes: 'PK\x03\x04' },
  { format: 'zip', bytes: 'PK\x05\x06' },
  { format: 'zip', bytes: 'PK\x07\x08' },
  { format: 'gzip', bytes: '\x1f\x8b' },
  { format: 'compressed', bytes: '\xfd7zXZ\x00' },
  { format: 'compressed', bytes: '7z\xbc\xaf\x27\x1c' },
  { format: 'compressed', bytes: 'Rar!\x1a\x07' },
  { format: 'compressed', bytes: '\x28\xb5\x2f\xfd' },
  { format: 'compressed', bytes: '1AY&SY', at: 4 },
  { format: 'compressed', bytes: 'ustar', at: 257 },
  { format: 'pdf', bytes: '%PDF-' },
  { format: 'rtf', bytes: '{\\rtf' },
  { format: 'r-data', bytes: 'RDX2\n' },
  { format: 'r-data', bytes: 'RDX3\n' },
  { format: 'r-data', bytes: 'RDA2\n' },
  { format: 'r-data', bytes: 'RDA3\n' },
  { format: 'r-data', bytes: 'X\n\x00\x00\x00\x02' },
  { format: 'r-data', bytes: 'X\n\x00\x00\x00\x03' },
  { format: 'stata', bytes: '<stata_dta>' },
  { format: 'stata', bytes: '\x72\x02\x01\x00' },
  { format: 'stata', bytes: '\x73\x02\x01\x00' },
  { format: 'spss', bytes: '$FL2@(#)' },
  { format: 'spss', bytes: '$FL3@(#)' },
  { format: 'sas', bytes: '\x00\x00\x00\x00\xc2\xea\x81\x60', at: 8 },
  { format: 'parquet', bytes: 'PAR1\x15' },
  { format: 'arrow', bytes: 'ARROW1\x00' },
  { format: 'arrow', bytes: 'FEA1\x00' },
  { format: 'avro', bytes: 'Obj\x01' },
  { format: 'hdf5', bytes: '\x89HDF\r\n\x1a\n' },
  { format: 'netcdf', bytes: 'CDF\x01' },
  { format: 'netcdf', bytes: 'CDF\x02' },
  { format: 'sqlite', bytes: 'SQLite format 3\x00' },
  { format: 'access', bytes: 'Standard Jet DB', at: 4 },
  { format: 'access', bytes: 'Standard ACE DB', at: 4 },
  { format: 'shapefile', bytes: '\x00\x00\x27\x0a\x00' },
  { format: 'image', bytes: '\x89PNG\r\n\x1a\n' },
  { format: 'image', bytes: '\xff\xd8\xff' },
  { format: 'image', bytes: 'GIF87a' },
  { format: 'image', bytes: 'GIF89a' },
  { format: 'image', bytes: 'WEBP', at: 8 },
  { format: 'image', bytes: 'II*\x00' },
  { format: 'image', bytes: 'MM\x00*' },
  { format: 'utf-32', bytes: '\xff\xfe\x00\x00' },
  { format: 'utf-32', bytes: '\x00\x00\xfe\xff' },
]

/** Formats that are text, by how the text begins. */
const MARKUP: readonly (readonly [FileFormat, RegExp])[] = [
  ['html', /^<(?:!doctype\s+html|html|head|body|table|meta|script|div)\b/i],
  ['excel-xml', /^<\?(?:xml|mso)[^]*urn:schemas-microsoft-com:office:spreadsheet/i],
  ['html', /^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html)\b/i],
  ['xml', /^<\?xml\b/i],
]

const SAMPLE = 4096

const latin1 = new TextDecoder('latin1')

const hasSignature = (bytes: Uint8Array, { bytes: wanted, at = 0 }: Signature): boolean => {
  for (let index = 0; index < wanted.length; index++) {
    if (bytes[at + index] !== wanted.charCodeAt(index)) return false
  }
  return true
}

/** Whether bytes are a table of dBase: version 3, then the day of the last change. */
const isDbf = ([version, , month = 0, day = 0]: Uint8Array): boolean =>
  (version === 0x03 || version === 0x83) && month >= 1 && month <= 12 && day >= 1 && day <= 31

/** Whether more than one byte in fifty is a control character that no text has; NUL is one in every text of UTF-16. */
const isBinary = (sample: Uint8Array): boolean => {
  const controls = sample.filter((byte) => (byte > 0 && byte < 9) || (byte > 13 && byte < 27) || byte === 28)
  return sample.length >= 16 && controls.length * 50 > sample.length
}

/** Returns which other format the first bytes of a file show; null for a possible table of text. */
export const otherFormat = (bytes: Uint8Array): FileFormat | null => {
  const found = SIGNATURES.find((signature) => hasSignature(bytes, signature))
  if (found) return found.format
  const sample = bytes.subarray(0, SAMPLE)
  const text = latin1
    .decode(sample)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
  if (isLfsPointer(text)) return 'lfs-pointer'
  const markup = MARKUP.find(([, form]) => form.test(text))
  if (markup) return markup[0]
  return isDbf(bytes) ? 'dbf' : isBinary(sample) && !isUtf16(bytes) ? 'binary' : null
}

/** Whether bytes have the mark of UTF-16. */
const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

/** What a container of Microsoft's older format holds, by the name of one of its streams. */
const STREAMS: readonly (readonly [FileFormat, string])[] = [
  ['password', 'EncryptedPackage'],
  ['word', 'WordDocument'],
  ['powerpoint', 'PowerPoint Document'],
]

/** Returns what a chunk of a container of Microsoft's older format says that it holds; null where it says nothing. */
export const formatInContainer = (chunk: Uint8Array): FileFormat | null => {
  const text = latin1.decode(chunk)
  return STREAMS.find(([, name]) => text.includes([...name].join('\0')))?.[0] ?? null
}
