// What this script adds to pages that are whole without it: typed text survives a lost
// connection, the summary of errors takes the focus, and the desk says when something changed.
(() => {
  'use strict';

  const summary = document.getElementById('errores');
  if (summary) summary.focus();

  const store = (() => {
    try {
      localStorage.setItem('tequio', '1');
      return localStorage;
    } catch {
      return null; // Private windows may forbid it; then nothing is kept, as without the script.
    }
  })();

  const status = document.querySelector('[data-saved]');
  const tell = (text) => { if (status && text) status.textContent = text; };

  // A form that reached the record is no longer kept; one that was refused comes back filled.
  const sent = store && store.getItem('tequio-sent');
  if (sent && /[?&]registrado=/.test(location.search)) store.removeItem(sent);
  if (sent) store.removeItem('tequio-sent');

  const typed = (form) => [...form.elements].filter((field) => field.name && !['hidden', 'submit', 'file'].includes(field.type));

  const restore = (form, key) => {
    if (summary) return;
    let saved;
    try { saved = JSON.parse(store.getItem(key) || 'null'); } catch { saved = null; }
    if (!saved) return;
    for (const field of typed(form)) {
      const value = saved[field.name];
      if (value === undefined) continue;
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = value.includes(field.value);
      else if (field.value === field.defaultValue || field.value === '') field.value = value[0];
      const details = field.closest('details');
      if (details && field.value && field.type === 'textarea') details.open = true;
    }
    tell(status && status.dataset.restored);
  };

  const keep = (form, key) => {
    const saved = {};
    for (const field of typed(form)) {
      const on = field.type === 'radio' || field.type === 'checkbox' ? field.checked : field.value !== field.defaultValue;
      if (on) (saved[field.name] ||= []).push(field.value);
    }
    store.setItem(key, JSON.stringify(saved));
    if (status) tell(`${status.dataset.kept} ${new Date().toLocaleTimeString(document.documentElement.lang)}`);
  };

  if (store) {
    for (const form of document.querySelectorAll('form[data-keep]')) {
      // What one office typed is never offered to another on the same computer.
      const key = `tequio ${document.body.dataset.office || 'nobody'} ${location.pathname} ${form.dataset.keep}`;
      restore(form, key);
      form.addEventListener('input', () => keep(form, key));
      form.addEventListener('submit', () => store.setItem('tequio-sent', key));
    }
  }

  const desk = document.querySelector('[data-events]');
  if (desk && window.EventSource) {
    const news = document.querySelector('[data-news]');
    const events = new EventSource(desk.dataset.events);
    events.addEventListener('entry', (event) => {
      if (news && Number(event.data) > Number(desk.dataset.latest)) news.hidden = false;
    });
    addEventListener('pagehide', () => events.close());
  }
})();
