// The key for a new line, in a line of a form that performs an act: the form comes back, and nothing is recorded.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actAs, browser, build, demo, setDate } from '../support/site.mjs';
import { accessible } from '../support/accessible.mjs';

build();

for (const javaScriptEnabled of [true, false]) {
  test(`a new line performs nothing, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
    const site = await demo();
    const chromium = await browser();
    try {
      const page = await (await chromium.newContext({ viewport: { width: 1366, height: 768 }, javaScriptEnabled })).newPage();
      page.setDefaultTimeout(10_000);
      const look = javaScriptEnabled ? (where) => accessible(page, where) : async () => {};
      const recorded = async () => Math.max(...[...(await (await fetch(`${site.address}/registro`)).text()).matchAll(/href="\/registro\/(\d+)"/g)].map(([, entry]) => Number(entry)));
      const enter = async (field) => {
        await Promise.all([page.waitForEvent('load'), page.press(field, 'Enter')]);
        assert.match(await page.textContent('#devuelto'), /Con la tecla Intro no se envía nada/);
      };
      await actAs(page.context(), site.address, 'secretaria-tecnica');
      await setDate(page, site.address, '2020-12-16');
      const before = await recorded();

      await page.goto(`${site.address}/sesiones/convocatoria`);
      await page.fill('[name=date]', '2021-01-20');
      await page.fill('[name=hour]', '11:00');
      await page.fill('[name=place]', 'Sala de');
      const points = await page.locator('.points > li').count();
      await enter('[name=place]');
      assert.equal(await page.inputValue('[name=place]'), 'Sala de', 'what was typed is there');
      assert.equal(await page.locator('.points > li').count(), points, 'and no row more');
      await look('a call that a new line brought back');
      // Nobody comes upon the button that did it.
      await page.focus('[name=kind] >> nth=0');
      await page.keyboard.press('Shift+Tab');
      assert.notEqual(await page.evaluate(() => document.activeElement.name), 'more');

      await page.goto(`${site.address}/sesiones/2/mesa`);
      await page.check('[name="office.osc-titular"]');
      await enter('[name="letter.osc-titular"]');
      assert.ok(await page.isChecked('[name="office.osc-titular"]'), 'the mark is there');
      await look('a roll that a new line brought back');
      await enter('#quorum-moment');
      assert.equal(await recorded(), before, 'nothing was recorded');

      await page.goto(`${site.address}/sesiones/2/mesa`);
      await page.check('[name="office.osc-titular"]');
      await Promise.all([page.waitForEvent('load'), page.click('form[action$=asistencia] button[type=submit]')]);
      assert.notEqual(await recorded(), before, 'its own button performs it');
    } finally {
      await chromium.close();
      await site.stop();
      site.clean();
    }
  });
}
