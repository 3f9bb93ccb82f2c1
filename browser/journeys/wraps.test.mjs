// What has no place to break wraps in the narrowest page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from '../support/visit.mjs';

const LONG = `https://transparencia.example/${'a'.repeat(70)}`;

test('an address of a hundred characters makes no page wider than 320 px', () => visit({ viewport: { width: 320, height: 640 } }, async ({ page, go, as }) => {
  await as('ieem-transparencia');
  await go('/borradores');
  await page.fill('#document', `Problema: ${LONG}\n${LONG}`);
  await page.click('form.sheet button');
  for (const name of ['title', 'summary', 'wording', 'population', 'area']) await page.fill(`[name="${name}"]`, LONG);
  await page.selectOption('[name="origin"]', 'proactive');
  const narrow = async (where) => {
    const wide = await page.evaluate(() => {
      const over = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > 320.5);
      return document.documentElement.scrollWidth > 320 ? over.map((one) => `${one.tagName}.${one.className} ${one.id}`) : [];
    });
    assert.deepEqual(wide, [], where);
  };
  await page.click('form.sheet .acts button');
  await narrow('the draft');
  const draft = page.url();
  await go('/borradores');
  await narrow('the drafts');
  await page.goto(draft);
  await page.click('button[formaction*=presentacion]');
  assert.match(page.url(), /\/acuses\/\d+/);
  await narrow('the acknowledgement');
  const entry = page.url().match(/\/acuses\/(\d+)/)[1];
  for (const path of ['/', '/compromisos', '/compromisos/2', '/compromisos/2/ficha/poblacion', '/registro', `/registro/${entry}`, '/planes/1', '/en/compromisos/2']) {
    assert.equal((await go(path)).status(), 200, path);
    await narrow(path);
  }
}));
