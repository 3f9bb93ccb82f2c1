// A table from nothing: the administrator sets it up by its forms and installs it; then its session
// changes it by agreement at the desk, and the administrator no longer can.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { actAs, binary, browser, build, demo, setDate } from '../support/site.mjs';
import { accessible } from '../support/accessible.mjs';

build();

for (const [width, height, javaScriptEnabled] of [[1366, 768, true], [360, 740, true], [360, 740, false]]) {
  test(`a table is set up and changed, ${width} px wide ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
    const site = await demo(undefined, '--empty');
    const chromium = await browser();
    try {
      const context = await chromium.newContext({ viewport: { width, height }, javaScriptEnabled });
      const page = await context.newPage();
      const look = javaScriptEnabled ? (where) => accessible(page, where) : async () => {};
      const go = (path) => page.goto(`${site.address}${path}`);
      await actAs(context, site.address, 'administrator');
      await setDate(page, site.address, '2026-11-09');
      await setUp(page, go, look);
      await actAs(context, site.address, 'secretaria-tecnica');
      await change(page, go, look);
      await actAs(context, site.address, 'administrator');
      await go('/secretariado/reglas');
      assert.match(await page.textContent('main'), /ya está instalada/);
      await look('barred');
      await site.stop('SIGKILL');
      const verified = execFileSync(binary(), ['record', 'verify', '--data', site.folder], { encoding: 'utf8' });
      assert.match(verified, /^OK: /m);
    } finally {
      await chromium.close();
      await site.stop();
      site.clean();
    }
  });
}

async function setUp(page, go, look) {
  const send = () => page.click('form.sheet button[type=submit]');
  const fill = async (fields) => {
    for (const [name, value] of Object.entries(fields)) {
      const field = page.locator(`[id="${name}"]`);
      await ((await field.evaluate((it) => it.tagName)) === 'SELECT' ? field.selectOption(value) : field.fill(value));
    }
    await send();
  };
  await go('/secretariado');
  await page.click('a.btn');
  await look('nothing yet');
  await page.click('form[action$=instalacion] button');
  await page.waitForSelector('[data-reason=not-ready]');
  await look('not ready');
  await go('/secretariado/instituciones');
  await fill({ name: 'Contraloría', short_name: 'Contraloría', code: 'CONTRALORÍA' });
  assert.equal(await page.inputValue('#code'), 'CONTRALORÍA', 'what was typed is kept');
  await page.waitForSelector('#code-error');
  await look('a code that is none');
  await fill({ code: 'contraloria' });
  await look('institutions');
  await page.click('form.sheet a.btn--line');
  await fill({ name: 'Entes públicos', sector: 'public_bodies', code: 'entes-publicos' });
  await look('seats');
  await page.click('form.sheet a.btn--line');
  await fill({ name: 'Secretaría Técnica', institution: 'contraloria', post: 'technical_secretary', code: 'secretaria-tecnica' });
  await fill({ name: 'Contraloría, titular', institution: 'contraloria', post: 'titular', code: 'contraloria-titular' });
  await page.waitForSelector('#seat-error');
  await fill({ seat: 'entes-publicos' });
  await look('offices');
  await page.click('form.sheet a.btn--line');
  await fill({ office: 'secretaria-tecnica' });
  await fill({ office: 'contraloria-titular', name: 'Persona de ejemplo' });
  await look('appointments');
  await page.click('form.sheet a.btn--line');
  const numbers = { quorum_seats: '2', second_call_seats: '1', "ordinary_notice.amount": "0", "extraordinary_notice.amount": "0", objection_days: '3', assumption_days: '10' };
  await fill({ ...numbers, source: 'Reglas de ejemplo' });
  await page.waitForSelector('[data-reason=quorum-beyond-seats]');
  await look('too many seats');
  await fill({ quorum_seats: '1' });
  await look('rules');
  await page.click('form.sheet a.btn--line');
  await fill({ 'ranges.0.from': '2026-12-21', 'ranges.0.to': '2027-01-06', 'ranges.0.kind': 'closed', source: 'Calendario de ejemplo' });
  await look('calendars');
  await page.click('form.sheet a.btn--line');
  await look('ready');
  await page.click('form[action$=instalacion] button');
  await look('installed');
  assert.match(await page.textContent('main'), /Persona de ejemplo/);
}

async function change(page, go, look) {
  const desk = 'section[aria-labelledby=h-punto]';
  await go('/sesiones/convocatoria');
  await page.fill('#date', '2026-11-10');
  await page.fill('[id="agenda.0.title"]', 'Orden del día');
  await page.selectOption('[id="agenda.0.matter"]', 'agenda');
  await page.fill('[id="agenda.1.title"]', 'Reglas de la mesa');
  await page.selectOption('[id="agenda.1.matter"]', 'table');
  for (const row of [2, 4, 5]) {
    await page.fill(`[id="agenda.${row}.title"]`, '');
    await page.selectOption(`[id="agenda.${row}.matter"]`, '');
  }
  await page.click('form.sheet button[type=submit]');
  await page.fill('#demo-fecha', '2026-11-10');
  await page.click('.demo button');
  await go('/sesiones/1/mesa');
  await page.check('input[name="office.contraloria-titular"]');
  await page.click(`${desk} form[action$=asistencia] button`);
  await page.click(`${desk} form[action$=quorum] button`);
  await page.click(`${desk} form[action$=punto] button`);
  await page.check('input[name=mode][value=show_of_hands]');
  await page.click(`${desk} form[action$=mociones] button`);
  await page.fill('#in_favour', '1');
  await page.click(`${desk} form[action$=resultados] button`);
  await page.click(`${desk} form[action$=punto] button`);
  await look('choose what changes');
  for (const kind of ['occupant', 'vacancy', 'seat', 'office', 'institution', 'calendar', 'seat_end', 'office_end', 'rules']) {
    await page.selectOption('#mocion', kind);
    await page.click(`${desk} form[method=get] button`);
    await page.waitForSelector('[name="motion.kind"]', { state: 'attached' });
    await look(`change: ${kind}`);
  }
  await page.check('input[name=mode][value=show_of_hands]');
  await page.fill('[id="motion.from"]', '2026-11-09');
  await page.fill('[id="motion.source"]', 'Reglas de ejemplo, reformadas');
  await page.fill('[id="motion.objection_days"]', '5');
  await page.click(`${desk} form[action$=mociones] button`);
  await page.waitForSelector('[data-reason=retroactive]');
  assert.equal(await page.inputValue('[id="motion.objection_days"]'), '5', 'what was typed is kept');
  await look('retroactive');
  await page.fill('[id="motion.from"]', '2026-11-12');
  await page.click(`${desk} form[action$=mociones] button`);
  await look('the motion');
  await page.fill('#in_favour', '1');
  await page.click(`${desk} form[action$=resultados] button`);
  await go('/acuerdos');
  assert.match(await page.textContent('main'), /nuevas reglas de la mesa, desde el 12 de noviembre de 2026/);
  await look('the agreement');
  await go('/secretariado');
  assert.match(await page.textContent('main'), /A partir del 12 de noviembre de 2026/);
  await look('the table');
  await go('/en/secretariado');
  await look('the table in English');
}
