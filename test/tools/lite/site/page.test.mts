import { expect, it } from 'vitest';
import { labPage, manifest, rootPage } from '../../../../src/tools/lite/site/page.mjs';

/** What a page refers to. */
const addresses = (page: string) => [
  ...page.matchAll(/(?:src|href)="([^"]*)"|url=([^"]*)"/g),
].map(([, one, other]) => one ?? other);

it('The root leads to the front page of the course, without a script and below any path', () => {
  expect(addresses(rootPage())).toEqual([
    'icon.svg',
    'manifest.webmanifest',
    'lab/index.html?path=notebooks/0-course.ipynb',
    'lab/index.html?path=notebooks/0-course.ipynb',
  ]);
});

it('The page loads nothing from elsewhere, and is readable without scripts', async () => {
  const page = await labPage({});
  expect(addresses(page)).toEqual(['../icon.svg', '../manifest.webmanifest']);
  expect(page.replace(/http:\/\/www\.w3\.org\S*/g, '')).not.toMatch(/https?:\/\//);
  expect(page).toMatch(/<noscript>[^]*in JavaScript[^]*<\/noscript>/);
});

it('What the page is told cannot end the script that it is in', async () => {
  const options = { title: '</script><b>' };
  const page = await labPage(options);
  const [, text] = /type="application\/json">([^]*?)<\/script>/.exec(page)!;
  expect(JSON.parse(text!)).toEqual(options);
});

it('An installed page begins where the site does', () => {
  expect(JSON.parse(manifest)).toMatchObject({ start_url: './', scope: './' });
});
