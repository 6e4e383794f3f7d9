/** The pages of the site: its root, and the one in which JupyterLite runs. */
import { join, posix } from 'node:path';
import { build } from 'esbuild';
import { paths } from '../../machine/paths.mjs';
import { pageStyle } from './page-style.mjs';
import { frontPage } from './settings.mjs';

const title = 'convlab: convolutional layers, hands on';
const describe =
  'A course on convolutional layers that runs in your browser: TypeScript notebooks, exercises that know why an answer is wrong, and a small library that behaves like PyTorch. Nothing to install.';

/** A layer's window on its input: what it sees of 3 x 3 pixels. */
const drawing = `<g fill="#9e9e9e"><path d="M0 0h6v6H0zM8 0h6v6H8zM16 0h6v6h-6zM0 8h6v6H0zM8 8h6v6H8zM16 8h6v6h-6zM0 16h6v6H0zM8 16h6v6H8zM16 16h6v6h-6z"/></g><rect x="-1" y="-1" width="16" height="16" rx="1" fill="#1976d2" fill-opacity=".35" stroke="#1976d2" stroke-width="2"/>`;
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 26 26">${drawing}</svg>`;
const inPage = icon.replace('<svg', '<svg aria-hidden="true"');

/** What an installed page is called. */
export const manifest = JSON.stringify({
  name: title,
  short_name: 'convlab',
  description: describe,
  icons: [{ src: './icon.svg', type: 'image/svg+xml', sizes: 'any' }],
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#ffffff',
});

/** Leads on to the front page of the course, wherever the site lies. */
export function rootPage(): string {
  const target = `lab/index.html?path=${frontPage}`;
  return `${head('.')}
<meta http-equiv="refresh" content="0; url=${target}">
</head>
<body>
<p><a href="${target}">${title}</a></p>
</body>
</html>
`;
}

/**
 * @param options what JupyterLite is told, and the files that `page/start.ts` loads
 */
export async function labPage(options: object): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(paths.liteSources, 'start.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2015',
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  const script = outputFiles[0]!.text.trim();
  return `${head('..')}
<style>${pageStyle}</style>
</head>
<body class="jp-ThemedContainer" data-notebook="lab">
<div id="jupyterlite-loading-indicator" role="status">
${inPage}
<p>Loading the course…</p>
<p id="convlab-online" hidden>This browser can't keep the course for offline use, because the address doesn't begin with https.</p>
</div>
<div id="convlab-cannot" role="alert" hidden>
${inPage}
<p id="convlab-what"></p>
<p id="convlab-remedy"></p>
</div>
<noscript>
<style>#jupyterlite-loading-indicator { display: none; }</style>
<p class="convlab-no-script">The course runs in your browser, in JavaScript. Allow it for this page, then reload.</p>
</noscript>
<script id="jupyter-config-data" type="application/json">${safe(JSON.stringify(options))}</script>
<script>${safe(script)}</script>
</body>
</html>
`;
}

/** @param root the way to the site's root */
function head(root: string): string {
  const at = (name: string) => posix.join(root, name);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${describe}">
<link rel="icon" href="${at('icon.svg')}" type="image/svg+xml">
<link rel="manifest" href="${at('manifest.webmanifest')}">`;
}

/** A text inside a script must not end it. */
function safe(text: string): string {
  return text.replaceAll('</', '<\\/');
}
