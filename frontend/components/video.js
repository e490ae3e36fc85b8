/**
 * A video that costs nothing until it is played, with its speed to choose, forward and back by single frames. When it
 * cannot be had, it says why instead.
 *
 * words: JSON, what is on the buttons and what to say when it cannot be had.
 * src, label: where it is and what it is.
 *
 * Keys, with the focus in it: , and . for the frame before and the next; < and > slower and faster.
 */
const VIDEO_SPEEDS = [0.25, 0.5, 1, 1.5, 2];
const VIDEO_FRAME = 1 / 30; // seconds, until it is known how long a frame of this video is
const VIDEO_LONGEST = 1; // seconds of a frame; longer ones are stepped over in parts

class ProofVideo extends HTMLElement {
  static observedAttributes = ['src'];
  #words;
  #frame = VIDEO_FRAME;
  #steps = Promise.resolve();
  #shown = null; // when the frame on the screen begins, where the browser tells

  set words(json) {
    this.#words = JSON.parse(json);
    this.load();
  }

  connectedCallback() {
    this.load();
  }

  attributeChangedCallback() {
    this.load();
  }

  load() {
    const source = this.getAttribute('src');
    if (!this.isConnected || !source || !this.#words || source === this.loaded) {
      return;
    }
    this.loaded = source;
    this.#frame = VIDEO_FRAME;
    this.#shown = null;
    const video = document.createElement('video');
    video.controls = true;
    video.preload = 'none';
    video.setAttribute('aria-label', this.getAttribute('label'));
    video.addEventListener('error', () => this.#explain(source));
    video.addEventListener('timeupdate', () => this.#tell());
    video.addEventListener('ratechange', () => (this.speed.value = video.playbackRate));
    video.src = source;
    this.video = video;
    this.bar = this.#bar();
    this.replaceChildren(video, this.bar);
    this.onkeydown = (event) => this.#key(event);
    this.#watch();
  }

  #bar() {
    const bar = document.createElement('div');
    bar.className = 'video-bar';
    bar.setAttribute('role', 'toolbar');
    bar.setAttribute('aria-label', this.#words.tools);
    const button = (word, sign, key, act) => kitButton(this.#words[word], key, act, { textContent: sign });
    const label = document.createElement('label');
    label.title = '< >';
    this.speed = document.createElement('select');
    this.speed.setAttribute('aria-label', this.#words.speed);
    this.speed.append(...VIDEO_SPEEDS.map((speed) => new Option(speed + '×', speed, speed === 1, speed === 1)));
    this.speed.onchange = () => (this.video.playbackRate = Number(this.speed.value));
    label.append(this.#words.speed, ' ', this.speed);
    this.time = document.createElement('span');
    this.time.className = 'video-time';
    this.time.setAttribute('role', 'status');
    bar.append(
      button('back', '◂▏', ',', () => this.step(-1)),
      button('forward', '▕▸', '.', () => this.step(1)),
      label,
      this.time,
    );
    return bar;
  }

  /** Learns how long a frame is while the video plays. */
  #watch() {
    const video = this.video;
    if (!video.requestVideoFrameCallback) {
      return;
    }
    const seen = (now, frame) => {
      const since = this.#shown === null ? 0 : frame.mediaTime - this.#shown;
      if (!video.paused && since > 0.001 && since < this.#frame) {
        this.#frame = since;
      }
      this.#shown = frame.mediaTime;
      this.isConnected && video === this.video && video.requestVideoFrameCallback(seen);
    };
    video.requestVideoFrameCallback(seen);
  }

  /** Goes one frame on or back; the video stands still then. One after the other, however fast they are asked for. */
  step(direction) {
    this.#steps = this.#steps.then(() => this.#step(direction));
    return this.#steps;
  }

  async #step(direction) {
    const video = this.video;
    this.bar.setAttribute('aria-busy', 'true');
    video.pause();
    await this.#ready(video);
    const before = this.#shown ?? video.currentTime;
    for (let by = this.#frame; by <= VIDEO_LONGEST; by *= 2) {
      const to = Math.min(Math.max(0, direction > 0 ? before + by * 1.01 : before - by * 0.5), video.duration || 0);
      const ended = to === video.currentTime;
      if (!ended) {
        video.currentTime = to;
        await this.#seeked(video);
      }
      if (ended || this.#shown === null || this.#shown !== before) {
        break;
      }
    }
    this.bar.removeAttribute('aria-busy');
    this.#tell();
  }

  #ready(video) {
    if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) {
      return Promise.resolve();
    }
    video.preload = 'auto';
    video.load();
    return new Promise((done) => {
      video.addEventListener('loadeddata', done, { once: true });
      video.addEventListener('error', done, { once: true });
    });
  }

  /** When the new frame is on the screen, as far as the browser tells. */
  #seeked(video) {
    return new Promise((done) => {
      const painted = () => requestAnimationFrame(() => requestAnimationFrame(done));
      video.seeking ? video.addEventListener('seeked', painted, { once: true }) : painted();
    });
  }

  #tell() {
    const at = this.video.currentTime;
    const seconds = (at % 60).toFixed(2).padStart(5, '0');
    this.time.textContent = `${Math.floor(at / 60)}:${seconds}`;
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.contains(this.video)) {
      return;
    }
    const at = VIDEO_SPEEDS.indexOf(Number(this.speed.value));
    const faster = (by) => (this.video.playbackRate = VIDEO_SPEEDS[Math.min(Math.max(0, at + by), VIDEO_SPEEDS.length - 1)]);
    const act = { ',': () => this.step(-1), '.': () => this.step(1), '<': () => faster(-1), '>': () => faster(1) }[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  }

  async #explain(source) {
    this.replaceChildren(kitNote(await kitWhy(source, this.#words.missing, this.#words.trouble, { Range: 'bytes=0-0' })));
  }
}
customElements.get('proof-video') || customElements.define('proof-video', ProofVideo);
