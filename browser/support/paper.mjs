// What a sheet of paper would show that only one pair of eyes is meant to see: an address that lets in whoever has it, and a value
// that is shown once.

// What lets in whoever has it: addresses with a secret, and what is kept nowhere.
const PRIVATE = /\/(?:entrar\/enlace|invitaciones|visto-bueno|avisos\/baja|inicio)\/[\w-]{16,}|(?<![\w+/-])[\w-]{43}(?![\w+/=-])/;

/** What is drawn on paper and lets in whoever reads it, and the fields that stand there bare; `more` are values that are such here. */
export async function leaked(page, ...more) {
  await page.emulateMedia({ media: 'print' });
  const drawn = await page.evaluate(() => {
    const seen = (element) => element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true });
    const after = (element) => getComputedStyle(element, '::after').content;
    const links = [...document.querySelectorAll('a[href]')].filter((link) => seen(link) && after(link).includes('('));
    const fields = [...document.querySelectorAll('input:not([type=hidden]), select, textarea, button')].filter((field) => !field.closest('.ballot') && seen(field));
    return {
      words: [document.body.innerText, ...links.map((link) => link.href)].join('\n'),
      bare: fields.map((field) => `${field.tagName} ${field.name} of ${field.parentElement.className}`),
    };
  });
  await page.emulateMedia({ media: null });
  const found = [drawn.words.match(PRIVATE)?.[0], ...more.filter((secret) => drawn.words.includes(secret))].filter(Boolean);
  return [...found, ...drawn.bare];
}
