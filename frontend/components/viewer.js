/**
 * Looks at pictures closely, one at a time: fitted, zoomed at the pointer, moved, turned, made lighter. Boxes from the
 * report lie over the picture to scale, also when it is turned or zoomed.
 *
 * pictures: JSON, [{key, name, alt, src, missing, boxes: [{key, name, found, x, y, width, height}]}], boxes in pixels of
 *   the original; may be given again while somebody looks, without disturbing them.
 * words: JSON, what is on the buttons.
 * light(key): lights up a box and shows the picture it is on; null for none.
 *
 * A box and an element elsewhere with data-box="its key" light each other up when pointed at or focused.
 */
const VIEWER_STEP = 1.25;
const VIEWER_LABELS = 30; // with more of them they would hide the picture
const VIEWER_LISTED = 100;
const VIEWER_SIGNS = {
  out: 'M3 8h10',
  in: 'M3 8h10M8 3v10',
  fit: 'M2 6V2h4M2 2l4.5 4.5M14 10v4h-4M14 14L9.5 9.5',
  left: 'M3 2.5v4h4M3.2 6.5A5.2 5.2 0 1 1 3.5 10.5',
  right: 'M13 2.5v4H9M12.8 6.5A5.2 5.2 0 1 0 12.5 10.5',
  reset: 'M2 8l6-5.5L14 8M4 6.8V13.5h8V6.8',
  full: 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4',
  brightness: 'M8 5.2a2.8 2.8 0 1 0 .01 0zM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1',
  contrast: 'M8 2a6 6 0 1 0 .01 0zM8 2v12M10 3v10M12 4.5v7',
};

class ProofViewer extends HTMLElement {
  #all = [];
  #words = {};
  #at = 0;
  #images = new Map(); // by address: answered with `no-store`, they would be fetched anew each time they are looked at
  #views = new Map(); // by picture: how it is turned and lit stays when one comes back to it
  #pointers = new Map();
  #lit = null;

  set words(json) {
    this.#words = JSON.parse(json);
  }

