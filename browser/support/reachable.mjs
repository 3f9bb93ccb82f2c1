// What a finger touches: 44 px high, wherever it stands, also in what is folded away. Links inside a sentence are as high as its
// line (WCAG 2.5.8).
import assert from 'node:assert/strict';

// Pixels. One less is a rounding of the line that it stands in.
const LEAST = 43;

/** Asserts that every link, button and field of the page, its folds opened, can be hit where it is seen. */
export async function reachable(page, where) {
  const small = await page.evaluate((least) => {
    const isBox = (element) => element.matches('[type=radio], [type=checkbox]');
    const block = (element) => {
      let around = element.parentElement;
      while (getComputedStyle(around).display.startsWith('inline')) around = around.parentElement;
      return around;
    };
    // Words of its own sentence run up to it, or run on after it. A label with its colon, a dot between two links, a list of links
    // and a sentence that is nothing but a link are none.
    const inSentence = (element) => {
      if (!element.matches('a') || getComputedStyle(element).display !== 'inline') return false;
      const words = document.createRange();
      words.setStart(block(element), 0);
      words.setEndBefore(element);
      const said = words.cloneContents();
      for (const other of said.querySelectorAll('a, button, summary, svg, .vh')) other.remove();
      const before = said.textContent.split(/[.·:]\s/).at(-1).trim();
      words.setStartAfter(element);
      words.setEndAfter(block(element));
      const after = words.cloneContents().textContent.trim();
      const count = (text) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
      return count(before) >= 2 || (count(before) >= 1 && count(after) >= 1);
    };
    const height = (element) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      // Its first line, where it runs over more than one.
      const box = element.getClientRects()[0];
      const x = box.left + Math.min(box.width / 2, 20);
      const own = (y) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && element.contains(hit);
      };
      let [top, bottom] = [box.top + Math.min(box.height / 2, 10), box.top + Math.min(box.height / 2, 10)];
      if (!own(top)) return 0;
      while (top > box.top - least && own(top - 1)) top -= 1;
      while (bottom < box.bottom + least && own(bottom + 1)) bottom += 1;
      return bottom - top + 1;
    };
    const folded = [...document.querySelectorAll('details:not([open])')];
    for (const fold of folded) fold.open = true;
    const targets = [...document.querySelectorAll('a[href], button, summary, select, textarea, input, label:has(input)')];
    const small = targets
      // The label of a box is its target; what only listeners are given, and a station whose row is one target, is not touched.
      .filter((element) => !(isBox(element) && element.closest('label')) && !(element.matches('label') && !isBox(element.querySelector('input'))))
      .filter((element) => element.type !== 'hidden' && element.checkVisibility() && !element.closest('.vh, .skip') && !inSentence(element))
      .map((element) => [height(element), element])
      .filter(([high]) => high < least)
      .map(([high, element]) => `${Math.round(high)} px: ${element.tagName} of ${element.parentElement.className || element.parentElement.tagName}: ${element.textContent.trim().slice(0, 40)}`);
    for (const fold of folded) fold.open = false;
    return small;
  }, LEAST);
  assert.deepEqual(small, [], `${where} (${page.url()}) has targets that a finger misses`);
}
