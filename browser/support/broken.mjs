// Words that go on in another line without a hyphen: a column is too narrow for them.

/** The broken words of a page as it stands, each with where it is. What has no place to break, such as a hash, is left out. */
export function broken(page) {
  return page.evaluate(() => {
    const found = [];
    // What only listeners are given has no room for a word.
    const clipped = (element) => element !== null && (getComputedStyle(element).clipPath !== 'none' || clipped(element.parentElement));
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const around = text.parentElement;
      if (!around.checkVisibility() || around.closest('code, pre, .hashes, script, select') || clipped(around) || getComputedStyle(around).hyphens === 'auto') continue;
      for (const { index, 0: word } of text.data.matchAll(/\p{L}{2,}/gu)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) found.push(`${word} in ${around.tagName}.${around.className}`);
      }
    }
    return found;
  });
}
