// A demonstration of its own for each journey: a fresh folder, a free port, the real program.
import { spawn, execFileSync } from 'node:child_process';
import { on } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, watch } from 'node:fs';
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

/** The address of the invitation of an administrator to a folder that nobody serves. */
export function invite(folder, address) {
  const printed = execFileSync(binary(), ['admin', 'invite', '--data', folder, '--administrator', address]);
  return printed.toString().split('\n')[0];
}

/** Takes a step that sends a letter of that kind, and resolves with its text when it is in the folder's outbox. */
export async function letterOf(folder, kind, step) {
  const outbox = join(folder, 'outbox');
  mkdirSync(outbox, { recursive: true, mode: 0o700 });
  const letters = () => readdirSync(outbox).filter((name) => name.endsWith(`-${kind}.eml`)).sort();
  const before = new Set(letters());
  const found = () => letters().find((name) => !before.has(name) && readFileSync(join(outbox, name), 'utf8').includes('\r\n\r\n'));
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

async function start(command, data, more) {
  const folder = join(data, 'data');
  const listen = more.includes('--listen') ? [] : ['--listen', '127.0.0.1:0'];
  const child = spawn(binary(), [command, '--data', folder, ...listen, ...more], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const found = printed.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (found) resolve(found[0]);
    });
    child.on('exit', (code) => reject(new Error(`tequio ${command} ended with ${code}: ${printed}`)));
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const stop = async (signal = 'SIGTERM') => {
    child.kill(signal);
    await ended;
  };
  return { address, data, folder, stop, clean: () => rmSync(data, { recursive: true, force: true }) };
}

/** Debian's Chromium, without the services it would call. */
export function browser(...more) {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...more],
  });
}

/** Acts as an office from the next page on. */
export async function actAs(context, address, office) {
  await context.addCookies([{ name: 'tequio-demo', value: office, url: address }]);
}

/** Sets the civil date by the strip, as a person would. */
export async function setDate(page, address, date) {
  await page.goto(`${address}/`);
  await page.fill('#demo-fecha', date);
  await page.click('.demo button');
}
