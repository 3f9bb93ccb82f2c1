// Passkeys in a real browser with an authenticator in software: added, shown to sign in and to confirm, refused when it is there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, build, demo, invite, letterOf, serve } from '../support/site.mjs';
import { accessible } from '../support/accessible.mjs';
import { reachable } from '../support/reachable.mjs';

build();

const WHO = 'nombre@institucion.example';

/** A folder served under `localhost`, for which browsers make passkeys though it has no certificate. */
async function served() {
  const made = await demo();
  await made.stop();
  const invitation = invite(made.folder, WHO);
  const { port } = new URL(made.address);
  const address = `http://localhost:${port}`;
  const site = await serve(made.data, '--public-url', address, '--listen', `127.0.0.1:${port}`);
  return { ...site, address, invitation, clean: made.clean };
}

const code = (letter) => letter.match(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/)[0];

test('a passkey is added, signs in and confirms', async () => {
  const site = await served();
  const chromium = await browser();
  try {
    const context = await chromium.newContext({ viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const go = (path) => page.goto(site.address + path);
    const press = (selector) => Promise.all([page.waitForEvent('load'), page.click(selector)]);
    const enter = async () => {
      await go('/entrar');
      await page.fill('#correo', WHO);
      const letter = await letterOf(site.folder, 'sign-in', () => press('main form button[type=submit]'));
      await page.fill('#codigo', code(letter));
      await press('main form button[type=submit]');
    };
    const devices = await context.newCDPSession(page);
    await devices.send('WebAuthn.enable');
    const options = { protocol: 'ctap2', transport: 'internal', hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
    const { authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', { options });
    const uses = async () => (await devices.send('WebAuthn.getCredentials', { authenticatorId })).credentials.map(({ signCount }) => signCount);

    await go(site.invitation);
    await page.fill('#correo', WHO);
    const letter = await letterOf(site.folder, 'sign-in', () => press('button[value=aceptar]'));
    await page.fill('#codigo', code(letter));
    await press('main form button[type=submit]');

    await go('/cuenta/factores');
    await accessible(page, 'factors, without any');
    await reachable(page, 'factors, without any');
    const said = () => page.locator('[data-when]:visible').allTextContents();
    assert.deepEqual(await said(), [], 'nothing went wrong yet');
    const adding = 'form[action$="/cuenta/factores/llave"]';
    await page.fill('#llave-nombre', 'Huella de la oficina');
    await press(`${adding} button[type=submit]`);
    assert.equal(new URL(page.url()).pathname, '/entrar/factor', 'it is shown once it is there');
    assert.equal((await uses()).length, 1);
    const showing = 'form[action$="/entrar/factor/llave"] button[type=submit]';
    await accessible(page, 'a factor that is asked for');
    await reachable(page, 'a factor that is asked for');
    await press(showing);
    await go('/cuenta/factores');
    assert.match(await page.textContent('main'), /Huella de la oficina/);
    await accessible(page, 'factors, with a passkey');

    await page.fill('#llave-nombre', 'La misma');
    await page.click(`${adding} button[type=submit]`);
    await page.waitForSelector('[data-when=InvalidStateError]');
    assert.deepEqual(await said(), ['Este equipo ya tiene una llave de acceso suya.']);
    await accessible(page, 'a passkey that is there already');

    await press('form[action$="/salir"] button');
    await enter();
    assert.equal(new URL(page.url()).pathname, '/entrar/factor', 'e-mail alone is not enough');
    const [before] = await uses();
    await press(showing);
    assert.equal((await context.cookies()).filter(({ name }) => /^tequio-\d+$/.test(name)).length, 1);
    const [after] = await uses();
    assert.ok(after > before, 'it was the passkey that let in');

    await devices.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await go('/entrar/factor');
    await page.click(showing);
    await page.waitForSelector('[data-when=NotAllowedError]');
    assert.deepEqual(await said(), ['No se completó en el equipo, o pasó mucho tiempo. Puede intentarlo otra vez.']);
    await accessible(page, 'a device that does not know who it is');

    // Without scripts there is no button, and the page says why; the code of an application is still asked for.
    const plain = await (await chromium.newContext({ javaScriptEnabled: false, storageState: await context.storageState() })).newPage();
    await plain.goto(`${site.address}/entrar/factor`);
    assert.ok(await plain.isVisible('#llave-sin') && !(await plain.isVisible(showing)));
  } finally {
    await chromium.close();
    await site.stop();
    site.clean();
  }
});
