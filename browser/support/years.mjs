// A body that is served through months: its clock is set ahead, and it is started again for each day on which somebody comes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binary, free, start } from './site.mjs';

// The clock of people alone (Debian's libfaketime): the steady one and the times of files stay as they are.
const LIBRARY = { LD_PRELOAD: '/usr/$LIB/faketime/libfaketimeMT.so.1', DONT_FAKE_MONOTONIC: '1', NO_FAKE_STAT: '1' };

/** A folder that is not there yet and is served at `address`, which browsers take for a safe one, so that passkeys are made. */
export async function years(until) {
  return new Years(mkdtempSync(join(tmpdir(), 'tequio-')), await free(), until);
}

class Years {
  constructor(place, port, until) {
    Object.assign(this, { place, folder: join(place, 'data'), address: `http://localhost:${port}`, more: [] });
    this.always = ['--listen', `127.0.0.1:${port}`, '--public-url', this.address, '--clock-until', until];
  }

  /** Served from that moment on; resolves with what was printed. */
  async from(moment, awaited) {
    await this.stop();
    const ahead = Math.round((Date.parse(moment) - Date.now()) / 1_000);
    this.ahead = ahead * 1_000;
    const environment = { ...LIBRARY, FAKETIME: `${ahead < 0 ? '' : '+'}${ahead}` };
    this.site = await start('serve', this.place, [...this.always, ...this.more], awaited, environment);
    return this.site.said;
  }

  /** What its clock says, in milliseconds since 1970. */
  now() {
    return Date.now() + this.ahead;
  }

  async stop() {
    await this.site?.stop();
    this.site = null;
  }

  /** What `tequio record verify` says of the folder; fails when it does not hold. */
  verified() {
    return execFileSync(binary(), ['record', 'verify', '--data', this.folder]).toString();
  }

  clean() {
    rmSync(this.place, { recursive: true, force: true });
  }
}
