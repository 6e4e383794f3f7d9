/** Lets the page take our kernel for another one, as the server lets no other kernel start. */
import type { Page } from 'playwright-core';

/** From the next time that the page is loaded on: the kernel does not say that it knows types. */
export async function asAnotherKernel(
  page: Page,
): Promise<{ readonly asked: string[]; end(): void }> {
  const rename = (message: string | Buffer) =>
    typeof message === 'string'
      ? message
      : Buffer.from(message.toString('latin1').replace('convlab.types', 'another.types'), 'latin1');
  let isAnother = true;
  const asked: string[] = [];
  await page.routeWebSocket(/\/channels/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => socket.send(isAnother ? rename(message) : message));
    socket.onMessage((message) => {
      if (isAnother && message.includes('comm_open')) asked.push(message.toString());
      server.send(message);
    });
  });
  return { asked, end: () => (isAnother = false) };
}
