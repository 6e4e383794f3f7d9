/** What is too large to decode, known from a file's header: before there is anything in memory. */
import { UsageError } from '../../shape';

/** A camera's photo has fewer; decoding so many takes about a gigabyte and a half. */
const mostPixels = 64e6;

export function requireModerate(path: string, height: number, width: number): void {
  if (height * width <= mostPixels) return;
  throw new UsageError(
    `Image size (${height * width} pixels) exceeds limit of ${mostPixels} pixels, could be decompression bomb DOS attack.`,
    `data.image decodes at most ${mostPixels / 1e6} million pixels, but ${path} has ${height} x ${width}. Save a smaller copy in a program for photos.`,
  );
}

/** What is said of a file that is damaged. */
export function damaged(path: string, what: string, cause?: unknown): UsageError {
  const error = new UsageError(
    'broken data stream when reading image file',
    `data.image cannot decode ${path}: ${what}. The file may be damaged or cut off. Open it in a program for photos, save it once more as PNG or JPEG, and take that copy.`,
  );
  error.cause = cause;
  return error;
}
