/** Goes on when the page within says the one word it is known to say, from its own origin; anything else is ignored. */
class ProofFrame extends HTMLElement {
  #heard = (said) => {
    if (said.origin === this.dataset.origin && said.data === this.dataset.done) {
      location.assign(this.dataset.back);
    }
  };

  connectedCallback() {
    window.addEventListener('message', this.#heard);
  }

  disconnectedCallback() {
    window.removeEventListener('message', this.#heard);
  }
}

customElements.define('proof-frame', ProofFrame);
