/** Counts down from `seconds`; uses the monotonic clock, so a wrong or changed wall clock does not matter. Event: proof-over, once. */
class ProofCountdown extends HTMLElement {
  set seconds(value) {
    this.end = performance.now() + value * 1000;
    this.over = value <= 0; // what is over from the start is no news
    this.tick();
  }

  connectedCallback() {
    this.timer = setInterval(() => this.tick(), 1000);
    this.tick();
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  tick() {
    if (this.end === undefined) {
      return;
    }
    const left = Math.max(0, Math.round((this.end - performance.now()) / 1000));
    const text = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    if (performance.now() >= this.end && !this.over) {
      this.over = true;
      this.dispatchEvent(new Event('proof-over'));
    }
    this.textContent = left > 0 ? `${text} ${this.getAttribute('left-word')}` : this.getAttribute('over-word');
  }
}
customElements.get('proof-countdown') || customElements.define('proof-countdown', ProofCountdown);
