/** Links that an output holds. */
import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';

/** Makes links to files open them in JupyterLab, seen from the notebook that they are in. */
export async function takeLinks(
  node: HTMLElement,
  { resolver, linkHandler }: IRenderMime.IRendererOptions,
): Promise<void> {
  if (!resolver || !linkHandler) return;
  for (const link of node.querySelectorAll('a')) {
    const path = await resolver.resolveUrl(link.getAttribute('href') ?? '');
    linkHandler.handleLink(link, path);
    link.href = await resolver.getDownloadUrl(path);
  }
}
