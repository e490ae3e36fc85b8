/**
 * Takes the person's pictures and sends them one by one. What a phone's camera makes is set upright and made smaller
 * here, so that little has to go through a slow connection, and nothing but the picture: no place, no date.
 */
const LONGEST_SIDE = 2000;
const LARGEST = 4 * 1024 * 1024;
const PAUSES = [1, 2, 4, 8, 15];
const SILENCE = 30;

const pause = (seconds) =>
  new Promise((done) => {
    const timer = setTimeout(done, seconds * 1000);
    addEventListener('online', () => (clearTimeout(timer), done()), { once: true });
  });

/** Upright, small enough and without what else the file told; as JPEG. */
async function prepare(file) {
  const bitmap = await decode(file);
  try {
    for (let side = LONGEST_SIDE; side >= 500; side *= 0.7) {
      const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.round(bitmap.width * scale));
      canvas.height = Math.max(1, Math.round(bitmap.height * scale));
      const surface = canvas.getContext('2d');
      surface.fillStyle = '#fff'; // what is transparent would be black
      surface.fillRect(0, 0, canvas.width, canvas.height);
      surface.imageSmoothingQuality = 'high';
      surface.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      const jpeg = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.9));
      if (jpeg && jpeg.size <= LARGEST) {
        return jpeg;
      }
    }
  } finally {
    bitmap.close();
  }
  throw 'too-large';
}

async function decode(file) {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    throw (await isHeic(file)) ? 'heic' : 'broken';
  }
}

async function isHeic(file) {
  const start = new TextDecoder('latin1').decode(await file.slice(4, 12).arrayBuffer());
  return /^ftyp(hei|hev|mif1|msf1)/.test(start) || /\.hei[cf]$/i.test(file.name);
}

/** One request; resolves to what was answered, with status 0 where nothing was. */
function ask(method, path, body, progress, signal) {
  return new Promise((answered) => {
    const request = new XMLHttpRequest(); // fetch tells nothing of how far an upload is
    let silence;
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => request.abort(), SILENCE * 1000);
    };
    request.open(method, location.pathname + path);
    request.upload.onprogress = (event) => {
      heard();
      progress?.(event.loaded / event.total);
    };
    request.onloadend = () => {
      clearTimeout(silence);
      let code = '';
      try {
        code = JSON.parse(request.responseText).code || '';
      } catch {
        // not from us: a proxy, or nothing at all
      }
      answered({
        status: request.status,
        code,
        text: request.responseText,
        after: Number(request.getResponseHeader('Retry-After')) || 0,
      });
    };
    signal?.addEventListener('abort', () => request.abort());
    heard();
    request.send(body || null);
  });
}

const passes = ({ status }) => status === 0 || status === 429 || status === 408 || status >= 500 && status !== 502;

/** Asks again while that may help; gives the last answer. */
async function persist(method, path, body, { progress, waiting, signal } = {}) {
  for (let tries = 0; ; tries++) {
    const answer = await ask(method, path, body, progress, signal);
    if (!passes(answer) || tries >= PAUSES.length || signal?.aborted) {
      return answer;
    }
    waiting?.();
    await pause(Math.max(PAUSES[tries], answer.after));
  }
}

/** The link has ended, or there is nothing more to do: the first page says which. */
const leave = () => location.replace(location.pathname.replace(/\/pictures$/, '') + location.search);

class Picture {
  constructor(section, words) {
    this.section = section;
    this.words = words;
    this.kind = section.dataset.kind;
    this.received = false;
    this.none = section.querySelector('.none input');
    section.querySelectorAll('input[type=file]').forEach((input) => {
      input.addEventListener('change', () => {
        const [file] = input.files;
        input.value = ''; // the same file may be chosen again
        file && this.take(file);
      });
    });
    this.part('.again').addEventListener('click', () => this.send());
    this.none?.addEventListener('change', () => {
      history.replaceState({ none: this.none.checked }, ''); // outlives a reload
      this.show();
    });
    if (this.none && history.state?.none) {
      this.none.checked = true;
    }
    this.show();
  }

  part(selector) {
    return this.section.querySelector(selector);
  }

  get missing() {
    return !this.received && !this.none?.checked;
  }

