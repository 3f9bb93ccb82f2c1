// A cheap phone: a field that somebody types in is as large as text, or the browser zooms in and the page runs over its edge; what
// comes before a page's heading leaves it in the first view.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reachable } from '../support/reachable.mjs';
import { actAs, browser, build, demo } from '../support/site.mjs';
import { visit } from '../support/visit.mjs';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const PAGES = ['/', '/pendientes', '/buscar?q=transparencia', '/sesiones/convocatoria', '/sesiones/2/mesa', '/borradores', '/secretariado/documentos/nombramiento'];
// What iOS zooms in for is smaller than this.
const TYPED = 16;
// Of the first view, in pixels: half of it is the page's own.
const ABOVE = 370;

test('on a phone nothing that is typed in zooms, and a page begins in its first view', () => visit(PHONE, async ({ page, go, as, on, look }) => {
  await on('2021-03-01');
  await as('secretaria-tecnica');
  for (const address of PAGES) {
    await go(address);
    const [small, top] = await page.evaluate((typed) => [
      [...document.querySelectorAll('input:not([type=hidden], [type=radio], [type=checkbox], [type=submit]), select, textarea')]
        .filter((field) => field.checkVisibility() && parseFloat(getComputedStyle(field).fontSize) < typed)
        .map((field) => field.name),
      document.querySelector('main').getBoundingClientRect().top,
    ], TYPED);
    assert.deepEqual(small, [], `${address}: fields that zoom in`);
    assert.ok(top <= ABOVE, `${address} begins ${top} px down`);
    await look(address);
    await reachable(page, address);
  }
}));

const READ = ['/', '/compromisos/1', '/sesiones/1', '/sesiones/2', '/pendientes', '/secretariado', '/registro/29', '/sesiones/2/mesa'];

test('with text twice as large nothing runs over the edge', async () => {
  build();
  const site = await demo();
  // As whoever set it in the browser: lengths and the widths at which pages change grow with it.
  const chromium = await browser('--blink-settings=defaultFontSize=32');
  try {
    const context = await chromium.newContext();
    const page = await context.newPage();
    await actAs(context, site.address, 'secretaria-tecnica');
    for (const width of [1366, 640, 360, 320]) {
      await page.setViewportSize({ width, height: 768 });
      for (const address of READ) {
        await page.goto(site.address + address);
        const [text, over] = await page.evaluate(() => [getComputedStyle(document.documentElement).fontSize, document.documentElement.scrollWidth - document.documentElement.clientWidth]);
        assert.equal(text, '32px');
        assert.ok(over <= 0, `${address}, ${width} px, runs ${over} px over the edge`);
      }
    }
  } finally {
    await chromium.close();
    await site.stop();
    site.clean();
  }
});
