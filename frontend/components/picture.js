/** A picture with boxes over it, given in pixels of the original and placed in percent, so any size fits. */
class ProofPicture extends HTMLElement {
  static observedAttributes = ['src'];

  set boxes(text) {
    this.all = JSON.parse(text);
    this.draw();
  }

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
    this.frame = document.createElement('div');
    this.frame.className = 'picture-frame';
    this.picture = document.createElement('img');
    this.picture.alt = this.getAttribute('alt');
    this.picture.addEventListener('load', () => this.draw());
    this.picture.addEventListener('error', () => this.explain(source));
    this.picture.src = source;
    this.names = document.createElement('ul');
    this.names.className = 'picture-names';
    this.frame.append(this.picture);
    this.replaceChildren(this.frame, this.names);
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

  draw() {
    if (!this.picture || !this.picture.naturalWidth || !this.all) {
      return;
    }
    this.frame.querySelectorAll('.picture-box').forEach((old) => old.remove());
    this.names.replaceChildren();
    const width = this.picture.naturalWidth;
    const height = this.picture.naturalHeight;
    for (const box of this.all) {
      const left = Math.max(0, box.x);
      const top = Math.max(0, box.y);
      const right = Math.min(width, box.x + box.width);
      const bottom = Math.min(height, box.y + box.height);
      if (right <= left || bottom <= top) {
        continue;
      }
      const drawn = document.createElement('div');
      // told by its line and its name too, not by colour alone
      drawn.className = box.found === false ? 'picture-box picture-box-missing' : 'picture-box';
      // the name stays within the picture: to the left of where it would stick out, inside where there is no room above
      drawn.classList.toggle('picture-box-end', left + right > width);
      drawn.classList.toggle('picture-box-top', top < height / 12);
      drawn.dataset.name = box.name;
      drawn.style.left = (left / width) * 100 + '%';
      drawn.style.top = (top / height) * 100 + '%';
      drawn.style.width = ((right - left) / width) * 100 + '%';
      drawn.style.height = ((bottom - top) / height) * 100 + '%';
      this.frame.append(drawn);
      const item = document.createElement('li');
      const name = document.createElement('button');
      name.type = 'button';
      name.textContent = box.name;
      const lit = (on) => drawn.classList.toggle('picture-lit', on);
      name.addEventListener('mouseenter', () => lit(true));
      name.addEventListener('mouseleave', () => lit(document.activeElement === name));
      name.addEventListener('focus', () => lit(true));
      name.addEventListener('blur', () => lit(false));
      item.append(name);
      this.names.append(item);
    }
  }
}
customElements.get('proof-picture') || customElements.define('proof-picture', ProofPicture);
