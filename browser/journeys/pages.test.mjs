// Every public page in both languages, narrow and wide, light and dark: accessible, whole, light, and large enough for a finger.
import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { test } from 'node:test';
import { actAs, browser, build, demo } from '../support/site.mjs';
import { accessible } from '../support/accessible.mjs';
import { reachable } from '../support/reachable.mjs';

build();

const PUBLIC = ['/', '/planes', '/planes/1', '/planes/1/metodologia', '/compromisos', '/compromisos/1', '/sesiones', '/sesiones/1', '/sesiones/2', '/acuerdos', '/pendientes', '/pendientes/7', '/secretariado', '/secretariado/representaciones/1', '/registro', '/registro?antes=20', '/registro/0', '/registro/29', '/acuses/29', '/datos', '/buscar', '/buscar?q=transparnecia', '/buscar?q=nadie-lo-dijo', '/aviso-de-privacidad', '/que-puede-ver-quien-opera', '/no-existe', '/registro/9999', '/sesiones/99'];
const DESKS = {
  'secretaria-tecnica': ['/', '/pendientes/7', '/sesiones/convocatoria', '/sesiones/2', '/sesiones/2/mesa', '/sesiones/2/cambio', '/sesiones/2/segunda-convocatoria', '/sesiones/2/cancelacion', '/planes', '/planes/1/ejes'],
  'ieem-transparencia': ['/', '/pendientes/6', '/borradores', '/compromisos/1', '/compromisos/1/redaccion', '/compromisos/1/ficha/problema', '/compromisos/1/ficha/periodo', '/compromisos/1/retiro', '/compromisos/1/asuncion'],
  'osc-titular': ['/', '/pendientes', '/sesiones/1'],
};
// What a table that has nothing yet is given, to nobody and to whoever sets it up.
const EMPTY = ['/', '/planes', '/compromisos', '/sesiones', '/acuerdos', '/pendientes', '/secretariado', '/registro', '/datos', '/buscar?q=agua'];
const STEPS = ['nombre', 'instituciones', 'representaciones', 'cargos', 'nombramientos', 'reglas', 'calendarios', 'contacto', 'instalacion'].map((step) => `/secretariado/${step}`);
// 320 px is where WCAG 1.4.10 draws the line.
const LOOKS = [{ width: 360, colorScheme: 'light' }, { width: 320, colorScheme: 'dark' }, { width: 1366, colorScheme: 'dark' }];
// Between them nothing but the layout changes: one language is enough.
const BETWEEN = [{ width: 768, colorScheme: 'light' }, { width: 1093, colorScheme: 'light', forcedColors: 'active' }];
// Bytes on the wire of a first view: page, stylesheet, script (users' budget: 50 kB).
const FIRST_VIEW = 50_000;

test('pages are accessible, whole and light', async () => {
  const [site, empty] = await Promise.all([demo(), demo(undefined, '--empty')]);
  const chromium = await browser();
  const english = (path) => `/en${path === '/' ? '' : path}`;
  const walks = [...LOOKS, ...BETWEEN].flatMap((look) => [
    { look, site, addresses: PUBLIC },
    ...Object.entries(DESKS).map(([office, addresses]) => ({ look, site, office, addresses })),
  ]);
  for (const look of [LOOKS[0], LOOKS[1], BETWEEN[0]]) {
    walks.push({ look, site: empty, addresses: EMPTY }, { look, site: empty, office: 'administrator', addresses: STEPS });
  }
  walks.push(...LOOKS.map((look) => ({ look, site, addresses: PUBLIC.map(english) })));
  // Each lane takes the next walk that nobody has taken; the site is only read.
  const lane = async () => {
    for (let next = walks.shift(); next; next = walks.shift()) await walk(chromium, next);
  };
  try {
    await Promise.all(Array.from({ length: availableParallelism() }, lane));
  } finally {
    await chromium.close();
    await Promise.all([site.stop(), empty.stop()]);
    site.clean();
    empty.clean();
  }
});

async function walk(chromium, { look: { width, ...colours }, site, office, addresses }) {
  // The narrowest that people hold is touched: there `(pointer: coarse)` is true.
  const context = await chromium.newContext({ viewport: { width, height: 768 }, hasTouch: width === LOOKS[0].width, ...colours });
  if (office) await actAs(context, site.address, office);
  const page = await context.newPage();
  let bytes = 0;
  let strange = [];
  page.on('console', (message) => strange.push(message.text()));
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  // Each page weighs what it weighs for somebody who comes for the first time.
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  network.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
  for (const address of addresses) {
    [bytes, strange] = [0, []];
    const response = await page.goto(site.address + address, { waitUntil: 'load' });
    assert.ok(response.status() === 200 || response.status() === 404, `${address} answered ${response.status()}`);
    const where = `${address}, ${width} px, ${Object.values(colours)}, ${office ?? 'nobody'}`;
    await accessible(page, where);
    if (width === LOOKS[0].width) await reachable(page, where);
    assert.ok(bytes > 0 && bytes <= FIRST_VIEW, `${address} weighs ${bytes} bytes`);
    assert.deepEqual(strange.filter((text) => !text.includes('404')), [], address);
  }
  await context.close();
}
