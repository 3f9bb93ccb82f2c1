// One host for several bodies, each below a path of its own, as behind a proxy of an institution that has more than one.
import { createServer, request } from 'node:http';
import { demo, free, invite, serve } from './site.mjs';

/** Serves an empty body below each of these paths; each has its `address`, its `folder` and the `invitation` of an administrator. */
export async function host(paths, administrator) {
  const port = await free();
  const origin = `http://127.0.0.1:${port}`;
  const bodies = {};
  for (const path of paths) {
    const made = await demo(undefined, '--empty');
    await made.stop();
    const invitation = invite(made.folder, administrator);
    const own = await free();
    const site = await serve(made.data, '--public-url', `${origin}/${path}`, '--listen', `127.0.0.1:${own}`);
    bodies[path] = { ...site, own, address: `${origin}/${path}`, invitation };
  }
  const front = createServer((asked, answer) => {
    const body = bodies[asked.url.split(/[/?]/)[1]];
    if (!body) return answer.writeHead(404).end();
    const { method, url, headers } = asked;
    const onward = request({ host: '127.0.0.1', port: body.own, method, path: url, headers }, (said) => {
      answer.writeHead(said.statusCode, said.rawHeaders);
      said.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  await new Promise((listening) => front.listen(port, '127.0.0.1', listening));
  const close = async () => {
    front.closeAllConnections();
    front.close();
    for (const body of Object.values(bodies)) {
      await body.stop();
      body.clean();
    }
  };
  return { origin, bodies, close };
}
