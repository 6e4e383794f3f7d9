import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appName } from '../../../../src/tools/lite/site/settings.mjs';
import { swapIn, whyNotThere } from '../../../../src/tools/lite/site/swap.mjs';
import { writeWhole } from '../../../../src/tools/machine/files.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'convlab-swap-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A folder that counts as a site, with a word in it. */
function siteAt(name: string, word: string): string {
  const site = join(folder, name);
  const options = { 'jupyter-config-data': { appName, convlabCourse: {} } };
  writeWhole(join(site, 'jupyter-lite.json'), JSON.stringify(options));
  writeWhole(join(site, word), '');
  return site;
}

describe('whyNotThere', () => {
  it('lets a site into what is not there yet, an empty folder, or an earlier site', () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    for (const target of [join(folder, 'none'), empty, siteAt('site', 'old')])
      expect(whyNotThere(target)).toBeUndefined();
  });

  it.each([
    ['another page', { 'index.html': '<p>mine' }],
    ["somebody's JupyterLite", { 'jupyter-lite.json': '{"jupyter-config-data":{"appName":"x"}}' }],
    ['a damaged site', { 'jupyter-lite.json': '{' }],
    ['JSON that is none of a site', { 'jupyter-lite.json': 'null' }],
  ])('does not let it into %s', (_, files) => {
    for (const [name, text] of Object.entries(files)) writeWhole(join(folder, name), text);
    expect(whyNotThere(folder)).toBe('has files in it that are not a site of convlab');
  });

  it('does not take a file for a folder', () => {
    const file = join(folder, 'file');
    writeWhole(file, '');
    expect(whyNotThere(file)).toBe('is a file');
  });
});

describe('swapIn', () => {
  it('leaves nothing of the old site, and nothing beside it', async () => {
    const [fresh, target] = [siteAt('work', 'new'), siteAt('target', 'old')];
    await swapIn(fresh, target);
    expect(readdirSync(target).sort()).toEqual(['jupyter-lite.json', 'new']);
    expect(readdirSync(folder).sort()).toEqual(['target', 'work']);
  });

  it('makes the folders above', async () => {
    const target = join(folder, 'deep', 'er', 'tab');
    await swapIn(siteAt('work', 'new'), target);
    expect(existsSync(join(target, 'new'))).toBe(true);
  });

  it('leaves the old site as it was when it is stopped', async () => {
    const [fresh, target] = [siteAt('work', 'new'), siteAt('target', 'old')];
    await expect(swapIn(fresh, target, AbortSignal.abort())).rejects.toThrow();
    expect(readdirSync(target)).toContain('old');
    expect(readdirSync(folder).sort()).toEqual(['target', 'work']);
  });

  it('clears away what a build that was killed has left', async () => {
    writeWhole(join(folder, '.target.new', 'half'), '');
    const target = siteAt('target', 'old');
    await swapIn(siteAt('work', 'new'), target);
    expect(readFileSync(join(target, 'new'), 'utf8')).toBe('');
    expect(readdirSync(folder).sort()).toEqual(['target', 'work']);
  });
});
