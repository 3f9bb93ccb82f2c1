// A table, a sheet and a file, clicked as people click them: the browser has them whole.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { actAs, browser, build, demo, setDate } from '../support/site.mjs';

build();

test('what is clicked arrives whole', async () => {
  const site = await demo();
  const chromium = await browser();
  try {
    const context = await chromium.newContext({ acceptDownloads: true });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    /** The bytes of what a link leads to, as the browser saved them. */
    const clicked = async (link) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(link)]);
      assert.equal(await download.failure(), null, link);
      return readFileSync(await download.path());
    };
    /** The same, asked for without compression. */
    const plain = async (path) => Buffer.from(await (await fetch(site.address + path, { headers: { 'accept-encoding': 'identity' } })).arrayBuffer());
    await page.goto(`${site.address}/datos`);
    for (const path of ['/datos/votes.csv', '/datos/votes.json', '/datos/hojas/votes.csv', '/datos/hojas/dictionary.csv']) {
      const saved = await clicked(`a[href="${path}"]`);
      assert.ok(saved.length > 1000 && saved.equals(await plain(path)), path);
    }

    await actAs(context, site.address, 'secretaria-tecnica');
    await setDate(page, site.address, '2020-12-16');
    const bytes = Buffer.concat([Buffer.from('%PDF-1.4 '), Buffer.alloc(500_000, 'acuerdo ')]);
    const form = 'form[action$=documentos]';
    await page.goto(`${site.address}/sesiones/2`);
    await page.click(`details:has(${form}) summary`);
    await page.setInputFiles(`${form} [name=file]`, { name: 'oficio.pdf', mimeType: 'application/pdf', buffer: bytes });
    await page.selectOption(`${form} [name=item]`, { index: 1 });
    await page.fill(`${form} [name=title]`, 'Oficio');
    await page.click(`${form} button`);
    assert.ok((await clicked('a[download][href^="/archivos/"]')).equals(bytes), 'the file is the one that was circulated');
  } finally {
    await chromium.close();
    await site.stop();
    site.clean();
  }
});
