// Every page, in every state it is reached in: axe finds nothing, nothing runs over the edge.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { broken } from './broken.mjs';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Straight into the page: our pages have no frames, and gathering from frames takes five times as long.
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Asserts that the page as it stands is accessible and fits its width. */
export async function accessible(page, where) {
  assert.equal(page.frames().length, 1, `${where} (${page.url()}) has a frame, which is not looked into`);
  // As it comes to rest: a button under the pointer changes its colours for a moment, and axe would measure what is between.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))));
  await page.evaluate(AXE);
  const list = await page.evaluate(async (rules) => {
    const found = await globalThis.axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
    return found.violations.map((v) => `${v.id} at ${v.nodes.map((n) => n.target).join(', ')}`);
  }, RULES);
  assert.deepEqual(list, [], `${where} (${page.url()})`);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(over <= 0, `${where} (${page.url()}) runs ${over} px over the edge`);
  assert.deepEqual(await broken(page), [], `${where} (${page.url()}) has words in two`);
  const missing = await page.evaluate(() => document.body.innerText.match(/\b(refusal|fault|choice|deed|act)-[a-z]+[-_][a-z_-]+\b/));
  assert.equal(missing, null, `${where} shows the key of a message`);
}
