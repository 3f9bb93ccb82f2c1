// A table from nothing: the administrator sets it up by its forms and installs it; then its session
// changes it by agreement at the desk, and the administrator no longer can.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { binary } from '../support/site.mjs';
import { visit } from '../support/visit.mjs';

for (const [width, height, javaScriptEnabled] of [[1366, 768, true], [360, 740, true], [360, 740, false]]) {
  test(`a table is set up and changed, ${width} px wide ${javaScriptEnabled ? 'with' : 'without'} scripts`, () => visit({ viewport: { width, height }, javaScriptEnabled }, async ({ site, page, go, as, on, look }) => {
    await as('administrator');
    await on('2026-11-09');
    const done = await setUp(page, go, look);
    console.log(`set up: ${done.sent} sent, ${done.actions} actions, first empty page ${done.empty} px`);
    await as('secretaria-tecnica');
    await change(page, go, look);
    await as('administrator');
    await go('/secretariado/reglas');
    assert.match(await page.textContent('main'), /ya está instalado/);
    await look('barred');
    await site.stop('SIGKILL');
    const verified = execFileSync(binary(), ['record', 'verify', '--data', site.folder], { encoding: 'utf8' });
    assert.match(verified, /^OK\. /m);
  }, '--empty'));
}

// A town that nobody helps: three institutions, three seats, five offices. What a person sends and does is counted.
async function setUp(page, go, look) {
  const done = { sent: 0, actions: 0 };
  const field = (name) => page.locator(`[id="${name}"]`);
  const put = async (name, value) => {
    done.actions += 1;
    const tag = await field(name).evaluate((it) => it.tagName);
    await (tag === 'SELECT' ? field(name).selectOption(value) : field(name).fill(value));
  };
  const send = async (button = 'form.sheet .acts button[type=submit] >> nth=0') => {
    done.sent += 1;
    done.actions += 1;
    await page.click(button);
  };
  const fill = async (fields) => {
    for (const [name, value] of Object.entries(fields)) await put(name, value);
    await send();
  };
  await go('/');
  assert.match(await page.textContent('header'), /por nombrar/, 'nobody else\'s name');
  done.actions += 2;
  await page.click('.hero a.btn');
  done.empty = await page.evaluate(() => document.documentElement.scrollHeight);
  await look('nothing yet');
  assert.equal(await page.locator('#confirm').count(), 0, 'nothing to install yet');
  await page.click('main a.btn');
  await look('name and place');
  const name = 'Órgano de Gobierno Abierto de Tepalcuautla';
  await fill({ name, about: 'Municipio de Tepalcuautla, Puebla: ayuntamiento, órgano garante y sociedad civil' });
  assert.match(await page.textContent('header'), /Tepalcuautla/, 'its own name from the first step');
  await names(page, send, put, look);
  await holders(page, fill, send, put, look);
  const numbers = { quorum_seats: '5', second_call_seats: '1', 'ordinary_notice.amount': '0', 'extraordinary_notice.amount': '0', objection_days: '3', assumption_days: '10' };
  await fill({ ...numbers, source: 'Reglas de ejemplo' });
  await page.waitForSelector('[data-reason=quorum-beyond-seats]');
  await look('too many seats');
  await fill({ quorum_seats: '1' });
  await days(page, send, put, look);
  await look('contact');
  await fill({ operator: 'Unidad de Transparencia', contact: 'Portal Hidalgo 1, Tepalcuautla, Puebla' });
  assert.doesNotMatch(await page.textContent('footer'), /sin capturar/);
  await look('review');
  await wrongTurns(page, go, look);
  await send();
  await page.waitForSelector('#confirm-error');
  await look('not confirmed');
  await put('confirm', 'organo de gobierno abierto de tepalcuautla');
  await page.check('#reviewed');
  done.actions += 1;
  await send();
  await look('installed');
  assert.match(await page.textContent('main'), /Persona de ejemplo/);
  return done;
}

/** Institutions and seats, several at once; their codes are made from their names. */
async function names(page, send, put, look) {
  await send();
  await page.waitForSelector('[id="rows.0.name-error"]');
  await look('nothing at all');
  const institutions = [['Contraloría Municipal de Tepalcuautla', 'Contraloría'], ['Unidad de Transparencia', 'Transparencia'], ['Peña Ñandú, Asociación Civil', 'Peña Ñandú']];
  for (const [row, [name, short]] of institutions.entries()) {
    await put(`rows.${row}.name`, name);
    await put(`rows.${row}.short_name`, short);
  }
  await send('button[name=more]');
  assert.equal(await page.inputValue('[id="rows.2.name"]'), 'Peña Ñandú, Asociación Civil', 'what was typed stays, with more rows');
  await page.waitForSelector('[id="rows.5.name"]');
  await send();
  await look('seats');
  const seats = [['Entes públicos', 'public_bodies'], ['Órgano garante', 'guarantor'], ['Sociedad civil', 'civil_society']];
  for (const [row, [name, sector]] of seats.entries()) {
    await put(`rows.${row}.name`, name);
    await put(`rows.${row}.sector`, sector);
  }
  await send();
  await look('offices');
}

