// What is typed and not sent: it comes back into the form it was typed in, and nowhere else by itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible } from '../support/accessible.mjs';
import { actAs, demoCookie } from '../support/site.mjs';
import { DESKTOP, visit } from '../support/visit.mjs';

const SECRETARY = 'secretaria-tecnica';
const MOVED = 'Cambio de lugar acordado con todas las representaciones de la mesa.';

/** A demonstration and a page in it, as the technical secretary on a date. */
function at(date, journey) {
  return visit(DESKTOP, async ({ site, context, page, as, on }) => {
    page.setDefaultTimeout(10_000);
    await as(SECRETARY);
    await on(date);
    await journey(new Reader(page, site, context));
  });
}

/** Somebody at a form that keeps what is typed. */
class Reader {
  constructor(page, site, context) {
    Object.assign(this, { page, site, context });
  }

  go(path) {
    return this.page.goto(this.site.address + path);
  }

  /** The one form of the page whose name begins so. */
  at(keep) {
    this.form = `form[data-keep^="${keep}"]`;
    return this;
  }

  field(name) {
    return this.page.locator(`${this.form} [name="${name}"]`);
  }

  async mark(...offices) {
    for (const office of offices) await this.field(`office.${office}`).check();
  }

  isMarked(office) {
    return this.field(`office.${office}`).isChecked();
  }

  /** Sends the form; resolves with whether it was refused. */
  async send() {
    await Promise.all([this.page.waitForEvent('load'), this.page.click(`${this.form} button[type=submit]`)]);
    return await this.page.locator('#errores').count() > 0;
  }

  /** What the form says of text that it did not show, or had not shown. */
  async offered() {
    const box = this.page.locator(`${this.form} .typed`);
    return await box.isVisible() ? box.locator('p').innerText() : null;
  }

  press(words) {
    return this.page.click(`${this.form} .typed button:text-is("${words}")`);
  }

  kept() {
    return this.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('tequio ')));
  }
}

/** An act of a colleague at another computer. */
async function colleague({ site }, act, fields) {
  const answer = await fetch(`${site.address}/api/acts`, {
    method: 'POST',
    headers: { cookie: `${demoCookie(site.address)}=${SECRETARY}` },
    body: JSON.stringify({ acts: [{ act, fields }] }),
  });
  assert.equal(answer.status, 200, await answer.text());
}

const moves = (reader, place) => colleague(reader, 'session.change', { on: '54', base: '54', date: '2020-12-17', hour: '12:00', mode: 'virtual', place, reason: MOVED });

test('a mark of a refused roll never ticks itself again', () => at('2020-12-16', async (reader) => {
  const roll = reader.at('roll');
  await roll.go('/sesiones/2/mesa');
  await colleague(reader, 'session.arrive', { on: '54', seat: 'entes-publicos', office: 'contraloria-titular', moment: '2020-12-16T11:00' });
  await roll.mark('contraloria-titular', 'osc-suplente');
  assert.ok(await roll.send(), 'contraloría had arrived already');
  await roll.field('office.osc-suplente').uncheck();
  await roll.mark('infoem-titular');
  assert.equal(await roll.send(), false);
  assert.equal(await roll.isMarked('osc-suplente'), false, 'nobody ticked it');
  assert.deepEqual(await roll.kept(), [], 'what was recorded is no longer kept');

  // A refused attempt that is left alone is offered, and not more.
  await roll.mark('osc-titular');
  await roll.field('moment').fill('2020-12-10T11:00');
  assert.ok(await roll.send());
  await roll.go('/sesiones/2/mesa');
  assert.equal(await roll.isMarked('osc-titular'), false);
  assert.match(await roll.offered(), /^Hay texto de las \d\d:\d\d que ya se envió una vez\./);
  await accessible(roll.page, 'a roll with marks of before');
  await roll.press('Descartarlo');
  assert.equal(await roll.offered(), null);
  assert.deepEqual(await roll.kept(), []);
  await roll.page.reload();
  assert.equal(await roll.offered(), null);
}));

