// What is typed and not sent survives a lost connection or a closed window. It is kept in this browser, by body, person, office,
// form and the entry that the form was based on, and comes back by itself only into that very form. What was typed over an earlier
// version, or was sent once, is only offered: nothing is put over somebody else's work, and no mark ticks itself.
(() => {
  'use strict';

  // Several bodies may share a host, and with it all that its browsers keep: every name begins with the body, and none is touched
  // that begins with another.
  const { body, person, office: acting } = document.body.dataset;
  if (!body) return;
  const ours = `tequio ${body} `;
  const [sentKey, useKey] = [`${ours}sent`, `${ours}use`];

  const stores = (() => {
    try {
      localStorage.setItem(ours, '1');
      localStorage.removeItem(ours);
      return [localStorage, sessionStorage];
    } catch {
      return null; // Private windows may forbid it; then nothing is kept, as without the script.
    }
  })();
  if (!stores) return;
  const [kept, tab] = stores;

  const read = (store, key) => {
    try { return JSON.parse(store.getItem(key)); } catch { return null; }
  };
  const starting = (start) => Object.keys(kept).filter((key) => key.startsWith(start));
  const forget = (start) => starting(start).forEach((key) => kept.removeItem(key));

  // What one person typed goes with the first page that another one reads on the same computer; one person may act for several
  // offices, in tabs beside each other. Nobody is no other person: a session that ended leaves what was typed for whoever comes back.
  const own = `${ours}${person || 'nobody'} `;
  const office = `${own}${acting || 'nobody'} `;
  if (person) for (const key of starting(ours)) if (!key.startsWith(own)) kept.removeItem(key);

  // Which form this tab sent, and what had been recorded then: another number means that the form reached the record.
  // A draft that was saved is told by its revision. The page has to say so: anybody may write an address.
  const recorded = () => {
    const stamp = document.querySelector('[data-recorded]');
    if (stamp) return stamp.dataset.recorded;
    const draft = document.querySelector('form[data-keep^="draft-"]');
    const saved = new URLSearchParams(location.search).get('guardado');
    return draft && draft.dataset.base === saved ? saved : null;
  };
  const sent = read(tab, sentKey) || {};
  // A page that gives back what was typed waits for it to be sent once more.
  if (!document.querySelector('[data-given-back]')) tab.removeItem(sentKey);
  if (sent.slot && recorded() && recorded() !== sent.recorded) forget(sent.slot);

  // Or given back with more rows.
  const refused = document.querySelector('#errores, #devuelto') !== null;
  const status = document.querySelector('[data-saved]');
  const marks = (field) => ['radio', 'checkbox'].includes(field.type);
  const typed = (form) => [...form.elements].filter((field) => field.name && !('unkept' in field.dataset) && !['hidden', 'submit', 'file'].includes(field.type));

  const untouched = (field) => {
    if (marks(field)) return field.checked === field.defaultChecked;
    if (!field.options) return field.value === field.defaultValue;
    return field.selectedIndex === Math.max(0, [...field.options].findIndex((option) => option.defaultSelected));
  };

  // What was filled in and has no field in the form: rows that it lacks.
  const beyond = new WeakMap();

  const fill = (form, fields) => {
    const there = new Set(typed(form).map((field) => field.name));
    beyond.set(form, Object.fromEntries(Object.entries(fields).filter(([name]) => !there.has(name))));
    for (const field of typed(form)) {
      const values = fields[field.name];
      if (!values || (field.options && ![...field.options].some((option) => option.value === values[0]))) continue;
      if (marks(field)) field.checked = values.includes(field.value);
      else [field.value] = values;
      const details = field.closest('details');
      if (details) details.open = true;
    }
  };

  const keep = (form, key, name) => {
    const names = new Set(typed(form).map((field) => field.name));
    if (!names.has(name)) return;
    // The whole form, each time: what another tab typed into the same form is replaced and never mixed with this.
    const saved = { fields: { ...beyond.get(form) }, at: Date.now() };
    for (const each of names) {
      const alike = typed(form).filter((field) => field.name === each);
      // A form that comes back refused, or with more rows, starts from what was sent: all of it is typed.
      if (!refused && alike.every(untouched)) continue;
      saved.fields[each] = alike.filter((field) => !marks(field) || field.checked).map((field) => field.value);
    }
    try {
      if (Object.keys(saved.fields).length) kept.setItem(key, JSON.stringify(saved));
      else kept.removeItem(key);
    } catch {
      return; // The browser gives no more room: nothing is said to be kept.
    }
    if (status) status.textContent = `${status.dataset.kept} ${clock(saved.at)}`;
  };

  const clock = (at) => {
    const [then, language] = [new Date(at), document.documentElement.lang];
    const time = then.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    return then.toDateString() === new Date().toDateString() ? time : `${time}, ${then.toLocaleDateString(language)}`;
  };

  // What stands in rows that a fresh form lacks: the form is sent for more of them, as its button does, until they are there.
  const grow = (form, slot, fields, before) => {
    const there = new Set(typed(form).map((field) => field.name));
    const lacking = Object.keys(fields).filter((name) => !there.has(name) && fields[name].some(Boolean));
    const more = [...form.querySelectorAll('button[name=more]')];
    const button = more.find(({ value }) => lacking.some((name) => name.startsWith(`${value}.`)));
    if (!button || lacking.length >= before) return;
    tab.setItem(useKey, JSON.stringify({ slot, fields, lacking: lacking.length }));
    form.requestSubmit(button);
  };

  // Says what there is, and lets one use it or discard it.
  const tell = (form, slot, key, { saved, words, restored }) => {
    const blank = form.querySelector('[data-typed]');
    const box = blank.content.firstElementChild.cloneNode(true);
    const [use, discard] = box.querySelectorAll('button');
    if (restored) use.remove();
    blank.after(box);
    box.querySelector('p').textContent = blank.dataset[words].replace('%', clock(saved.at));
    const decide = (then) => {
      forget(slot);
      then();
      box.remove();
      typed(form)[0].focus();
    };
    discard.addEventListener('click', () => decide(() => {
      beyond.delete(form);
      if (restored) form.reset();
    }));
    use.addEventListener('click', () => decide(() => {
      fill(form, saved.fields);
      kept.setItem(key, JSON.stringify(saved));
      grow(form, slot, saved.fields, Infinity);
    }));
  };

  const find = (form, slot, key) => {
    const own = read(kept, key);
    if (own) {
      fill(form, own.fields);
      return { saved: own, words: 'restored', restored: true };
    }
    // A form that comes back refused holds what was sent.
    const others = starting(slot).filter((other) => !(refused && other === `${slot}sent`));
    const found = others.map((other) => [other, read(kept, other)]).filter(([, saved]) => saved);
    const [newest] = found.sort(([, one], [, other]) => other.at - one.at);
    return newest && { saved: newest[1], words: newest[0] === `${slot}sent` ? 'sent' : 'older', restored: false };
  };

  const used = read(tab, useKey) || {};
  tab.removeItem(useKey);

  for (const form of document.querySelectorAll('form[data-keep]')) {
    const slot = `${office}${form.dataset.keep} `;
    const fresh = !(refused && sent.slot === slot);
    let key = slot + (fresh ? form.dataset.base : 'sent');
    const found = fresh && find(form, slot, key);
    if (found) tell(form, slot, key, found);
    // Or the browser fills in by itself what was typed, when one goes back or loads the page again.
    form.autocomplete = 'off';
    form.addEventListener('input', ({ target }) => keep(form, key, target.name));
    form.addEventListener('submit', () => {
      const saved = kept.getItem(key);
      kept.removeItem(key);
      key = `${slot}sent`;
      if (saved) kept.setItem(key, saved);
      tab.setItem(sentKey, JSON.stringify({ slot, recorded: recorded() }));
    });
    if (used.slot === slot) {
      fill(form, used.fields);
      kept.setItem(key, JSON.stringify({ fields: used.fields, at: Date.now() }));
      grow(form, slot, used.fields, used.lacking);
    }
  }

  // Whoever signs out leaves nothing typed behind.
  for (const form of document.querySelectorAll('form[data-leaves]')) {
    form.addEventListener('submit', () => {
      forget(ours);
      tab.removeItem(sentKey);
      tab.removeItem(useKey);
    });
  }

  // What was typed for something that is discarded goes with it.
  for (const form of document.querySelectorAll('form[data-forgets]')) {
    form.addEventListener('submit', () => forget(`${office}${form.dataset.forgets} `));
  }

})();
