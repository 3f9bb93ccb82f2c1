// Documents that not everybody may read: circulated by form, read by those for whom they are, and a sealed one made public.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from '../support/visit.mjs';

for (const javaScriptEnabled of [true, false]) {
  test(`documents are read by those for whom they are, ${javaScriptEnabled ? 'with' : 'without'} scripts`, () => visit({ viewport: { width: 360, height: 740 }, javaScriptEnabled }, async ({ site, page, as, on, look }) => {
    const session = `${site.address}/sesiones/2`;
    const read = async (office) => {
      await as(office);
      await page.goto(session);
      return page.textContent('main');
    };
    await as('secretaria-tecnica');
    await on('2020-12-16');
    await circulate(page, session, 'confidential', 'anexo.pdf', look);
    await circulate(page, session, 'sealed', 'dictamen.pdf', look);

    const [confidential] = await links(page);
    assert.match(await read('osc-titular'), /anexo\.pdf[\s\S]*Confidencial: lo leen/);
    const answer = await page.request.get(site.address + confidential);
    assert.equal(await answer.text(), '%PDF-1.4 anexo.pdf');
    assert.equal(answer.headers()['cache-control'], 'private, no-store');
    for (const office of ['ieem-transparencia', '']) {
      const seen = await read(office);
      assert.doesNotMatch(seen, /anexo\.pdf|dictamen\.pdf/);
      assert.match(seen, /Reservado: nadie lo lee/);
      assert.equal((await page.request.get(site.address + confidential)).status(), 403);
    }

    assert.doesNotMatch(await read('secretaria-tecnica'), /dictamen\.pdf/);
    await page.click('a[href$="/documentos/reservados"]');
    await look('a sealed document is made public');
    await page.selectOption('[name=document]', { label: 'Documento sealed' });
    await page.click('main form button[type=submit]');
    assert.match(await read(''), /dictamen\.pdf/);
    const [open] = await links(page);
    assert.equal(await (await page.request.get(site.address + open)).text(), '%PDF-1.4 dictamen.pdf');
  }));
}

/** Circulates a document whose file is for some. */
async function circulate(page, session, access, name, look) {
  const form = 'form[action$=documentos]';
  await page.goto(session);
  await page.click(`details:has(${form}) summary`);
  await page.selectOption(`${form} [name=item]`, { index: 1 });
  await page.fill(`${form} [name=title]`, `Documento ${access}`);
  await page.check(`${form} [name=access][value=${access}]`);
  await page.setInputFiles(`${form} [name=file]`, { name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.4 ${name}`) });
  await look(`a ${access} document`);
  await page.click(`${form} button`);
  await page.waitForSelector(`text=Documento ${access}`);
}

/** Where the files of a page are. */
function links(page) {
  return page.$$eval('main a[download][href^="/archivos/"]', (all) => all.map((link) => link.getAttribute('href')));
}
