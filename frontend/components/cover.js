/**
 * Hides the whole page at a click on its button or at the key h, without asking the server, and shows it again as it
 * was. A modal dialog: it lies on top of everything, other dialogs and a picture on the full screen included, and what
 * is beneath can be neither used nor read aloud. While it is there no other key does anything.
 *
 * title-word, text-word, back-word: what stands on it.
 */
const COVER_TYPING = 'input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=range]), textarea, select, [contenteditable=true]';
const COVER_KEPT = new Set(['Tab', 'Enter', ' ']);

class ProofCover extends HTMLElement {
  connectedCallback() {
    this.gone = new AbortController();
    const options = { capture: true, signal: this.gone.signal };
    window.addEventListener('keydown', (event) => this.#key(event), options);
    this.addEventListener('click', (event) => event.target.closest('vaadin-button') && this.cover(), options);
  }

  disconnectedCallback() {
    this.gone.abort();
    this.#sheet?.remove();
    this.#sheet = undefined;
  }

  #sheet;

  cover() {
    if (!this.#sheet) {
      this.#sheet = this.#made();
      this.append(this.#sheet);
    }
    if (!this.#sheet.open) {
      this.#sheet.showModal();
    }
  }

  uncover() {
    this.#sheet?.close();
  }

  #made() {
    const sheet = document.createElement('dialog');
    sheet.className = 'cover-sheet';
    sheet.setAttribute('closedby', 'none');
    sheet.setAttribute('aria-label', this.getAttribute('title-word'));
    sheet.addEventListener('cancel', (event) => event.preventDefault());
    const title = document.createElement('h2');
    title.textContent = this.getAttribute('title-word');
    const text = document.createElement('p');
    text.textContent = this.getAttribute('text-word');
    const back = document.createElement('button');
    back.type = 'button';
    back.textContent = this.getAttribute('back-word');
    back.addEventListener('click', () => this.uncover());
    sheet.append(title, text, back);
    return sheet;
  }

  #key(event) {
    const covered = this.#sheet?.open;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const asked = plain && event.key.toLowerCase() === 'h' && !event.composedPath()[0].matches?.(COVER_TYPING);
    if (asked && !event.repeat) {
      event.preventDefault();
      covered ? this.uncover() : this.cover();
    }
    if (asked || (covered && !COVER_KEPT.has(event.key))) {
      covered && event.key === 'Escape' && event.preventDefault();
      event.stopImmediatePropagation();
    }
  }
}
customElements.get('proof-cover') || customElements.define('proof-cover', ProofCover);
