// What is reached only by doing something: a refused form, an open vote, a search that finds nothing, much owed and nothing owed.
// Each at five widths, in both schemes and in forced colours, where focus and state are seen without colour.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible } from '../support/accessible.mjs';
import { reachable } from '../support/reachable.mjs';
import { visit } from '../support/visit.mjs';

const LOOKS = [
  { width: 1366, colorScheme: 'dark', forcedColors: 'none' },
  { width: 1093, colorScheme: 'light', forcedColors: 'active' },
  { width: 768, colorScheme: 'light', forcedColors: 'none' },
  { width: 320, colorScheme: 'dark', forcedColors: 'none' },
  { width: 360, colorScheme: 'light', forcedColors: 'none' },
];
const HEIGHT = 768;
const DESK = 'section[aria-labelledby=h-punto]';

// Without motion: what changes its colours inside a closed fold would never come to rest.
const FIRST = { viewport: { width: LOOKS[0].width, height: HEIGHT }, hasTouch: true, reducedMotion: 'reduce' };

test('what is reached by acting is accessible at every width', () => visit(FIRST, acting));

test('what a set-up is refused is accessible at every width', () => visit(FIRST, setUp, '--empty'));

async function acting({ page, as, go, on }) {
  await go('/buscar?q=xilófono');
  await look(page, 'a search that finds nothing');
  await as('ieem-transparencia');
  await go('/borradores');
  await page.fill('textarea', 'Redacción: “Se publicará lo acordado”.');
  await page.click('form:has(textarea) button');
  await page.click('button[formaction*=presentacion]');
  await page.waitForSelector('.errs');
  await look(page, 'a refused draft beside its document');
  await as('secretaria-tecnica');
  await go('/sesiones/convocatoria');
  await page.click('form.sheet button[type=submit]');
  await page.waitForSelector('.errs');
  await look(page, 'a refused call');
  await on('2020-12-16');
  await go('/sesiones/2/mesa');
  for (const office of ['contraloria-titular', 'infoem-titular', 'osc-titular']) await page.check(`input[name="office.${office}"]`);
  await page.click(`${DESK} form[action$=asistencia] button`);
  await page.click(`${DESK} form[action$=quorum] button`);
  await page.click(`${DESK} form[action$=punto] button`);
  await page.check('input[name=mode][value=nominal]');
  await page.click(`${DESK} form[action$=mociones] button`);
  await page.check('input[name="sense.entes-publicos"][value=against]');
  await look(page, 'an open vote');
  await page.click('button[name=declare]');
  await page.waitForSelector('[data-reason=vote-missing]');
  await look(page, 'a vote that lacks two');
  await on('2021-03-01');
  await go('/pendientes');
  assert.match(await page.textContent('.stats'), /vencido/);
  await look(page, 'much is owed');
  await go(await page.locator('.pick li', { hasText: 'sin pendientes' }).locator('a').first().getAttribute('href'));
  assert.equal(await page.locator('.dues').count(), 0, 'somebody owes nothing');
  await look(page, 'nothing is owed');
}

async function setUp({ page, as, go }) {
  await as('administrator');
  for (const step of ['nombre', 'instituciones', 'reglas']) {
    await go(`/secretariado/${step}`);
    await page.click('form.sheet .acts button[type=submit] >> nth=0');
    await page.waitForSelector('.errs');
    await look(page, `set-up with errors: ${step}`);
  }
}

/** The page as it stands, in every look. */
async function look(page, where) {
  for (const { width, colorScheme, forcedColors } of LOOKS) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.emulateMedia({ colorScheme, forcedColors });
    const here = `${where}, ${width} px, ${forcedColors === 'active' ? 'forced colours' : colorScheme}`;
    await accessible(page, here);
    if (forcedColors === 'active') await seen(page, here);
  }
  await reachable(page, where);
  await page.setViewportSize({ width: LOOKS[0].width, height: HEIGHT });
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
}

/** Without colours: what has the focus has a ring, and what is chosen, current, at fault or overdue differs by a line, a mark or a weight. */
async function seen(page, where) {
  const blind = await page.evaluate(() => {
    const named = (element) => `${element.tagName}.${element.className} ${element.id}: ${element.textContent.trim().slice(0, 40)}`;
    const drawn = (element) => element.checkVisibility() && !element.closest('.vh');
    const style = (element) => getComputedStyle(element);
    const ringed = (element) => style(element).outlineStyle !== 'none' && parseFloat(style(element).outlineWidth) >= 2;
    const before = document.activeElement;
    const lost = [...document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])')].filter(drawn).filter((element) => {
      element.focus({ focusVisible: true, preventScroll: true });
      return document.activeElement === element && !ringed(element) && !(element.closest('label') && ringed(element.closest('label')));
    });
    before.focus({ preventScroll: true });
    const thick = (element) => ['Top', 'Bottom', 'Left', 'Right'].some((side) => style(element)[`border${side}Style`] !== 'none' && parseFloat(style(element)[`border${side}Width`]) >= 2);
    const heavy = (element) => parseInt(style(element).fontWeight, 10) >= 600;
    const told = (element) => heavy(element) || thick(element) || element.querySelector('svg, b, [class*=left]') !== null;
    const states = '[aria-current], .opts label:has(:checked), .bad, .due-box, .errs, .over, .err';
    const same = [...document.querySelectorAll(states)].filter(drawn).filter((element) => !told(element));
    return [...lost, ...same].map(named);
  });
  assert.deepEqual(blind, [], `${where}: nothing but colour tells it`);
}
