/** Comms with the real kernel, by Jupyter's protocol. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Kernel } from '../../../../src/tools/kernel/client/kernel.mjs';
import type { TypesReply } from '../../../../src/tools/kernel/tslab/types-protocol.js';
import { streamText } from '../client/stream-text.mjs';
import { folder, learner } from './learner.mjs';

describe('The kernel', () => {
  const one = learner();

  it('says which comms it has', async () => {
    expect(await one.kernel.supportedFeatures()).toEqual(['convlab.types', 'convlab.explored']);
  });

  it('lists the comms that are open, all or those of a target', async () => {
    const comm = one.kernel.openComm('convlab.types');
    const open = { [comm.id]: { target_name: 'convlab.types' } };
    expect(await one.kernel.commInfo()).toEqual(open);
    expect(await one.kernel.commInfo('convlab.types')).toEqual(open);
    expect(await one.kernel.commInfo('jupyter.widget')).toEqual({});
    comm.close();
    expect(await one.kernel.commInfo()).toEqual({});
  });

  it('closes a comm whose target it does not know', async () => {
    const comm = one.kernel.openComm('jupyter.widget');
    expect(await comm.next()).toBeUndefined();
    expect(comm.isClosed).toBe(true);
    expect(await one.kernel.commInfo()).toEqual({});
  });

  it('prints nothing of messages to comms that are not there', async () => {
    await one.run('1');
    const comm = one.kernel.openComm('toString');
    comm.send({ id: 1, code: 'x', above: [] });
    comm.close();
    const { outputs } = await one.kernel.execute('2');
    expect(streamText(outputs, 'stderr')).toBe('');
    expect(streamText(outputs, 'stdout')).toBe('2\n');
  });
});

describe('A question about a cell that imports a file', () => {
  const cwd = folder();
  let kernel: Kernel;
  beforeAll(async () => {
    writeFileSync(join(cwd, 'helper.ts'), 'export const four = 4;');
    kernel = await Kernel.start({ cwd });
  });
  afterAll(() => kernel.shutdown());

  it('leaves the file to the cell when it runs', async () => {
    const code = "import { four } from './helper';\nfour";
    const comm = kernel.openComm('convlab.types');
    comm.send({ id: 1, code, above: [] });
    expect(await comm.next()).toEqual({ id: 1, shapes: [], problems: [] });
    const { outputs } = await kernel.execute(code);
    expect(streamText(outputs, 'stdout')).toBe('4\n');
  });

  it('is answered anew when the file has changed', async () => {
    const comm = kernel.openComm('convlab.types');
    const problems = async () => {
      comm.send({ id: 1, code: "import { five } from './five';\nfive.length;", above: [] });
      return ((await comm.next()) as TypesReply).problems?.map(({ text }) => text);
    };
    expect(await problems()).toEqual([
      "Cannot find module './five' or its corresponding type declarations.",
    ]);
    writeFileSync(join(cwd, 'five.ts'), 'export const five = 5;');
    await expect
      .poll(problems, { timeout: 5000 })
      .toEqual(["Property 'length' does not exist on type '5'."]);
    writeFileSync(join(cwd, 'five.ts'), "export const five = 'five';");
    await expect.poll(problems, { timeout: 5000 }).toEqual([]);
  });
});
