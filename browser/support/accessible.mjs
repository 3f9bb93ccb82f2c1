// Every page, in every state it is reached in: axe finds nothing, nothing runs over the edge.
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Asserts that the page as it stands is accessible and fits its width. */
export async function accessible(page, where) {
  const found = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const list = found.violations.map((v) => `${v.id} at ${v.nodes.map((n) => n.target).join(', ')}`);
  assert.deepEqual(list, [], `${where} (${page.url()})`);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(over <= 0, `${where} (${page.url()}) runs ${over} px over the edge`);
  const missing = await page.evaluate(() => document.body.innerText.match(/\b(refusal|fault|choice|deed|act)-[a-z]+[-_][a-z_-]+\b/));
  assert.equal(missing, null, `${where} shows the key of a message`);
}
