/** Questions to a worker, and its answers. */

/** What a worker can be asked, by name. */
export type Answering = Readonly<Record<string, (...given: never[]) => unknown>>;

/** As much of a worker, or of the page as its worker sees it, as messages need. */
export interface Port {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}

interface Question {
  readonly id: number;
  readonly name: string;
  readonly given: readonly unknown[];
}

interface Answer {
  /** The question's id. */
  readonly answers: number;
  readonly value?: unknown;
  readonly error?: unknown;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** The side that asks. */
export class Requests<Answers extends Answering, News = never> {
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;
  /** Why nothing will be answered any more. */
  #end: Error | undefined;

  /** @param hear is told what the worker says without being asked */
  constructor(
    private readonly port: Port,
    hear: (news: News) => void = () => {},
  ) {
    port.onmessage = ({ data }) => {
      if ('answers' in (data as Answer)) this.#take(data as Answer);
      else hear(data as News);
    };
  }

  ask<N extends keyof Answers & string>(
    name: N,
    ...given: Parameters<Answers[N]>
  ): Promise<Awaited<ReturnType<Answers[N]>>> {
    if (this.#end) return Promise.reject(this.#end);
    const id = ++this.#count;
    const answer = new Promise<unknown>((resolve, reject) =>
      this.#waiting.set(id, { resolve, reject }),
    );
    this.port.postMessage({ id, name, given } satisfies Question);
    return answer as Promise<Awaited<ReturnType<Answers[N]>>>;
  }

  /** The worker has ended, or never begun: nothing will come, now or later. */
  end(error: Error): void {
    this.#end ??= error;
    this.fail(error);
  }

  /** Nothing that is waited for will come. */
  fail(error: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }

  #take({ answers, value, error }: Answer): void {
    const waiting = this.#waiting.get(answers);
    this.#waiting.delete(answers);
    if (error === undefined) waiting?.resolve(value);
    else waiting?.reject(error);
  }
}

/** The side that answers. */
export function answerRequests(port: Port, answers: Answering): void {
  // A cell could put something in its place.
  const post = port.postMessage.bind(port);
  const answer = async ({ id, name, given }: Question) => {
    try {
      const value = await answers[name]!(...(given as never[]));
      post({ answers: id, value } satisfies Answer);
    } catch (error) {
      post({ answers: id, error: error ?? new Error('It failed.') } satisfies Answer);
    }
  };
  port.onmessage = ({ data }) => void answer(data as Question);
}
