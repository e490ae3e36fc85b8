/**
 * A picture, or words where there is none.
 *
 * src, alt; missing-word for an answer of 404, trouble-word for any other fault.
 */
class ProofPicture extends HTMLElement {
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
    const picture = document.createElement('img');
    picture.alt = this.getAttribute('alt');
    picture.addEventListener('error', () => this.explain(source));
    picture.src = source;
    this.replaceChildren(picture);
  }

  async explain(source) {
    let word = 'trouble-word';
    try {
      const answer = await fetch(source);
      word = answer.status === 404 ? 'missing-word' : word;
      answer.body && answer.body.cancel();
    } catch {
      // no connection: trouble it is
    }
    const note = document.createElement('p');
    note.className = 'picture-missing';
    note.textContent = this.getAttribute(word);
    this.replaceChildren(note);
  }
}
customElements.get('proof-picture') || customElements.define('proof-picture', ProofPicture);
