// A relay as an institution has it: it takes a letter after STARTTLS and a login alone.
import { execFileSync } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';

const [NAME, WORD] = ['avisos', 'una contraseña de prueba'];
const AGREED = '250 ok';

// By what a letter of each kind is known.
const KINDS = { 'sign-in': /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/, invitation: /\/invitaciones\//, call: /BEGIN:VCALENDAR/ };

// A part in base64: its further headers, and what it holds.
const ENCODED = /Content-Transfer-Encoding: base64\r\n((?:[^\r\n]+\r\n)*)\r\n([A-Za-z0-9+/=\r\n]+)/g;

/** Starts one; its certificate and the login of the site lie in that folder. */
export async function relay(folder) {
  const [key, cert, login] = ['relay.key', 'relay.pem', 'relay.login'].map((name) => join(folder, name));
  const named = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-addext', 'basicConstraints=critical,CA:FALSE'];
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '7300', '-keyout', key, '-out', cert, ...named];
  execFileSync('openssl', made, { stdio: 'ignore' });
  writeFileSync(login, `${NAME}\n${WORD}\n`, { mode: 0o600 });
  const relay = new Relay({ key: readFileSync(key), cert: readFileSync(cert) });
  await once(relay.server.listen(0, '127.0.0.1'), 'listening');
  const address = `smtp://localhost:${relay.server.address().port}?tls=required`;
  relay.settings = ['--smtp', address, '--smtp-ca-file', cert, '--smtp-secret-file', login, '--mail-from', 'avisos@tepalcuautla.example'];
  return relay;
}

/** What was taken, and who waits for it. */
class Relay extends EventEmitter {
  constructor(secrets) {
    super();
    Object.assign(this, { secrets, letters: [], open: new Set() });
    this.server = createServer((socket) => new Conversation(this, socket));
  }

  /** Takes a step that sends a letter, and resolves with its text when it is taken: of that kind, to that address. */
  async brings(kind, to, step) {
    let next = this.letters.length;
    await step();
    for (;;) {
      for (; next < this.letters.length; next += 1) {
        const letter = this.letters[next];
        if (letter.to === to && KINDS[kind].test(letter.text)) return letter.text;
      }
      await once(this, 'letter', { signal: AbortSignal.timeout(20_000) });
    }
  }

  close() {
    for (const socket of this.open) socket.destroy();
    this.server.close();
  }
}

/** One conversation (RFC 5321), private from STARTTLS on. */
class Conversation {
  constructor(relay, socket) {
    Object.assign(this, { relay, isPrivate: false, isKnown: false });
    this.listen(socket);
    this.say('220 relay');
  }

  listen(socket) {
    Object.assign(this, { socket, held: '', end: '\r\n' });
    this.relay.open.add(socket);
    socket.on('data', (chunk) => this.hear(chunk));
    // Whoever was killed in the middle says nothing more.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.relay.open.delete(socket));
  }

  hear(chunk) {
    this.held += chunk.toString('latin1');
    for (let at = this.held.indexOf(this.end); at >= 0; at = this.held.indexOf(this.end)) {
      const said = this.held.slice(0, at);
      this.held = this.held.slice(at + this.end.length);
      if (this.end === '\r\n') this.command(said);
      else this.take(said);
    }
  }

  command(line) {
    const [word, ...rest] = line.split(' ');
    switch (word.toUpperCase()) {
      case 'EHLO': return this.say(`250-relay\r\n250-8BITMIME\r\n250 ${this.isPrivate ? 'AUTH PLAIN' : 'STARTTLS'}`);
      case 'STARTTLS': return this.hide();
      case 'AUTH': return this.admit(rest);
      case 'MAIL': return this.say(this.isKnown ? AGREED : '530 5.7.0 who are you?');
      case 'RCPT': this.to = line.match(/<(.*)>/)[1]; return this.say(AGREED);
      case 'DATA': this.end = '\r\n.\r\n'; return this.say('354 go on');
      case 'QUIT': this.say('221 bye'); return this.socket.end();
      default: return this.say(AGREED);
    }
  }

  hide() {
    const { socket } = this;
    this.say('220 go on');
    socket.removeAllListeners('data');
    this.isPrivate = true;
    this.listen(new TLSSocket(socket, { isServer: true, ...this.relay.secrets }));
  }

  admit([mechanism, shown = '']) {
    const isWho = mechanism === 'PLAIN' && Buffer.from(shown, 'base64').toString() === `\0${NAME}\0${WORD}`;
    this.isKnown = this.isPrivate && isWho;
    this.say(this.isKnown ? '235 ok' : '535 5.7.8 no');
  }

  take(text) {
    this.end = '\r\n';
    // As a mail program reads it (RFC 2045 §6.7 and §6.8).
    const read = text.replace(ENCODED, (_, more, body) => `${more}\r\n${Buffer.from(body, 'base64').toString('latin1')}`);
    const joined = Buffer.from(read, 'latin1').toString().replaceAll('=\r\n', '').replaceAll('=3D', '=');
    this.relay.letters.push({ to: this.to, text: joined });
    this.say('250 taken');
    this.relay.emit('letter');
  }

  say(line) {
    this.socket.write(`${line}\r\n`);
  }
}
