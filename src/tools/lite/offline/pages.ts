/** The pages that the service worker shows itself, when it can't or must not show one of the site. */

/** Offline, before the course was stored. It goes on by itself when the network is back. */
export function notStoredPage(): Response {
  return page(
    'You are offline',
    `<h1>You are offline</h1>
<p>The course isn't stored in this browser yet. Connect to the internet once, and leave the course open until it
says “Ready for offline use”.</p>
<p><button onclick="location.reload()">Try again</button></p>
<script>addEventListener('online', () => location.reload())</script>`,
  );
}

/**
 * Shown for a moment when the only tab is loaded again and an update waits. The old page must be gone before the
 * update takes over, or it would go on with the files of another version.
 */
export function updatingPage(): Response {
  return page(
    'Updating the course',
    `<p>Updating the course…</p>
<script>
navigator.serviceWorker.getRegistration().then((registration) => {
  const { waiting } = registration ?? {};
  if (!waiting) return location.reload();
  waiting.addEventListener('statechange', () => waiting.state === 'activated' && location.reload());
  waiting.postMessage({ convlab: 'activate' });
});
</script>`,
  );
}

function page(title: string, body: string): Response {
  const text = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>body { max-width: 32em; margin: 4em auto; padding: 0 1em; font: 1rem/1.5 system-ui, sans-serif }</style>
</head>
<body>
${body}
</body>
</html>
`;
  return new Response(text, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
