/**
 * What is stored of an answer: its content, as what type it came, and the headers by which a page and its workers
 * may share memory. A plain static host can't send these, so a page has them from its second load on.
 *
 * `credentialless` lets images of other hosts in, which `require-corp` would keep out of a learner's notebook;
 * a browser that doesn't know it shows everything, and shares no memory.
 *
 * Built from its content, an answer is no redirected one any more, which a browser would refuse for a page.
 */
export async function isolated(answer: Response): Promise<Response> {
  const type = answer.headers.get('Content-Type');
  return new Response(await answer.blob(), {
    headers: {
      ...(type && { 'Content-Type': type }),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'credentialless',
    },
  });
}
