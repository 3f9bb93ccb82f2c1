// What this script adds to pages that are whole without it: the summary of errors takes the focus, and the desk says when
// something changed.
(() => {
  'use strict';

  const summary = document.getElementById('errores');
  if (summary) summary.focus();

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
