/**
 * Keeps the course in the browser's storage, one version as a whole. A page and all it loads come from one version:
 * an update is stored beside it and waits until no tab shows the old one, or until the learner asks for it.
 *
 * Workbox, which does much of this, fetches one file after another, each a second time past the browser's cache,
 * gives up at the first that fails and does not say how far it is; with all that replaced, little of it is left.
 */
import { fetchVerified } from './fetch-verified';
import { fill, StorageFull } from './fill';
import { answerKernel, noteInterrupt } from './interrupted';
import { hashesOf, type Manifest } from './manifest';
import type { FromWorker, Progress, ToWorker } from './messages';
import { notStoredPage, updatingPage } from './pages';
import { routeOf, type Route } from './route';
import { Store } from './store';

/** Written in front of this script when the site is built. */
declare const COURSE: Manifest;
declare const self: ServiceWorkerGlobalScope;

const { registration } = self;
const { scope } = registration;
const { version, files } = COURSE;
// Other sites of the same host have storage of their own.
const store = new Store(() => caches.open(`convlab ${new URL(scope).pathname}`), scope);

/** Known to be complete; before, storage is asked each time. */
let complete = false;
let preparing: Promise<void> | undefined;

self.addEventListener('install', (event) => {
  // The very first version serves nothing until it is complete, and so may begin at once:
  // then there is a page to show when the network goes away before that.
  if (registration.active) event.waitUntil(prepare());
});

self.addEventListener('activate', (event) => event.waitUntil(dropOthers()));

self.addEventListener('message', (event) => {
  const message = event.data as ToWorker;
  if (message.convlab === 'interrupt') noteInterrupt(message);
  if (message.convlab === 'activate') event.waitUntil(self.skipWaiting());
  if (message.convlab === 'prepare') event.waitUntil(serve(message.version));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || request.headers.has('Range')) return;
  const toKernel = answerKernel(request.url, scope);
  if (toKernel) {
    event.respondWith(toKernel);
    return;
  }
  const route = routeOf(request.url, scope, request.mode === 'navigate', (path) => path in files);
  if (route) event.respondWith(answer(request, route));
});

/** Stores what is missing and tells all pages how it goes. */
function prepare(): Promise<void> {
  preparing ??= fillStore().finally(() => (preparing = undefined));
  return preparing;
}

async function fillStore(): Promise<void> {
  if (await isComplete()) return;
  try {
    let percent = -1;
    await fill(COURSE, store, {
      fetchFile,
      room,
      progress(part) {
        if (Math.floor(100 * part) === percent) return;
        percent = Math.floor(100 * part);
        void tell({ kind: 'preparing', part });
      },
    });
    complete = true;
  } catch (error) {
    const full = error instanceof StorageFull;
    await tell(full ? { kind: 'full' } : { kind: 'failed', reason: (error as Error).message });
    throw error;
  }
}

async function serve(pageVersion: string): Promise<void> {
  // A page that was loaded before the worker was there. Of another version, it stays with the server's files.
  if (pageVersion === version) await self.clients.claim();
  try {
    await prepare();
  } catch {
    return; // the pages were told
  }
  await tell({ kind: 'ready' });
}

async function tell(progress: Progress): Promise<void> {
  const message: FromWorker = { convlab: 'offline', version, ...progress };
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage(message);
}

function fetchFile(path: string, hash: string, stop?: AbortSignal): Promise<Response> {
  const address = scope + path.split('/').map(encodeURIComponent).join('/');
  return fetchVerified(address, hash, (...request) => fetch(...request), stop);
}

async function room(): Promise<number | undefined> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined ? undefined : quota - usage;
}

async function isComplete(): Promise<boolean> {
  return (complete ||= await store.isComplete(version));
}

async function dropOthers(): Promise<void> {
  // A still newer version that is on its way would lose what it has stored; it drops ours when its time comes.
  if (registration.installing || registration.waiting) return;
  await store.keepOnly(version, hashesOf(COURSE));
}

async function answer(request: Request, route: Route): Promise<Response> {
  const navigates = request.mode === 'navigate';
  if (!(await isComplete())) {
    return navigates ? fetch(request).catch(notStoredPage) : fetch(request);
  }
  if (navigates && (await updatesNow(request))) return updatingPage();
  if (route.kind === 'file') return fileAt(route.path, request);
  if (route.kind === 'moved') return Response.redirect(route.to);
  const found = await fetch(request).catch(() => undefined);
  if (!navigates) return found ?? new Response('You are offline.', { status: 504 });
  // An old link, or one of an app that the site does not have.
  return found && found.status !== 404 ? found : Response.redirect(`${scope}lab/index.html`);
}

/** To load the only tab again is to ask for the update that waits, as it would be without a worker. */
async function updatesNow(request: Request & { readonly isReloadNavigation?: boolean }) {
  if (!registration.waiting || !request.isReloadNavigation) return false;
  return (await self.clients.matchAll({ type: 'window' })).length <= 1;
}

async function fileAt(path: string, request: Request): Promise<Response> {
  const [hash] = files[path]!;
  const stored = await store.get(hash);
  if (stored) return stored;
  // The storage was cleared. Then the server's files do, until all are stored again.
  complete = false;
  await store.incomplete(version);
  void tell({ kind: 'failed', reason: 'The storage was cleared.' });
  return answer(request, { kind: 'file', path });
}
