// Passkeys: the browser makes one or shows one, and a plain form carries what it says. Where the browser cannot, the form is not
// there, and the page is whole without it.
(() => {
  'use strict';

  const forms = [...document.querySelectorAll('form[data-passkey]')].filter((form) => form.dataset.origin === location.origin);
  if (!window.isSecureContext || !window.PublicKeyCredential || !navigator.credentials) return;

  // Bytes as text, in the letters that addresses have.
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
  const known = (ids) => ids.map((id) => ({ type: 'public-key', id: bytes(id) }));

  const make = async (asked) => {
    const { response } = await navigator.credentials.create({
      publicKey: {
        challenge: bytes(asked.challenge),
        rp: asked.site,
        user: { id: bytes(asked.handle), name: asked.label, displayName: asked.label },
        pubKeyCredParams: asked.algorithms.map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: known(asked.credentials),
        authenticatorSelection: { residentKey: 'discouraged', userVerification: 'required' },
        attestation: 'none',
        timeout: asked.milliseconds,
      },
    });
    return {
      cliente: text(response.clientDataJSON),
      autenticador: text(response.getAuthenticatorData()),
      clave: text(response.getPublicKey()),
      algoritmo: response.getPublicKeyAlgorithm(),
    };
  };

  const show = async (asked) => {
    const { rawId, response } = await navigator.credentials.get({
      publicKey: {
        challenge: bytes(asked.challenge),
        rpId: asked.site.id,
        allowCredentials: known(asked.credentials),
        userVerification: 'required',
        timeout: asked.milliseconds,
      },
    });
    return {
      llave: text(rawId),
      cliente: text(response.clientDataJSON),
      autenticador: text(response.authenticatorData),
      firma: text(response.signature),
    };
  };

  // What went wrong is said beside the button, in the words that the page brought.
  const say = (form, name) => {
    for (const said of form.querySelectorAll('[data-when]')) said.hidden = true;
    const said = form.querySelector(`[data-when="${name}"]`) || form.querySelector('[data-when=""]');
    said.hidden = false;
  };

  for (const form of forms) {
    form.hidden = false;
    const without = document.getElementById(form.dataset.without);
    if (without) without.hidden = true;
    let isAsking = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (isAsking) return;
      isAsking = true;
      try {
        const answer = await fetch(form.dataset.passkey, { method: 'POST' });
        if (!answer.ok) throw new Error('not asked');
        const asked = await answer.json();
        const said = await (asked.handle ? make(asked) : show(asked));
        for (const [name, value] of Object.entries(said)) form.elements[name].value = value;
        form.submit();
      } catch (error) {
        say(form, error.name);
      }
      isAsking = false;
    });
  }
})();
