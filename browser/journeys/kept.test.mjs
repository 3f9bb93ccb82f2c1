// Whose what a browser keeps is: of one body, of one person there, in one office of theirs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { host } from '../support/host.mjs';
import { browser, build, letterOf } from '../support/site.mjs';
import { Person } from '../support/person.mjs';
import { DESKTOP, visit } from '../support/visit.mjs';

build();

const FORM = '/sesiones/convocatoria';
const PLACE = 'form[data-keep^="session.call"] [name=place]';
const TYPED = 'Sala de juntas';
const SOMEBODY = 'f'.repeat(16);
const OFFICE = 'osc-titular';

/** A tab of the same browser, whose pages say that they are of these. */
async function tabOf(context, said) {
  const tab = await context.newPage();
  await tab.route((url) => !url.pathname.startsWith('/static/'), async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const answer = await route.fetch();
    let page = await answer.text();
    for (const [name, value] of Object.entries(said)) {
      assert.match(page, new RegExp(` data-${name}="[^"]*"`), `a page says its ${name}`);
      page = page.replace(new RegExp(`(<body[^>]*?) data-${name}="[^"]*"`), value === null ? '$1' : `$1 data-${name}="${value}"`);
    }
    return route.fulfill({ response: answer, body: page });
  });
  return tab;
}

const kept = (page) => page.evaluate(() => [localStorage, sessionStorage].flatMap((store) => Object.keys(store)));

// Who reads beside the technical secretary who typed, and whether what she typed is still hers afterwards.
const READERS = [
  ['another person of the same office', { person: SOMEBODY }, false],
  ['another person of another office', { person: SOMEBODY, office: OFFICE }, false],
  ['the same person in another office', { office: OFFICE }, true],
  ['nobody', { person: null, office: '' }, true],
  ['somebody of another body', { body: SOMEBODY, person: SOMEBODY, office: OFFICE }, true],
];

for (const [who, said, stays] of READERS) {
  test(`what was typed is not given to ${who}, and ${stays ? 'stays' : 'goes'}`, () => visit(DESKTOP, async ({ context, page, as, on, go, site }) => {
    await as('secretaria-tecnica');
    await on('2020-12-08');
    await go(FORM);
    await page.fill(PLACE, TYPED);
    const mine = await kept(page);
    assert.equal(mine.length, 1);
    const tab = await tabOf(context, said);
    await tab.goto(site.address + FORM);
    assert.equal(await tab.inputValue(PLACE), '', 'it is nobody else\'s');
    assert.equal(await tab.locator('.typed').count(), 0, 'nor offered');
    assert.deepEqual(await kept(page), stays ? mine : []);
    await tab.fill(PLACE, 'Otra sala');
    await go('/');
    await go(FORM);
    assert.equal(await page.inputValue(PLACE), stays ? TYPED : '');
  }));
}

const WHO = 'administra@mesa.example';
const NAME = 'form[data-keep] [name$=name] >> nth=0';

/** Whoever administers a body. */
class Administrator extends Person {
  async comesIn() {
    await this.go(this.world.invitation);
    await this.page.fill('#correo', WHO);
    await this.types(() => this.press('button[value=aceptar]'));
    await this.binds();
  }

  async typed() {
    await this.go('/secretariado/instituciones');
    return this.page.inputValue(NAME);
  }
}

test('two bodies of one host keep what is typed apart, and signing out of one leaves the other', async () => {
  const { bodies, origin, close } = await host(['a', 'b'], WHO);
  const chromium = await browser();
  try {
    const context = await chromium.newContext(DESKTOP);
    const people = {};
    for (const [name, body] of Object.entries(bodies)) {
      const brings = (kind, to, step) => letterOf(body.folder, kind, step, to);
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      const world = { address: body.address, invitation: body.invitation, brings, now: () => Date.now(), look: () => {} };
      people[name] = new Administrator(world, WHO, page);
      await people[name].comesIn();
    }
    for (const [name, person] of Object.entries(people)) {
      assert.equal(await person.typed(), '');
      await person.page.fill(NAME, `Instituto de ${name}`);
    }
    const of = async (page) => (await kept(page)).map((key) => key.split(' ').slice(0, 2).join(' '));
    assert.equal(new Set(await of(people.a.page)).size, 2, 'each has its own');
    await people.a.go('/');
    await people.b.press('form[data-leaves] button');
    assert.equal(await people.a.typed(), 'Instituto de a', 'signing out of the other takes nothing');
    assert.equal(new Set(await of(people.a.page)).size, 1, 'what was typed for the other went');
    await people.a.press('form[data-leaves] button');
    await people.a.page.goto(`${origin}/a/`);
    assert.deepEqual(await kept(people.a.page), []);
  } finally {
    await chromium.close();
    await close();
  }
});
