/** A phone that shows how a capture page is going to look. Everything comes as text and is shown as text only. */
customElements.get('proof-capture-preview') || customElements.define(
  'proof-capture-preview',
  class extends HTMLElement {
    constructor() {
      super();
      this.at = 0;
      this.current = { screens: [] };
    }

    set look(json) {
      this.current = JSON.parse(json);
      this.draw();
    }

    get look() {
      return JSON.stringify(this.current);
    }

    connectedCallback() {
      this.draw();
    }

    /** A colour only where the browser takes it for one; else the vendor's own, which we do not know. */
    colour(name, otherwise) {
      const wanted = this.current[name] || '';
      return wanted && CSS.supports('color', wanted) ? wanted : otherwise;
    }

    draw() {
      if (!this.isConnected) {
        return;
      }
      const screens = this.current.screens || [];
      this.at = Math.min(this.at, Math.max(0, screens.length - 1));
      const screen = screens[this.at] || { title: '', text: '' };
      const phone = this.element('div', 'preview-phone');
      phone.setAttribute('role', 'img');
      phone.setAttribute('aria-label', `${this.getAttribute('label-word')}: ${screen.title}`);
      phone.style.color = this.colour('fontColor', '#1c2733');
      if (this.current.font) {
        phone.style.fontFamily = `${JSON.stringify(this.current.font)}, sans-serif`;
      }
      const bar = this.element('div', 'preview-bar', this.current.title);
      bar.style.borderColor = this.colour('primaryColor', '#8290a3');
      const spinner = this.element('div', 'preview-spinner');
      spinner.style.borderTopColor = this.colour('spinnerColor', this.colour('primaryColor', '#8290a3'));
      const button = this.element('div', 'preview-button', this.getAttribute('next-word'));
      button.style.background = this.colour('buttonsColor', '#3f4b5b');
      button.style.color = this.colour('buttonsTextColor', '#ffffff');
      button.addEventListener('pointerenter', () => {
        button.style.background = this.colour('buttonsHoverColor', this.colour('buttonsColor', '#3f4b5b'));
      });
      button.addEventListener('pointerleave', () => {
        button.style.background = this.colour('buttonsColor', '#3f4b5b');
      });
      phone.append(
        bar,
        this.element('div', 'preview-title', screen.title),
        this.element('div', 'preview-text', screen.text),
        spinner,
        button,
      );
      const steps = this.element('ol', 'preview-steps');
      screens.forEach((one, index) => {
        const step = document.createElement('button');
        step.type = 'button';
        step.textContent = one.title;
        if (index === this.at) {
          step.setAttribute('aria-current', 'step');
        }
        step.addEventListener('click', () => {
          this.at = index;
          this.draw();
          this.querySelectorAll('.preview-steps button')[index].focus();
        });
        const item = document.createElement('li');
        item.append(step);
        steps.append(item);
      });
      this.replaceChildren(phone, steps);
    }

    element(name, type, text = '') {
      const element = document.createElement(name);
      element.className = type;
      element.textContent = text;
      return element;
    }
  },
);
