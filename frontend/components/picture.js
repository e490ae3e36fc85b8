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
    this.replaceChildren(kitNote(await kitWhy(source, this.getAttribute('missing-word'), this.getAttribute('trouble-word'))));
  }
}
customElements.get('proof-picture') || customElements.define('proof-picture', ProofPicture);
