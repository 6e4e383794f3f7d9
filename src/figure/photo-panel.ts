/** One image as a panel, in its own colours. */
import type { Plane } from './draw/marks';
import { gridPanel, imagePanel } from './draw/panels';
import { imageScale } from './draw/scales';
import type { Colour, Mark, Panel } from './draw/scene';

/**
 * Three channels are red, green and blue; of any other number, the first is shown in grey.
 * Colours run from 0 to 255, or from 0 to 1 if none is much larger.
 */
export function photoPanel(
  channels: readonly Plane[],
  look: { title?: string; cell: number; marks?: readonly Mark[] },
): Panel {
  if (channels.length !== 3) {
    const first = channels[0]!;
    return gridPanel(first, { ...look, scale: imageScale(first.flat()) });
  }
  return imagePanel(toRGB(channels), look);
}

function toRGB(channels: readonly Plane[]): Colour[][] {
  const largest = Math.max(...channels.flat().map((row) => Math.max(...row)));
  const factor = largest > 2 ? 1 : 255;
  const part = (value: number) => Math.min(255, Math.max(0, Math.round(value * factor)));
  const [red, green, blue] = channels;
  return red!.map((row, y) =>
    row.map((value, x): Colour => [part(value), part(green![y]![x]!), part(blue![y]![x]!)]),
  );
}
