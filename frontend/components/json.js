/** A JSON tree. Branches are built when opened; values only ever become text. */
const CHUNK = 200;

class ProofJson extends HTMLElement {
  constructor() {
    super();
    this.open = new Set(['']);
    this.marked = null;
  }

  set report(text) {
    if (text === this.source) {
      return;
    }
    this.source = text;
    this.data = JSON.parse(text);
    this.build();
  }

  connectedCallback() {
    this.build();
  }

  build() {
    if (!this.isConnected || this.data === undefined) {
      return;
    }
    if (!this.search) {
      this.search = document.createElement('input');
      this.search.type = 'search';
      this.search.placeholder = this.getAttribute('search-word');
      this.search.setAttribute('aria-label', this.getAttribute('search-word'));
      this.search.addEventListener('keydown', (event) => event.key === 'Enter' && this.find(event.shiftKey ? -1 : 1));
      this.search.addEventListener('input', () => (this.hits = undefined));
      this.said = document.createElement('span');
      this.said.setAttribute('role', 'status');
      const bar = document.createElement('div');
      bar.className = 'json-bar';
      bar.append(this.search, this.said);
      this.tree = document.createElement('div');
      this.tree.className = 'json-tree';
      this.tree.tabIndex = 0;
      this.tree.setAttribute('role', 'region');
      this.tree.setAttribute('aria-label', this.getAttribute('tree-word'));
      this.append(bar, this.tree);
    }
    this.hits = undefined;
    this.places = new Map();
    this.tree.replaceChildren();
    this.branch(this.tree, this.data, '', 0);
    this.mark(this.marked, false);
  }

  branch(parent, value, pointer, from) {
    const keys = Object.keys(value);
    for (const key of keys.slice(from, from + CHUNK)) {
      parent.append(this.node(key, value[key], pointer + '/' + key.replace(/~/g, '~0').replace(/\//g, '~1')));
    }
    if (keys.length > from + CHUNK) {
      const more = document.createElement('button');
      more.type = 'button';
      more.textContent = this.getAttribute('more-word');
      more.addEventListener('click', () => {
        more.remove();
        this.branch(parent, value, pointer, from + CHUNK);
      });
      parent.append(more);
    }
  }

  node(key, value, pointer) {
    const name = document.createElement('span');
    name.className = 'json-key';
    name.textContent = key;
    if (value === null || typeof value !== 'object') {
      const row = document.createElement('div');
      row.className = 'json-row';
      const text = document.createElement('span');
      text.className = 'json-' + (value === null ? 'null' : typeof value);
      text.textContent = JSON.stringify(value);
      row.append(name, ' ', text);
      this.places.set(pointer, row);
      return row;
    }
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    const size = document.createElement('span');
    size.className = 'json-size';
    const count = Object.keys(value).length;
    size.textContent = Array.isArray(value) ? `[${count}]` : `{${count}}`;
    summary.append(name, ' ', size);
    details.append(summary);
    details.fill = () => {
      if (!details.filled) {
        details.filled = true;
        const inside = document.createElement('div');
        inside.className = 'json-inside';
        details.append(inside);
        this.branch(inside, value, pointer, 0);
      }
    };
    details.addEventListener('toggle', () => {
      details.open ? this.open.add(pointer) : this.open.delete(pointer);
      details.open && details.fill();
    });
    this.places.set(pointer, details);
    if (this.open.has(pointer) || pointer.split('/').length <= 2) {
      details.fill();
      details.open = true;
    }
    return details;
  }

  /** Opens every branch on the way to a pointer; long arrays are shown as far as needed. */
  reveal(pointer) {
    if (!this.places) {
      this.marked = pointer;
      return;
    }
    const parts = pointer.split('/').slice(1);
    let at = '';
    for (const part of parts) {
      const parent = this.places.get(at);
      if (parent && parent.fill) {
        parent.fill();
        parent.open = true;
      }
      at += '/' + part;
      const inside = parent ? parent.querySelector(':scope > .json-inside') : this.tree;
      while (!this.places.has(at) && inside && inside.querySelector(':scope > button')) {
        inside.querySelector(':scope > button').click();
      }
    }
    this.mark(pointer, true);
  }

  mark(pointer, show) {
    this.querySelectorAll('.json-marked').forEach((old) => old.classList.remove('json-marked'));
    this.marked = pointer;
    const place = pointer && this.places.get(pointer);
    if (!place) {
      return;
    }
    place.classList.add('json-marked');
    if (show) {
      const target = place.querySelector(':scope > summary') || place;
      target.tabIndex = target.tabIndex < 0 ? -1 : target.tabIndex;
      target.scrollIntoView({ block: 'center', behavior: 'auto' });
      target.focus({ preventScroll: true });
    }
  }

  find(step) {
    const wanted = this.search.value.trim().toLowerCase();
    if (!wanted) {
      return;
    }
    if (!this.hits) {
      this.hits = [];
      this.hit = step > 0 ? -1 : 0;
      this.collect(this.data, '', wanted);
    }
    if (!this.hits.length) {
      this.said.textContent = this.getAttribute('none-word');
      return;
    }
    this.hit = (this.hit + step + this.hits.length) % this.hits.length;
    this.said.textContent = `${this.hit + 1} / ${this.hits.length}`;
    this.reveal(this.hits[this.hit]);
    this.search.focus({ preventScroll: true });
  }

  collect(value, pointer, wanted) {
    for (const key of Object.keys(value)) {
      const child = value[key];
      const at = pointer + '/' + key.replace(/~/g, '~0').replace(/\//g, '~1');
      const branch = child !== null && typeof child === 'object';
      if (key.toLowerCase().includes(wanted) || (!branch && String(child).toLowerCase().includes(wanted))) {
        this.hits.push(at);
      }
      if (branch) {
        this.collect(child, at, wanted);
      }
    }
  }
}
customElements.get('proof-json') || customElements.define('proof-json', ProofJson);
