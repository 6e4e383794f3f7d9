/** The images of the lessons are drawn by hand; what they show is computed here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lessonNames } from './read.mjs';
import * as nn from '../../../src/nn/index.js';
import { convOutputSize, poolOutputSize } from '../../../src/shape/index.js';
import { type Tensor, zeros } from '../../../src/tensor/index.js';

const folder = join(import.meta.dirname, '../../../notebooks/images');

function readImage(name: string) {
  const svg = readFileSync(join(folder, name), 'utf8');
  return {
    svg,
    texts: [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!),
    /** How many of a kind are drawn. */
    count: (kind: string) => svg.split(`class="${kind}"`).length - 1,
  };
}

describe.each(readdirSync(folder).filter((name) => name.endsWith('.svg')))('%s', (name) => {
  const { svg } = readImage(name);

  it('has a title, a dark variant, and a background of its own, so that it is legible on any page', () => {
    const dark =
      '<style>@media (prefers-color-scheme: dark) { svg { filter: invert(0.93) hue-rotate(180deg); } }</style>';
    expect(svg.replace(dark, '<style/>')).toMatch(
      /^<svg [^>]*role="img"[^>]*>\n {2}<title>.+<\/title>\n {2}<style\/>\n {2}<rect width="\d+"/,
    );
  });

  it('carries no script and fetches nothing', () => {
    expect(svg).not.toMatch(/<script|<image|href=|url\(/);
  });

  it('is described in the lesson that shows it', () => {
    const shown = lessonNames(join(folder, '..')).some((lesson) =>
      readFileSync(join(folder, '..', lesson), 'utf8').includes(`{figure} images/${name}\n:alt: "`),
    );
    expect(shown).toBe(true);
  });
});

describe('channels first', () => {
  const { svg, texts } = readImage('channels-first.svg');

  it('shows a photo and a batch with the dimensions that it names', () => {
    const [channels, height, width] = zeros([3, 7, 8]).shape;
    const batch = zeros([5, 3, 7, 8]).shape[0];
    expect(texts).toEqual(
      expect.arrayContaining([
        `C = ${channels}`,
        `H = ${height}`,
        `W = ${width}`,
        `N = ${batch}`,
        'one photo (C, H, W): [3, 7, 8]',
        'a batch (N, C, H, W): [5, 3, 7, 8]',
      ]),
    );
    const tables = svg.split(`data-rows="${height}" data-columns="${width}"`).length - 1;
    expect(tables).toBe(channels + batch * channels);
  });
});

describe('stride and padding', () => {
  const { texts, count } = readImage('stride-padding.svg');
  const strided = convOutputSize({ input: 7, kernel: 2, stride: 2 });
  const padded = convOutputSize({ input: 5, kernel: 3, padding: 1 });

  it('says what the formula gives', () => {
    expect(texts).toContain(`7 pixels: ${strided} windows fit`);
    expect(texts).toContain(`⌊(7 − 2 + 0) / 2⌋ + 1 = ${strided}`);
    expect(texts).toContain(`5 pixels and 2 zeros: ${padded} windows fit`);
    expect(texts).toContain(`⌊(5 − 3 + 2) / 1⌋ + 1 = ${padded}`);
  });

  it('shows as many windows, pixels, zeros and left-over pixels', () => {
    const dropped = 7 - ((strided - 1) * 2 + 2);
    expect(count('window')).toBe(strided + padded);
    expect(count('dropped')).toBe(dropped);
    expect(count('pixel')).toBe(7 - dropped + 5);
    expect(count('zero')).toBe(2);
  });
});

describe('the floor in pooling', () => {
  const { texts, count } = readImage('pool-floor.svg');
  const windows = poolOutputSize({ input: 8, kernel: 3 });

  it('shows the windows that fit and says their number', () => {
    expect(texts).toContain(`⌊(8 − 3) / 3⌋ + 1 = ⌊${((8 - 3) / 3).toFixed(2)}⌋ + 1 = ${windows}`);
    expect(count('window')).toBe(windows);
    expect(count('dropped')).toBe(8 - 3 * windows);
    expect(count('pixel')).toBe(3 * windows);
  });
});

describe('the way through the quiz', () => {
  const { texts } = readImage('quiz-chain.svg');

  it('names the shape after each layer', () => {
    const layers: nn.Module[] = [
      new nn.Conv2d(3, 10, 3),
      new nn.MaxPool2d(4, 4),
      new nn.Conv2d(10, 20, 5, { padding: 2 }),
      new nn.MaxPool2d(2, 2),
      new nn.Flatten(),
    ];
    const shapes: string[] = ['3 × 130 × 130'];
    let x: Tensor = zeros([1, 3, 130, 130]);
    for (const layer of layers) {
      x = layer(x);
      shapes.push(x.shape.slice(1).join(' × '));
    }
    expect(texts.filter((text) => /^\d+( ×|$)/.test(text))).toEqual(shapes);
  });
});
