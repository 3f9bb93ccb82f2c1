// What has no place to break wraps in the narrowest page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actAs, browser, build, demo } from '../support/site.mjs';

build();

const LONG = `https://transparencia.example/${'a'.repeat(70)}`;

test('an address of a hundred characters makes no page wider than 320 px', async () => {
  const site = await demo();
  const chromium = await browser();
  try {
    const context = await chromium.newContext({ viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    await actAs(context, site.address, 'ieem-transparencia');
    await page.goto(`${site.address}/borradores`);
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
    await page.goto(`${site.address}/borradores`);
    await narrow('the drafts');
    await page.goto(draft);
    await page.click('button[formaction*=presentacion]');
    assert.match(page.url(), /\/acuses\/\d+/);
    await narrow('the acknowledgement');
    const entry = page.url().match(/\/acuses\/(\d+)/)[1];
    for (const path of ['/', '/compromisos', '/compromisos/2', '/compromisos/2/ficha/poblacion', '/registro', `/registro/${entry}`, '/planes/1', '/en/compromisos/2']) {
      assert.equal((await page.goto(site.address + path)).status(), 200, path);
      await narrow(path);
    }
  } finally {
    await chromium.close();
    await site.stop();
    site.clean();
  }
});
