// Worker threads that hold on to the pipe and forge replies.
const { Worker } = process.getBuiltinModule('worker_threads');
const code = 'const fs=require("fs"),v8=require("v8");const b=v8.serialize({id:2,reply:{kind:"number",value:20}});const h=Buffer.alloc(4);h.writeUInt32BE(b.length);for(let i=0;i<5;i++)fs.writeSync(3,Buffer.concat([h,b]))';
for (let i = 0; i < 3; i++) new Worker(code, { eval: true }).on('error', () => {});
const end = Date.now() + 800;
while (Date.now() < end);
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
