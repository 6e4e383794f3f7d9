/** Two pages on one kernel, as when a notebook is open in two windows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KernelClient, type Execution } from '../../../../src/tools/kernel/client/client.mjs';
import { createConnection } from '../../../../src/tools/kernel/client/connection.mjs';
import { KernelProcess } from '../../../../src/tools/kernel/client/kernel-process.mjs';
import { paths } from '../../../../src/tools/machine/paths.mjs';
import { streamText } from '../client/stream-text.mjs';

const printed = ({ outputs }: Execution) => streamText(outputs, 'stdout');

describe('Two clients of one kernel', () => {
  let kernel: KernelProcess;
  let here: KernelClient;
  let there: KernelClient;
  beforeAll(async () => {
    const connection = await createConnection();
    const env = { ...process.env, CONVLAB_PROGRESS: 'off' };
    kernel = new KernelProcess(connection, paths.notebooks, env);
    here = new KernelClient(connection);
    there = new KernelClient(connection);
    await Promise.all([here.ready(60_000), there.ready(60_000)]);
  });
  afterAll(async () => {
    here.requestShutdown();
    await kernel.waitOrKill(1_000);
    for (const one of [here, there]) one.close(new Error('the test has ended'));
  });

  it('share what cells set, and each gets the outputs of its own', async () => {
    await here.execute(
      "import { nn, randn } from 'convlab'; const conv = new nn.Conv2d(3, 10, 3);",
    );
    expect(printed(await there.execute('conv(randn([1, 3, 8, 8])).shape'))).toContain('10, 6, 6');
    const both = await Promise.all([here.execute("'here'"), there.execute("'there'")]);
    expect(both.map(printed)).toEqual(['here\n', 'there\n']);
  });

  it('are told of the shapes that each has asked for, and one goes on when the other has gone', async () => {
    const comms = [here, there].map((one) => one.openComm('convlab.types'));
    const ask = (batch: number) => ({
      id: 1,
      code: `conv(randn([${batch}, 3, 8, 8]));`,
      above: [],
    });
    comms.forEach((comm, i) => comm.send(ask(i + 1)));
    const replies = await Promise.all(comms.map((comm) => comm.next()));
    expect(replies).toMatchObject([
      { shapes: [{ text: '[1, 3, 8, 8] → [1, 10, 6, 6]' }] },
      { shapes: [{ text: '[2, 3, 8, 8] → [2, 10, 6, 6]' }] },
    ]);
    comms[1]!.close();
    comms[0]!.send(ask(3));
    expect(await comms[0]!.next()).toMatchObject({
      shapes: [{ text: '[3, 3, 8, 8] → [3, 10, 6, 6]' }],
    });
  });

  it('can each interrupt the cell of the other', async () => {
    const endless = here.execute('while (true) {}');
    // The first may come before the cell, by another socket.
    const again = setInterval(() => there.interrupt(), 200);
    expect((await endless).status).toBe('error');
    clearInterval(again);
    expect(printed(await there.execute('2'))).toBe('2\n');
  });
});
