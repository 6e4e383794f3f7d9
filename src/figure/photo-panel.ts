/** Images as panels, in their own colours. */
import { labels, type Plane } from './draw/marks';
import { gridPanel, imagePanel } from './draw/panels';
import { imageScale } from './draw/scales';
import type { Colour, Mark, Panel } from './draw/scene';
import { textWidth } from './draw/text-width';

interface PhotoLook {
  readonly title?: string;
  readonly cell: number;
  readonly marks?: readonly Mark[];
}

/** One image; see `photoPanels`. */
export function photoPanel(channels: readonly Plane[], look: PhotoLook): Panel {
  return photoPanels([channels], look)[0]!;
}

/**
 * Three channels are red, green and blue; of any other number, the first is shown in grey.
 * Colours run from 0 to 255, or from 0 to 1 if none is much larger; grey from 0 to the largest number.
 * Either is the same for all the images, so that they can be compared.
 */
export function photoPanels(images: readonly (readonly Plane[])[], look: PhotoLook): Panel[] {
  if (images[0]!.length !== 3) {
    const firsts = images.map((channels) => channels[0]!);
    const scale = imageScale(firsts.flat(2));
    return firsts.map((plane) => gridPanel(plane, { ...look, scale }));
  }
  const largest = images.flat(3).reduce((most, value) => Math.max(most, value), 0);
  const factor = largest > 2 ? 1 : 255;
  return images.map((channels) => imagePanel(toRGB(channels, factor), look));
}

/** The same panel with a line of text under it. */
export function labelled(panel: Panel, text: string): Panel {
  const size = 14;
  const below = panel.y[1] + (14 * (panel.y[1] - panel.y[0])) / panel.height;
  const label = labels([{ x: panel.x[0], y: below, text }], { size, anchor: 'start', flush: true });
  return {
    ...panel,
    margin: { bottom: 24, right: Math.max(0, textWidth(text, size) - panel.width) },
    marks: [...panel.marks, label],
  };
}

function toRGB([red, green, blue]: readonly Plane[], factor: number): Colour[][] {
  const part = (value: number) => Math.min(255, Math.max(0, Math.round(value * factor))) || 0;
  return red!.map((row, y) =>
    row.map((value, x): Colour => [part(value), part(green![y]![x]!), part(blue![y]![x]!)]),
  );
}
