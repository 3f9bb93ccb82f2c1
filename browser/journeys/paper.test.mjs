// What lets in whoever reads it never comes out of a printer, but the codes that are meant to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leaked } from '../support/paper.mjs';
import { Person } from '../support/person.mjs';
import { browser, build, demo, free, invite, letterOf, serve, unfounded } from '../support/site.mjs';

build();

const WHO = 'administra@mesa.example';
const PREPARES = 'transparencia@mesa.example';
const OFFICE = 'ieem-transparencia';
const HERE = 'Lo recibido está bien.';

/** Somebody who looks whether what they read would be printed. */
class Reader extends Person {
  /** The page as it stands: nothing private of it is on paper, and nothing of these. */
  async keeps(where, ...secrets) {
    for (const secret of secrets) assert.ok(secret && (await this.page.textContent('body')).includes(secret), `${where} shows it on the screen`);
    assert.deepEqual(await leaked(this.page, ...secrets), [], `${where} (${this.page.url()})`);
  }

  async comesIn() {
    await this.page.goto(this.invitation);
    await this.keeps('an invitation');
    await this.page.fill('#correo', this.address);
    await this.types(async () => {
      await this.press('button[value=aceptar]');
      await this.keeps('a code to type');
    });
    await this.press('form[action$="/cuenta/factores/aplicacion"] button');
    await this.keeps('an application to bind', (await this.page.textContent('.qr-key')).trim());
    this.secret = await this.page.textContent('.qr-key');
    await this.page.emulateMedia({ media: 'print' });
    assert.equal(await this.page.locator('.qr').isVisible(), false, 'nor its picture');
    await this.page.emulateMedia({ media: null });
    await this.page.fill('#totp', this.shows(0));
    await this.press();
  }
}

test('where a body is founded is not printed', async () => {
  const site = await unfounded();
  const chromium = await browser();
  try {
    const page = await chromium.newPage();
    await page.goto(site.founding);
    assert.deepEqual(await leaked(page), []);
  } finally {
    await chromium.close();
    await site.stop();
    site.clean();
  }
});

test('no page that holds what lets somebody in prints it, and the sheet of codes says of what they are', async () => {
  const made = await demo();
  await made.stop();
  const port = await free();
  const address = `http://127.0.0.1:${port}`;
  const invitation = invite(made.folder, WHO);
  const site = await serve(made.data, '--public-url', address, '--listen', `127.0.0.1:${port}`);
  const chromium = await browser();
  try {
    const brings = (kind, to, step) => letterOf(made.folder, kind, step, to);
    const person = async (who) => {
      const page = await (await chromium.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
      page.setDefaultTimeout(10_000);
      return new Reader({ address, brings, now: () => Date.now(), look: () => {} }, who, page);
    };
    const administrator = await person(WHO);
    administrator.invitation = address + invitation.replace(/^https?:\/\/[^/]+/, '');
    await administrator.comesIn();
    await codes(administrator, address);
    // Once the table is installed the administrator invites the technical secretary, who invites the others.
    const invited = async (by, code, who) => {
      await by.go('/invitaciones');
      await by.keeps('invitations');
      const appointment = by.page.locator(`#cargo option[data-office="${code}"]`).last();
      await by.page.selectOption('#cargo', await appointment.getAttribute('value'));
      await by.page.fill('#correo', who);
      const letter = await brings('invitation', who, () => by.press());
      await by.keeps('an invitation that was sent');
      const reader = await person(who);
      reader.invitation = letter.match(/http:\S+\/invitaciones\/[\w-]+/)[0];
      await reader.comesIn();
      return reader;
    };
    const secretary = await invited(administrator, 'secretaria-tecnica', 'secretaria@mesa.example');
    const office = await invited(secretary, OFFICE, PREPARES);
    await office.go('/cuenta/fichas');
    await office.press('main section form button');
    await office.keeps('what a program shows', (await office.page.textContent('.shown-once')).trim());
    await draft(office, await person('nadie@mesa.example'));
  } finally {
    await chromium.close();
    await site.stop();
    made.clean();
  }
});

/** Codes are printed, with the name and the address of the body and the day. */
async function codes(person, address) {
  await person.go('/cuenta/factores');
  await person.press('form[action$="/cuenta/factores/respaldo"] button');
  const [first] = await person.page.locator('.codes code').allTextContents();
  const body = (await person.page.textContent('.name b')).trim();
  assert.deepEqual(await leaked(person.page), [], 'and nothing else');
  await person.page.emulateMedia({ media: 'print' });
  const paper = await person.page.locator('main').innerText();
  await person.page.emulateMedia({ media: null });
  for (const said of [first, body, new URL(address).host, String(new Date().getFullYear())]) assert.ok(paper.includes(said), `${said}: ${paper}`);
}

/** A draft that is read by a code and answered at an address; what was answered is said where it begins. */
async function draft(office, reader) {
  await office.go('/borradores');
  await office.page.fill('#document', 'Redacción: “Se publicará lo acordado”.');
  await office.press('form:has(#document) button');
  const address = office.page.url();
  await office.press('#borrador ~ section button[value="visto-bueno"], button[value="visto-bueno"]');
  const link = await office.page.getAttribute('.clearance-link', 'href');
  await office.keeps('a draft that somebody is asked for', link);
  await reader.page.goto(link);
  await reader.keeps('where a draft is answered');
  await reader.page.fill('#nombre', 'Nadie');
  await reader.page.fill('#observaciones', HERE);
  await reader.press('button[value="observaciones"]');
  await reader.keeps('what was answered');
  const first = await reader.page.evaluate(() => document.querySelector('main .answer').compareDocumentPosition(document.querySelector('main .ledger')));
  assert.equal(first & 4, 4, 'the answer stands before what it is about');
  await office.page.goto(address);
  const told = office.page.locator('main a[href="#vistos-buenos"]');
  assert.ok(await told.evaluate((link) => link.compareDocumentPosition(document.querySelector('#borrador')) & 4), 'and before the form of the draft');
  await office.page.click('details:has(form[action$="/clave"]) > summary');
  await office.press('form[action$="/clave"] button');
  await office.keeps('what a draft is read by', (await office.page.textContent('#clave')).trim());
}
