// Setting up a table as people do: going back, typing strange names, leaving and coming back, and two at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible } from '../support/accessible.mjs';
import { actAs } from '../support/site.mjs';
import { DESKTOP, visit } from '../support/visit.mjs';

const SAVE = 'form.sheet .acts button[type=submit] >> nth=0';
const field = (page, name) => page.locator(`[id="${name}"]`);
const main = (page) => page.textContent('main');

/** An empty demonstration and a page in it, as the administrator. */
function empty(journey) {
  return visit(DESKTOP, async (walk) => {
    walk.page.setDefaultTimeout(10_000);
    await walk.as('administrator');
    await walk.on('2026-11-09');
    await journey(walk);
  }, '--empty');
}

async function save(page, fields) {
  for (const [name, value] of Object.entries(fields)) await field(page, name).fill(value);
  await Promise.all([page.waitForEvent('load'), page.click(SAVE)]);
}

const institution = (row, name, short) => ({ [`rows.${row}.name`]: name, [`rows.${row}.short_name`]: short });

test('whoever goes back finds what was saved, and sending it again records nothing twice', () => empty(async ({ page, go, look }) => {
  await go('/secretariado/nombre');
  await save(page, { name: 'Mesa de Tepalcuautla', about: 'Municipio de Tepalcuautla' });
  await save(page, institution(0, 'Contraloría Municipal', 'Contraloría'));
  assert.match(page.url(), /representaciones(\?|$)/, 'saving leads on');
  await page.goBack();
  await look('back at the institutions');
  await page.reload();
  assert.match(await main(page), /Contraloría Municipal/, 'what was saved is listed');
  await save(page, institution(0, 'Contraloría Municipal', 'Contraloría'));
  assert.match(await main(page), /Contraloría Municipal/);
  assert.equal(await page.locator('form[action$=bajas]').count(), 1, 'it is there once');
  await go('/secretariado/nombre');
  assert.equal(await field(page, 'name').inputValue(), 'Mesa de Tepalcuautla', 'the name is in its form');
}));

test('names are shown as they were typed, however long and in whatever letters', () => empty(async ({ page, go, look, context }) => {
  let ran = false;
  page.on('dialog', (dialog) => { ran = true; return dialog.dismiss(); });
  const names = [
    ['<script>alert(1)</script> y "Asociados" & Cía.', '<b>Cía.</b>'],
    ['الشفافية البلدية', 'الشفافية'],
    [`Consejo ${'de Participación Ciudadana y '.repeat(5)}Paz`, 'Participación Ciudadana y Paz'],
  ];
  await go('/secretariado/instituciones');
  await save(page, Object.assign({}, ...names.map(([name, short], row) => institution(row, name, short))));
  assert.match(page.url(), /representaciones(\?|$)/, await main(page));
  await go('/secretariado/instituciones');
  for (const [name] of names) assert.ok((await main(page)).includes(name), name);
  await look('the institutions');
  await page.setViewportSize({ width: 320, height: 740 });
  await look('the institutions, narrow');
  await go('/secretariado');
  for (const [name] of names) assert.ok((await main(page)).includes(name), name);
  await look('the table, narrow');
  assert.equal(ran, false, 'nothing that was typed runs');
  // What has no place to break is broken, and does not widen the page.
  await go('/secretariado/instituciones');
  await save(page, institution(0, 'N'.repeat(160), 'W'.repeat(60)));
  for (const path of ['/secretariado/instituciones', '/secretariado']) {
    await go(path);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0, path);
  }
  await context.clearCookies();
  await go('/buscar?q=asociados');
  assert.ok((await main(page)).includes('Asociados'), 'found by whoever looks for it');
  assert.equal(await page.locator('main script').count(), 0);
}));

test('who leaves comes back to where they were, with what was typed', () => empty(async ({ site, page, context, go }) => {
  await go('/secretariado/nombre');
  await save(page, { name: 'Mesa de Tepalcuautla', about: 'Municipio de Tepalcuautla' });
  await field(page, 'rows.0.name').fill('Unidad de Transparencia');
  await page.close();
  const again = await context.newPage();
  await again.goto(site.address);
  await again.click('.hero a.btn');
  await again.waitForURL(/secretariado/);
  assert.match(await main(again), /Mesa de Tepalcuautla|instituci/i, 'the first page leads to what is left to do');
  await again.goto(`${site.address}/secretariado/instituciones`);
  assert.equal(await field(again, 'rows.0.name').inputValue(), 'Unidad de Transparencia', 'what was typed and not saved');
  assert.match(await again.locator('form.sheet .typed').innerText(), /Se recuperó/, 'and it says so');
  await accessible(again, 'come back');
}));

test('of two at once neither takes away what the other wrote without seeing it', () => empty(async ({ site, page, context, go }) => {
  await go('/secretariado/instituciones');
  await save(page, { ...institution(0, 'Contraloría Municipal', 'Contraloría') });
  const other = await context.newPage();
  await actAs(context, site.address, 'administrator');
  await other.goto(`${site.address}/secretariado/instituciones`);
  await go('/secretariado/instituciones');
  await save(other, institution(0, 'Unidad de Transparencia', 'Transparencia'));
  await save(page, institution(0, 'Unidad de Transparencia', 'Transparencia'));
  assert.equal(await field(page, 'rows.0.name').inputValue(), 'Unidad de Transparencia', 'nothing typed is lost');
  assert.match(await main(page), /ya|igual/i, 'it says that it is there');
  await go('/secretariado/instituciones');
  assert.equal(await page.locator('form[action$=bajas]').count(), 2, 'it is there once');
  // What is said whole does not take the place of what its author has not read; here neither had found a name.
  await go('/secretariado/nombre');
  await other.goto(`${site.address}/secretariado/nombre`);
  await save(other, { name: 'Mesa de Tepalcuautla', about: 'Municipio de Tepalcuautla' });
  await save(page, { name: 'Consejo de Tepalcuautla', about: 'Municipio de Tepalcuautla' });
  assert.equal(await field(page, 'name').inputValue(), 'Consejo de Tepalcuautla', 'nothing typed is lost');
  const both = page.locator('table.votes tbody tr');
  assert.equal(await both.count(), 1, 'only what differs');
  assert.match(await both.innerText(), /Consejo de Tepalcuautla[^]*Mesa de Tepalcuautla/, 'both are read side by side');
  await accessible(page, 'two at once');
  await Promise.all([page.waitForEvent('load'), page.click(SAVE)]);
  await go('/secretariado/nombre');
  assert.equal(await field(page, 'name').inputValue(), 'Consejo de Tepalcuautla', 'sent again it replaces knowingly');
}));
