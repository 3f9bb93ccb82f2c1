// A body through a year: founded on an empty folder, its people invited by a real relay, a commitment from its proposal to its
// endorsement with one titular who signs paper alone, a phone that is lost twice, and an office that changes hands on 31 December.
// Nobody runs a script but whoever has a passkey.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Person } from '../support/person.mjs';
import { plain } from '../support/plain.mjs';
import { relay } from '../support/relay.mjs';
import { browser, build } from '../support/site.mjs';
import { years } from '../support/years.mjs';

build();

const OFFICES = {
  'secretaria-tecnica': ['secretaria', 'technical_secretary', undefined, 'Secretaría Técnica'],
  'contraloria-titular': ['contraloria', 'titular', 'entes-publicos', 'Contraloría, titular'],
  'garante-titular': ['transparencia', 'titular', 'organo-garante', 'Transparencia, titular'],
  'civil-titular': ['pena-nandu', 'titular', 'sociedad-civil', 'Peña Ñandú, titular'],
};
const RULES = {
  from: '2030-01-01', quorum_seats: '3', second_call_seats: '2', quorum: 'seats', majority: 'simple', votes_per_seat: '1',
  casting_vote: 'nobody', recusal: 'nobody', 'ordinary_notice.amount': '5', 'ordinary_notice.unit': 'days',
  'extraordinary_notice.amount': '2', 'extraordinary_notice.unit': 'days', objection_days: '3', assumption_days: '10',
  source: 'Bases de la mesa',
};
const POINTS = [['Orden del día', 'agenda'], ['Metodología', 'methodology'], ['Aval al compromiso', 'endorsement'], ['Clausura', 'closing']];

test('a body works from its founding until an office changed hands', async () => {
  const site = await years('2031-12-31');
  const [mail, chromium] = [await relay(site.place), await browser()];
  site.more = mail.settings;
  try {
    const year = new Year(site, mail, chromium);
    await year.isFounded();
    await year.isInstalled();
    await year.proposesAndCalls();
    await year.meets();
    await year.assumesOnPaper();
    await year.losesThePhone();
    await year.losesEverything();
    await year.changesHands();
    await site.stop();
    assert.match(site.verified(), /Asientos: \d+/);
  } finally {
    mail.close();
    await chromium.close();
    await site.stop();
    site.clean();
  }
});

/** What becomes of the body, and who is there. */
class Year {
  constructor(site, mail, chromium) {
    Object.assign(this, { site, mail, chromium, address: site.address });
  }

  now() {
    return this.site.now();
  }

  brings(kind, to, step) {
    return this.mail.brings(kind, to, step);
  }

  look() {}

  async person(name, kind = Member) {
    return new kind(this, `${name}@tepalcuautla.example`, await kind.page(this.chromium));
  }

  /** The day begins: the server starts, and these people sign in. */
  async on(moment, ...people) {
    await this.site.from(moment);
    for (const person of people) await person.comes();
  }

  async isFounded() {
    const founding = await this.site.from('2030-12-02T16:00Z', /http:\/\/localhost:\d+\/inicio\/[\w-]+(?=\s)/);
    this.administrator = await this.person('administra');
    const { page } = this.administrator;
    await page.goto(founding);
    await page.fill('#nombre', 'Mesa de Gobierno Abierto de Tepalcuautla');
    await page.fill('#lugar', 'Municipio de Tepalcuautla, Puebla');
    await page.selectOption('#zona', 'America/Mexico_City');
    await page.fill('#correo', this.administrator.address);
    await this.administrator.press();
    this.administrator.invitation = page.url();
    await this.administrator.enrolls();
  }

  /** The table, those who are invited to it, and its installation. */
  async isInstalled() {
    const acts = ['secretaria', 'contraloria', 'transparencia', 'pena-nandu'].map((code) => ['secretariat.register_institution', { code, name: `Institución ${code}`, short_name: code }]);
    for (const [code, sector] of [['entes-publicos', 'public_bodies'], ['organo-garante', 'guarantor'], ['sociedad-civil', 'civil_society']]) {
      acts.push(['secretariat.create_seat', { code, sector, name: `Sector ${code}` }]);
    }
    for (const [code, [institution, post, seat, name]] of Object.entries(OFFICES)) {
      acts.push(['secretariat.create_office', { code, institution, post, name, ...(seat && { seat }) }]);
      acts.push(['secretariat.appoint', { office: code, from: '2030-11-01' }]);
    }
    await this.administrator.acts([...acts, ['secretariat.adopt_rules', RULES]]);
    this.secretary = await this.invited('secretaria-tecnica', 'secretaria');
    this.guarantor = await this.invited('garante-titular', 'garante', Fingerprint);
    this.civil = await this.invited('civil-titular', 'sociedad');
    for (const person of [this.secretary, this.guarantor, this.civil]) await person.enrolls();
    await this.administrator.acts([['secretariat.install', {}]]);
  }

