// A body from an empty machine to people who act for it, without a script: it is founded in the browser, its people are invited by
// letters, come in with a code and a second factor, and one of them comes back who lost her phone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain, seen } from '../support/plain.mjs';
import { browser, build, letterOf, unfounded } from '../support/site.mjs';
import { totp } from '../support/totp.mjs';

build();

const ADMINISTRATOR = 'administra@tepalcuautla.example';
const INVITED = {
  'entes-publicos-titular': 'contraloria@tepalcuautla.example',
  'organo-garante-titular': 'garante@tepalcuautla.example',
  'sociedad-civil-titular': 'sociedad@tepalcuautla.example',
};

test('a body is founded and its people come in, without scripts', async () => {
  const site = await unfounded();
  const chromium = await browser();
  try {
    const journey = new Journey(site, chromium);
    const administrator = await journey.person(ADMINISTRATOR);
    await found(administrator, site);
    await administrator.enroll();
    await setUp(administrator);
    const people = [];
    for (const [office, address] of Object.entries(INVITED)) people.push(await journey.invited(administrator, office, address));
    const [first, second, third] = people;
    await Promise.all([first.enroll(), second.enroll()]);
    await third.refuse();
    await first.returns();
    await first.losesThePhone();
    await administrator.look('/invitaciones', 'what became of invitations');
    const became = await administrator.page.locator('main .ledger .who').allTextContents();
    assert.deepEqual(became.map((words) => words.trim()), ['rechazada', 'aceptada', 'aceptada', 'aceptada'], 'the latest first');
  } finally {
    await chromium.close();
    await site.stop();
    site.clean();
  }
});

/** The site that everybody walks through, each in a browser of their own. */
class Journey {
  constructor(site, chromium) {
    Object.assign(this, { site, chromium, looked: new Set() });
  }

  async person(address) {
    return new Person(this, address, await plain(this.chromium));
  }

  /** Invites somebody for an office by its form, and resolves with them, before their invitation. */
  async invited(administrator, office, address) {
    await administrator.go('/invitaciones');
    await administrator.page.selectOption('#cargo', office);
    await administrator.page.fill('#correo', address);
    const letter = await letterOf(this.site.folder, 'invitation', () => administrator.press(), address);
    const person = await this.person(address);
    person.invitation = read(letter).match(/http:\S+\/invitaciones\/[0-9a-f]+/)[0];
    return person;
  }
}

/** Somebody with an address, a browser without scripts and, later, a phone and printed codes. */
class Person {
  constructor({ site, chromium, looked }, address, page) {
    Object.assign(this, { site, chromium, looked, address, page });
  }

  go(path) {
    return this.page.goto(this.site.address + path);
  }

  press(button = 'main form button[type=submit]') {
    return Promise.all([this.page.waitForEvent('load'), this.page.click(`${button} >> nth=0`)]);
  }

  main() {
    return this.page.textContent('main');
  }

  at() {
    return new URL(this.page.url()).pathname;
  }

  /** Opens a page, if one is named, and looks at it, once in the whole journey. */
  async look(path, where) {
    if (path) await this.go(path);
    if (this.looked.has(where)) return;
    this.looked.add(where);
    await seen(this.chromium, this.page, where);
  }

  /** Takes a step that sends a code, and types it. */
  async types(step) {
    const letter = await letterOf(this.site.folder, 'sign-in', step, this.address);
    await this.page.fill('#codigo', read(letter).match(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/)[0]);
    await this.press();
  }

  /** Accepts the invitation and binds an application; prints codes for the day on which it is lost. */
  async enroll() {
    await this.page.goto(this.invitation);
    await this.look(null, 'an invitation');
    await this.types(async () => {
      await this.press('button[value=aceptar]');
      await this.look(null, 'a code to type');
    });
    assert.equal(this.at(), '/cuenta/factores', 'whoever has no second factor binds one');
    await this.look(null, 'factors, without any');
    await this.press('form[action$="/cuenta/factores/aplicacion"] button');
    await this.look(null, 'an application to bind');
    this.secret = await this.page.textContent('.qr-key');
    await this.page.fill('#totp', '000');
    await this.press();
    await this.look(null, 'a code that is none');
    await this.page.fill('#totp', totp(this.secret, 0));
    await this.press();
    assert.equal(this.at(), '/cuenta/factores');
    await this.look(null, 'factors, with an application');
    await this.press('form[action$="/cuenta/factores/respaldo"] button');
    await this.look(null, 'printed codes');
    this.codes = await this.page.locator('.codes code').allTextContents();
    assert.equal(this.codes.length, 10);
    await this.page.click('.links a');
    assert.match(await this.main(), /Le quedan 10 de 10/);
  }

  /** Says no to the invitation. */
  async refuse() {
    await this.page.goto(this.invitation);
    await this.press('button[value=rechazar]');
    assert.equal(this.at(), '/');
    await this.page.goto(this.invitation);
    await this.look(null, 'an invitation that was refused');
    assert.equal(await this.page.locator('button[value=aceptar]').count(), 0, 'it is good once');
  }

