/** `convlab site`: the explorers as a folder of web pages. */
import { relative, resolve } from 'node:path';
import { type Command } from 'commander';
import { paths } from '../machine/paths.mjs';
import { marks, say } from './terminal.mjs';

interface SiteOptions {
  readonly out: string;
}

export function define(command: Command): void {
  command
    .option('--out <folder>', 'where to write it', 'site')
    .addHelpText(
      'after',
      `
The folder holds index.html, which opens by a double click, and explorers.js, which any page of your own may
use: the elements in it are what \`explore.window(…).toElement()\` gives. Nothing is loaded from elsewhere.

Examples:
  npx convlab site
  npx convlab site --out public/explorers`,
    )
    .action((options: SiteOptions) => site(options));
}

async function site({ out }: SiteOptions): Promise<void> {
  const { buildGallery } = await import('../lite/gallery.mjs');
  const folder = resolve(paths.root, out);
  await buildGallery(folder);
  say(
    `${marks.well} ${relative(process.cwd(), folder) || '.'}/index.html written: open it in a browser.`,
  );
}
