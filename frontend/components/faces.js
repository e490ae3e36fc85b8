/**
 * Faces side by side, each cut out of its picture and shown equally large, so that they compare well. The cutting is done
 * by the browser; the pictures stay as they came.
 *
 * faces: JSON, [{name, alt, src, missing, box, around}]: box {x, y, width, height} in pixels of the picture, or null for
 *   all of it; around is how much more to show on every side, in parts of the box. One without src says `missing`.
 * trouble: text, what to say when a picture cannot be had now.
 */
const FACE_SHAPE = 3 / 4; // width by height

class ProofFaces extends HTMLElement {
  #source;

  set faces(json) {
    if (json === this.#source) {
      return;
    }
    this.#source = json;
    this.replaceChildren(...JSON.parse(json).map((face) => this.#figure(face)));
  }

  #figure(face) {
    const figure = document.createElement('figure');
    const name = document.createElement('figcaption');
    name.textContent = face.name;
    const frame = document.createElement('div');
    frame.className = 'face-frame';
    if (!face.src) {
      this.#say(frame, face.missing);
    } else {
      const image = document.createElement('img');
      image.alt = face.alt;
      image.loading = 'lazy';
      image.onload = () => this.#cut(image, face);
      image.onerror = () => this.#explain(frame, face);
      image.src = face.src;
      frame.append(image);
    }
    figure.append(frame, name);
    return figure;
  }

  /** The box in the middle, and as much around it as the frame's shape needs; in percent, so that any size fits. */
  #cut(image, { box, around }) {
    const { naturalWidth: width, naturalHeight: height } = image;
    const lies = box && box.x < width && box.y < height;
    if (!lies) {
      image.className = 'face-whole';
      return;
    }
    const wide = Math.min(box.width, width - box.x);
    const high = Math.min(box.height, height - box.y);
    const cutHeight = Math.max(high * (1 + 2 * around), (wide * (1 + 2 * around)) / FACE_SHAPE);
    const cutWidth = cutHeight * FACE_SHAPE;
    const within = (from, size, all) => (size >= all ? (all - size) / 2 : Math.min(Math.max(0, from), all - size));
    const left = within(box.x + wide / 2 - cutWidth / 2, cutWidth, width);
    const top = within(box.y + high / 2 - cutHeight / 2, cutHeight, height);
    image.className = 'face-cut';
    image.style.width = (width / cutWidth) * 100 + '%';
    image.style.height = (height / cutHeight) * 100 + '%';
    image.style.left = (-left / cutWidth) * 100 + '%';
    image.style.top = (-top / cutHeight) * 100 + '%';
  }

  async #explain(frame, face) {
    this.#say(frame, await kitWhy(face.src, face.missing, this.getAttribute('trouble')));
  }

  #say(frame, word) {
    const note = document.createElement('p');
    note.textContent = word;
    frame.classList.add('face-none');
    frame.replaceChildren(note);
  }
}
customElements.get('proof-faces') || customElements.define('proof-faces', ProofFaces);