test('text typed over an earlier version is offered and undoes nothing by itself', () => at('2020-12-08', async (reader) => {
  const change = reader.at('session.change');
  const place = change.field('place');
  await change.go('/sesiones/2/cambio');
  await place.fill('Mi lugar a medias');
  await change.go('/');
  await change.go('/en/sesiones/2/cambio');
  assert.equal(await place.inputValue(), 'Mi lugar a medias', 'over the same version it comes back, in either language');
  assert.match(await change.offered(), /^What was typed at .+ and not sent was recovered\.$/);
  await change.go('/');
  await moves(reader, 'Lugar de la colega');
  await change.go('/sesiones/2/cambio');
  assert.equal(await place.inputValue(), 'Lugar de la colega');
  assert.match(await change.offered(), /^Hay texto sin enviar de las \d\d:\d\d; se escribió sobre una versión anterior\.$/);
  await accessible(change.page, 'a form with an offer');
  await change.press('Usarlo');
  assert.equal(await place.inputValue(), 'Mi lugar a medias', 'whoever wants it has it');
  await change.page.reload();
  assert.equal(await place.inputValue(), 'Mi lugar a medias', 'and keeps it');
  await change.press('Descartarlo');
  assert.equal(await place.inputValue(), 'Lugar de la colega');
  await change.field('hour').fill('13:00');
  await change.field('reason').fill(MOVED);
  assert.equal(await change.send(), false, await change.page.textContent('main'));
  await change.go('/sesiones/2');
  assert.match(await change.page.textContent('main'), /Lugar de la colega/);
}));

test('an address that says something was recorded forgets nothing', () => at('2020-12-08', async (reader) => {
  const call = reader.at('session.call');
  await call.go('/sesiones/convocatoria');
  await call.field('place').fill('Sala de juntas');
  // Nothing comes back, and what comes next is a link that somebody wrote.
  await call.page.route('**/sesiones/convocatoria', (route) => (route.request().method() === 'POST' ? route.fulfill({ status: 204 }) : route.continue()));
  await call.page.click(`${call.form} button[type=submit]`).catch(() => {});
  await call.go('/?registrado=9999');
  assert.equal((await call.kept()).length, 1);
  await call.go('/sesiones/convocatoria');
  assert.match(await call.offered(), /ya se envió una vez/);
}));

test('the words of one call are not those of the next', () => at('2020-12-08', async (reader) => {
  const call = reader.at('session.call');
  await call.go('/sesiones/convocatoria');
  await call.page.check('input[name=kind][value=extraordinary]');
  await call.field('date').fill('2020-12-09');
  await call.field('hour').fill('08:00');
  await call.field('place').fill('Lugar equivocado');
  await call.field('agenda.3.title').fill('Asunto de la primera');
  assert.ok(await call.send(), 'the notice is too short');
  await call.field('agenda.3.title').fill('');
  await call.field('date').fill('2020-12-14');
  assert.equal(await call.send(), false);
  await call.go('/sesiones/convocatoria');
  assert.equal(await call.field('place').inputValue(), '');
  assert.equal(await call.field('agenda.3.title').inputValue(), '');
  assert.equal(await call.offered(), null);
}));

test('what stands in rows that a fresh form lacks comes back whole', () => at('2020-12-08', async (reader) => {
  const call = reader.at('session.call');
  const title = (row) => call.field(`agenda.${row}.title`).inputValue();
  const more = () => Promise.all([call.page.waitForEvent('load'), call.page.click(`${call.form} button[name=more]`)]);
  await call.go('/sesiones/convocatoria');
  await call.field('agenda.3.title').fill('Informe de la contraloría');
  await more();
  await call.field('agenda.4.title').fill('Informe del instituto');
  await more();
  await call.field('agenda.5.title').fill('Informe de la sociedad civil');
  assert.deepEqual([await title(6), await title(7)], ['Asuntos generales', 'Clausura'], 'a point goes before those that end it');
  await call.field('place').fill('Sala de juntas');
  assert.ok(await call.send(), 'no date was typed');
  await call.field('agenda.5.title').fill('Informe de las organizaciones');
  await call.page.click('nav a[href="/sesiones"]');
  await call.go('/sesiones/convocatoria');
  assert.equal(await title(3), '', 'nothing comes by itself');
  assert.match(await call.offered(), /ya se envió una vez/);
  await call.press('Usarlo');
  await call.page.waitForFunction(() => document.querySelector('[name="agenda.7.title"]')?.value === 'Clausura');
  const points = [];
  for (let row = 0; row < 8; row += 1) points.push(await title(row));
  assert.deepEqual(points.slice(2), ['Orden del día', 'Informe de la contraloría', 'Informe del instituto', 'Informe de las organizaciones', 'Asuntos generales', 'Clausura']);
  assert.equal(await call.field('place').inputValue(), 'Sala de juntas');
  await accessible(call.page, 'a call with more rows');
}));

