/** A page of all explorers, for any static server, or to be opened from the disk. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { escapeHTML, markUp } from '../../display/index.js';
import { paths } from '../machine/paths.mjs';
import { sections, type Section } from './gallery-sections.mjs';
import { galleryStyle } from './gallery-style.mjs';

/** Writes `explorers.js`, which defines the elements, and `index.html`, which shows one of each. */
export async function buildGallery(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all([
    build({
      entryPoints: [join(paths.root, 'src', 'tools', 'lab', 'explore', 'elements.ts')],
      outfile: join(folder, 'explorers.js'),
      bundle: true,
      platform: 'browser',
      // Browsers run no modules that are opened from the disk.
      format: 'iife',
      target: 'es2022',
      minify: true,
      logLevel: 'silent',
    }),
    writeFile(join(folder, 'index.html'), page(sections)),
  ]);
}

function page(all: readonly Section[]): string {
  const links = all.map(({ name, title }) => `<a href="#${name}">${escapeHTML(title)}</a>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>convlab: convolution, by hand</title>
<style>${galleryStyle}</style>
<script src="explorers.js" defer></script>
</head>
<body>
<header>
<h1>Convolution, by hand</h1>
<p>Interactive figures: change a number, point at a pixel, move a window, and see what changes and why. They belong to convlab, a course on convolutional layers.</p>
<nav aria-label="Explorers">${links.join(' ')}</nav>
</header>
<main>
${all.map(sectionHTML).join('\n')}
</main>
</body>
</html>
`;
}

function sectionHTML({ name, title, text, explorer }: Section): string {
  return `<section aria-labelledby="${name}">
<h2 id="${name}">${escapeHTML(title)}</h2>
<p>${markUp(text)}</p>
${explorer().toElement()}
</section>`;
}
