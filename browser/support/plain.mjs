// A browser without scripts, and what it shows looked at by one with them: axe is a script.
import assert from 'node:assert/strict';
import { accessible } from './accessible.mjs';
import { leaked } from './paper.mjs';
import { reachable } from './reachable.mjs';

const LOOKS = [
  { viewport: { width: 1366, height: 768 }, colorScheme: 'light' },
  { viewport: { width: 360, height: 740 }, colorScheme: 'light' },
  { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
];

/** A page in a browser of its own that runs no script. */
export async function plain(chromium, looks = LOOKS[0]) {
  const page = await (await chromium.newContext({ ...looks, javaScriptEnabled: false })).newPage();
  page.setDefaultTimeout(10_000);
  return page;
}

/** Asserts that what a page shows is accessible, wide, narrow and dark, can be hit by a finger, and prints nothing private. Nothing is asked for again: what is shown once stays so. */
export async function seen(chromium, page, where) {
  const [body, address] = [await page.content(), page.url()];
  const context = await chromium.newContext();
  const twin = await context.newPage();
  await twin.route(address, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await twin.goto(address);
  for (const { viewport, colorScheme } of LOOKS) {
    await twin.setViewportSize(viewport);
    await twin.emulateMedia({ colorScheme });
    await accessible(twin, `${where}, ${viewport.width} px, ${colorScheme}`);
    if (viewport.width < 400 && colorScheme === 'light') await reachable(twin, `${where}, ${viewport.width} px`);
  }
  assert.deepEqual(await leaked(twin), [], `${where} prints what lets somebody in`);
  await context.close();
}