  async signsOut() {
    await this.press('form[action$="/salir"] button');
    await this.go('/cuenta');
    assert.equal(this.at(), '/entrar', 'who signed out is nobody');
  }

  async signsIn() {
    await this.look('/entrar', 'signing in');
    await this.page.fill('#correo', this.address);
    await this.types(() => this.press());
    assert.equal(this.at(), '/entrar/factor', 'e-mail alone is not enough');
    await this.look(null, 'a factor that is asked for');
  }

  /** Signs in again with the application, as on any other day. */
  async returns() {
    await this.signsOut();
    await this.signsIn();
    // The code that bound the application is good no more; the next one is, for a phone that is half a minute ahead.
    await this.page.fill('#totp', totp(this.secret, 1));
    await this.press();
    await this.look('/cuenta', 'the account');
    await this.look('/cuenta/dispositivos', 'where one is signed in');
    await this.look('/cuenta/datos', 'what is kept');
    await this.look('/pendientes', 'what is owed');
    await this.go('/');
    assert.equal(await this.page.locator('.strip.me').count(), 1);
  }

  /** Comes back with a printed code, takes the lost application away and binds another one. */
  async losesThePhone() {
    await this.signsOut();
    await this.signsIn();
    await this.page.fill('#respaldo', 'AAAA');
    await this.press('form:has(#respaldo) button');
    await this.look(null, 'a printed code that is none');
    await this.page.fill('#respaldo', this.codes[0]);
    await this.press('form:has(#respaldo) button');
    assert.equal(this.at(), '/cuenta/factores');
    assert.match(await this.main(), /Le quedan 9 de 10/);
    const lost = await this.page.getAttribute('button[name=quitar]', 'value');
    await this.press('form[action$="/cuenta/factores/aplicacion"] button');
    const secret = await this.page.textContent('.qr-key');
    assert.notEqual(secret, this.secret);
    await this.page.fill('#totp', totp(secret, 0));
    await this.press();
    await this.press(`button[name=quitar][value="${lost}"]`);
    await this.look(null, 'the lost application is gone');
    await this.signsOut();
    await this.signsIn();
    await this.page.fill('#totp', totp(this.secret, 1));
    await this.press();
    assert.equal(this.at(), '/entrar/factor', 'the lost phone lets nobody in');
    await this.page.fill('#totp', totp(secret, 1));
    await this.press();
    await this.go('/');
    assert.equal(await this.page.locator('.strip.me').count(), 1);
  }
}

/** The page that the start printed: what is wrong is said, and then it leads to the invitation of whoever administers the site. */
async function found(administrator, site) {
  const { page } = administrator;
  await administrator.go('/');
  await administrator.look(null, 'not founded yet');
  await page.goto(site.founding);
  await administrator.look(null, 'founding');
  await page.fill('#nombre', 'Mesa de Gobierno Abierto de Tepalcuautla');
  await page.fill('#lugar', ' ');
  await page.selectOption('#zona', 'America/Mexico_City');
  await page.fill('#correo', ADMINISTRATOR);
  await administrator.press();
  await administrator.look(null, 'founding, with a fault');
  await page.fill('#lugar', 'Municipio de Tepalcuautla, Puebla');
  await administrator.press();
  assert.match(administrator.at(), /^\/invitaciones\//);
  administrator.invitation = page.url();
}

/** Institutions, seats, offices and who holds them, by the forms of the table. */
async function setUp(administrator) {
  const { page } = administrator;
  const save = () => administrator.press('form.sheet .acts button[type=submit]');
  const put = async (fields, kind = 'fill') => {
    for (const [name, value] of Object.entries(fields)) await page.locator(`[id="${name}"]`)[kind](value);
  };
  await administrator.look('/secretariado/instituciones', 'institutions');
  for (const [row, [name, short]] of [['Contraloría Municipal', 'Contraloría'], ['Unidad de Transparencia', 'Transparencia'], ['Peña Ñandú, Asociación Civil', 'Peña Ñandú']].entries()) {
    await put({ [`rows.${row}.name`]: name, [`rows.${row}.short_name`]: short });
  }
  await save();
  for (const [row, [name, sector]] of [['Entes públicos', 'public_bodies'], ['Órgano garante', 'guarantor'], ['Sociedad civil', 'civil_society']].entries()) {
    await put({ [`rows.${row}.name`]: name });
    await put({ [`rows.${row}.sector`]: sector }, 'selectOption');
  }
  await save();
  for (const [row, institution] of ['transparencia', 'contraloria', 'transparencia', 'pena-nandu'].entries()) {
    await put({ [`rows.${row}.institution`]: institution }, 'selectOption');
  }
  await save();
  await administrator.look(null, 'who holds each office');
  await save();
  assert.match(administrator.at(), /reglas/, await administrator.main());
  await administrator.look('/invitaciones', 'inviting');
  await administrator.look('/administracion', 'administration');
}

/** The text of a letter, its lines joined again (RFC 2045 §6.7). */
function read(letter) {
  return letter.replaceAll('=\r\n', '').replaceAll('=3D', '=');
}
