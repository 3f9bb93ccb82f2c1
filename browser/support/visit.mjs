// What every journey begins and ends with: a demonstration of its own, and a browser that looks at it.
import { actAs, browser, build, demo, setDate } from './site.mjs';
import { accessible } from './accessible.mjs';

/** As the desk of an office sees it. */
export const DESKTOP = { viewport: { width: 1366, height: 768 } };

/**
 * Walks through a demonstration made for it, in a browser that looks like that; both end with the walk, also where it fails.
 * The walk is given the site, the page and its context, and the few things that every walk does. More arguments are for `tequio demo`.
 */
export async function visit(looks, walk, ...more) {
  build();
  const site = await demo(undefined, ...more);
  let chromium;
  try {
    chromium = await browser();
    const context = await chromium.newContext(looks);
    const page = await context.newPage();
    await walk({
      site,
      context,
      page,
      /** Opens the page of an address of the site. */
      go: (path) => page.goto(site.address + path),
      /** Acts as an office from the next page on. */
      as: (office) => actAs(context, site.address, office),
      /** Sets the civil date. */
      on: (date) => setDate(page, site.address, date),
      /** Asserts that the page is accessible; axe itself needs scripts, without them the same states are only walked through. */
      look: looks.javaScriptEnabled === false ? async () => {} : (where) => accessible(page, where),
    });
  } finally {
    await chromium?.close();
    await site.stop();
    site.clean();
  }
}