/** Offices are begun for each seat: only their institution is chosen. Then who holds them. */
async function holders(page, fill, send, put, look) {
  for (const [row, institution] of ['transparencia', 'contraloria', 'transparencia', 'pena-nandu'].entries()) {
    await put(`rows.${row}.institution`, institution);
  }
  await send('button[name=more]');
  await fill({ 'rows.4.name': 'Contraloría, área responsable', 'rows.4.institution': 'contraloria', 'rows.4.post': 'area' });
  await look('appointments');
  await put('rows.1.name', 'Persona de ejemplo');
  await put('rows.4.from', '');
  await send();
  await look('rules');
}

/** The days of the law are ticked already; one of custom, and a period of one's own. */
async function days(page, send, put, look) {
  await look('days');
  assert.equal(await page.isChecked('input[name="tick.2026-11-16"]'), true, 'the law\'s days are offered');
  assert.equal(await page.isChecked('input[name="tick.2027-03-26"]'), false, 'custom is not');
  assert.equal(await page.isChecked('input[name="tick.2027-06-06"]'), false, 'what is to be confirmed is not');
  await page.check('input[name="tick.2027-03-26"]');
  await put('ranges.0.from', '2026-12-21');
  await put('ranges.0.to', '2027-01-06');
  await put('ranges.0.kind', 'closed');
  await send();
}

/** Corrected, taken out, refused, in two tabs: nothing that was saved is lost. */
async function wrongTurns(page, go, look) {
  const other = await page.context().newPage();
  const at = (path) => new URL(path, page.url()).href;
  await go('/secretariado/correcciones/instituciones/3');
  await other.goto(at('/secretariado/correcciones/instituciones/3'));
  await page.fill('#code', 'pena');
  await page.click('form.sheet .acts button[type=submit] >> nth=0');
  await other.fill('#name', 'Otra');
  await other.click('form.sheet .acts button[type=submit] >> nth=0');
  await other.waitForSelector('[data-reason=no-such-institution]');
  await other.close();
  await go('/secretariado/instituciones');
  await page.fill('[id="rows.0.name"]', 'Contraloria municipal de Tepalcuautla');
  await page.fill('[id="rows.0.short_name"]', 'Contraloría');
  await page.click('form.sheet .acts button[type=submit] >> nth=0');
  await page.waitForSelector('a[href="#rows.0.code"]');
  await look('twice the same');
  await go('/secretariado/representaciones');
  await page.click('form[action$=bajas] button >> nth=0');
  await page.waitForSelector('[data-reason=office-hangs-on-it]');
  await look('an office hangs on it');
  await go('/secretariado/calendarios');
  assert.equal(await page.isChecked('input[name="tick.2027-03-26"]'), true, 'what was ticked stays');
  assert.equal(await page.inputValue('[id="ranges.0.to"]'), '2027-01-06');
  await go('/secretariado/instalacion');
}

async function change(page, go, look) {
  const desk = 'section[aria-labelledby=h-punto]';
  await go('/sesiones/convocatoria');
  await page.fill('#date', '2026-11-10');
  await page.fill('[id="agenda.0.title"]', 'Orden del día');
  await page.selectOption('[id="agenda.0.matter"]', 'agenda');
  await page.fill('[id="agenda.1.title"]', 'Reglas del Secretariado');
  await page.selectOption('[id="agenda.1.matter"]', 'table');
  for (const row of [2, 4, 5]) {
    await page.fill(`[id="agenda.${row}.title"]`, '');
    await page.selectOption(`[id="agenda.${row}.matter"]`, '');
  }
  await page.click('form.sheet button[type=submit]');
  await page.fill('#demo-fecha', '2026-11-10');
  await page.click('.demo button');
  await go('/sesiones/1/mesa');
  await page.check('input[name="office.entes-publicos-titular"]');
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
  await page.click(`${desk} form[action*=mociones] button`);
  await page.waitForSelector('[data-reason=retroactive]');
  assert.equal(await page.inputValue('[id="motion.objection_days"]'), '5', 'what was typed is kept');
  await look('retroactive');
  await page.fill('[id="motion.from"]', '2026-11-12');
  await page.click(`${desk} form[action*=mociones] button`);
  await look('the motion');
  await page.fill('#in_favour', '1');
  await page.click(`${desk} form[action$=resultados] button`);
  await go('/acuerdos');
  assert.match(await page.textContent('main'), /nuevas reglas del Secretariado, desde el 12 de noviembre de 2026/);
  await look('the agreement');
  await go('/secretariado');
  assert.match(await page.textContent('main'), /A partir del 12 de noviembre de 2026/);
  await look('the table');
  await go('/en/secretariado');
  await look('the table in English');
}
