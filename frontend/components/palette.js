/**
 * Goes anywhere by typing: Ctrl+K or Cmd+K, or the button. A combobox with a list as ARIA has it: the focus stays in the
 * field, the arrows choose, Enter goes, with Ctrl in another tab, Escape leaves.
 *
 * words: JSON, what is said.
 * offer(json): {text, entries: [{group, label, detail, key, path}], fault}, for what was typed.
 * Events: proof-typed with the text, proof-chosen with the number of an entry.
 */
const PALETTE_PAUSE = 150;

class ProofPalette extends HTMLElement {
  #words = {};
  #entries = [];
  #at = 0;
  #waiting = false;
  #goWhenThere = false;

  set words(json) {
    this.#words = JSON.parse(json);
    this.isConnected && !this.dialog && this.#build();
  }

  connectedCallback() {
    this.#words.open && !this.dialog && this.#build();
    this.gone = new AbortController();
    document.addEventListener('keydown', (event) => this.#anywhere(event), { signal: this.gone.signal, capture: true });
  }

  disconnectedCallback() {
    this.gone.abort();
    this.dialog?.close();
  }

  offer(json) {
    const answer = JSON.parse(json);
    if (!this.dialog || answer.text !== this.input.value) {
      return; // somebody typed on
    }
    this.#waiting = false;
    this.list.removeAttribute('aria-busy');
    this.#entries = answer.entries;
    this.#draw();
    this.#say(answer.fault ?? (this.#entries.length ? this.#words.count.replace('{0}', this.#entries.length) : this.#words.none), Boolean(answer.fault) || !this.#entries.length);
    if (this.#goWhenThere) {
      this.#goWhenThere = false;
      this.#go(this.#at, false);
    }
  }

  #build() {
    const make = (tag, name, more = {}) => Object.assign(document.createElement(tag), { className: name }, more);
    this.button = make('button', 'palette-open', { type: 'button', title: this.#words.open + ' (Ctrl+K)', ariaLabel: this.#words.open });
    this.button.setAttribute('aria-keyshortcuts', 'Control+K Meta+K');
    this.button.setAttribute('aria-haspopup', 'dialog');
    const key = make('kbd', 'key', { textContent: navigator.platform?.startsWith('Mac') ? '⌘K' : 'Ctrl K', ariaHidden: 'true' });
    this.button.append(make('span', 'palette-glass', { textContent: '⌕', ariaHidden: 'true' }), make('span', 'palette-word', { textContent: this.#words.open }), key);
    this.button.onclick = () => this.#open();
    this.dialog = make('dialog', 'palette', { ariaLabel: this.#words.title });
    this.input = make('input', 'palette-input', { type: 'text', placeholder: this.#words.placeholder, autocomplete: 'off', spellcheck: false, role: 'combobox', ariaLabel: this.#words.title });
    for (const [name, value] of Object.entries({ 'aria-controls': 'palette-list', 'aria-autocomplete': 'list', 'aria-expanded': 'false' })) {
      this.input.setAttribute(name, value);
    }
    this.input.oninput = () => this.#typed();
    this.input.onkeydown = (event) => this.#key(event);
    this.close = make('button', 'palette-close', { type: 'button', textContent: '✕', ariaLabel: this.#words.close });
    this.close.onclick = () => this.dialog.close();
    this.list = make('div', 'palette-list', { id: 'palette-list', role: 'listbox', ariaLabel: this.#words.title });
    this.said = make('p', 'palette-said', { role: 'status' });
    const top = make('div', 'palette-top');
    top.append(this.input, this.close);
    this.dialog.append(top, this.list, this.said);
    this.dialog.onclick = (event) => event.target === this.dialog && this.dialog.close();
    this.append(this.button, this.dialog);
  }

  #anywhere(event) {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k' && this.dialog) {
      event.preventDefault();
      event.stopPropagation();
      this.dialog.open ? this.dialog.close() : this.#open();
    }
  }

  #open() {
    this.input.value = '';
    this.#entries = [];
    this.#draw();
    this.dialog.showModal();
    this.input.focus();
    this.#ask();
  }

  #typed() {
    clearTimeout(this.pause);
    this.#wait();
    this.pause = setTimeout(() => this.#ask(), PALETTE_PAUSE);
  }

  #wait() {
    this.#waiting = true;
    this.list.setAttribute('aria-busy', 'true');
    this.#say(this.#words.searching, !this.#entries.length);
  }

  #ask() {
    this.#wait();
    this.dispatchEvent(new CustomEvent('proof-typed', { detail: this.input.value }));
  }

  /** Shown where there is nothing else to see; otherwise only read out. */
  #say(text, seen) {
    this.said.textContent = text;
    this.said.classList.toggle('sr-only', !seen);
  }

  #key(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      event.preventDefault();
      const count = this.#entries.length;
      count && this.#mark((this.#at + steps[event.key] + count) % count);
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      this.#waiting ? (this.#goWhenThere = true) : this.#go(this.#at, event.ctrlKey || event.metaKey);
    }
  }

  #go(at, elsewhere) {
    const one = this.#entries[at];
    if (!one) {
      return;
    }
    this.dialog.close();
    if (elsewhere && one.path !== null) {
      window.open(new URL(one.path, document.baseURI), '_blank', 'noopener');
    } else {
      this.dispatchEvent(new CustomEvent('proof-chosen', { detail: at }));
    }
  }

  #draw() {
    const make = (tag, name, text = '') => Object.assign(document.createElement(tag), { className: name, textContent: text });
    this.list.replaceChildren();
    let group = null;
    this.#entries.forEach((one, at) => {
      if (group?.dataset.name !== one.group) {
        group = make('div', 'palette-group');
        group.dataset.name = one.group;
        group.setAttribute('role', 'group');
        group.setAttribute('aria-label', one.group);
        const name = make('div', 'palette-name', one.group);
        name.setAttribute('aria-hidden', 'true');
        group.append(name);
        this.list.append(group);
      }
      const option = make('div', 'palette-option');
      option.id = 'palette-' + at;
      option.setAttribute('role', 'option');
      option.append(make('span', 'palette-label', one.label), make('span', 'palette-detail', one.detail));
      one.key && option.append(make('kbd', 'key', one.key.length === 1 ? one.key.toUpperCase() : one.key));
      option.onclick = (event) => this.#go(at, event.ctrlKey || event.metaKey);
      option.onpointermove = () => this.#at === at || this.#mark(at);
      group.append(option);
    });
    this.input.setAttribute('aria-expanded', String(this.#entries.length > 0));
    this.#mark(0);
  }

  #mark(at) {
    this.#at = at;
    const options = [...this.list.querySelectorAll('[role=option]')];
    options.forEach((option, other) => option.setAttribute('aria-selected', String(other === at)));
    const marked = options[at];
    marked?.scrollIntoView({ block: 'nearest' });
    marked ? this.input.setAttribute('aria-activedescendant', marked.id) : this.input.removeAttribute('aria-activedescendant');
  }
}
customElements.get('proof-palette') || customElements.define('proof-palette', ProofPalette);
