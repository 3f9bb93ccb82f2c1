// A demonstration of its own for each journey: a fresh folder, a free port, the real program.
import { spawn, execFileSync } from 'node:child_process';
import { on } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, watch } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Builds the program, unless somebody who has just built it says where it is. */
export function build() {
  if (process.env.TEQUIO_BINARY) return;
  execFileSync('cargo', ['build', '--quiet', '--locked'], { cwd: root, stdio: 'inherit' });
}

/** The program. */
export function binary() {
  if (process.env.TEQUIO_BINARY) return process.env.TEQUIO_BINARY;
  const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
  return join(target, 'debug', 'tequio');
}

/** Starts `tequio demo` and resolves with its address once it prints it. */
export function demo(data = mkdtempSync(join(tmpdir(), 'tequio-')), ...more) {
  return start('demo', data, more);
}

/** Serves the folder that a demonstration made and left, as that of a body. */
export function serve(data, ...more) {
  return start('serve', data, more);
}

/** Serves a folder that is not there yet, and resolves with the page where its body is founded as `founding`. */
export async function unfounded() {
  const port = await free();
  const more = ['--listen', `127.0.0.1:${port}`, '--public-url', `http://127.0.0.1:${port}`];
  const site = await start('serve', mkdtempSync(join(tmpdir(), 'tequio-')), more, /(http:\/\/127\.0\.0\.1:\d+)\/inicio\/[\w-]+(?=\s)/);
  return { ...site, founding: site.said };
}

/** A port that nobody has. */
export function free() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The address of the invitation of an administrator to a folder that nobody serves. */
export function invite(folder, address) {
  const printed = execFileSync(binary(), ['admin', 'invite', '--data', folder, '--administrator', address]);
  return printed.toString().split('\n')[0];
}

/** Takes a step that sends a letter of that kind, and resolves with its text when it is in the folder's outbox; `to` is whom it is for. */
export async function letterOf(folder, kind, step, to = '') {
  const outbox = join(folder, 'outbox');
  mkdirSync(outbox, { recursive: true, mode: 0o700 });
  const letters = () => readdirSync(outbox).filter((name) => name.endsWith(`-${kind}.eml`)).sort();
  const before = new Set(letters());
  const isWhole = (text) => text.includes('\r\n\r\n') && text.includes(to);
  const found = () => letters().find((name) => !before.has(name) && isWhole(readFileSync(join(outbox, name), 'utf8')));
  const watcher = watch(outbox);
  try {
    const changed = on(watcher, 'change');
    await step();
    for (let name = found(); ; name = found()) {
      if (name) return readFileSync(join(outbox, name), 'utf8');
      await changed.next();
    }
  } finally {
    watcher.close();
  }
}

/** Starts a command, and resolves once it prints what has its address: `said`, and its `address`. */
export async function start(command, data, more, awaited = /(http:\/\/127\.0\.0\.1:\d+)/, environment = {}) {
  const folder = join(data, 'data');
  const listen = more.includes('--listen') ? [] : ['--listen', '127.0.0.1:0'];
  const env = { ...process.env, ...environment };
  const child = spawn(binary(), [command, '--data', folder, ...listen, ...more], { stdio: ['ignore', 'pipe', 'inherit'], env });
  const [said, address] = await new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const found = printed.match(awaited);
      if (found) resolve(found);
    });
    child.on('exit', (code) => reject(new Error(`tequio ${command} ended with ${code}: ${printed}`)));
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const stop = async (signal = 'SIGTERM') => {
    child.kill(signal);
    await ended;
  };
  return { address, said, data, folder, stop, clean: () => rmSync(data, { recursive: true, force: true }) };
}

/** Debian's Chromium, without the services it would call. */
export function browser(...more) {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...more],
  });
}

/** The cookie by which somebody acts as an office: sites of several ports of one host share their cookies. */
export const demoCookie = (address) => `tequio-demo-${new URL(address).port}`;

/** Acts as an office from the next page on. */
export async function actAs(context, address, office) {
  await context.addCookies([{ name: demoCookie(address), value: office, url: address }]);
}

/** Sets the civil date by the strip, as a person would. */
export async function setDate(page, address, date) {
  await page.goto(`${address}/`);
  await page.fill('#demo-fecha', date);
  await page.click('.demo button');
}
