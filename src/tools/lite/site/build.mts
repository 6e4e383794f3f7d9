/** Builds the course as a folder for any static server: JupyterLite, our extensions, the kernel, the lessons. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildKernel } from '../kernel/build.mjs';
import { paths } from '../../machine/paths.mjs';
import { writeContents } from './contents.mjs';
import { buildJupyterLite } from './jupyterlite.mjs';
import { icon, labPage, manifest, rootPage } from './page.mjs';
import { prune } from './prune.mjs';
import { swapIn } from './swap.mjs';

/**
 * The old site stays as it is until the new one is whole.
 *
 * @param folder gets the site
 * @param progress hears what is being done
 */
export async function buildSite(
  folder: string,
  progress: (text: string) => void = () => {},
): Promise<void> {
  const state = join(paths.state, 'tab');
  await mkdir(state, { recursive: true });
  const work = await mkdtemp(join(state, 'build-'));
  try {
    const [contents, site] = [join(work, 'contents'), join(work, 'site')];
    progress('the lessons');
    await writeContents(contents);
    progress('JupyterLite');
    await buildJupyterLite(contents, site, join(work, 'lite'));
    progress('the kernel');
    await buildKernel(join(site, 'convlab'));
    progress('the page');
    await writePages(site);
    await prune(site);
    await swapIn(site, folder);
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
    convlabFiles: { script, style: 'look.css', early: [] },
  };
}
