import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { decode, LARGEST_FILE } from '../../../src/dossier/json/decode.ts'
import { readDossier } from '../../../src/dossier/read.ts'

const TEXT = '{"format": 1}'
const utf16 = (text: string, ...mark: readonly number[]): Uint8Array =>
  Uint8Array.from([...mark, ...[...text].flatMap((char) => [char.charCodeAt(0), 0])])
const utf16Big = (text: string, ...mark: readonly number[]): Uint8Array =>
  Uint8Array.from([...mark, ...[...text].flatMap((char) => [0, char.charCodeAt(0)])])
const utf32 = (text: string, ...mark: readonly number[]): Uint8Array =>
  Uint8Array.from([...mark, ...[...text].flatMap((char) => [char.charCodeAt(0), 0, 0, 0])])
const utf32Big = (text: string, ...mark: readonly number[]): Uint8Array =>
  Uint8Array.from([...mark, ...[...text].flatMap((char) => [0, 0, 0, char.charCodeAt(0)])])
const withBytes = (...bytes: readonly number[]): Uint8Array =>
  Uint8Array.from([...new TextEncoder().encode('{"a": "'), ...bytes, ...new TextEncoder().encode('"}')])

test.each([
  ['UTF-16 with its mark', utf16(TEXT, 0xff, 0xfe), 'UTF-16'],
  ['UTF-16, big end first, with its mark', utf16Big(TEXT, 0xfe, 0xff), 'UTF-16'],
  ['UTF-16 without a mark', utf16(TEXT), 'UTF-16'],
  ['UTF-16, big end first, without a mark', utf16Big(TEXT), 'UTF-16'],
  ['UTF-32 with its mark', utf32(TEXT, 0xff, 0xfe, 0, 0), 'UTF-32'],
  ['UTF-32, big end first, with its mark', utf32Big(TEXT, 0, 0, 0xfe, 0xff), 'UTF-32'],
  ['UTF-32 without a mark', utf32(TEXT), 'UTF-32'],
  ['UTF-32, big end first, without a mark', utf32Big(TEXT), 'UTF-32'],
  ['gzip', new Uint8Array(gzipSync(TEXT)), 'gzip'],
  ['nothing but NUL', new Uint8Array(64), 'binary'],
  ['text with a NUL in it', withBytes(0), 'binary'],
  ['a byte that UTF-8 never has', withBytes(0xff), 'bytes'],
  ['a character spelt too long', withBytes(0xc0, 0xaf), 'bytes'],
  ['half of a surrogate pair', withBytes(0xed, 0xa0, 0x80), 'bytes'],
  ['a character that is cut off', new TextEncoder().encode('{"a": "é').slice(0, -1), 'bytes'],
  ['Latin-1', withBytes(0xe9), 'bytes'],
] as const)('%s is recognized', (_, bytes, found) => {
  expect(decode(bytes)).toEqual({ fault: { kind: 'encoding', found } })
  expect(readDossier(bytes)).toEqual({
    kind: 'unreadable',
    problem: { fault: { kind: 'encoding', found }, place: { line: 1, column: 1 }, path: '' },
  })
})

test.each([
  ['no bytes', ''],
  ['spaces and line breaks', ' \r\n\t\n'],
  ['a byte order mark alone', '\ufeff'],
])('a file of %s is empty', (_, text) => {
  expect(readDossier(new TextEncoder().encode(text))).toMatchObject({
    kind: 'unreadable',
    problem: { fault: { kind: 'empty-file' } },
  })
})

test('UTF-8 is read, without its mark', () => {
  expect(decode(new TextEncoder().encode('\ufeffé移😀'))).toEqual({ text: 'é移😀' })
})

test('a file beyond the bound is not decoded; one at the bound is', () => {
  expect(decode(new Uint8Array(LARGEST_FILE + 1))).toEqual({
    fault: { kind: 'too-large', most: LARGEST_FILE },
  })
  expect(decode(new Uint8Array(LARGEST_FILE))).toEqual({ fault: { kind: 'encoding', found: 'binary' } })
})

test.each([
  ['once', '{"a": 1}\n\u001a', '{"a": 1}\n'],
  ['over a whole block', `{}${'\u001a'.repeat(128)}`, '{}'],
  ['before a line break', '{}\r\n\u001a\r\n', '{}\r\n'],
])('the end-of-file mark of DOS is not text: %s', (_, text, expected) => {
  expect(decode(new TextEncoder().encode(text))).toEqual({ text: expected })
})

test('the same character within a text stays', () => {
  expect(decode(new TextEncoder().encode('{"a": "\u001a"}'))).toEqual({ text: '{"a": "\u001a"}' })
})

test('a pointer of Git LFS is recognized', () => {
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n'
  expect(decode(new TextEncoder().encode(pointer))).toEqual({ fault: { kind: 'lfs-pointer' } })
})
