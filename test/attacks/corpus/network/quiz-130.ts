// Connects, listens and resolves names.
const net = process.getBuiltinModule('net');
const dns = process.getBuiltinModule('dns');
const tell = (what: string) => process.getBuiltinModule('fs').writeSync(2, `REACHED ${what}`);
net.connect(80, '1.1.1.1', () => { tell('1.1.1.1'); process.exit(7); }).on('error', () => {});
net.connect(22, '127.0.0.1', () => { tell('127.0.0.1'); process.exit(7); }).on('error', () => {});
dns.lookup('example.org', (error) => { if (!error) { tell('dns'); process.exit(7); } });
net.createServer().on('error', () => {}).listen(0, '0.0.0.0');
net.createServer().on('error', () => {}).listen('\0convlab-abstract');
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