  async invited(office, name, kind) {
    const person = await this.person(name, kind);
    const { page } = this.administrator;
    await this.administrator.go('/invitaciones');
    const appointment = page.locator(`#cargo option[data-office="${office}"]`).last();
    await page.selectOption('#cargo', await appointment.getAttribute('value'));
    await page.fill('#correo', person.address);
    const letter = await this.brings('invitation', person.address, () => this.administrator.press());
    person.invitation = letter.match(/http:\S+\/invitaciones\/[\w-]+/)[0];
    return person;
  }

  /** A proposal of civil society for which the Contraloría answers, and a session called for it. */
  async proposesAndCalls() {
    const plan = await this.secretary.acts([['plan.found', { ordinal: '1', name: 'Primer Plan de Acción Local' }]]);
    const fields = { plan, origin: 'proactive', title: 'Obra pública abierta', summary: 'Publicar cada obra.', wording: 'La Contraloría publicará cada obra pública.' };
    const proposal = await this.civil.acts([['proposal.present', { ...fields, responsible: 'contraloria' }]]);
    const call = { kind: 'extraordinary', mode: 'in_person', place: 'Palacio Municipal', date: '2030-12-09', hour: '11:00' };
    POINTS.forEach(([title, matter], at) => Object.assign(call, { [`agenda.${at}.title`]: title, [`agenda.${at}.matter`]: matter }));
    Object.assign(call, { 'agenda.1.about': plan, 'agenda.2.about': proposal });
    const calls = this.secretary.acts([['session.call', call]]);
    const letters = [this.guarantor, this.civil].map(({ address }) => this.brings('call', address, () => calls));
    for (const letter of await Promise.all(letters)) assert.match(letter, /Aval al compromiso/, 'whoever is called reads what about');
    this.session = await calls;
  }

  /** In the room sits the titular who never signs in: the technical secretary captures her vote; the others vote themselves. */
  async meets() {
    await this.on('2030-12-09T17:20Z', this.secretary, this.guarantor, this.civil);
    const act = (name, fields) => [`session.${name}`, { on: this.session, ...fields }];
    const seats = Object.entries(OFFICES).filter(([, [, , seat]]) => seat);
    const arrivals = seats.map(([office, [, , seat]]) => act('arrive', { seat, office, moment: '2030-12-09T10:55' }));
    const carried = (item) => act('declare_result', { item, in_favour: '3' });
    await this.secretary.acts([
      ...arrivals, act('declare_quorum', { moment: '2030-12-09T11:05' }),
      act('put_to_vote', { item: '1', mode: 'show_of_hands', 'motion.kind': 'agenda' }), carried('1'),
      act('put_to_vote', { item: '2', mode: 'show_of_hands', 'motion.kind': 'methodology', 'motion.template': 'edomex-2020' }), carried('2'),
      act('put_to_vote', { item: '3', mode: 'nominal', 'motion.kind': 'endorsement', 'motion.outcome': 'granted', 'motion.reasons': 'Atiende un problema público que la mesa conoce.' }),
      act('vote', { item: '3', seat: 'entes-publicos', sense: 'in_favour' }),
    ]);
    for (const person of [this.guarantor, this.civil]) {
      await person.sends('/sesiones/1/voto', { sense: 'in_favour' }, 'form[action$="/voto"] .acts button');
    }
    await this.secretary.acts([act('declare_result', { item: '3' })]);
    await this.secretary.sends('/sesiones/1/mesa', {}, 'form[action$="/clausura"] button');
  }

