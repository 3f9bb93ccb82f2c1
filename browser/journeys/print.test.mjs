// On paper: nothing of the record is hidden, long tables break with their heads, and nothing that only works on a screen is there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from '../support/visit.mjs';

const PAGES = ['/', '/planes', '/planes/1/metodologia', '/compromisos', '/compromisos/1', '/sesiones', '/sesiones/1', '/acuerdos', '/pendientes', '/pendientes/7', '/secretariado', '/registro', '/registro/29', '/acuses/29', '/datos', '/buscar?q=transparencia', '/aviso-de-privacidad', '/no-existe'];
// What the record says, wherever it stands: values, votes, rows, wordings, and what a fold is called.
const SAID = 'dd, td, tbody th, tfoot th, .what, .who, .when, .kept, blockquote, ol.ledger > li, .pick > li, ul.links > li, .checks > li, dd > a, td > a, .pick > li > a, ul.links > li > a';
// What only works on a screen: ways of acting, and ways to other pages that say nothing themselves.
const WAYS = '.by, .acts, .chk, .screen, nav, form:not(:has(.ballot)) *';
const SCREEN = '.strip, .nav, .lang, .skip, .btn, .acts, .foot a, [type=submit]';
const VOTES = 64;

test('paper holds what the record says, and nothing else', () => visit({ viewport: { width: 816, height: 1056 } }, async ({ page, go, as, on }) => {
  await on('2020-12-16');
  await page.emulateMedia({ media: 'print' });
  for (const address of PAGES) {
    await go(address);
    await whole(page, address);
  }
  await as('secretaria-tecnica');
  for (const address of ['/', '/pendientes/7', '/sesiones/2', '/sesiones/2/mesa', '/planes']) {
    await go(address);
    await whole(page, address);
  }
  await go('/compromisos?institucion=ieem');
  assert.equal(await page.locator('.filters').isVisible(), false, 'a filter is of the screen');
  assert.ok(await page.locator('tbody tr').count() > 0, 'something is listed under the filter');
  await go('/sesiones/1');
  await long(page);
  await go('/compromisos/1');
  await long(page);
}));

/** Whatever the record says has a place on paper; what only works on a screen has none; no heading stands over nothing. */
async function whole(page, where) {
  const [hidden, left, bare] = await page.evaluate(([said, ways, screen]) => {
    const named = (element) => `${element.tagName}.${element.className}: ${element.textContent.trim().slice(0, 60)}`;
    const drawn = (element) => element.getClientRects().length > 0;
    const words = (element) => element.textContent.trim() !== '';
    const all = [...document.querySelectorAll('main *')];
    const hidden = all.filter((element) => element.matches(said) && words(element) && !element.closest(ways) && !element.querySelector(ways) && !drawn(element));
    const left = [...document.querySelectorAll(screen)].filter(drawn);
    // A heading is followed by something in its section, also when what it is for is a form.
    const bare = [...document.querySelectorAll('main section > h2:first-child')].filter((heading) => drawn(heading) && ![...heading.parentElement.children].some((next) => next !== heading && drawn(next)));
    return [hidden, left, bare].map((list) => list.map(named));
  }, [SAID, WAYS, SCREEN]);
  assert.deepEqual(hidden, [], `${where}: the paper hides what the record says`);
  assert.deepEqual(left, [], `${where}: the paper holds what only works on a screen`);
  assert.deepEqual(bare, [], `${where}: a heading over nothing`);
}

/** The votes of sixty-four seats: the table begins where it stands and goes on over the page, each row whole, under its heads. */
async function long(page) {
  const before = await pages(page);
  const styles = await page.evaluate((votes) => {
    const table = [...document.querySelectorAll('table.votes')].findLast((one) => one.tHead && one.tBodies[0].rows.length > 1);
    const [body] = table.tBodies;
    while (body.rows.length < votes) body.append(body.rows[0].cloneNode(true));
    const style = (element) => getComputedStyle(element);
    const around = [];
    for (let element = table; element !== document.documentElement; element = element.parentElement) around.push(element);
    return {
      heads: style(table.tHead).display,
      rows: [...new Set([...body.rows].map((row) => style(row).breakInside))],
      kept: around.filter((element) => style(element).breakInside !== 'auto').map((element) => `${element.tagName}.${element.className}`),
      drawn: [...body.rows].every((row) => row.getClientRects().length > 0),
    };
  }, VOTES);
  assert.deepEqual(styles, { heads: 'table-header-group', rows: ['avoid'], kept: [], drawn: true }, page.url());
  const more = await pages(page) - before;
  assert.ok(more >= 1 && more <= 5, `${page.url()}: ${VOTES} votes took ${more} pages more`);
}

/** How many sheets the page takes, as the browser makes its document for the printer. */
async function pages(page) {
  const document = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return document.match(/\/Type \/Page\b(?!s)/g).length;
}