  set pictures(json) {
    const before = this.#current;
    this.#all = JSON.parse(json);
    const same = this.#all.findIndex((one) => one.key === before?.key);
    this.#at = Math.max(0, same);
    if (!this.stage) {
      return;
    }
    this.#tell();
    if (same < 0 || before.src !== this.#current.src) {
      this.#load();
    } else if (JSON.stringify(before.boxes) !== JSON.stringify(this.#current.boxes)) {
      this.#draw();
    }
  }

  connectedCallback() {
    if (!this.stage) {
      this.#build();
      this.#tell();
      this.#load();
    }
    this.sizes = new ResizeObserver(() => this.#place());
    this.sizes.observe(this.stage);
    this.outside = new AbortController();
    for (const type of ['mouseover', 'focusin', 'mouseout', 'focusout']) {
      document.addEventListener(type, (event) => this.#linked(event), { signal: this.outside.signal });
    }
    document.addEventListener('fullscreenchange', () => this.#place(), { signal: this.outside.signal });
  }

  disconnectedCallback() {
    this.#images.clear();
    this.sizes.disconnect();
    this.outside.abort();
  }

  light(key) {
    const on = this.#all.findIndex((one) => one.boxes.some((box) => box.key === key));
    if (on >= 0 && on !== this.#at) {
      this.#show(on);
    }
    this.#light(key ?? null);
  }

  get #current() {
    return this.#all[this.#at];
  }

  get #view() {
    const key = this.#current?.key;
    if (!this.#views.has(key)) {
      this.#views.set(key, { turned: 0, brightness: 1, contrast: 1 });
    }
    return this.#views.get(key);
  }

  // ---- what there is to see

  #build() {
    const make = (tag, name, more = {}) => Object.assign(document.createElement(tag), { className: name }, more);
    const button = (word, key, act) => {
      const made = kitButton(this.#words[word] ?? word, key, act, { className: 'viewer-' + word });
      VIEWER_SIGNS[word] && made.append(this.#sign(word));
      return made;
    };
    this.tabs = make('div', 'viewer-tabs', { role: 'group', ariaLabel: this.#words.pictures });
    this.percent = button('actual', '1', () => this.#zoomTo(1));
    this.bar = make('div', 'viewer-bar', { role: 'toolbar', ariaLabel: this.#words.tools });
    this.bar.append(
      button('out', '-', () => this.#zoomBy(1 / VIEWER_STEP)),
      this.percent,
      button('in', '+', () => this.#zoomBy(VIEWER_STEP)),
      button('fit', '0', () => this.#fit()),
      button('left', 'Shift+R', () => this.#turn(-90)),
      button('right', 'R', () => this.#turn(90)),
      this.#slider('brightness', 'B'),
      this.#slider('contrast', 'C'),
      button('reset', 'Home', () => this.#reset()),
      button('full', 'F', () => this.#full()),
    );
    this.stage = make('div', 'viewer-stage', { tabIndex: 0, role: 'group' });
    this.sheet = make('div', 'viewer-sheet');
    this.labels = make('div', 'viewer-labels', { ariaHidden: 'true' });
    this.note = make('p', 'viewer-note', { role: 'status', hidden: true });
    this.said = make('span', 'sr-only', { role: 'status' });
    this.stage.append(this.sheet, this.labels, this.note);
    this.names = make('ul', 'viewer-names', { ariaLabel: this.#words.boxes });
    this.filter = make('input', 'viewer-filter', { type: 'search', placeholder: this.#words.filter, ariaLabel: this.#words.filter });
    this.filter.oninput = () => this.#list();
    this.more = make('p', 'viewer-more', { role: 'status' });
    this.append(this.tabs, this.bar, this.stage, this.said, this.filter, this.names, this.more);
    this.stage.addEventListener('keydown', (event) => this.#key(event));
    this.stage.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    this.stage.addEventListener('dblclick', (event) => (this.#fitted ? this.#zoomTo(Math.max(1, this.fit * 2), event) : this.#fit()));
    this.stage.addEventListener('pointerdown', (event) => this.#down(event));
    this.stage.addEventListener('pointermove', (event) => this.#move(event));
    this.stage.addEventListener('pointerup', (event) => this.#up(event));
    this.stage.addEventListener('pointercancel', (event) => this.#up(event));
    this.stage.addEventListener('pointerleave', () => this.#pointers.size || this.#light(null));
  }

  #sign(word) {
    const sign = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    sign.setAttribute('viewBox', '0 0 16 16');
    sign.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS(sign.namespaceURI, 'path');
    path.setAttribute('d', VIEWER_SIGNS[word]);
    sign.append(path);
    return sign;
  }

  #slider(word, key) {
    const label = document.createElement('label');
    label.className = 'viewer-slider';
    const input = Object.assign(document.createElement('input'), { type: 'range', min: 0.4, max: 2.5, step: 0.1, value: 1 });
    input.oninput = () => this.#shine(word, Number(input.value));
    label.title = `${this.#words[word]} (${key})`;
    const name = Object.assign(document.createElement('span'), { className: 'sr-only', textContent: this.#words[word] });
    label.append(this.#sign(word), name, input);
    this[word] = input;
    return label;
  }

  /** Which pictures there are; with one there is nothing to choose. */
  #tell() {
    this.tabs.hidden = this.#all.length < 2;
    this.tabs.replaceChildren(
      ...this.#all.map((one, index) => {
        const tab = Object.assign(document.createElement('button'), { type: 'button', textContent: one.name });
        tab.onclick = () => this.#show(index);
        tab.setAttribute('aria-pressed', index === this.#at);
        return tab;
      }),
    );
  }

  #show(index) {
    if (index < 0 || index >= this.#all.length || index === this.#at) {
      return;
    }
    this.#at = index;
    [...this.tabs.children].forEach((tab, other) => tab.setAttribute('aria-pressed', other === index));
    this.#load();
  }

  #load() {
    const one = this.#current;
    this.sheet.replaceChildren();
    this.labels.replaceChildren();
    this.#lit = null;
    this.image = null;
    this.filter.value = '';
    this.#list();
    this.#explain(one ? '' : this.#words.none);
    this.bar.inert = true;
    if (!one) {
      return;
    }
    const image = this.#fetched(one);
    image.alt = one.alt;
    if (image.complete && image.naturalWidth) {
      this.#loaded(image);
      return;
    }
    image.onload = () => one.src === this.#current?.src && this.#loaded(image);
    image.onerror = () => this.#missing(one);
    this.stage.setAttribute('aria-busy', 'true');
  }

  /** On its way from the first time on; one that could not be had is asked for again. */
  #fetched(one) {
    let image = this.#images.get(one.src);
    if (!image || (image.complete && !image.naturalWidth)) {
      image = document.createElement('img');
      image.draggable = false;
      image.src = window.proofAhead?.(one.src) ?? one.src;
      this.#images.set(one.src, image);
    }
    return image;
  }

  #loaded(image) {
    this.image = image;
    this.stage.removeAttribute('aria-busy');
    this.bar.inert = false;
    this.brightness.value = this.#view.brightness;
    this.contrast.value = this.#view.contrast;
    this.sheet.style.width = image.naturalWidth + 'px';
    this.sheet.style.height = image.naturalHeight + 'px';
    this.#draw();
    this.#shine();
    this.#fit();
    const next = this.#all[this.#at + 1];
    next && this.#fetched(next); // already there when somebody goes on
  }

  async #missing(one) {
    const text = await kitWhy(one.src, one.missing, this.#words.trouble);
    if (one.src === this.#current?.src) {
      this.stage.removeAttribute('aria-busy');
      this.#explain(text);
    }
  }

  #explain(text) {
    this.note.textContent = text;
    this.note.hidden = !text;
    this.stage.setAttribute('aria-label', text || this.#current?.name || '');
  }

  // ---- boxes

  /** What of each box lies on the picture. Two paths hold all of them, so that thousands cost no more than one. */
  #draw() {
    const { naturalWidth: width, naturalHeight: height } = this.image ?? {};
    if (!width) {
      return;
    }
    this.boxes = this.#current.boxes
      .map((box) => {
        const left = Math.max(0, box.x);
        const top = Math.max(0, box.y);
        return { ...box, left, top, wide: Math.min(width, box.x + box.width) - left, high: Math.min(height, box.y + box.height) - top };
      })
      .filter((box) => box.wide > 0 && box.high > 0);
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    svg.setAttribute('aria-hidden', 'true');
    const path = (name, boxes) => {
      const made = document.createElementNS(svg.namespaceURI, 'path');
      made.setAttribute('class', name);
      made.setAttribute('d', boxes.map((box) => `M${box.left} ${box.top}h${box.wide}v${box.high}h${-box.wide}z`).join(''));
      svg.append(made);
      return made;
    };
    const found = this.boxes.filter((box) => box.found !== false);
    const missed = this.boxes.filter((box) => box.found === false);
    path('viewer-halo', this.boxes);
    path('viewer-found', found);
    path('viewer-missed', missed);
    this.glow = path('viewer-lit', []);
    this.sheet.replaceChildren(this.image, svg);
    this.#list();
    this.#place();
  }

  /** The boxes by name; all of them lead somewhere by keyboard, of very many those that are looked for. */
  #list() {
    const boxes = this.image ? this.boxes : [];
    const wanted = this.filter.value.trim().toLowerCase();
    const matching = boxes.filter((box) => box.name.toLowerCase().includes(wanted));
    this.filter.hidden = boxes.length <= VIEWER_LABELS;
    this.names.hidden = !matching.length;
    this.names.replaceChildren(
      ...matching.slice(0, VIEWER_LISTED).map((box) => {
        const name = Object.assign(document.createElement('button'), { type: 'button', textContent: box.name });
        name.dataset.box = box.key;
        name.classList.toggle('viewer-name-missed', box.found === false);
        name.onclick = () => this.#goTo(box);
        const item = document.createElement('li');
        item.append(name);
        return item;
      }),
    );
    const rest = matching.length - VIEWER_LISTED;
    this.more.textContent = rest > 0 ? this.#words.more.replace('{0}', VIEWER_LISTED).replace('{1}', matching.length) : '';
  }

  /** Somebody points at, or has the focus on, something that tells of a box. */
  #linked(event) {
    const about = event.target.closest?.('[data-box]');
    const key = about?.dataset.box;
    if (!key || !this.#all.some((one) => one.boxes.some((box) => box.key === key))) {
      return;
    }
    if (event.type === 'mouseover' || event.type === 'focusin') {
      this.light(key);
    } else if (document.activeElement?.closest('[data-box]') !== about || event.type === 'focusout') {
      this.#light(null);
    }
  }

  #light(key) {
    if (key === this.#lit) {
      return;
    }
    const tellers = (of) => (of === null ? [] : document.querySelectorAll(`[data-box="${CSS.escape(of)}"]`));
    tellers(this.#lit).forEach((one) => one.classList.remove('viewer-told'));
    tellers(key).forEach((one) => one.classList.add('viewer-told'));
    this.#lit = key;
    this.#place();
  }

  /** Brings a box to the middle, near enough to be seen well. */
  #goTo(box) {
    const { width, height } = this.stage.getBoundingClientRect();
    this.zoom = this.#bounded(Math.min(width / box.wide, height / box.high) * 0.5);
    const [x, y] = this.#turned(box.left + box.wide / 2 - this.image.naturalWidth / 2, box.top + box.high / 2 - this.image.naturalHeight / 2);
    this.pan = [-x * this.zoom, -y * this.zoom];
    this.#light(box.key);
    this.#place();
  }

  // ---- where things are

  get #sideways() {
    return this.#view.turned % 180 !== 0;
  }

  get #fitted() {
    return Math.abs(this.zoom - this.fit) < 0.001;
  }

  #turned(x, y) {
    return { 0: [x, y], 90: [-y, x], 180: [-x, -y], 270: [y, -x] }[this.#view.turned];
  }

  #bounded(zoom) {
    return Math.min(Math.max(zoom, Math.min(this.fit, 0.1)), Math.max(8, this.fit));
  }

  #fit() {
    this.zoom = this.fit = this.#fitting();
    this.pan = [0, 0];
    this.#place();
  }

  #fitting() {
    const { clientWidth: width, clientHeight: height } = this.stage;
    const { naturalWidth: wide, naturalHeight: high } = this.image;
    const [across, down] = this.#sideways ? [high, wide] : [wide, high];
    return Math.min(width / across, height / down, 4) || 1;
  }

  /** Puts picture, lines and names where they belong; the picture's edge stays at the edge. */
  #place() {
    if (!this.image) {
      return;
    }
    const fitted = this.zoom === undefined || this.#fitted;
    this.fit = this.#fitting();
    if (fitted) {
      this.zoom = this.fit;
    }
    const { clientWidth: width, clientHeight: height } = this.stage;
    const { naturalWidth: wide, naturalHeight: high } = this.image;
    const [across, down] = this.#sideways ? [high, wide] : [wide, high];
    const room = [Math.max(0, across * this.zoom - width) / 2, Math.max(0, down * this.zoom - height) / 2];
    this.pan = (this.pan ?? [0, 0]).map((value, axis) => Math.min(room[axis], Math.max(-room[axis], value)));
    this.sheet.style.transform = `translate(-50%, -50%) translate(${this.pan[0]}px, ${this.pan[1]}px) rotate(${this.#view.turned}deg) scale(${this.zoom})`;
    this.sheet.style.setProperty('--viewer-line', 1 / this.zoom + 'px');
    this.stage.classList.toggle('viewer-moves', room[0] > 0 || room[1] > 0);
    this.percent.textContent = Math.round(this.zoom * 100) + ' %';
    this.#label();
  }

  #label() {
    const lit = this.boxes.find((box) => box.key === this.#lit);
    this.glow.setAttribute('d', lit ? `M${lit.left} ${lit.top}h${lit.wide}v${lit.high}h${-lit.wide}z` : '');
    const shown = this.boxes.length <= VIEWER_LABELS ? this.boxes : lit ? [lit] : [];
    const { clientWidth: width, clientHeight: height } = this.stage;
    while (this.labels.children.length > shown.length) {
      this.labels.lastChild.remove();
    }
    shown.forEach((box, index) => {
      const label = this.labels.children[index] ?? this.labels.appendChild(document.createElement('span'));
      label.textContent = box.name;
      label.classList.toggle('viewer-label-missed', box.found === false);
      const corners = [
        [box.left, box.top],
        [box.left + box.wide, box.top + box.high],
      ].map(([x, y]) => this.#turned(x - this.image.naturalWidth / 2, y - this.image.naturalHeight / 2));
      const x = Math.min(corners[0][0], corners[1][0]) * this.zoom + this.pan[0] + width / 2;
      const y = Math.min(corners[0][1], corners[1][1]) * this.zoom + this.pan[1] + height / 2;
      // a name stays on the stage: below the line where there is no room above, and not beyond the right edge
      const left = Math.max(0, Math.min(x, width - label.offsetWidth));
      const top = y < label.offsetHeight ? Math.max(0, y) : y - label.offsetHeight;
      label.style.transform = `translate(${left}px, ${top}px)`;
    });
  }

  // ---- what people do

  #zoomTo(zoom, at) {
    this.#zoomBy(zoom / this.zoom, at);
  }

  /** @param at where the pointer is; what is under it stays under it */
  #zoomBy(factor, at) {
    const stage = this.stage.getBoundingClientRect();
    const point = at ? [at.clientX - stage.left - stage.width / 2, at.clientY - stage.top - stage.height / 2] : [0, 0];
    const zoom = this.#bounded(this.zoom * factor);
    this.pan = this.pan.map((value, axis) => point[axis] - (zoom / this.zoom) * (point[axis] - value));
    this.zoom = zoom;
    this.#place();
    this.#say(this.percent.textContent);
  }

  #turn(degrees) {
    this.#view.turned = (this.#view.turned + degrees + 360) % 360;
    this.#fit();
    this.#say(this.#words.turned.replace('{0}', this.#view.turned));
  }

  #shine(what, value) {
    if (what) {
      this.#view[what] = Math.round(Math.min(2.5, Math.max(0.4, value)) * 10) / 10;
      this[what].value = this.#view[what];
    }
    this.image.style.filter = `brightness(${this.#view.brightness}) contrast(${this.#view.contrast})`;
  }

  #reset() {
    Object.assign(this.#view, { turned: 0 });
    this.#shine('brightness', 1);
    this.#shine('contrast', 1);
    this.#fit();
  }

  #full() {
    document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen();
  }

  #say(text) {
    this.said.textContent = text;
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== this.stage) {
      return;
    }
    const moves = this.stage.classList.contains('viewer-moves');
    const push = (x, y) => () => ((this.pan = [this.pan[0] + x, this.pan[1] + y]), this.#place());
    const looks = {
      '+': () => this.#zoomBy(VIEWER_STEP),
      '=': () => this.#zoomBy(VIEWER_STEP),
      '-': () => this.#zoomBy(1 / VIEWER_STEP),
      0: () => this.#fit(),
      1: () => this.#zoomTo(1),
      r: () => this.#turn(90),
      R: () => this.#turn(-90),
      b: () => this.#shine('brightness', this.#view.brightness + 0.1),
      B: () => this.#shine('brightness', this.#view.brightness - 0.1),
      c: () => this.#shine('contrast', this.#view.contrast + 0.1),
      C: () => this.#shine('contrast', this.#view.contrast - 0.1),
      Home: () => this.#reset(),
      ...(moves && { ArrowLeft: push(60, 0), ArrowRight: push(-60, 0), ArrowUp: push(0, 60), ArrowDown: push(0, -60) }),
    };
    const always = {
      PageDown: () => this.#show(this.#at + 1),
      PageUp: () => this.#show(this.#at - 1),
      f: () => this.#full(),
      ...(!moves && { ArrowLeft: () => this.#show(this.#at - 1), ArrowRight: () => this.#show(this.#at + 1) }),
    };
    const act = (this.image && looks[event.key]) || always[event.key];
    if (act) {
      event.preventDefault();
      event.stopPropagation(); // the page may have the same keys for something else
      act();
    }
  }

  /** The page scrolls as everywhere; with Ctrl, or where there is nothing to scroll, the picture zooms. */
  #wheel(event) {
    if (this.image && (event.ctrlKey || document.fullscreenElement === this)) {
      event.preventDefault();
      this.#zoomBy(Math.exp(-Math.max(-200, Math.min(200, event.deltaY)) / 400), event);
    }
  }

  #down(event) {
    if (!this.image || event.button > 0) {
      return;
    }
    this.#pointers.set(event.pointerId, [event.clientX, event.clientY]);
    this.stage.setPointerCapture(event.pointerId);
    this.swipe = this.#pointers.size === 1 && event.pointerType === 'touch' && this.#fitted ? event.clientX : null;
  }

  #move(event) {
    if (!this.image) {
      return;
    }
    const before = this.#pointers.get(event.pointerId);
    if (!before) {
      this.#light(this.#under(event)?.key ?? null);
      return;
    }
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    const now = [event.clientX, event.clientY];
    this.#pointers.set(event.pointerId, now);
    if (other) {
      this.swipe = null;
      const apart = (point) => Math.hypot(point[0] - other[0], point[1] - other[1]) || 1;
      this.#zoomBy(apart(now) / apart(before), { clientX: (now[0] + other[0]) / 2, clientY: (now[1] + other[1]) / 2 });
    } else {
      this.pan = [this.pan[0] + now[0] - before[0], this.pan[1] + now[1] - before[1]];
      this.#place();
    }
  }

  #up(event) {
    const last = this.#pointers.get(event.pointerId);
    this.#pointers.delete(event.pointerId);
    if (last && this.swipe != null && Math.abs(event.clientX - this.swipe) > 60 && event.type === 'pointerup') {
      this.#show(this.#at + (event.clientX < this.swipe ? 1 : -1));
    }
    this.swipe = null;
  }

  /** The smallest box under the pointer. */
  #under(event) {
    const stage = this.stage.getBoundingClientRect();
    const x = (event.clientX - stage.left - stage.width / 2 - this.pan[0]) / this.zoom;
    const y = (event.clientY - stage.top - stage.height / 2 - this.pan[1]) / this.zoom;
    const [across, down] = { 0: [x, y], 90: [y, -x], 180: [-x, -y], 270: [-y, x] }[this.#view.turned];
    const at = [across + this.image.naturalWidth / 2, down + this.image.naturalHeight / 2];
    return this.boxes
      .filter((box) => at[0] >= box.left && at[0] <= box.left + box.wide && at[1] >= box.top && at[1] <= box.top + box.high)
      .reduce((small, box) => (small && small.wide * small.high <= box.wide * box.high ? small : box), undefined);
  }
}
customElements.get('proof-viewer') || customElements.define('proof-viewer', ProofViewer);
