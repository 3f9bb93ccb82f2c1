// Somebody with an address, a browser and, later, a phone and printed codes.
import assert from 'node:assert/strict';
import { totp } from './totp.mjs';

/**
 * What people do before any site. `world` is where they are: its `address`, `now()`, `brings(kind, to, step)` that takes a step and
 * resolves with the letter of that kind that it sent, and `look(page, where)` for whoever looks at pages.
 */
export class Person {
  constructor(world, address, page) {
    Object.assign(this, { world, address, page });
  }

  go(path) {
    return this.page.goto(this.world.address + path);
  }

  press(button = 'main form button[type=submit]') {
    return Promise.all([this.page.waitForEvent('load'), this.page.click(`${button} >> nth=0`)]);
  }

  main() {
    return this.page.textContent('main');
  }

  /** Where they are, below the address of the site. */
  at() {
    const [path, below] = [this.page.url(), this.world.address].map((address) => new URL(address).pathname);
    return below === '/' ? path : path.slice(below.length);
  }

  /** Opens a page, if one is named, and looks at it. */
  async look(path, where) {
    if (path) await this.go(path);
    await this.world.look(this.page, where);
  }

  /** Takes a step that sends a code, and types it. */
  async types(step) {
    const letter = await this.world.brings('sign-in', this.address, step);
    await this.page.fill('#codigo', letter.match(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/)[0]);
    await this.press();
  }

  /** Accepts the invitation, which lets in with a code. */
  async accepts() {
    await this.page.goto(this.invitation);
    await this.look(null, 'an invitation');
    await this.types(async () => {
      await this.page.fill('#correo', this.address);
      await this.press('button[value=aceptar]');
      await this.look(null, 'a code to type');
    });
    assert.equal(this.at(), '/cuenta/factores', 'whoever has no second factor binds one');
    await this.look(null, 'factors, without any');
  }

  /** Binds an application. */
  async binds() {
    await this.go('/cuenta/factores');
    await this.press('form[action$="/cuenta/factores/aplicacion"] button');
    await this.look(null, 'an application to bind');
    this.secret = await this.page.textContent('.qr-key');
    await this.page.fill('#totp', '000');
    await this.press();
    await this.look(null, 'a code that is none');
    await this.page.fill('#totp', this.shows(0));
    await this.press();
    assert.equal(this.at(), '/cuenta/factores');
    await this.look(null, 'factors, with an application');
  }

  /** Prints codes for the day on which the phone is lost. */
  async prints() {
    await this.press('form[action$="/cuenta/factores/respaldo"] button');
    await this.look(null, 'printed codes');
    this.codes = await this.page.locator('.codes code').allTextContents();
    assert.equal(this.codes.length, 10);
    await this.page.click('.links a');
    assert.match(await this.main(), /Le quedan 10 de 10/);
  }

  /** What the phone shows so many half minutes from now. */
  shows(later) {
    return totp(this.secret, later, this.world.now());
  }

  async signsOut() {
    await this.press('form[action$="/salir"] button');
    await this.go('/cuenta');
    assert.equal(this.at(), '/entrar', 'who signed out is nobody');
  }

  /** With the address alone. */
  async asks() {
    await this.look('/entrar', 'signing in');
    await this.page.fill('#correo', this.address);
    await this.types(() => this.press());
  }

  /** With the address, up to where the second factor is asked for. */
  async signsIn() {
    await this.asks();
    assert.equal(this.at(), '/entrar/factor', 'e-mail alone is not enough');
    await this.look(null, 'a factor that is asked for');
  }

  /** Fills a form in and sends it. */
  async sends(path, fields, button = 'main form .acts button[type=submit]') {
    await this.go(path);
    for (const [name, value] of Object.entries(fields)) {
      const field = this.page.locator(`main [name="${name}"]`);
      const kind = await field.first().evaluate((element) => (element.matches('select') ? 'select' : element.type));
      if (kind === 'select') await field.selectOption(value);
      else if (kind === 'radio') await this.page.check(`main [name="${name}"][value="${value}"]`);
      else await field.fill(value);
    }
    await this.press(button);
    assert.equal(await this.page.locator('#errores').count(), 0, await this.main());
  }
}
