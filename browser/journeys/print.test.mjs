// On paper: nothing of the record is hidden, long tables break with their heads, and nothing that only works on a screen is there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { broken } from '../support/broken.mjs';
import { leaked } from '../support/paper.mjs';
import { visit } from '../support/visit.mjs';

const PAGES = ['/', '/planes', '/planes/1', '/planes/1/metodologia', '/compromisos', '/compromisos/1', '/sesiones', '/sesiones/1', '/sesiones/2', '/acuerdos', '/pendientes', '/pendientes/7', '/secretariado', '/secretariado/representaciones/1', '/registro', '/registro/29', '/acuses/29', '/datos', '/buscar', '/buscar?q=transparencia', '/aviso-de-privacidad', '/que-puede-ver-quien-opera', '/no-existe'];
const DESK = ['/', '/pendientes/7', '/sesiones/2', '/sesiones/2/mesa', '/planes', '/borradores'];
// Where a table has nothing yet.
const EMPTY = ['/', '/planes', '/compromisos', '/sesiones', '/acuerdos', '/pendientes', '/secretariado', '/registro', '/datos', '/buscar?q=agua'];
// What a letter sheet leaves between its margins, in CSS pixels: there a table is cut, or a word broken, if it is on paper.
const SHEET = { viewport: { width: 680, height: 915 } };
// What the record says, wherever it stands: values, votes, rows, wordings, and what a fold is called.
const SAID = 'dd, td, tbody th, tfoot th, .what, .who, .when, .kept, blockquote, ol.ledger > li, .pick > li, ul.links > li, .checks > li, dd > a, td > a, .pick > li > a, ul.links > li > a';
// What only works on a screen: ways of acting, and ways to other pages that say nothing themselves.
const WAYS = '.by, .acts, .chk, .screen, nav, form:not(:has(.ballot)) *';
const SCREEN = '.strip, .nav, .lang, .skip, .btn, .acts, .foot a, [type=submit]';
const VOTES = 64;

