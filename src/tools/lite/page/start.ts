/**
 * What the page runs first, before anything of JupyterLite: it says what the browser lacks, or tells JupyterLite
 * where the site is and loads it. It takes the place of JupyterLite's config-utils.js, which fetches six files
 * for what the page of a built site may as well contain.
 *
 * An older browser must be able to read it, so its syntax is lowered.
 */
import { startEarly } from '../kernel/workers';
import { canKeepWork, lacking } from './lacking';
import { isSmallScreen } from './small-screen';

/** Made by src/tools/lite/site/page.mts, from the settings of the site. */
interface PageData {
  [option: string]: unknown;
  mode: string;
  /** JupyterLite's program, our style, and what is needed soon, from the site's root. */
  convlabFiles: {
    readonly script: string;
    readonly style: string;
    readonly early: readonly string[];
  };
}

const byId = (id: string) => document.getElementById(id);
const data = byId('jupyter-config-data')!;
/** Some servers leave out the name of the page, or the slash before it. */
const here = location.pathname.replace(/\/(index(\.html)?)?$/, '') + '/';
/** The site's root, which may lie anywhere on its server. */
const root = here.slice(0, here.lastIndexOf('/', here.length - 2) + 1);

const missing = lacking();
if (missing === undefined) {
  load();
  void canKeepWork().then((can) => {
    if (!can)
      cannotRun(
        "It doesn't let this page keep data (IndexedDB), so your work would be lost. The reason may be a private window, or a setting that blocks site data.",
      );
  });
} else cannotRun(missing);

function load(): void {
  const { convlabFiles, ...options } = JSON.parse(data.textContent) as PageData;
  for (const [name, value] of Object.entries(options)) {
    // JupyterLite itself puts the root before these two.
    if (name === 'licensesUrl' || name === 'themesUrl') continue;
    if (/Url$/.test(name) && typeof value === 'string' && value.startsWith('./'))
      options[name] = root + value.slice(2);
  }
  // One document at a time has the room of a small screen.
  if (isSmallScreen()) options.mode = 'single-document';
  data.textContent = JSON.stringify(options);
  if (!('serviceWorker' in navigator)) byId('convlab-online')!.hidden = false;
  addEventListener(
    'error',
    ({ target }) => void (isLoading() && isScript(target) && notLoaded()),
    true,
  );
  // The compiler needs as long to begin as JupyterLite does.
  startEarly(new URL(`${root}convlab/`, location.href), {
    holdsBack: options.convlabHoldBack !== 'off',
    interruptAddress: new URL(`${root}convlab/interrupted/first`, location.href).href,
  });
  for (const file of convlabFiles.early)
    add('link', { rel: 'preload', as: 'script', href: root + file });
  // Below the styles of JupyterLab, which go into the head, so that it takes precedence.
  document.body.append(add('link', { rel: 'stylesheet', href: root + convlabFiles.style }));
  add('script', { src: root + convlabFiles.script });
}

function add(tag: string, attributes: Record<string, string>): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return document.head.appendChild(element);
}

/** JupyterLite hides the words that say so when it is there. */
function isLoading(): boolean {
  return byId('jupyterlite-loading-indicator')?.className === '';
}

const isScript = (target: EventTarget | null) => target instanceof HTMLScriptElement;

function cannotRun(why: string): void {
  say(
    `The course does not run in this browser. ${why}`,
    'A current Chrome, Edge, Firefox or Safari runs it.',
  );
}

function notLoaded(): void {
  say('Part of the course could not be loaded.', 'Check your connection, then reload the page.');
}

function say(what: string, remedy: string): void {
  byId('convlab-what')!.textContent = what;
  byId('convlab-remedy')!.textContent = remedy;
  byId('convlab-cannot')!.hidden = false;
  byId('jupyterlite-loading-indicator')?.remove();
}
