/** What tensors need from a browser's worker, in place of `host.ts`. */
import * as wasmBackend from '@tensorflow/tfjs-backend-wasm';
import wasmProgram from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.js';
import * as core from '@tensorflow/tfjs-core';
import { addressOf, fetchedFile } from './fetched-files';

const packages: Readonly<Record<string, unknown>> = {
  '@tensorflow/tfjs-core': core,
  '@tensorflow/tfjs-backend-wasm': wasmBackend,
  '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.js': wasmProgram,
};

export function load<T>(id: string): T {
  return packages[id] as T;
}

export const readPackageFile = fetchedFile;

export function requestedBackend(): undefined {}

export function settledBackend() {
  return { backend: 'wasm', why: 'A browser computes with WebAssembly.' };
}

interface Scope {
  readonly crossOriginIsolated?: boolean;
  readonly navigator: { readonly hardwareConcurrency: number };
  readonly Worker: new (address: string) => { postMessage(data: unknown): void };
}
const scope = globalThis as unknown as Scope;

/** As in Node. */
const MOST_THREADS = 4;

/** The program of a thread, in the folder that the library fetches from. */
const THREAD = 'thread.js';

/** Only what is isolated may pass memory on. A page is that from a plain server once its service worker answers. */
export function threadCount(): number {
  return scope.crossOriginIsolated && addressOf(THREAD) !== undefined
    ? Math.min(scope.navigator.hardwareConcurrency, MOST_THREADS)
    : 1;
}

/** Starts a thread that ends with its worker. It takes part when the worker has let it start. */
export function startThread(data: unknown): void {
  new scope.Worker(addressOf(THREAD)!).postMessage(data);
}

export function relaxedSimdFlags(): string[] {
  return [];
}

export function allowRelaxedSimd(): void {}

/** Emscripten's programs leave a browser's handlers alone. */
export function keepErrorHandlers(work: () => void): void {
  work();
}

export function say(sentence: string): void {
  console.warn(sentence);
}

export function garbageLimit(): number {
  return 2 ** 28;
}

export function processorTime(): number {
  return performance.now();
}

/** A browser's collector cannot be called: the tensors of a job are freed some time after it. */
export const collectGarbage = undefined;
