/** JPEG files. Their headers are read here, because size and orientation must be known before jpeg-js decodes them. */
import { decode } from 'jpeg-js';
import { damaged, requireModerate } from './limits';
import { byRows, oriented, type Raster } from './raster';

/** In megabytes: what the largest image that is accepted takes, with each colour in full size. */
const mostMemory = 2000;

/** @param path for messages */
export function decodeJPEG(bytes: Uint8Array, path: string): Raster {
  const { height, width, orientation } = readHeader(bytes, path);
  if (height === 0 || width === 0) throw damaged(path, `its size is ${height} x ${width}`);
  requireModerate(path, height, width);
  try {
    const { data, ...size } = decode(bytes, {
      useTArray: true,
      formatAsRGBA: false,
      tolerantDecoding: false,
      maxMemoryUsageInMB: mostMemory,
    });
    if (size.height !== height || size.width !== width) throw new Error('it has two sizes');
    return oriented(byRows({ height, width, channels: 3, max: 255, data }), orientation);
  } catch (cause) {
    throw damaged(path, (cause as Error).message, cause);
  }
}

interface Header {
  height: number;
  width: number;
  /** EXIF's number; 1 without. */
  orientation: number;
}

/** Goes from segment to segment until the one that says how large the image is. */
function readHeader(bytes: Uint8Array, path: string): Header {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  try {
    for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
      while (view.getUint8(at + 1) === 0xff) at++; // a marker may begin with several
      const marker = view.getUint16(at);
      if (marker === 0xffe1) orientation = orientationIn(segment(view, at)) ?? orientation;
      if (isFrame(marker)) {
        return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), orientation };
      }
      if (marker < 0xffc0 || marker === 0xffd9) break;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // a RangeError: read beyond the end
  }
  throw damaged(path, 'nothing in it says how large the image is');
}

/** SOF0 to SOF15, among which are three markers that are about something else. */
const isFrame = (marker: number) =>
  marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);

/** What is between a segment's length and the next segment. */
function segment(view: DataView, at: number): DataView {
  return new DataView(view.buffer, view.byteOffset + at + 4, view.getUint16(at + 2) - 2);
}

/** The orientation that EXIF gives, if the segment is EXIF and gives one. */
function orientationIn(exif: DataView): number | undefined {
  try {
    if (exif.getUint32(0) !== 0x45786966) return undefined; // 'Exif'
    const tiff = new DataView(exif.buffer, exif.byteOffset + 6, exif.byteLength - 6);
    const isLittle = tiff.getUint16(0) === 0x4949; // 'II', of Intel, whose numbers begin with the small end
    const list = tiff.getUint32(4, isLittle);
    const count = tiff.getUint16(list, isLittle);
    for (let entry = list + 2; entry < list + 2 + 12 * count; entry += 12) {
      if (tiff.getUint16(entry, isLittle) === 0x112) return tiff.getUint16(entry + 8, isLittle);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // cut off: the image can be seen without it
  }
  return undefined;
}
