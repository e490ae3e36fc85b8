/**
 * A JSON report as a tree in which one can search, and that leads to a place given as JSON Pointer (RFC 6901). Branches
 * are built when they are opened, long ones a stretch at a time, so a report of megabytes costs no more than what is seen
 * of it. Keys and values only ever become text.
 *
 * words: JSON, what is on the buttons.
 * report: JSON text; may be given again, and what was open stays open where it is still there.
 * origin: text, whose report it is, said with every place.
 * reveal(pointer): opens the tree down to a place, marks it and puts the focus there.
 *
 * Keys: arrows, Home, End, Enter in the tree; C copies the place; / or Ctrl+F searches. In the search: Enter and
 * Shift+Enter for the next and the one before, Escape back to the tree.
 */
const JSON_STRETCH = 200; // entries of one branch that are built at once
const JSON_OPENED = 4000; // rows that "open all" builds at most
const JSON_SHOWN = 1000; // characters of a long text
const JSON_SLICE = 8; // milliseconds of work between two pictures of the screen

const jsonStep = (key) => '/' + key.replace(/~/g, '~0').replace(/\//g, '~1');
const jsonBranch = (value) => value !== null && typeof value === 'object';

class ProofJson extends HTMLElement {
  #words;
  #source;
  #data;
  #open = new Set(['']);
  #rows = new Map();
  #marked = null;
  #current = null;
  #wanted = '';
  #hits = null;
  #hit = -1;
  #job = 0;

  set words(json) {
    this.#words = JSON.parse(json);
    this.#build();
  }

  set report(text) {
    if (text === this.#source) {
      return;
    }
    const first = this.#source === undefined;
    this.#source = text;
    this.#data = JSON.parse(text);
    if (first && jsonBranch(this.#data)) {
      Object.keys(this.#data)
        .slice(0, JSON_STRETCH)
        .forEach((key) => this.#open.add(jsonStep(key)));
    }
    this.#build();
  }

  connectedCallback() {
    this.#build();
  }

  disconnectedCallback() {
    this.#job++;
  }

  reveal(pointer) {
    this.#marked = pointer;
    if (this.tree && this.#data !== undefined) {
      this.#lead(pointer, true);
    }
  }

  // ---- what there is to see

  #build() {
    if (!this.isConnected || !this.#words || this.#data === undefined) {
      return;
    }
    if (!this.tree) {
      this.#frame();
    }
    this.#job++;
    this.#hits = null;
    this.#rows.clear();
    this.#current = null;
    this.tree.replaceChildren();
    if (jsonBranch(this.#data)) {
      this.#stretch(this.tree, this.#data, '', 1, 0);
    } else {
      this.tree.append(this.#row('', this.#data, '', 1));
    }
    this.#focusable(this.tree.firstElementChild);
    if (this.#marked !== null) {
      this.#lead(this.#marked, false);
    }
  }

  #frame() {
    const make = (tag, name, more = {}) => Object.assign(document.createElement(tag), { className: name, ...more });
    const button = (word, sign, act) => kitButton(this.#words[word], '', act, { className: 'json-' + word, textContent: sign });
    this.search = make('input', '', { type: 'search', placeholder: this.#words.search, ariaLabel: this.#words.search, spellcheck: false });
    this.search.setAttribute('aria-keyshortcuts', 'Control+F /');
    this.search.addEventListener('input', () => this.#typed());
    this.search.addEventListener('keydown', (event) => this.#searchKey(event));
    this.said = make('span', 'json-said', { role: 'status' });
    this.place = make('p', 'json-place', { hidden: true });
    this.tree = make('div', 'json-tree', { role: 'tree', ariaLabel: this.#words.tree });
    this.tree.addEventListener('keydown', (event) => this.#treeKey(event));
    this.tree.addEventListener('click', (event) => this.#clicked(event));
    this.addEventListener('keydown', (event) => this.#key(event));
    const bar = make('div', 'json-bar');
    bar.append(
      this.search,
      this.said,
      button('previous', '↑', () => this.#find(-1)),
      button('next', '↓', () => this.#find(1)),
      button('open', '⊞', () => this.#openAll()),
      button('close', '⊟', () => this.#closeAll()),
    );
    this.append(bar, this.place, this.tree);
  }

  /** A stretch of a branch's entries, with what leads to those before and after it. */
  #stretch(group, value, pointer, level, from) {
    const keys = Object.keys(value);
    const rows = keys.slice(from, from + JSON_STRETCH).map((key) => this.#row(key, value[key], pointer + jsonStep(key), level));
    if (from > 0) {
      rows.unshift(this.#more(group, value, pointer, level, Math.max(0, from - JSON_STRETCH), this.#words.before));
    }
    if (keys.length > from + JSON_STRETCH) {
      rows.push(this.#more(group, value, pointer, level, from + JSON_STRETCH, this.#words.more));
    }
    group.replaceChildren(...rows);
  }

  #more(group, value, pointer, level, from, word) {
    const row = document.createElement('div');
    row.className = 'json-more';
    row.setAttribute('role', 'treeitem');
    row.setAttribute('aria-level', level);
    row.tabIndex = -1;
    const last = Math.min(Object.keys(value).length, from + JSON_STRETCH);
    row.textContent = `${word} (${from + 1}–${last})`;
    row.more = () => {
      this.#stretch(group, value, pointer, level, from);
      this.#focus(group.querySelector('.json-node'));
    };
    return row;
  }

  #row(key, value, pointer, level) {
    const row = document.createElement('div');
    row.className = 'json-node';
    row.setAttribute('role', 'treeitem');
    row.setAttribute('aria-level', level);
    row.tabIndex = -1;
    row.pointer = pointer;
    row.value = value;
    row.key = key;
    const line = document.createElement('div');
    line.className = 'json-line';
    row.append(line);
    this.#write(row, '');
    if (jsonBranch(value)) {
      row.setAttribute('aria-expanded', 'false');
      row.open = () => this.#unfold(row, level);
      if (this.#open.has(pointer)) {
        row.open();
      }
    }
    this.#rows.set(pointer, row);
    return row;
  }

  /** Key and value of a row; what was searched for is marked in it. */
  #write(row, wanted) {
    const { key, value } = row;
    const line = row.firstElementChild;
    const name = document.createElement('span');
    name.className = 'json-key';
    this.#text(name, key, wanted);
    const said = document.createElement('span');
    let text;
    if (jsonBranch(value)) {
      const count = Object.keys(value).length;
      text = Array.isArray(value) ? `[${count}]` : `{${count}}`;
      said.className = 'json-size';
      said.textContent = text;
    } else {
      text = JSON.stringify(value);
      said.className = 'json-' + (value === null ? 'null' : typeof value);
      this.#text(said, row.whole ? text : text.slice(0, JSON_SHOWN), wanted);
      said.dir = 'auto';
    }
    line.replaceChildren(name, ' ', said);
    if (!jsonBranch(value) && text.length > JSON_SHOWN && !row.whole) {
      const all = document.createElement('button');
      all.type = 'button';
      all.textContent = `${this.#words.whole} (${text.length.toLocaleString()})`;
      all.onclick = () => {
        row.whole = true;
        this.#write(row, wanted);
      };
      line.append('… ', all);
    }
    row.setAttribute('aria-label', `${key}: ${text.slice(0, 200)}`);
  }

  #text(into, text, wanted) {
    into.replaceChildren();
    let from = 0;
    const lower = wanted ? text.toLowerCase() : '';
    // where lower case has another length the places would not fit
    for (let at = lower.length === text.length && wanted ? lower.indexOf(wanted) : -1; at >= 0; at = lower.indexOf(wanted, from)) {
      const found = document.createElement('mark');
      found.textContent = text.slice(at, at + wanted.length);
      into.append(text.slice(from, at), found);
      from = at + wanted.length;
    }
    into.append(text.slice(from));
  }

  #unfold(row, level) {
    row.setAttribute('aria-expanded', 'true');
    this.#open.add(row.pointer);
    if (row.group) {
      row.group.hidden = false;
      return;
    }
    row.group = document.createElement('div');
    row.group.className = 'json-inside';
    row.group.setAttribute('role', 'group');
    this.#stretch(row.group, row.value, row.pointer, level + 1, 0);
    row.append(row.group);
  }

  #fold(row) {
    row.setAttribute('aria-expanded', 'false');
    this.#open.delete(row.pointer);
    row.group.hidden = true;
  }

  #toggle(row) {
    row.getAttribute('aria-expanded') === 'true' ? this.#fold(row) : row.open();
  }

  // ---- everything at once

  /** A little between two pictures of the screen, so that nothing stands still. */
  #openAll() {
    const job = ++this.#job;
    const ahead = [...this.tree.children];
    let count = 0;
    const work = () => {
      const until = performance.now() + JSON_SLICE;
      while (ahead.length && count < JSON_OPENED && performance.now() < until) {
        const row = ahead.shift();
        if (row.open) {
          row.open();
          count += row.group.children.length;
          ahead.push(...row.group.children);
        }
      }
      if (job !== this.#job) {
        return;
      }
      const left = ahead.some((row) => row.open && row.getAttribute('aria-expanded') === 'false');
      if (left && count < JSON_OPENED) {
        requestAnimationFrame(work);
      } else {
        this.said.textContent = left ? this.#words.enough : '';
      }
    };
    work();
  }

  #closeAll() {
    this.#job++;
    this.#open = new Set(['']);
    this.#mark(null);
    this.#build();
  }

  // ---- places

  /** Opens every branch on the way; of a long one only the stretch that is needed. */
  #lead(pointer, focus) {
    let row = null;
    let at = '';
    let value = this.#data;
    for (const step of pointer.split('/').slice(1)) {
      const key = step.replace(/~1/g, '/').replace(/~0/g, '~');
      if (!jsonBranch(value) || !Object.hasOwn(value, key)) {
        return;
      }
      row?.open();
      const group = row ? row.group : this.tree;
      const level = row ? Number(row.getAttribute('aria-level')) + 1 : 1;
      const inside = at + '/' + step;
      if (!this.#rows.get(inside)?.isConnected) {
        const index = Object.keys(value).indexOf(key);
        this.#stretch(group, value, at, level, Math.max(0, index - JSON_STRETCH / 2));
      }
      at = inside;
      row = this.#rows.get(at);
      value = value[key];
    }
    if (row) {
      this.#mark(row);
      row.firstElementChild.scrollIntoView({ block: 'center', behavior: 'auto' });
      this.#focusable(row);
      focus && row.focus({ preventScroll: true });
    }
  }

  #mark(row) {
    const old = this.tree.querySelector('.json-marked');
    if (old) {
      old.classList.remove('json-marked');
      this.#write(old, '');
    }
    this.#marked = row ? row.pointer : null;
    row?.classList.add('json-marked');
    this.#tell(row);
  }

  /** Where it is and whose report this is, to be copied. */
  #tell(row) {
    this.place.hidden = !row;
    if (!row) {
      return;
    }
    const code = document.createElement('code');
    code.textContent = row.pointer || '/';
    const copy = document.createElement('button');
    copy.type = 'button';
    copy.textContent = this.#words.copy;
    copy.setAttribute('aria-keyshortcuts', 'C');
    copy.onclick = () => this.#copy(row.pointer);
    const origin = document.createElement('span');
    origin.textContent = this.getAttribute('origin') ?? '';
    this.place.replaceChildren(code, copy, origin);
  }

  async #copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // no right to, or no secure connection: the older way
      const field = document.createElement('textarea');
      field.value = text;
      field.className = 'sr-only';
      const back = document.activeElement;
      this.append(field);
      field.select();
      const done = document.execCommand('copy');
      field.remove();
      back?.focus();
      if (!done) {
        return;
      }
    }
    this.said.textContent = this.#words.copied;
  }

  // ---- searching

  #typed() {
    clearTimeout(this.waiting);
    this.#hits = null;
    this.waiting = setTimeout(() => {
      this.#collect();
      this.said.textContent = this.#wanted ? this.#count() : '';
    }, 150);
  }

  #count() {
    if (!this.#hits.length) {
      return this.#words.none;
    }
    return this.#hit < 0 ? this.#words.found.replace('{0}', this.#hits.length) : `${this.#hit + 1} / ${this.#hits.length}`;
  }

  /** All places whose key or value has it, from top to bottom; a whole pointer finds its place. */
  #collect() {
    const typed = this.search.value.trim();
    this.#wanted = typed.toLowerCase();
    this.#hits = [];
    this.#hit = -1;
    const ahead = this.#wanted ? [['', this.#data]] : [];
    while (ahead.length) {
      const [pointer, value] = ahead.pop();
      const inside = [];
      for (const key of jsonBranch(value) ? Object.keys(value) : []) {
        inside.push([pointer + jsonStep(key), value[key], key]);
      }
      // from top to bottom: the last put in is the first out
      for (let i = inside.length - 1; i >= 0; i--) {
        ahead.push(inside[i]);
      }
      if (pointer && this.#matches(pointer, value, typed)) {
        this.#hits.push(pointer);
      }
    }
  }

  #matches(pointer, value, typed) {
    const key = pointer.slice(pointer.lastIndexOf('/') + 1).replace(/~1/g, '/').replace(/~0/g, '~');
    return (
      pointer === typed ||
      key.toLowerCase().includes(this.#wanted) ||
      (!jsonBranch(value) && String(value).toLowerCase().includes(this.#wanted))
    );
  }

  #find(step) {
    clearTimeout(this.waiting);
    if (!this.#hits) {
      this.#collect();
    }
    if (!this.#wanted) {
      this.search.focus();
      return;
    }
    if (this.#hits.length) {
      const count = this.#hits.length;
      this.#hit = this.#hit < 0 ? (step > 0 ? 0 : count - 1) : (this.#hit + step + count) % count;
      this.#lead(this.#hits[this.#hit], false);
      this.#write(this.#rows.get(this.#hits[this.#hit]), this.#wanted);
    }
    this.said.textContent = this.#count();
  }

  #searchKey(event) {
    if (event.key === 'Enter' || event.key === 'F3') {
      event.preventDefault();
      this.#find(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && this.#current) {
      event.preventDefault();
      this.#current.focus();
    }
  }

  // ---- keys and pointers

  #key(event) {
    const search = ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f') || (event.key === '/' && event.target !== this.search);
    if (search) {
      event.preventDefault();
      this.search.focus();
      this.search.select();
    }
  }

  #treeKey(event) {
    const row = event.target.closest('[role=treeitem]');
    if (!row || event.target !== row || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const expanded = row.getAttribute('aria-expanded');
    const act = {
      ArrowDown: () => this.#focus(this.#below(row)),
      ArrowUp: () => this.#focus(this.#above(row)),
      ArrowRight: () => (expanded === 'false' ? row.open() : expanded && this.#focus(row.group.firstElementChild)),
      ArrowLeft: () => (expanded === 'true' ? this.#fold(row) : this.#focus(this.#parent(row))),
      Home: () => this.#focus(this.tree.firstElementChild),
      End: () => this.#focus(this.#last(this.tree.lastElementChild)),
      Enter: () => (row.more ? row.more() : expanded && this.#toggle(row)),
      ' ': () => (row.more ? row.more() : expanded && this.#toggle(row)),
      c: () => row.pointer !== undefined && (this.#tell(row), this.#copy(row.pointer)),
    }[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  }

  #clicked(event) {
    const row = event.target.closest('[role=treeitem]');
    // who selects text to copy it does not mean to fold
    if (!row || event.target.closest('button') || !getSelection().isCollapsed) {
      return;
    }
    if (row.more) {
      row.more();
      return;
    }
    this.#focus(row);
    row.open && event.target.closest('.json-line') && this.#toggle(row);
  }

  #focusable(row) {
    if (this.#current) {
      this.#current.tabIndex = -1;
    }
    this.#current = row;
    if (row) {
      row.tabIndex = 0;
    }
  }

  #focus(row) {
    if (row) {
      this.#focusable(row);
      row.focus();
    }
  }

  #parent(row) {
    return row.parentElement.closest('[role=treeitem]');
  }

  #below(row) {
    if (row.getAttribute('aria-expanded') === 'true' && row.group.firstElementChild) {
      return row.group.firstElementChild;
    }
    for (let at = row; at; at = this.#parent(at)) {
      if (at.nextElementSibling) {
        return at.nextElementSibling;
      }
    }
    return null;
  }

  #above(row) {
    return row.previousElementSibling?.matches('[role=treeitem]') ? this.#last(row.previousElementSibling) : this.#parent(row);
  }

  #last(row) {
    return row?.getAttribute('aria-expanded') === 'true' && row.group.lastElementChild ? this.#last(row.group.lastElementChild) : row;
  }
}
customElements.get('proof-json') || customElements.define('proof-json', ProofJson);
