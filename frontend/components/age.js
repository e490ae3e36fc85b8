/** How long ago something was, in plain words; `seconds` is how old it was when this came to the screen. */
class ProofAge extends HTMLElement {
  set seconds(value) {
    this.since = performance.now() - value * 1000;
    this.tick();
  }

  connectedCallback() {
    this.timer = setInterval(() => this.tick(), 30000);
    this.tick();
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  tick() {
    if (this.since === undefined) {
      return;
    }
    const minutes = Math.floor((performance.now() - this.since) / 60000);
    const [count, unit] = ProofAge.words(minutes);
    const text =
      count === 0
        ? this.getAttribute('now-word')
        : new Intl.RelativeTimeFormat(this.getAttribute('lang'), { numeric: 'auto' }).format(-count, unit);
    if (this.textContent !== text) {
      this.textContent = text;
    }
  }

  static words(minutes) {
    const units = [['year', 525600], ['month', 43800], ['week', 10080], ['day', 1440], ['hour', 60], ['minute', 1]];
    const [unit, size] = units.find(([, size]) => minutes >= size) || ['minute', 1];
    return [Math.max(0, Math.floor(minutes / size)), unit];
  }
}
customElements.get('proof-age') || customElements.define('proof-age', ProofAge);