test('a draft loses nothing when one follows the menu, and leaves nothing when it is saved or discarded', () => at('2020-12-08', async (reader) => {
  await actAs(reader.context, reader.site.address, 'ieem-transparencia');
  await reader.go('/borradores');
  await reader.page.fill('#document', 'Título: Gasto abierto\nProblema: Nadie sabe:\n• quién recibe;\n• cuánto.');
  await Promise.all([reader.page.waitForEvent('load'), reader.page.click('form.sheet button')]);
  const address = new URL(reader.page.url()).pathname;
  const draft = reader.at('draft-');
  assert.match(await draft.page.textContent('#documento'), /quién recibe/);
  await accessible(draft.page, 'a draft beside its document');
  await draft.field('summary').fill('El IEEM propone publicar su gasto.');
  await draft.page.click('nav a[href="/sesiones"]');
  await draft.go(address);
  assert.equal(await draft.field('summary').inputValue(), 'El IEEM propone publicar su gasto.');
  assert.match(await draft.offered(), /^Se recuperó/);
  const save = () => Promise.all([draft.page.waitForEvent('load'), draft.page.click(`${draft.form} .acts button`)]);
  await save();
  assert.match(draft.page.url(), /guardado=2$/);
  assert.equal(await draft.offered(), null);
  assert.deepEqual(await draft.kept(), [], 'what was saved is no longer kept');

  await draft.field('summary').fill('A medias');
  assert.equal((await draft.kept()).length, 1);
  await Promise.all([draft.page.waitForURL(/\/descarte$/), draft.page.click('section[aria-labelledby=h-des] a')]);
  await accessible(draft.page, 'whether a draft is to go');
  await draft.page.click('form[data-forgets] button');
  await draft.page.waitForURL(/\/borradores$/);
  assert.deepEqual(await draft.kept(), [], 'what was typed for it goes with it');
}));

test('what one office typed goes when another one acts', () => at('2020-12-08', async (reader) => {
  const call = reader.at('session.call');
  await call.go('/sesiones/convocatoria');
  await call.field('place').fill('Sala de juntas');
  assert.equal((await call.kept()).length, 1);
  for (const office of ['osc-titular', SECRETARY]) {
    await Promise.all([call.page.waitForEvent('load'), call.page.selectOption('#demo-cargo', office).then(() => call.page.click('.demo button'))]);
  }
  assert.deepEqual(await call.kept(), []);
  assert.equal(await call.field('place').inputValue(), '');
}));

test('what was typed stays when the session ended, on the page that refuses it and in the browser', () => at('2020-12-08', async (reader) => {
  const call = reader.at('session.call');
  await call.go('/sesiones/convocatoria');
  await call.field('place').fill('Sala de juntas');
  await call.context.clearCookies();
  await call.send();
  assert.equal(await call.page.locator('main [name="place"]').inputValue(), 'Sala de juntas');
  assert.equal((await call.kept()).length, 1);
  await call.go('/');
  assert.equal((await call.kept()).length, 1, 'nobody is no other office');
  await actAs(call.context, call.site.address, SECRETARY);
  await call.go('/sesiones/convocatoria');
  assert.match(await call.offered(), /ya se envió una vez/);
}));

test('a tab that nobody looks at holds no connection, and says afterwards that something changed', () => at('2020-12-16', async (reader) => {
  const look = (tab, state) => tab.evaluate((wanted) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: wanted });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
  const tabs = [];
  // A browser has six connections for a site.
  while (tabs.length < 8) {
    for (const tab of tabs.slice(-1)) await look(tab, 'hidden');
    const tab = await reader.context.newPage();
    await tab.goto(`${reader.site.address}/sesiones/2/mesa`, { timeout: 10_000 });
    tabs.push(tab);
  }
  await colleague(reader, 'session.arrive', { on: '54', seat: 'entes-publicos', office: 'contraloria-titular', moment: '2020-12-16T11:00' });
  assert.equal(await tabs[0].locator('[data-news]').isVisible(), false);
  await look(tabs[0], 'visible');
  await tabs[0].locator('[data-news]').waitFor({ state: 'visible', timeout: 10_000 });
}));

test('two tabs of one form never mix what was typed', () => at('2020-12-08', async (one) => {
  one.at('session.call');
  const other = new Reader(await one.context.newPage(), one.site, one.context).at('session.call');
  await one.go('/sesiones/convocatoria');
  await other.go('/sesiones/convocatoria');
  await one.field('place').fill('Sala de la primera');
  await one.field('date').fill('2021-01-20');
  await other.field('place').fill('Sala de la segunda');
  await other.field('hour').fill('17:00');
  await other.go('/');
  await other.go('/sesiones/convocatoria');
  const restored = async () => Promise.all(['place', 'hour', 'date'].map((name) => other.field(name).inputValue()));
  const [place, hour, date] = await restored();
  assert.deepEqual([place, hour], ['Sala de la segunda', '17:00'], 'the last one, whole');
  assert.notEqual(date, '2021-01-20', 'and nothing of the other');
  await one.field('place').fill('Sala de la primera, planta baja');
  await other.go('/');
  await other.go('/sesiones/convocatoria');
  assert.deepEqual(await restored(), ['Sala de la primera, planta baja', '11:00', '2021-01-20']);
}));
