/** Requests to a process that wait for their replies, which name them by their ids. */

interface Waiting<Reply> {
  readonly resolve: (reply: Reply) => void;
  readonly cancel: () => void;
}

export class Requests<Reply> {
  readonly #waiting = new Map<number, Waiting<Reply>>();
  #lastId = 0;

  /** @param begin sends the request, sets its time limit, and returns what cancels that */
  ask(begin: (id: number) => () => void): Promise<Reply> {
    const id = ++this.#lastId;
    return new Promise((resolve) => this.#waiting.set(id, { resolve, cancel: begin(id) }));
  }

  /** Passes a reply on; whether it was waited for. */
  resolve(id: number, reply: Reply): boolean {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    waiting?.resolve(reply);
    waiting?.cancel();
    return waiting !== undefined;
  }

  /** Says to all that wait what comes in place of their replies. */
  resolveAll(replyTo: (id: number) => Reply): void {
    for (const id of this.#waiting.keys()) this.resolve(id, replyTo(id));
  }
}
