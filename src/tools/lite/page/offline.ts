/**
 * The page's side of offline use: starts the service worker, hears how far it is, and lets the learner have an update.
 * It knows nothing of JupyterLab.
 */
import type { FromWorker, ToWorker } from '../offline/messages';
import type { OfflineState } from './offline-state';

export interface OfflineOptions {
  /** The site's root, with a slash at its end. */
  readonly root: URL;
  /** The version that this page was loaded with; '' if the site has none. */
  readonly version: string;
  /** Saves the learner's work before the page is loaded again. @returns whether all is saved */
  readonly save: () => Promise<boolean>;
  readonly changed: (state: OfflineState) => void;
  /** Milliseconds until what has failed is tried again. */
  readonly retryAfter?: number;
}

const hour = 3_600_000;

export class Offline {
  private state: OfflineState = {
    progress: undefined,
    update: 'none',
    online: navigator.onLine,
  };
  private registration: ServiceWorkerRegistration | undefined;
  private controlled = navigator.serviceWorker.controller !== null;
  private leaves = false;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: OfflineOptions) {}

  /** Rejects if the browser refuses the worker. */
  async start(): Promise<void> {
    const { serviceWorker } = navigator;
    serviceWorker.addEventListener('message', ({ data }) => this.hear(data as FromWorker));
    serviceWorker.addEventListener('controllerchange', () => this.controllerChanged());
    serviceWorker.startMessages();
    window.addEventListener('offline', () => this.set({ online: false }));
    window.addEventListener('online', () => {
      this.set({ online: true });
      this.tryAgain();
    });
    const { root } = this.options;
    const script = new URL('service-worker.js', root);
    this.registration = await serviceWorker.register(script, { scope: root.pathname });
    this.registration.addEventListener('updatefound', () => this.watch());
    this.watch();
    setInterval(() => void this.look(), hour);
    void serviceWorker.ready.then(() => this.prepare());
  }

  /** Saves, and loads the version that waits, in this tab and in all others. */
  async update(): Promise<void> {
    const waiting = this.registration?.waiting;
    if (!waiting) return this.reload();
    if (!(await this.options.save())) return;
    waiting.addEventListener('statechange', () => {
      // A page that was loaded past the worker hears of no other controller.
      if (waiting.state === 'activated') void this.reload();
    });
    send(waiting, { convlab: 'activate' });
  }

  private set(some: Partial<OfflineState>): void {
    this.state = { ...this.state, ...some };
    this.options.changed(this.state);
  }

  private hear(message: FromWorker): void {
    if (message.convlab !== 'offline') return;
    const { kind } = message;
    // A worker may end in the middle of its work, without a word.
    clearTimeout(this.retry);
    if (kind === 'preparing' || kind === 'failed') this.tryLater();
    // Without a version of its own, a page is of any.
    if (!this.options.version || message.version === this.options.version) {
      this.set({ progress: message });
    } else if (kind === 'full') {
      this.set({ update: 'full' });
    } else if (kind === 'ready') {
      this.set({ update: 'ready' }); // the server had it before this page asked for the worker
    }
  }

  /** Whether a worker is on its way to become the next. */
  private watch(): void {
    const { installing, waiting, active } = this.registration!;
    if (waiting && active) this.set({ update: 'ready' });
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && this.registration!.active) {
        this.set({ update: 'ready' });
      }
      if (installing.state === 'redundant') this.tryLater();
      // After a load past the worker, this page may be of that very version.
      if (installing.state === 'activated') this.prepare();
    });
  }

  private prepare(): void {
    const active = this.registration?.active;
    if (!active) return;
    if (active.state === 'activating') {
      active.addEventListener('statechange', () => this.prepare(), { once: true });
    } else {
      send(active, { convlab: 'prepare', version: this.options.version });
    }
  }

  private async look(): Promise<void> {
    // Without a network it rejects, and that is no news.
    await this.registration?.update().catch(() => undefined);
  }

  private tryLater(): void {
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.tryAgain(), this.options.retryAfter ?? 30_000);
  }

  private tryAgain(): void {
    if (this.state.progress?.kind !== 'ready') this.prepare();
    void this.look();
  }

  private controllerChanged(): void {
    const first = !this.controlled;
    this.controlled = true;
    // The first one begins to serve a page that was loaded without; the next is an update.
    if (!first) void this.reload();
  }

  private async reload(): Promise<void> {
    if (this.leaves || !(await this.options.save()) || this.leaves) return;
    this.leaves = true;
    location.reload();
  }
}

function send(worker: ServiceWorker, message: ToWorker): void {
  worker.postMessage(message);
}
