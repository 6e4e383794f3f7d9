/** Folders in which the system may not report a save, because another computer or system made it. */
import { statfsSync, type StatsFs } from 'node:fs';

/** Linux's numbers of file systems. */
const kinds = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x01021997, '9P, as in WSL'],
  [0x65735546, 'FUSE'],
  [0x786f4256, 'VirtualBox'],
  [0x5346414f, 'AFS'],
  [0x00c36400, 'Ceph'],
]);

/** The name of the file system if it may not report saves; undefined where it does, or is not known. */
export function silentSystem(
  folder: string,
  read: (folder: string) => Pick<StatsFs, 'type'> = statfsSync,
): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return kinds.get(read(folder).type >>> 0);
  } catch {
    return undefined;
  }
}
