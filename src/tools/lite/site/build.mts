/** Builds the course as a folder for any static server: JupyterLite, our extensions, the kernel, the lessons. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildKernel } from '../kernel/build.mjs';
import { paths } from '../../machine/paths.mjs';
import { writeContents } from './contents.mjs';
import { buildJupyterLite } from './jupyterlite.mjs';
import { icon, labPage, manifest, rootPage } from './page.mjs';
import { precache } from './precache.mjs';
import { prune } from './prune.mjs';
import { swapIn } from './swap.mjs';
import { versionOfLessons } from './version.mjs';

/**
 * The old site stays as it is until the new one is whole.
 *
 * @param folder gets the site
 * @param progress hears what is being done
 * @param signal stops it, and leaves no trace
 */
export async function buildSite(
  folder: string,
  progress: (text: string) => void = () => {},
  signal?: AbortSignal,
): Promise<void> {
  const state = join(paths.state, 'tab');
  await mkdir(state, { recursive: true });
  const work = await mkdtemp(join(state, 'build-'));
  try {
    const [contents, site] = [join(work, 'contents'), join(work, 'site')];
    const parts = [
      ['the lessons', () => writeContents(contents)],
      ['JupyterLite', () => buildJupyterLite(contents, site, join(work, 'lite'))],
      ['the kernel', () => buildKernel(join(site, 'convlab'))],
      ['the page', () => writePages(site)],
      ['what is not needed', () => prune(site)],
      ['offline use', () => precache(site)],
      ['the folder', () => swapIn(site, folder, signal)],
    ] as const;
    for (const [name, make] of parts) {
      signal?.throwIfAborted();
      progress(name);
      await make();
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function writePages(site: string): Promise<void> {
  const style = await readFile(join(paths.look, 'custom.css'), 'utf8');
  await Promise.all([
    writeFile(join(site, 'lab', 'index.html'), await labPage(await pageOptions(site))),
    writeFile(join(site, 'index.html'), rootPage()),
    writeFile(join(site, 'icon.svg'), icon),
    writeFile(join(site, 'manifest.webmanifest'), manifest),
    writeFile(join(site, 'look.css'), style),
    // A browser asks for a lesson's image as if it were beside the page, before JupyterLite hands it over.
    cp(join(site, 'files', 'notebooks', 'images'), join(site, 'lab', 'images'), { recursive: true }),
  ]);
}

/** What JupyterLite's pages would put together from several files when they open. */
async function pageOptions(site: string): Promise<object> {
  const [all, lab] = await Promise.all(
    ['.', 'lab'].map(async (folder) => {
      const text = await readFile(join(site, folder, 'jupyter-lite.json'), 'utf8');
      return (JSON.parse(text) as Record<string, object>)['jupyter-config-data'];
    }),
  );
  const page = await readFile(join(site, 'lab', 'index.html'), 'utf8');
  const script = /href="\.\.\/(build\/lab\/bundle\.js\?[^"]*)"/.exec(page)?.[1];
  if (!script) throw new Error('The page of JupyterLite does not name its program.');
  return {
    ...all,
    ...lab,
    appUrl: '/lab',
    settingsUrl: './build/schemas',
    convlabVersion: await versionOfLessons(site),
    convlabFiles: { script, style: 'look.css', early: await earlyFiles(site) },
  };
}

/** The largest files that each page begins with; a browser would hear of them one after the other. */
async function earlyFiles(site: string): Promise<string[]> {
  const [build, lab, lite] = await Promise.all(
    ['build', 'extensions/convlab-lab/static', 'extensions/convlab-lite/static'].map(
      async (folder) => (await readdir(join(site, folder))).map((name) => `${folder}/${name}`),
    ),
  );
  const core = build!.filter((file) => /\/jlab_core\.\w+\.js$/.test(file));
  const extensions = [...lab!, ...lite!].filter((file) => /\.\w+\.js$/.test(file));
  // JupyterLab's builder adds the hash to the addresses of what a bundle loads, though it is in their names.
  return [...core, ...extensions.map((file) => file.replace(/(\/\d+\.(\w+)\.js)$/, '$1?v=$2'))];
}
