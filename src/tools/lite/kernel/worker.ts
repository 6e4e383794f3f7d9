/** A worker of a page that can be asked, and ended. */
import { Requests, type Answering, type Port } from './requests';

interface BrowserWorker extends Port {
  terminate(): void;
  onerror: ((event: { readonly message?: string }) => void) | null;
}

export class WorkerRequests<Answers extends Answering, News = never> extends Requests<
  Answers,
  News
> {
  readonly #worker: BrowserWorker;

  /** @param url the address of its program */
  constructor(url: string, hear?: (news: News) => void) {
    const { Worker } = globalThis as unknown as { Worker: new (url: string) => BrowserWorker };
    const worker = new Worker(url);
    super(worker, hear);
    this.#worker = worker;
    worker.onerror = ({ message }) => {
      if (message) this.fail(new Error(message));
      else this.end(new Error(`${url} could not be loaded: is the network there?`));
    };
  }

  terminate(): void {
    this.#worker.terminate();
    this.end(new Error(ENDED));
  }
}

const ENDED = 'The worker was ended before it answered.';

export const isEnded = (error: unknown): boolean =>
  error instanceof Error && error.message === ENDED;
