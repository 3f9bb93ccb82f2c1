// A whole session from its desk, by form, as the technical secretary: roll, quorum, agenda, a
// nominal vote with a missing vote on the way, general matters, close; then a kill and a restart.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { binary } from '../support/site.mjs';
import { visit } from '../support/visit.mjs';

for (const javaScriptEnabled of [true, false]) {
  test(`a session is held ${javaScriptEnabled ? 'with' : 'without'} scripts`, () => visit({ viewport: { width: 1366, height: 768 }, javaScriptEnabled }, async ({ site, page, go, as, on, look }) => {
    await as('secretaria-tecnica');
    await on('2020-12-16');
    await circulate(page, site, look);
    await go('/sesiones/2/mesa');
    await look('roll');
    await hold(page, look);
    await go('/sesiones/2');
    await look('closed session');
    assert.match(await page.textContent('h1 ~ .lede, .eyebrow'), /Clausurada/);
    await go('/planes/1');
    assert.match(await page.textContent('main'), /Fortalecimiento de la Democracia/);
    await site.stop('SIGKILL');
    const verified = execFileSync(binary(), ['record', 'verify', '--data', site.folder], { encoding: 'utf8' });
    assert.match(verified, /^OK\. /m);
    assert.match(verified, /^Archivos: 1\./m);
  }));
}

/** A document with its file: refused once for its title, and the file is still there the second time. */
async function circulate(page, site, look) {
  const form = 'form[action$=documentos]';
  await page.goto(`${site.address}/sesiones/2`);
  await page.click(`details:has(${form}) summary`);
  await page.setInputFiles(`${form} [name=file]`, { name: 'oficio.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 ejemplo') });
  await page.click(`${form} button`);
  await look('document without a title');
  assert.match(await page.textContent(form), /Ya se recibió oficio\.pdf/);
  await page.selectOption(`${form} [name=item]`, { index: 1 });
  await page.fill(`${form} [name=title]`, 'Oficio con el que se informa');
  await page.click(`${form} button`);
  await look('document circulated');
  const address = await page.getAttribute('a[download][href^="/archivos/"]', 'href');
  const answer = await page.request.get(site.address + address);
  assert.match(answer.headers()['content-disposition'], /^attachment; filename\*=UTF-8''oficio\.pdf$/);
  assert.equal(await answer.text(), '%PDF-1.4 ejemplo');
}

async function hold(page, look) {
  const desk = 'section[aria-labelledby=h-punto]';
  await page.click(`${desk} form[action$=quorum] button`);
  await page.waitForSelector('[data-reason=no-quorum]');
  await look('no quorum');
  for (const office of ['contraloria-titular', 'ieem-suplente', 'infoem-titular', 'osc-titular']) {
    await page.check(`input[name="office.${office}"]`);
  }
  await page.click(`${desk} form[action$=asistencia] button`);
  await look('roll answered');
  await page.click(`${desk} form[action$=quorum] button`);
  await look('open');
  // The first point that waits is offered as the next step.
  await page.click(`${desk} form[action$=punto] button`);
  await page.check('input[name=mode][value=show_of_hands]');
  await page.click(`${desk} form[action$=mociones] button`);
  await look('show of hands');
  await page.fill('#in_favour', '3');
  await page.click(`${desk} form[action$=resultados] button`);
  await page.click(`${desk} form[action$=punto] button`);
  await page.fill('#note', 'El IEEM informa que asumirá el compromiso.');
  await page.click(`${desk} form[action$=conclusiones] button`);
  await page.click(`${desk} form[action$=punto] button`);
  await page.fill('[id="motion.name"]', 'Fortalecimiento de la Democracia');
  await page.click(`${desk} form[action$=mociones] button`);
  await look('nominal vote');
  await page.check('input[name="sense.entes-publicos"][value=in_favour]');
  await page.click('button[name=declare]');
  await page.waitForSelector('[data-reason=vote-missing]');
  assert.match(await page.title(), /^Error:/);
  assert.ok(await page.isChecked('input[name="sense.entes-publicos"][value=in_favour]'), 'what was marked is kept');
  await look('vote missing');
  await page.check('input[name="sense.organismo-garante"][value=in_favour]');
  await page.check('input[name="sense.sociedad-civil"][value=abstention]');
  await page.click('button[name=declare]');
  await page.click(`${desk} form[action$=punto] button`);
  await page.click(`${desk} form[action$=conclusiones] button`);
  await look('ready to close');
  await page.click('form[action$=clausura] button');
  await look('closed');
}
