/** A video that costs nothing until it is played. When it cannot be had, it says why instead. */
class ProofVideo extends HTMLElement {
  static observedAttributes = ['src'];

  connectedCallback() {
    this.load();
  }

  attributeChangedCallback() {
    this.load();
  }

  load() {
    const source = this.getAttribute('src');
    if (!this.isConnected || !source || source === this.loaded) {
      return;
    }
    this.loaded = source;
    const video = document.createElement('video');
    video.controls = true;
    video.preload = 'none';
    video.setAttribute('aria-label', this.getAttribute('label'));
    video.addEventListener('error', () => this.explain(source));
    video.src = source;
    this.replaceChildren(video);
  }

  async explain(source) {
    let word = 'trouble-word';
    try {
      const answer = await fetch(source, { headers: { Range: 'bytes=0-0' } });
      word = answer.status === 404 ? 'missing-word' : word;
      answer.body && answer.body.cancel();
    } catch {
      // no connection: trouble it is
    }
    const note = document.createElement('p');
    note.className = 'picture-missing';
    note.setAttribute('role', 'status');
    note.textContent = this.getAttribute(word);
    this.replaceChildren(note);
  }
}
customElements.get('proof-video') || customElements.define('proof-video', ProofVideo);