test('paper holds what the record says, and nothing else', () => visit(SHEET, async ({ page, go, as, on }) => {
  await on('2020-12-16');
  await page.emulateMedia({ media: 'print' });
  for (const address of PAGES) {
    await go(address);
    await whole(page, address);
  }
  await as('secretaria-tecnica');
  for (const address of DESK) {
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

test('paper of a table that has nothing yet has no heading over nothing', () => visit(SHEET, async ({ page, go, as }) => {
  await page.emulateMedia({ media: 'print' });
  for (const office of ['', 'administrator']) {
    await as(office);
    for (const address of EMPTY) {
      await go(address);
      await whole(page, address);
    }
  }
  await go('/secretariado/instalacion');
  await whole(page, 'what is missing');
}, '--empty'));

test('a printed draft holds what its form does, and its document after that', () => visit(SHEET, async ({ page, go, as }) => {
  await as('ieem-transparencia');
  await go('/borradores');
  await page.fill('textarea', 'Redacción: “Se publicará lo acordado”.\nInstitución responsable: IEEM');
  await page.click('form:has(textarea) button');
  await page.fill('[name="activities.0.name"]', 'Publicar en la página');
  await page.fill('[name="title"]', 'Lo acordado,\nen público');
  await page.selectOption('[name="origin"]', 'proactive');
  await page.setInputFiles('[name="support.file"]', { name: 'oficio.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 ejemplo') });
  await page.click('form.sheet .acts button');
  assert.equal(await page.locator('main .printed').isVisible(), false, 'on a screen there is the form');
  await page.emulateMedia({ media: 'print' });
  await whole(page, 'a draft');
  const said = await page.locator('main .printed div').evaluateAll((all) => all.map((one) => [...one.children].map((part) => part.innerText)));
  const value = (label) => said.find(([name]) => name === label)?.[1];
  assert.equal(value('Redacción del compromiso'), 'Se publicará lo acordado');
  assert.equal(value('Institución responsable'), 'Instituto Electoral del Estado de México');
  assert.equal(value('Origen'), 'Proactivo');
  assert.equal(value('Nombre de la actividad 1'), 'Publicar en la página');
  assert.match(said.flat().join(' '), /oficio\.pdf/);
  const [form, source] = await page.evaluate(() => ['.printed', '.source'].map((one) => document.querySelector(`main ${one}`).getBoundingClientRect().top));
  assert.ok(form < source, 'the document comes after what the draft says');
  // What was refused is on paper as it was typed.
  await page.emulateMedia({ media: 'screen' });
  await page.fill('[name="title"]', '');
  await page.fill('[name="area"]', 'Archivo');
  await page.click('button[formaction*=presentacion]');
  await page.waitForSelector('.errs');
  await page.emulateMedia({ media: 'print' });
  assert.match(await page.locator('main .printed').innerText(), /Archivo/);
  await whole(page, 'a refused draft');
}));

test('a long value goes on over the sheet, and who signs signs below what is said', () => visit(SHEET, async ({ page, go, as }) => {
  await as('ieem-transparencia');
  await go('/borradores');
  await page.fill('textarea', `Redacción: “${'Se publicará lo acordado, con su fecha. '.repeat(190)}”.`);
  await page.click('form:has(textarea) button');
  const draft = new URL(page.url()).pathname;
  await page.emulateMedia({ media: 'print' });
  const long = page.locator('main .printed .facts > div', { hasText: 'Se publicará lo acordado' });
  assert.equal(await long.evaluate((value) => getComputedStyle(value).breakInside), 'auto', 'it is not carried over whole to the next sheet');
  assert.deepEqual(await leaked(page), [], 'no bare field of the draft');
  await go(`${draft}/visto-bueno`);
  await together(page);
}));

/** Wherever the words end on their sheet, the boxes to sign stand on one with some of them, and the foot takes none of its own. */
async function together(page) {
  await page.evaluate(() => {
    const marked = (element, name) => {
      const link = Object.assign(document.createElement('a'), { href: `mailto:${name}` });
      link.append(...element.childNodes);
      element.append(link);
    };
    for (const line of document.querySelectorAll('main :is(dd, .what, .who, li > a, h2, .blank)')) marked(line, 'said');
    marked(document.querySelector('.rubrics th'), 'signed');
    for (const part of document.querySelectorAll('.foot p')) marked(part, 'foot');
  });
  for (let step = 0; step < 12; step += 1) {
    const sheets = await links(page);
    const signed = sheets.find((names) => names.includes('mailto:signed'));
    assert.ok(signed?.includes('mailto:said'), `the boxes stand alone on their sheet: ${JSON.stringify(sheets.map((names) => [...new Set(names)]))}`);
    assert.ok(!sheets.at(-1).every((name) => name === 'mailto:foot'), `the last sheet says nothing`);
    await page.evaluate(() => document.querySelector('h1').append(document.createElement('br'), document.createElement('br'), 'y'));
  }
}

/** Where the links of each sheet lead, as the browser makes its document for the printer. */
async function links(page) {
  const document = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const of = (number) => document.match(new RegExp(`\\n${number} 0 obj[\\s\\S]*?endobj`))[0].match(/\/URI \((.*?)\)/)?.[1];
  const sheets = document.match(/\/Type \/Page\b(?!s)[\s\S]*?endobj/g);
  return sheets.map((sheet) => [...(sheet.match(/\/Annots \[([^\]]*)\]/)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, number]) => of(number)));
}

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
    const bare = [...document.querySelectorAll('main section > h2:first-child')].filter((heading) => drawn(heading) && ![...heading.parentElement.children].some((next) => next !== heading && drawn(next) && words(next)));
    return [hidden, left, bare].map((list) => list.map(named));
  }, [SAID, WAYS, SCREEN]);
  assert.deepEqual(hidden, [], `${where}: the paper hides what the record says`);
  assert.deepEqual(left, [], `${where}: the paper holds what only works on a screen`);
  assert.deepEqual(bare, [], `${where}: a heading over nothing`);
  assert.deepEqual(await broken(page), [], `${where}: words in two`);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(over <= 0, `${where}: ${over} px of it are cut`);
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
