/** Milliseconds without a file that has come, and the longest wait. */
const quiet = 2000;
const longest = 20_000;

/** Settles when the page has loaded what it begins with. */
export function quietNetwork(): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(last);
      done();
    };
    let timer = setTimeout(end, quiet);
    const last = setTimeout(end, longest);
    const observer = new PerformanceObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(end, quiet);
    });
    observer.observe({ type: 'resource' });
  });
}
