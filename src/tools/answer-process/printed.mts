/** How many characters are kept; a program that prints more has got out of hand. */
const most = 64_000;

/** What a program printed, up to a maximum length. */
export class Printed {
  #text = '';
  #isCut = false;
  /** Whether what comes now is kept: what the library prints while it starts is not the learner's. */
  isOn = false;

  add(text: string): void {
    if (!this.isOn) return;
    const left = most - this.#text.length;
    this.#text += text.slice(0, left);
    this.#isCut ||= text.length > left;
  }

  clear(): void {
    this.#text = '';
    this.#isCut = false;
  }

  toString(): string {
    return this.#isCut ? `${this.#text}\n… (it printed more than is shown here)\n` : this.#text;
  }
}
