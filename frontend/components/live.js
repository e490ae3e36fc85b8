/** Follows Vaadin's connection state; says `back` when the server can be asked again. */
class ProofLive extends HTMLElement {
  static observedAttributes = ['right-at'];

  connectedCallback() {
    this.changed = (before, now) => this.follow(now);
    this.store = window.Vaadin && window.Vaadin.connectionState;
    this.store && this.store.addStateChangeListener(this.changed);
    this.goneOffline = () => this.follow('connection-lost');
    window.addEventListener('offline', this.goneOffline);
    this.show();
  }

  disconnectedCallback() {
    this.store && this.store.removeStateChangeListener(this.changed);
    window.removeEventListener('offline', this.goneOffline);
  }

  attributeChangedCallback() {
    this.show();
  }

  follow(state) {
    const lost = state === 'reconnecting' || state === 'connection-lost';
    const back = this.lost && state === 'connected';
    // 'loading' is an attempt, not yet an answer
    this.lost = lost || (this.lost && !back);
    this.show();
    if (back) {
      this.dispatchEvent(new CustomEvent('back'));
    }
  }

  show() {
    this.classList.toggle('lost', Boolean(this.lost));
    const right = this.getAttribute('right-at');
    const text = this.lost
      ? this.getAttribute('lost-word') + (right ? ' · ' + right : '')
      : this.getAttribute('live-word');
    if (this.textContent !== text) {
      this.textContent = text;
    }
    this.title = right || '';
  }
}
customElements.get('proof-live') || customElements.define('proof-live', ProofLive);
