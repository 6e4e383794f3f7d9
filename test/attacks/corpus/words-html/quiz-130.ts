// HTML, ANSI codes and formulas in what will be shown.
class Evil { static override name = '<script>alert(1)</script>'; }
void Evil;
throw Object.assign(new Error('=HYPERLINK("http://evil","x")<script>alert(1)</script>\u001b[31m\u001b]0;evil\u0007 ]]> & \u0000 \ud800'), { name: '=cmd|calc<img src=x onerror=alert(1)>' });
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
