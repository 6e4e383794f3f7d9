import type { Figure } from '../../../figure/figure';

/** Pixels of the file for one of the figure. */
const SCALE = 2;

/** Saves a figure's still image as a file, as the browser saves what it downloads. */
export async function savePng({ svg, sentence }: Figure, name: string): Promise<void> {
  const image = new Image();
  image.alt = sentence;
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  const context = canvas.getContext('2d')!;
  // A transparent image would be hard to read on a dark page.
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob!);
  link.download = `${name}.png`;
  link.click();
  URL.revokeObjectURL(link.href);
}
