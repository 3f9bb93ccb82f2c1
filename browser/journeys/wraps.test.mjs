// What has no place to break wraps in the narrowest page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, build, demo } from '../support/site.mjs';

build();

const LONG = `https://transparencia.example/${'a'.repeat(70)}`;

/** An act of an office, by the API. */
async function act(site, office, name, fields) {
  const answer = await fetch(`${site.address}/api/acts`, {
    method: 'POST',
    headers: { cookie: `tequio-demo=${office}` },
    body: JSON.stringify({ acts: [{ act: name, fields }] }),
  });
  assert.equal(answer.status, 200, await answer.text());
}

test('an address of a hundred characters makes no page wider than 320 px', async () => {
  const site = await demo();
  const chromium = await browser();
  try {
    const page = await (await chromium.newContext({ viewport: { width: 320, height: 640 } })).newPage();
    const plan = await (await fetch(`${site.address}/api/openapi.json`)).json() && '3';
    await act(site, 'ieem-transparencia', 'proposal.present', {
      plan, origin: 'proactive', title: LONG, summary: LONG, wording: `${LONG}\n${LONG}`, problem: LONG, area: LONG,
    });
    for (const path of ['/', '/compromisos', '/compromisos/2', '/compromisos/2/ficha/poblacion', '/registro', '/planes/1', '/en/compromisos/2']) {
      const answer = await page.goto(site.address + path);
      assert.equal(answer.status(), 200, path);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320, path);
    }
  } finally {
    await chromium.close();
    await site.stop();
    site.clean();
  }
});
