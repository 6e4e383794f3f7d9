import { launchBrowser } from './bench/harness/browser.mjs';
const browser = await launchBrowser();
const base = process.argv[2];
for (const [name, w, h, dark] of [['phone',390,844,false],['wide',1280,900,true]]) {
  const page = await browser.newPage({ viewport: { width: w, height: h }, ...(w<500?{isMobile:true,hasTouch:true}:{}) }); page.setDefaultTimeout(60000);
  page.on('console', m => ['error','warning'].includes(m.type()) && console.log(name, m.type(), m.text().slice(0,300)));
  await page.goto(base+'lab/index.html?path=notebooks/02-convolution.ipynb');
  await page.getByText('TypeScript | Idle').waitFor();
  if (dark) { await page.getByRole('menuitem', { name: 'Settings', exact: true }).click(); await page.locator('.lm-Menu-item', { hasText: /^Theme/ }).hover(); await page.locator('.lm-Menu-item', { hasText: /^JupyterLab Dark$/ }).click(); }
  await page.getByRole('menuitem', { name: 'Run', exact: true }).click();
  await page.locator('.lm-Menu-item').filter({ has: page.getByText('Run All Cells', { exact: true }) }).click();
  await page.waitForTimeout(25000);
  const n = await page.evaluate(() => { const fs=[...document.querySelectorAll('.jp-OutputArea-output .js-plotly-plot, .jp-OutputArea-output convlab-window, .jp-OutputArea-output [class*=convlab]')]; return fs.map(f=>f.tagName+'.'+f.className).slice(0,12); });
  console.log(name, n, await page.locator('.jp-OutputArea-output').count());
  const figs = page.locator('.js-plotly-plot, .jp-OutputArea-output svg.main-svg');
  console.log(await figs.count());
  if (await figs.count()) { await figs.first().scrollIntoViewIfNeeded(); await page.waitForTimeout(1500); }
  await page.screenshot({ path: `/tmp/fig-${name}.png` });
  const ex = page.locator('convlab-window').first(); if (await ex.count()) { await ex.scrollIntoViewIfNeeded(); await page.waitForTimeout(1000); await page.screenshot({ path: `/tmp/fig-${name}2.png` }); }
  await page.close();
}
await browser.close();
