import { describe, expect, test } from 'vitest';
import * as figures from '../../src/figure';
import { Figure } from '../../src/figure';
import * as deprecated from '../../src/figure/deprecated';
import { examples, notebook, readme } from './gallery';
import { stillTexts, texts } from './read';

describe('The gallery', () => {
  test('has an example of each figure', () => {
    const text = examples.map(({ code }) => code).join('\n');
    const functions = Object.keys(figures).filter(
      (name) => name !== 'Figure' && !(name in deprecated),
    );
    expect(functions.filter((name) => !text.includes(`figure.${name}(`))).toEqual([]);
  });

  test.each(examples)('shows $name as it is drawn now', async ({ name, figure }) => {
    expect(figure).toBeInstanceOf(Figure);
    await expect(figure.svg).toMatchFileSnapshot(`gallery/${name}.svg`);
  });

  test('has the examples next to the images', async () => {
    await expect(readme()).toMatchFileSnapshot('gallery/README.md');
    await expect(notebook()).toMatchFileSnapshot('gallery/gallery.ipynb');
  });
});

describe.each(examples)('$name', ({ figure }) => {
  const { data, layout, frames } = figure.spec;

  test('has the same sentence in each form', () => {
    const bundle = figure.toBundle();
    expect(bundle['text/plain']).toBe(figure.sentence);
    expect(String(figure)).toBe(figure.sentence);
    expect(figure.svg).toContain(`<title>${figure.sentence.replaceAll('<', '&lt;')}</title>`);
    expect(figure.toHTML()).toContain(`<img alt="${figure.sentence.replaceAll('"', '&quot;')}"`);
    expect(figure.sentence).not.toMatch(/undefined|NaN|\[object|Infinity/);
  });

  test('has a still image without scripts or external addresses', () => {
    expect(figure.svg).not.toMatch(/<script|<style|NaN|undefined|Infinity/);
    const addresses = [...figure.svg.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, to]) => to!);
    expect(addresses.filter((to) => !to.startsWith('data:image/png;'))).toEqual([]);
  });

  test('has a transparent background and fits a notebook', () => {
    expect(layout).toMatchObject({ paper_bgcolor: 'rgba(0,0,0,0)', plot_bgcolor: 'rgba(0,0,0,0)' });
    expect(layout.width).toBeLessThanOrEqual(800);
  });

  test('has the same words in both images', () => {
    const titles = (layout.annotations as { text: string }[]).map(({ text }) => text);
    const bars = data.filter(({ type }) => type === 'bar').flatMap(({ text }) => text as string[]);
    const drawn = [...titles, ...bars, ...texts(figure)].sort();
    expect(stillTexts(figure).sort()).toEqual(drawn);
  });

  test('is small, and JSON changes nothing about it', () => {
    const text = JSON.stringify(figure.spec);
    expect(JSON.parse(text)).toEqual(figure.spec);
    expect(text.length).toBeLessThan(100_000);
  });

  test('replaces in each frame existing traces only, by traces of the same kind', () => {
    for (const frame of frames) {
      expect(frame.traces.map((i) => data[i]?.type)).toEqual(frame.data.map(({ type }) => type));
    }
  });
});
