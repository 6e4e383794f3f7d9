/** Checking values is quick because it doesn't load TensorFlow. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(__dirname, '../../../..');

/** The modules that a process has loaded after running this code. */
function loaded(code: string): string[] {
  const script = `const { check, nn } = require('convlab'); ${code}
    .then(() => console.error(JSON.stringify(Object.keys(require.cache))));`;
  const env = { ...process.env, CONVLAB_PROGRESS: 'off' };
  const { stderr } = runNode(script, env);
  const line = stderr.split('\n').find((text) => text.startsWith('["'));
  return JSON.parse(line!) as string[];
}

function runNode(script: string, env: NodeJS.ProcessEnv): { stderr: string } {
  const both = `${process.execPath} -e "$SCRIPT" 2>&1 >/dev/null`;
  const stderr = execFileSync('sh', ['-c', both], {
    cwd: root,
    env: { ...env, SCRIPT: script },
    encoding: 'utf8',
  });
  return { stderr };
}

const ofTensorFlow = (files: readonly string[]) =>
  files.filter((file) => file.includes('@tensorflow'));

it('loads no backend for values, right or wrong', () => {
  const wrong = "check('quiz-130', { depth: 20, size: 15, features: 7777 })";
  const right = "check('quiz-130', { depth: 20, size: 16, features: 5120 })";
  const files = loaded(`${wrong}.then(() => ${right})`);
  expect(files.length).toBeGreaterThan(50);
  expect(ofTensorFlow(files)).toEqual([]);
});

it('loads one for a model', () => {
  const files = loaded("check('same-size', { conv2: new nn.Conv2d(16, 32, 3) })");
  expect(ofTensorFlow(files).length).toBeGreaterThan(0);
});
