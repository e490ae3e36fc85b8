/**
 * Notices that somebody does something on the page: `used` is said, at most once a minute and only while
 * the tab can be seen.
 */
const LOOKING_GAP = 60 * 1000;

class ProofLooking extends HTMLElement {
  #told = 0;

  connectedCallback() {
    this.gone = new AbortController();
    const told = () => this.#used();
    for (const type of ['pointerdown', 'keydown', 'wheel']) {
      document.addEventListener(type, told, { signal: this.gone.signal, passive: true, capture: true });
    }
    this.#told = Date.now(); // opening it was the first use
  }

  disconnectedCallback() {
    this.gone.abort();
  }

  #used() {
    const now = Date.now();
    if (document.visibilityState === 'visible' && now - this.#told > LOOKING_GAP) {
      this.#told = now;
      this.dispatchEvent(new CustomEvent('used'));
    }
  }
}
customElements.get('proof-looking') || customElements.define('proof-looking', ProofLooking);
