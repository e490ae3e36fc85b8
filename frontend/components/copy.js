/** Copies its `text` when a button inside it is pressed, and says so by the event `copied`. */
class ProofCopy extends HTMLElement {
  constructor() {
    super();
    this.addEventListener('click', (event) => {
      if (event.target.closest('vaadin-button')) {
        this.copy();
      }
    });
  }

  async copy() {
    if (navigator.clipboard && window.isSecureContext) {
      try {
        await navigator.clipboard.writeText(this.text);
        this.dispatchEvent(new CustomEvent('copied'));
        return;
      } catch {
        // not allowed here: the older way below
      }
    }
    const field = document.createElement('textarea');
    field.value = this.text;
    field.className = 'sr-only';
    this.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    if (done) {
      this.dispatchEvent(new CustomEvent('copied'));
    }
  }
}
customElements.get('proof-copy') || customElements.define('proof-copy', ProofCopy);
