import { statfs } from 'node:fs'

/**
 * What the system reports of a file's changes: every one; only those of this machine, as on a network drive; or
 * perhaps not every one, where the kind of file system is not known.
 */
export type Reports = 'every' | 'own' | 'unsure'

/** Magic numbers of Linux (linux/magic.h; statfs(2)) of file systems that report every change. */
const LOCAL: ReadonlySet<number> = new Set([
  0xef53, // ext2, ext3, ext4
  0x9123683e, // Btrfs
  0x58465342, // XFS
  0x01021994, // tmpfs
  0x858458f6, // ramfs
  0xf2f52010, // F2FS
  0x2fc12fc1, // ZFS
  0xca451a4e, // bcachefs
  0x4d44, // FAT
  0x2011bab0, // exFAT
  0x7366746e, // NTFS (ntfs3)
  0x3153464a, // JFS
  0x52654973, // ReiserFS
  0x3434, // NILFS2
  0x24051905, // UBIFS
  0x482b, // HFS+
  0xf15f, // eCryptfs
  0x9660, // ISO 9660
  0x15013346, // UDF
  0x73717368, // SquashFS
  0xe0f5e1e2, // EROFS
])

/**
 * Magic numbers of file systems that others change too. FUSE is also the number of sshfs and of Docker Desktop's mounts
 * (virtiofs), 9p that of the drives of Windows in its Linux. GNU `tail -f` polls on most of them (coreutils, stat.c).
 */
const SHARED: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0xff534d42, // CIFS
  0xfe534d42, // SMB 2
  0x517b, // SMB
  0x01021997, // 9p
  0x65735546, // FUSE
  0x53464846, // the drives of Windows in the first version of its Linux
  0x786f4256, // VirtualBox
  0xbacbacbc, // VMware
  0x7c7c6673, // Parallels
  0x00c36400, // Ceph
  0x5346414f, // AFS
  0x6b414653, // AFS in the kernel
  0x73757245, // Coda
  0x564c, // NetWare
  0x0bd00bd0, // Lustre
  0x01161970, // GFS2
  0x7461636f, // OCFS2
  0x47504653, // GPFS
  0x19830326, // BeeGFS
  0xaad7aaea, // PanFS
  0xbeefdead, // SNFS
])

/** Returns what a file system reports by its magic number, of which 32 bits count. */
export const reportsOfType = (type: bigint, platform: NodeJS.Platform): Reports => {
  // Other systems number their file systems as they are loaded.
  if (platform !== 'linux') return 'unsure'
  const magic = Number(BigInt.asUintN(32, type))
  if (SHARED.has(magic)) return 'own'
  return LOCAL.has(magic) ? 'every' : 'unsure'
}

/** Finds out what is reported of changes to a file. Asks without blocking, since a network drive may not answer. */
export const reportsOf = (path: string): Promise<Reports> =>
  new Promise((resolve) => {
    statfs(path, { bigint: true }, (error, found) =>
      resolve(error ? 'unsure' : reportsOfType(found.type, process.platform)),
    )
  })
