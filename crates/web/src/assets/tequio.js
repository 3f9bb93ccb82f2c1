// What this script adds to pages that are whole without it: the summary of errors takes the focus, a line in a box
// stays a line, and the desk says when something changed.
(() => {
  'use strict';

  const summary = document.getElementById('errores');
  if (summary) summary.focus();

  // A line in a box: it is seen whole, and a line end in it is a space, as in any field of one line.
  for (const box of document.querySelectorAll('textarea[data-line]')) {
    box.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault());
    box.addEventListener('input', () => {
      if (box.value.includes('\n')) box.value = box.value.replace(/\s*\n\s*/g, ' ');
    });
  }

  const desk = document.querySelector('[data-events]');
  if (!desk || !window.EventSource) return;
  const news = document.querySelector('[data-news]');
  let events = null;
  const stop = () => {
    if (events) events.close();
    events = null;
  };
  // A browser has few connections for a site, and a stream holds one: only the tab that is looked at has it.
  const listen = () => {
    if (document.visibilityState === 'hidden') return stop();
    if (events) return;
    events = new EventSource(desk.dataset.events);
    events.addEventListener('entry', (event) => {
      if (Number(event.data) > Number(desk.dataset.latest)) news.hidden = false;
    });
  };
  document.addEventListener('visibilitychange', listen);
  addEventListener('pageshow', listen);
  addEventListener('pagehide', stop);
  listen();
})();
