// An organisation registers, a seat accredits it, and an institution invites it to a draft, on which it remarks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible } from '../support/accessible.mjs';
import { reachable } from '../support/reachable.mjs';
import { demoCookie } from '../support/site.mjs';
import { DESKTOP, visit } from '../support/visit.mjs';

const LOOKS = [
  { width: 1366, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1366, colorScheme: 'light' },
];
const REASONS = 'Trabaja en el municipio desde hace años y sus informes, con sus fuentes, son públicos.';

test('an organisation registers, is accredited and remarks on a draft', () =>
  visit({ ...DESKTOP, hasTouch: true, reducedMotion: 'reduce' }, async ({ site, context, page, as, go, on }) => {
    await on('2021-03-01');
    await adoptRules(site, context, on);
    await on('2021-03-10');
    await as('organisation');
    await go('/organizaciones');
    await page.click('.acts a');
    await page.fill('input[name=name]', 'Colectivo Datos Abiertos');
    await page.click('form.sheet .acts button');
    await page.waitForSelector('.errs');
    await accessible(page, 'a registration that lacks what is asked');
    await page.fill('[name=purpose]', 'Vigila el gasto público del municipio.');
    await page.fill('[name=place]', 'Tepalcuautla');
    await page.fill('[name=representative]', 'Ana Ejemplo');
    await page.click('form.sheet .acts button');
    await page.waitForURL(/acuses/);
    await as('osc-titular');
    await go('/organizaciones/1');
    await page.click('.acts a');
    await page.fill('textarea', REASONS);
    await page.click('form.sheet .acts button');
    await page.waitForURL(/organizaciones\/1/);
    assert.match(await page.textContent('main'), /acreditada, desde el/);
    assert.match(await page.textContent('main'), /Ana Ejemplo/);
    await go('/organizaciones/1');
    await look(page, 'an accredited organisation');
    await go('/organizaciones');
    await look(page, 'the list');
    await as('ieem-transparencia');
    await go('/borradores');
    await page.fill('textarea', 'Redacción: “Se publicará lo acordado”.');
    await page.click('form:has(textarea) button');
    const draft = new URL(page.url()).pathname.split('/').pop();
    await go(`/borradores/${draft}/organizaciones`);
    await page.selectOption('#organizacion', { label: 'Colectivo Datos Abiertos' });
    await page.click('form.sheet button');
    await as('organisation');
    await go('/organizaciones/mias');
    await look(page, 'what is for an organisation');
    await page.click('.ledger a');
    await page.fill('#observacion', 'Falta decir desde cuándo se publican los datos.');
    await page.click('form.sheet button');
    assert.match(await page.textContent('main'), /desde cuándo se publican/);
    await look(page, 'a draft that an organisation reads');
    await as('ieem-transparencia');
    await go(`/borradores/${draft}/organizaciones`);
    assert.match(await page.textContent('main'), /desde cuándo se publican/);
    await look(page, 'the organisations that read a draft');
  }));

/** A session adopts the rules for organisations. */
async function adoptRules(site, context, on) {
  const did = async (act, fields) => {
    const answer = await context.request.post(`${site.address}/api/acts`, {
      headers: { cookie: `${demoCookie(site.address)}=secretaria-tecnica` },
      data: { acts: [{ act, fields }] },
    });
    assert.equal(answer.status(), 200, `${act}: ${await answer.text()}`);
    return String((await answer.json()).first);
  };
  const points = { 'agenda.0.title': 'Orden del día', 'agenda.0.matter': 'agenda', 'agenda.1.title': 'Reglas', 'agenda.1.matter': 'table' };
  const call = { kind: 'extraordinary', mode: 'virtual', date: '2021-03-09', hour: '11:00' };
  const session = await did('session.call', { ...call, ...points });
  await on('2021-03-09');
  const seats = { 'entes-publicos': 'contraloria-titular', 'organismo-garante': 'infoem-titular', 'sociedad-civil': 'osc-titular' };
  for (const [seat, office] of Object.entries(seats)) await did('session.arrive', { on: session, seat, office, moment: '2021-03-09T10:55' });
  await did('session.declare_quorum', { on: session, moment: '2021-03-09T11:05' });
  const put = { on: session, mode: 'show_of_hands' };
  await did('session.put_to_vote', { ...put, item: '1', 'motion.kind': 'agenda' });
  await did('session.declare_result', { on: session, item: '1', in_favour: '3' });
  const asked = { 'motion.asked.0': 'purpose', 'motion.asked.1': 'place', 'motion.asked.2': 'representative' };
  const rules = { 'motion.kind': 'organisation_rules', 'motion.from': '2021-03-10', 'motion.sector': 'civil_society' };
  await did('session.put_to_vote', { ...put, item: '2', ...rules, ...asked, 'motion.answer_days': '15', 'motion.source': 'Reglas de ejemplo' });
  await did('session.declare_result', { on: session, item: '2', in_favour: '3' });
}

/** The page as it stands, at every width, in both schemes and on paper. */
async function look(page, where) {
  for (const { width, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height: 768 });
    await page.emulateMedia({ colorScheme });
    await accessible(page, `${where}, ${width} px, ${colorScheme}`);
    await reachable(page, `${where}, ${width} px`);
  }
}
