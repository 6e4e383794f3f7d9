/** The contrast of a text with its background, by WCAG's formula: 4.5 is enough. */
import type { Page } from 'playwright-core';

export function contrastOf(page: Page, selector: string): Promise<number> {
  // As text: the tests are compiled without the types of a browser.
  return page.evaluate<number>(`(${MEASURE})(${JSON.stringify(selector)})`);
}

const MEASURE = `(selector) => {
  const drawn = (...colours) => {
    const canvas = document.createElement('canvas').getContext('2d');
    for (const colour of colours) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = (colour) => {
    const [r, g, b] = colour
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const node = document.querySelector(selector);
  const backgrounds = [];
  for (let at = node; at; at = at.parentElement) backgrounds.unshift(getComputedStyle(at).backgroundColor);
  const both = [drawn(...backgrounds), drawn(...backgrounds, getComputedStyle(node).color)].map(luminance);
  return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
}`;
