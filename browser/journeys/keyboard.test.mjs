// A whole session held by keyboard alone at 1366 × 768: no pointer, no script of ours pressed into service, and every key
// counted. How long that takes somebody follows from the count (keystroke-level model: 0.28 s a key, 1.35 s a decision).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, visit } from '../support/visit.mjs';

// Further than this nobody tabs: the way to the next field would be lost.
const FAR = 60;

test('a session is held by keyboard alone', (t) => visit(DESKTOP, async ({ page, go, as, on }) => {
  await as('secretaria-tecnica');
  await on('2020-12-16');
  await go('/sesiones/2/mesa');
  const keys = new Keys(page);
  await hold(keys);
  await go('/sesiones/2');
  assert.match(await page.textContent('.eyebrow'), /Clausurada/);
  const seconds = keys.pressed * 0.28 + keys.decisions * 1.35;
  t.diagnostic(`${keys.pressed} keys (${keys.tabs} of them Tab) and ${keys.decisions} decisions: ${(seconds / 60).toFixed(1)} minutes`);
}));

/** A keyboard that counts. */
class Keys {
  pressed = 0;
  tabs = 0;
  decisions = 0;

  constructor(page) {
    this.page = page;
  }

  async press(key) {
    this.pressed += 1;
    await this.page.keyboard.press(key);
  }

  /** Goes on with Tab to the next element that matches, as the focus order has it. */
  async to(selector) {
    this.decisions += 1;
    for (let step = 0; step < FAR; step += 1) {
      if (await this.page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
      this.tabs += 1;
      await this.press('Tab');
    }
    assert.fail(`${selector} is more than ${FAR} keys away at ${this.page.url()}`);
  }

  async mark(selector) {
    await this.to(selector);
    await this.press('Space');
  }

  async type(selector, text) {
    await this.to(selector);
    this.pressed += text.length;
    await this.page.keyboard.type(text);
  }

  /** Presses a button and waits for the page it leads to. */
  async push(selector) {
    await this.to(selector);
    await Promise.all([this.page.waitForEvent('load'), this.press('Enter')]);
  }
}

async function hold(keys) {
  const desk = (action) => `section[aria-labelledby=h-punto] form[action$=${action}] button`;
  for (const office of ['contraloria-titular', 'infoem-titular', 'osc-titular']) await keys.mark(`input[name="office.${office}"]`);
  await keys.push(desk('asistencia'));
  await keys.push(desk('quorum'));
  await keys.push(desk('punto'));
  await keys.to('input[name=mode]');
  await keys.press('ArrowRight');
  await keys.push(desk('mociones'));
  await keys.type('#in_favour', '3');
  await keys.push(desk('resultados'));
  await keys.push(desk('punto'));
  await keys.type('#note', 'El IEEM informa que asumirá el compromiso.');
  await keys.push(desk('conclusiones'));
  await keys.push(desk('punto'));
  await keys.type('[id="motion.name"]', 'Fortalecimiento de la Democracia');
  await keys.push(desk('mociones'));
  for (const seat of ['entes-publicos', 'organismo-garante', 'sociedad-civil']) await keys.mark(`input[name="sense.${seat}"]`);
  await keys.push('button[name=declare]');
  await keys.push(desk('punto'));
  await keys.push(desk('conclusiones'));
  await keys.push('form[action$=clausura] button');
}
