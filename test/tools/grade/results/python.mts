/** Reads what was written, with the parsers of another language. */
import { execa } from 'execa';

/** Runs a program that reads its standard input and prints JSON. */
export async function python(program: string, input: string): Promise<unknown> {
  const { stdout } = await execa('python3', ['-c', program], {
    input,
    env: { PYTHONUTF8: '1', PYTHONIOENCODING: 'utf-8' },
  });
  return JSON.parse(stdout);
}
