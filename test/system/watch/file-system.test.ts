import { expect, test } from 'vitest'
import { reportsOf, reportsOfType } from '../../../src/system/watch/file-system.ts'

test.each([
  ['ext4', 0xef53n, 'every'],
  ['XFS', 0x58465342n, 'every'],
  ['tmpfs', 0x01021994n, 'every'],
  ['Btrfs', 0x9123683en, 'every'],
  ['NFS', 0x6969n, 'own'],
  ['CIFS', 0xff534d42n, 'own'],
  ['CIFS with its sign extended', 0xffffffffff534d42n, 'own'],
  ['SMB 2', -0x1acb2ben, 'own'],
  ['9p, as /mnt/c of WSL 2', 0x01021997n, 'own'],
  ['FUSE, as sshfs and Docker Desktop', 0x65735546n, 'own'],
  ['overlay', 0x794c7630n, 'unsure'],
  ['something new', 0x12345678n, 'unsure'],
] as const)('on Linux %s reports: %s %s', (_, type, reports) => {
  expect(reportsOfType(type, 'linux')).toBe(reports)
})

test.each(['darwin', 'win32', 'freebsd'] as const)('on %s numbers mean something else', (platform) => {
  expect(reportsOfType(0xef53n, platform)).toBe('unsure')
})

test('a file that is gone may come back on any file system', async () => {
  expect(await reportsOf('/none/of/this')).toBe('unsure')
})
