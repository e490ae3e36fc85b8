/**
 * Single keys for a whole page. They are silent while somebody types, while a dialog or a list is open, and with Ctrl,
 * Alt or Meta: those belong to the browser.
 *
 * keys: JSON, the keys as KeyboardEvent.key has them.
 * Event: proof-key, with the key as detail.
 */
const TYPING = 'input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=range]), textarea, select, [contenteditable=true]';

class ProofKeys extends HTMLElement {
  #keys = new Set();

  set keys(json) {
    this.#keys = new Set(JSON.parse(json));
  }

  connectedCallback() {
    this.gone = new AbortController();
    document.addEventListener('keydown', (event) => this.#key(event), { signal: this.gone.signal });
  }

  disconnectedCallback() {
    this.gone.abort();
  }

  #key(event) {
    const target = event.composedPath()[0];
    const busy =
      event.defaultPrevented ||
      event.repeat ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      target.matches?.(TYPING) ||
      document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-select[opened], vaadin-combo-box[opened], vaadin-menu-bar-submenu[opened]');
    if (!busy && this.#keys.has(event.key)) {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('proof-key', { detail: event.key }));
    }
  }
}
customElements.get('proof-keys') || customElements.define('proof-keys', ProofKeys);
