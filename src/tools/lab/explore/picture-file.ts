/** An image of the learner's own, made as small as an explorer takes it. All of it happens in the page. */
import { LEAST, MOST, ownImage, type OwnImage } from '../../../explore/filter/image';

/** Undefined where it is not an image. */
export async function pictureFromFile(file: Blob): Promise<OwnImage | undefined> {
  try {
    const bitmap = await createImageBitmap(file);
    const image = pictureFrom(bitmap, bitmap);
    bitmap.close();
    return image;
  } catch {
    return undefined;
  }
}

/** What was dropped or pasted; undefined where that is not a file. */
export function pictureFromTransfer(
  transfer: DataTransfer | null,
): Promise<OwnImage | undefined> | undefined {
  const file = [...(transfer?.files ?? [])].find(({ type }) => type.startsWith('image/'));
  return file && pictureFromFile(file);
}

/** @param source an image, or what a camera sees, of this width and height */
export function pictureFrom(
  source: CanvasImageSource,
  { width, height }: { readonly width: number; readonly height: number },
): OwnImage {
  const scale = Math.min(1, MOST / Math.max(width, height));
  const fitted = (size: number) => Math.max(LEAST, Math.round(size * scale));
  const canvas = document.createElement('canvas');
  canvas.width = fitted(width);
  canvas.height = fitted(height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = 'white'; // under what is transparent
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const count = canvas.width * canvas.height;
  const bytes = new Uint8Array(3 * count);
  for (let i = 0; i < count; i++) {
    for (let c = 0; c < 3; c++) bytes[c * count + i] = data[4 * i + c]!;
  }
  return ownImage({ channels: 3, height: canvas.height, width: canvas.width, bytes });
}
