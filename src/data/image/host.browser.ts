/** In place of `host.ts`: a page in a browser has no folder to read from. */
import { UsageError } from '../../shape';
import type { Raster } from './raster';

export function readImage(path: string): Raster {
  throw new UsageError(
    `[Errno 2] No such file or directory: '${path}'`,
    `data.image('${path}') reads a file, but here the library runs in a page of a browser, which has no files. data.photo() is there; for files, run the notebook in JupyterLab.`,
  );
}
