/**
 * Fetches `href` to the end and only then saves it, under the name the server gives. A browser that saves by itself
 * takes an answer without a length that breaks off for a whole one; here it is an error, told by a `failed` event.
 */
class ProofDownload extends HTMLElement {
  connectedCallback() {
    this.clicked = () => this.fetchAndSave();
    this.addEventListener('click', this.clicked);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.clicked);
    this.stop && this.stop.abort();
  }

  async fetchAndSave() {
    if (this.stop) {
      return;
    }
    this.stop = new AbortController();
    this.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(this.getAttribute('href'), { signal: this.stop.signal });
      const name = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') || '');
      if (!answer.ok || !name) {
        throw new Error('refused');
      }
      this.save(await answer.blob(), name[1]);
      this.dispatchEvent(new CustomEvent('saved'));
    } catch (problem) {
      if (problem.name !== 'AbortError') {
        this.dispatchEvent(new CustomEvent('failed'));
      }
    } finally {
      this.stop = undefined;
      this.removeAttribute('aria-busy');
    }
  }

  save(whole, name) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(whole);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }
}
customElements.get('proof-download') || customElements.define('proof-download', ProofDownload);
