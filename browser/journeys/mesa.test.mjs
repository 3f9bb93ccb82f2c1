// A body from an empty machine to people who act for it, without a script: it is founded in the browser, its people are invited by
// letters, come in with a code and a second factor, and one of them comes back who lost her phone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Person } from '../support/person.mjs';
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
    const became = await administrator.page.locator('main .ledger .what + .who').allTextContents();
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
    Object.assign(this, { site, chromium, address: site.address, looked: new Set() });
  }

  now() {
    return Date.now();
  }

  async brings(kind, to, step) {
    return read(await letterOf(this.site.folder, kind, step, to));
  }

  /** Looks at a page once in the whole journey. */
  async look(page, where) {
    if (this.looked.has(where)) return;
    this.looked.add(where);
    await seen(this.chromium, page, where);
  }

  async person(address) {
    return new Member(this, address, await plain(this.chromium));
  }

  /** Invites somebody for an office by its form, and resolves with them, before their invitation. */
  async invited(administrator, office, address) {
    await administrator.go('/invitaciones');
    const appointment = administrator.page.locator(`#cargo option[data-office="${office}"]`).last();
    await administrator.page.selectOption('#cargo', await appointment.getAttribute('value'));
    await administrator.page.fill('#correo', address);
    const letter = await this.brings('invitation', address, () => administrator.press());
    const person = await this.person(address);
    person.invitation = letter.match(/http:\S+\/invitaciones\/[\w-]+/)[0];
    return person;
  }
}

/** Whoever was invited, without scripts. */
class Member extends Person {
  /** Accepts the invitation, binds an application and prints codes. */
  async enroll() {
    await this.accepts();
    await this.binds();
    await this.prints();
  }

  /** Says no to the invitation. */
  async refuse() {
    await this.page.goto(this.invitation);
    await this.page.fill('#correo', this.address);
    await this.press('button[value=rechazar]');
    assert.equal(this.at(), '/');
    await this.page.goto(this.invitation);
    await this.look(null, 'an invitation that was refused');
    assert.equal(await this.page.locator('button[value=aceptar]').count(), 0, 'it is good once');
  }

  /** Signs in again with the application, as on any other day. */
  async returns() {
    await this.signsOut();
    await this.signsIn();
    // The code that bound the application is good no more; the next one is, for a phone that is half a minute ahead.
    await this.page.fill('#totp', this.shows(1));
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
    const [lost, secret] = [await this.page.getAttribute('button[name=quitar]', 'value'), this.secret];
    await this.binds();
    assert.notEqual(secret, this.secret);
    await this.press(`button[name=quitar][value="${lost}"]`);
    await this.look(null, 'the lost application is gone');
    await this.signsOut();
    await this.signsIn();
    await this.page.fill('#totp', totp(secret, 1));
    await this.press();
    assert.equal(this.at(), '/entrar/factor', 'the lost phone lets nobody in');
    await this.page.fill('#totp', this.shows(1));
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