  say(word) {
    this.section.dataset.said = word;
    this.part('.said').textContent = word ? this.words(word) : '';
    this.part('.again').hidden = !['waiting', 'failed'].includes(word);
    this.part('progress').hidden = !['sending', 'waiting'].includes(word);
  }

  show() {
    this.section.classList.toggle('left-out', Boolean(this.none?.checked));
    this.part('.choices').hidden = Boolean(this.none?.checked);
    if (this.none) {
      this.none.closest('label').hidden = this.received;
    }
  }

  has() {
    this.received = true;
    this.say('received');
    this.show();
  }

  async take(file) {
    this.other?.abort();
    const mine = (this.other = new AbortController());
    this.say('working');
    try {
      const jpeg = await prepare(file);
      if (mine.signal.aborted) {
        return;
      }
      this.jpeg = jpeg;
      const image = this.part('img');
      URL.revokeObjectURL(image.src);
      image.src = URL.createObjectURL(jpeg);
      image.hidden = false;
      await this.send();
    } catch (word) {
      if (typeof word !== 'string') {
        throw word;
      }
      this.say(word);
    }
  }

  async send() {
    this.other?.abort();
    const mine = (this.other = new AbortController());
    this.received = false;
    this.say('sending');
    const bar = this.part('progress');
    bar.value = 0;
    const answer = await persist('PUT', '/' + this.kind, this.jpeg, {
      progress: (share) => {
        this.section.dataset.said === 'sending' || this.say('sending');
        bar.value = Math.round(share * 100);
      },
      waiting: () => mine.signal.aborted || this.say('waiting'),
      signal: mine.signal,
    });
    if (mine.signal.aborted) {
      return;
    }
    if (answer.status === 204) {
      this.has();
    } else if ([404, 410].includes(answer.status) || answer.code === 'already-sent') {
      leave();
    } else if (passes(answer)) {
      this.say('failed');
    } else {
      this.say({ 413: 'too-large', 415: 'broken', 422: answer.code === 'unreadable' ? 'broken' : 'refused' }[answer.status] || 'fault');
    }
  }
}

class ProofPictures extends HTMLElement {
  connectedCallback() {
    const template = this.querySelector('template').content;
    this.words = (word) => template.querySelector(`[data-word="${word}"]`).textContent;
    this.pictures = [...this.querySelectorAll('.picture')].map((section) => new Picture(section, this.words));
    this.said = this.querySelector('.said.all');
    this.querySelector('.send').addEventListener('click', () => this.send());
    this.hidden = false;
    this.resume();
  }

  /** Goes on where the last visit ended. */
  async resume() {
    const answer = await persist('GET', '/state');
    if ([404, 410].includes(answer.status)) {
      return leave();
    } else if (answer.status !== 200) {
      return; // what is sent twice only replaces itself
    }
    const state = JSON.parse(answer.text);
    if (state.sent) {
      return leave();
    }
    const come = this.pictures.filter((picture) => state.received.includes(picture.kind));
    come.forEach((picture) => picture.jpeg || picture.has());
    if (come.length > 0) {
      this.lead(this.pictures.find((picture) => picture.missing)?.section.querySelector('h2') ?? this.querySelector('.send'));
    }
  }

  lead(element) {
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'start' });
  }

  async send() {
    if (this.busy) {
      return;
    }
    const missing = this.pictures.find((picture) => picture.missing);
    if (missing) {
      this.said.textContent = this.words('missing');
      return this.lead(missing.section.querySelector('h2'));
    }
    this.busy = true;
    this.said.textContent = this.words('sent-off');
    const answer = await persist('POST', '/send', null, {
      waiting: () => (this.said.textContent = this.words('waiting')),
    });
    this.busy = false;
    if (answer.status === 204) {
      const thanks = location.pathname.replace(/^\/c\//, '/return/').replace(/\/pictures$/, '');
      location.replace(thanks + location.search);
    } else if ([404, 410].includes(answer.status)) {
      leave();
    } else if (answer.code === 'incomplete') {
      location.reload(); // this page believed what is not so
    } else {
      this.said.textContent = this.words(passes(answer) ? 'send-failed' : answer.code === 'refused' ? 'send-refused' : 'fault');
    }
  }
}
customElements.get('proof-pictures') || customElements.define('proof-pictures', ProofPictures);
