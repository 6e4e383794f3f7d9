/** What tensors need from a browser's worker, in place of `host.ts`. */
import * as wasmBackend from '@tensorflow/tfjs-backend-wasm';
import wasmProgram from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.js';
import * as core from '@tensorflow/tfjs-core';
import { fetchedFile } from './fetched-files';

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

/** A plain server's page is not isolated: its workers may create shared memory, but not pass it on. */
export function threadCount(): number {
  return 1;
}

export function startThread(): void {}

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

/** A browser's collector cannot be called: the tensors of a job are freed some time after it. */
export const collectGarbage = undefined;
