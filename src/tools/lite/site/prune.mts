/** Takes out of a site what JupyterLite brings along and no page of ours asks for. */
import { readdir, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { unusedChunks } from './chunks.mjs';

/** JupyterLite's other pages and configuration, its own service worker, and what it was built with. */
const unused = [
  ...['doc', 'static', 'lab/tree', 'lab/workspaces', 'lab/favicon.ico', 'lab/package.json'],
  ...['lab/jupyter-lite.json', 'lab/jupyter-lite.ipynb', 'jupyter-lite.ipynb'],
  ...['bootstrap.js', 'config-utils.js', 'service-worker.js', 'package.json'],
  ...['jupyterlite.schema.v0.json', 'icon-120x120.png', 'icon-512x512.png'],
  ...['rspack.config.js', 'rspack.config.analyze.js', 'rspack.config.watch.js'],
];

/** Icon fonts in formats that browsers with modules do without, and marks of a build. */
const unusedNames = /^fa-.*\.(eot|ttf|woff|svg)$|\.orig$|^\.convlab-complete$/;

export async function prune(site: string): Promise<void> {
  const build = join(site, 'build');
  await Promise.all(unusedChunks(build).map((name) => rm(join(build, name))));
  await Promise.all(unused.map((name) => rm(join(site, name), { recursive: true, force: true })));
  for (const folder of ['build', 'extensions']) {
    const files = await readdir(join(site, folder), { recursive: true });
    const out = files.filter((file) => unusedNames.test(file.split(sep).pop()!));
    await Promise.all(out.map((file) => rm(join(site, folder, file))));
  }
}
