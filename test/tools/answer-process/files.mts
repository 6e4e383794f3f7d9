/** Answers as files of a test, and the processes that run them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  AnswerProcess,
  type AnswerProcessOptions,
} from '../../../src/tools/answer-process/answer-process.mjs';

/** A folder outside the project, with a space and an umlaut in its name. */
export function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'mein kürs '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

export function start(options: AnswerProcessOptions = {}): AnswerProcess {
  const process = AnswerProcess.start({ seconds: 2, ...options });
  onTestFinished(() => process.close());
  return process;
}

/** Loads a file with this text; `more` are other files in its folder. */
export async function load(source: string, options: AnswerProcessOptions = {}, more = {}) {
  const file = join(folderWith({ 'answer.ts': source, ...more }), 'answer.ts');
  const process = start(options);
  const loaded = await process.load(file);
  return { process, answer: process.answer, loaded, file };
}
