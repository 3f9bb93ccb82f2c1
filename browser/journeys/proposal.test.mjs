// From a pasted founding document to the session that grants its aval and the institution that
// assumes it: every step by form, and on the way a return with observations and its resubmission.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, visit } from '../support/visit.mjs';

// The facts of a founding document in words of our own: illustrative.
const DOCUMENT = `PROPUESTA DE COMPROMISO
UNIDAD DE TRANSPARENCIA
El Instituto Electoral del Estado de México (IEEM) integra el Secretariado Técnico Local como suplente de los entes públicos.
Para el Primer Plan de Acción Local de Gobierno Abierto, y conforme a su metodología, participa con un “compromiso proactivo”, dentro del eje “Fortalecimiento de la Democracia”.
El compromiso sería resultado del proyecto de Gobierno Abierto, actividad “140109 Elaboración del proyecto de Gobierno Abierto, a través de la participación de la ciudadanía”, del Programa Anual de Actividades 2020, propuesto en una primera etapa.
Redacción: “El IEEM dentro del eje de desarrollo democrático del Primer Plan de Acción Local asumirá un compromiso proactivo que promueva una democracia más abierta y cercana durante el Proceso Electoral 2021”.
Institución responsable: IEEM`;

const DESK = 'section[aria-labelledby=h-punto]';

test('from the pasted document to the aval and its assumption', () => visit(DESKTOP, async ({ page, go, as, on, look }) => {
  await as('ieem-transparencia');
  await go('/borradores');
  await page.fill('textarea', DOCUMENT);
  await page.click('form:has(textarea) button');
  await look('ficha');
  assert.equal(await page.inputValue('[name="activities.0.key"]'), '140109');
  assert.equal(await page.inputValue('[name="activities.0.year"]'), '2020');
  assert.equal(await page.inputValue('[name="axis_as_worded"]'), 'desarrollo democrático');
  assert.match(await page.inputValue('[name="wording"]'), /^El IEEM dentro del eje/);
  assert.equal(await page.inputValue('[name="responsible"]'), 'ieem');
  await page.fill('[name="title"]', '');
  await page.click('button[formaction*=presentacion]');
  await look('ficha refused');
  assert.match(await page.title(), /^Error:/);
  assert.match(await page.inputValue('[name="wording"]'), /^El IEEM dentro del eje/, 'nothing typed is lost');
  await page.fill('[name="title"]', 'Una democracia más abierta');
  await page.click('button[formaction*=presentacion]');
  await look('acknowledgement');
  assert.match(page.url(), /\/acuses\/\d+/);

  await as('secretaria-tecnica');
  await call(page, go, '2020-12-17');
  await look('called');
  await on('2020-12-17');
  await hold(page, go, 3, 'returned', 'Falta decir qué se va a medir y contra qué línea base, para que cualquiera pueda comprobarlo.');
  await go('/compromisos/2');
  await look('returned');
  await as('ieem-suplente');
  await go('/compromisos/2/redaccion');
  await page.fill('[name="wording"]', 'El IEEM asumirá un compromiso proactivo por una democracia más abierta durante el Proceso Electoral 2021, con indicadores de uso y de cobertura.');
  await page.fill('[name="note"]', 'Se agregan los indicadores que pidió la mesa.');
  await page.click('form:has([name="wording"]) button');
  await go('/compromisos/2');
  await page.click('section:has(#noconsta) a[href$="/ficha/poblacion"]');
  await look('completing');
  await page.fill('[name="population"]', 'La ciudadanía del Estado de México');
  await page.click('form:has([name="population"]) button');
  await look('completed');
  assert.match(await page.textContent('main'), /La ciudadanía del Estado de México/);
  await as('secretaria-tecnica');
  await go('/');
  await on('2020-12-18');
  await call(page, go, '2021-01-11');
  await on('2021-01-11');
  await hold(page, go, 4, 'granted', 'Atiende un problema público relevante y responde a las observaciones.');
  await go('/compromisos/2');
  await look('endorsed');
  await as('ieem-transparencia');
  await go('/compromisos/2/asuncion');
  await page.selectOption('[name="support.kind"]', 'letter');
  await page.fill('[name="support.number"]', 'IEEM/UT/01/2021');
  await page.click('form:has([name="support.kind"]) button');
  await go('/compromisos/2');
  await look('assumed');
  assert.match(await page.textContent('main'), /IEEM\/UT\/01\/2021/);
}));

/** Calls an extraordinary session on the endorsement of the second commitment. */
async function call(page, go, date) {
  await go('/sesiones/convocatoria');
  await page.check('input[name=kind][value=extraordinary]');
  await page.fill('#date', date);
  await page.fill('[id="agenda.3.title"]', 'Aval a la propuesta del IEEM');
  await page.selectOption('[id="agenda.3.matter"]', 'endorsement');
  const about = page.locator('[id="agenda.3.about"]');
  await about.selectOption(await about.locator('option', { hasText: 'Una democracia más abierta' }).getAttribute('value'));
  await page.click('form.sheet button[type=submit]');
  assert.match(page.url(), /registrado=/, await page.textContent('main'));
}

/** Holds it: roll, quorum, agenda, a nominal vote on the motion, general matters, close. */
async function hold(page, go, session, outcome, reasons) {
  await go(`/sesiones/${session}/mesa`);
  for (const office of ['contraloria-titular', 'infoem-titular', 'osc-titular']) await page.check(`input[name="office.${office}"]`);
  await page.click(`${DESK} form[action$=asistencia] button`);
  await page.click(`${DESK} form[action$=quorum] button`);
  await page.click(`${DESK} form[action$=punto] button`);
  await page.check('input[name=mode][value=show_of_hands]');
  await page.click(`${DESK} form[action$=mociones] button`);
  await page.fill('#in_favour', '3');
  await page.click(`${DESK} form[action$=resultados] button`);
  await page.click(`${DESK} form[action$=punto] button`);
  await page.check(`input[name="motion.outcome"][value=${outcome}]`);
  await page.fill('[id="motion.reasons"]', reasons);
  await page.click(`${DESK} form[action$=mociones] button`);
  for (const seat of ['entes-publicos', 'organismo-garante', 'sociedad-civil']) await page.check(`input[name="sense.${seat}"][value=in_favour]`);
  await page.click('button[name=declare]');
  await page.click(`${DESK} form[action$=punto] button`);
  await page.click(`${DESK} form[action$=conclusiones] button`);
  await page.click('form[action$=clausura] button');
}
