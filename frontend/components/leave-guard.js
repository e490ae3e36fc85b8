/** Lets the browser ask before a window with unsaved changes is closed or reloaded. */
customElements.get('proof-leave-guard') || customElements.define(
  'proof-leave-guard',
  class extends HTMLElement {
    constructor() {
      super();
      this.ask = (event) => {
        if (this.unsaved) {
          event.preventDefault();
        }
      };
    }

    connectedCallback() {
      this.hidden = true;
      window.addEventListener('beforeunload', this.ask);
    }

    disconnectedCallback() {
      window.removeEventListener('beforeunload', this.ask);
    }
  },
);
