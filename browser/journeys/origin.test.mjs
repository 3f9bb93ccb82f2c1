// Forms under a host name by plain http, where a browser says nothing of a form but its origin: ours are read, others refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, build, demo, serve } from '../support/site.mjs';

build();

/** Sends a form from the page that is open, as a button would, and resolves with the answer, whether it was read, and what was said of its origin. */
async function send(page, action) {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page.evaluate((address) => {
    const form = document.createElement('form');
    Object.assign(form, { method: 'post', action: address });
    document.body.append(form);
    form.submit();
  }, action);
  const answer = await answered;
  const headers = await answer.request().allHeaders();
  // Nobody may do it; whether that is what is said, or that another site sent it, is the question.
  const read = (await answer.text()).includes('data-reason="wrong-office"');
  return { status: answer.status(), read, origin: headers.origin, site: headers['sec-fetch-site'] };
}

test('a form is known by its origin alone', async () => {
  const made = await demo();
  await made.stop();
  const site = await serve(made.data);
  const { port } = new URL(site.address);
  const [ours, theirs] = [`http://mesa.test:${port}`, `http://otra.test:${port}`];
  const chromium = await browser('--host-resolver-rules=MAP *.test 127.0.0.1');
  try {
    const page = await chromium.newPage();
    await page.goto(`${ours}/planes`);
    assert.deepEqual(await send(page, `${ours}/planes`), { status: 403, read: true, origin: ours, site: undefined });
    await page.route(`${theirs}/**`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>x</p>' }));
    await page.goto(`${theirs}/`);
    assert.deepEqual(await send(page, `${ours}/planes`), { status: 403, read: false, origin: theirs, site: undefined });
  } finally {
    await chromium.close();
    await site.stop();
    made.clean();
  }
});
