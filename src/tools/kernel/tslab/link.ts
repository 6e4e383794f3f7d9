/**
 * The kernel's two threads. The main one runs cells, and nothing else: an interrupt stops it, and a cell may keep
 * it busy for as long as it likes. The other, the front, talks to Jupyter and has the compiler. So a question
 * about types is answered while a cell runs, and what a loop prints is shown while it runs.
 */
import { receiveMessageOnPort, type MessagePort, type Worker } from 'node:worker_threads';
import type { Converter, ConvertResult } from 'tslab/dist/converter';
import type { getCodeMetadata } from 'tslab/dist/metadata';
import type { Explored } from '../../../display/explored';
import type { Names } from '../../../shape/known-calls';

/** What the front asks for. */
export type Task = Run | Keep;

/**
 * A cell to run. It comes as it was compiled: a thread that waited for that could not be interrupted, nor load the
 * library.
 */
export interface Run {
  readonly kind: 'run';
  readonly code: string;
  /** Counted from 1, as the notebook shows it. */
  readonly number: number;
  /** What a cell's first comment says of it, as `@module` does. */
  readonly metadata: ReturnType<typeof getCodeMetadata>;
  /** Missing if it makes a file, or the compiler itself has failed. */
  readonly compiled?: ConvertResult;
}

/** To keep what was set by hand in a page. */
interface Keep {
  readonly kind: 'keep';
  readonly explored: Explored;
}

/** A place in the JavaScript of a cell, from 1. */
export type Place = readonly [line: number, column: number];

/** What the main thread tells the front. */
export type News =
  | { readonly kind: 'stream'; readonly name: 'stdout' | 'stderr'; readonly text: string }
  | { readonly kind: 'display'; readonly data: object; readonly update: boolean }
  /** The library has been loaded: what its calls take. */
  | { readonly kind: 'calls'; readonly calls: ReadonlyMap<string, Names> }
  /** An interrupt came while no cell was running here: it may be meant for one that is being compiled. */
  | { readonly kind: 'interrupted' }
  /** A cell has started a program, and goes on. */
  | { readonly kind: 'program'; readonly pid: number; readonly cell: number }
  /** A cell has run. `set` are the names that have a value now. */
  | { readonly kind: 'ran'; readonly ok: boolean; readonly set: readonly string[] };

/** What the main thread asks, and waits for. */
export interface Answers {
  /** After all that the cells before declare, which the front knows. */
  readonly convert: (code: string) => ConvertResult;
  readonly addModule: Converter['addModule'];
  /** The lines of a cell that some places in its JavaScript come from. */
  readonly linesOf: (code: string, places: readonly Place[]) => readonly (number | undefined)[];
  /** Nothing, after all that was told before has been sent, and the sockets are closed. */
  readonly close: () => Promise<void>;
}

export interface Question {
  readonly kind: 'question';
  readonly name: keyof Answers;
  readonly given: readonly unknown[];
}

/** What is noted of the running cell, or the last, for the other thread to read at any time. */
export const moments = {
  /** Its code has begun. */
  begun: 0,
  /** It has come to its first `await`, or to its end. */
  awaited: 1,
  /** An interrupt has been heard. */
  heard: 2,
  /** The front has asked for an interrupt, which has not been heard yet. */
  asked: 3,
  /** V8 was asked to end what ran, which nothing has answered yet. */
  cut: 4,
} as const;

/** What the front is started with. */
export interface FrontData {
  readonly configPath: string;
  readonly answers: MessagePort;
  /** Set to 1 when there is an answer. */
  readonly signal: Int32Array;
  /** The number of the last cell that came to each of the `moments`. */
  readonly reached: Int32Array;
}

type Answer = { readonly value: unknown } | { readonly error: unknown };

/** @returns what asks the front and waits */
export function askThrough(
  front: Worker,
  { answers, signal }: { answers: MessagePort; signal: Int32Array },
): <N extends keyof Answers>(
  name: N,
  ...given: Parameters<Answers[N]>
) => Awaited<ReturnType<Answers[N]>> {
  return (name, ...given) => {
    front.postMessage({ kind: 'question', name, given } satisfies Question);
    Atomics.wait(signal, 0, 0);
    Atomics.store(signal, 0, 0);
    const answer = receiveMessageOnPort(answers)!.message as Answer;
    if ('error' in answer) throw answer.error;
    return answer.value as never;
  };
}

/** Answers a question of the main thread. */
export async function answer(
  { name, given }: Question,
  answering: Answers,
  { answers, signal }: FrontData,
): Promise<void> {
  let said: Answer;
  try {
    const answerer = answering[name] as (...given: readonly unknown[]) => unknown;
    said = { value: await answerer(...given) };
  } catch (error) {
    said = { error };
  }
  answers.postMessage(said);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
}