  async assumesOnPaper() {
    const paper = { 'support.number': 'CM/112/2030', 'captured.office': 'contraloria-titular' };
    await this.secretary.sends('/compromisos/1/asuncion', paper);
    await this.secretary.go('/compromisos/1');
    const said = await this.secretary.main();
    assert.match(said, /Capturado de oficio por la Secretaría Técnica, por el cargo «Contraloría, titular»/);
  }

  /** The first time, a printed code lets in. */
  async losesThePhone() {
    await this.on('2030-12-12T16:00Z');
    const { civil } = this;
    await civil.signsIn();
    await civil.page.fill('#respaldo', civil.codes[0]);
    await civil.press('form:has(#respaldo) button');
    const lost = await civil.page.getAttribute('button[name=quitar]', 'value');
    await civil.binds();
    await civil.press(`button[name=quitar][value="${lost}"]`);
    await civil.signsOut();
  }

  /** The second time the codes are gone too: two persons of two institutions let her begin anew. */
  async losesEverything() {
    await this.secretary.comes();
    await this.secretary.sends('/secretariado/llaves', { office: 'civil-titular' });
    await this.civil.signsIn();
    await this.guarantor.comes();
    await this.guarantor.sends('/secretariado/llaves', { office: 'civil-titular' });
    await this.civil.asks();
    await this.civil.binds();
    await this.civil.go('/cuenta');
    assert.equal(this.civil.at(), '/cuenta');
  }

  /** The titular leaves on the last day of the year; in January it is said what the next one has to answer, and she does, on paper. */
  async changesHands() {
    await this.on('2030-12-31T17:00Z', this.secretary);
    const appointed = { office: 'contraloria-titular', from: '2031-01-01', 'support.kind': 'appointment', 'support.number': 'PM/7/2030' };
    await this.secretary.sends('/secretariado/documentos/nombramiento', appointed);
    await this.on('2031-01-08T17:00Z', this.secretary);
    const pending = /[Rr]atificación pendiente desde el 1 de enero de 2031/;
    await this.secretary.go('/compromisos/1');
    assert.match(await this.secretary.main(), pending);
    const anybody = await plain(this.chromium);
    await anybody.goto(`${this.address}/compromisos/1`);
    assert.match(await anybody.textContent('main'), pending, 'everybody reads it');
    const answer = { answer: 'ratified', 'captured.office': 'contraloria-titular', 'captured.support.kind': 'letter', 'captured.support.number': 'CM/3/2031' };
    await this.secretary.sends('/compromisos/1/ratificacion', answer);
    await anybody.reload();
    assert.doesNotMatch(await anybody.textContent('main'), pending);
  }
}

/** Whoever shows an application on a phone. */
class Member extends Person {
  static page(chromium) {
    return plain(chromium);
  }

  async enrolls() {
    await this.accepts();
    await this.binds();
    await this.prints();
  }

  async comes() {
    await this.signsIn();
    await this.page.fill('#totp', this.shows(0));
    await this.press();
    await this.go('/cuenta');
    assert.equal(this.at(), '/cuenta');
  }

  /** Performs acts by the address for programs, as the browser is signed in; the entry of the first. */
  async acts(acts) {
    const data = { acts: acts.map(([act, fields]) => ({ act, fields })) };
    const answer = await this.page.request.post(`${this.world.address}/api/acts`, { data, headers: { origin: this.world.address } });
    const said = await answer.text();
    assert.equal(answer.status(), 200, said);
    return String(JSON.parse(said).first);
  }
}

/** Whoever shows a passkey, for which the browser runs scripts. */
class Fingerprint extends Member {
  static async page(chromium) {
    const page = await (await chromium.newContext()).newPage();
    page.setDefaultTimeout(10_000);
    const devices = await page.context().newCDPSession(page);
    await devices.send('WebAuthn.enable');
    const options = { protocol: 'ctap2', transport: 'internal', hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
    await devices.send('WebAuthn.addVirtualAuthenticator', { options });
    return page;
  }

  async enrolls() {
    await this.accepts();
    await this.page.fill('#llave-nombre', 'Huella de la oficina');
    await this.press('form[action$="/cuenta/factores/llave"] button[type=submit]');
    await this.shown();
  }

  async comes() {
    await this.signsIn();
    await this.shown();
  }

  async shown() {
    await this.press('form[action$="/entrar/factor/llave"] button[type=submit]');
    await this.go('/cuenta');
    assert.equal(this.at(), '/cuenta');
  }
}
