// The hosted capture: device, country, document, pictures, quality, done. The artifact stays in the fragment.
// Where the person stands is kept by the server: a reload goes on at the missing picture, a desktop follows the phone.
import { camera, chosen } from './pictures.js';

const NAMES = { passport: 'Passport', identityCard: 'Identity card', driversLicense: 'Driving licence' };
const TITLES = { front: 'Front of your document', back: 'Back of your document', selfie: 'Your face' };
const HINTS = {
  front: 'The whole document, flat, sharp and without glare.',
  back: 'Turn it over: the whole back, flat, sharp and without glare.',
  selfie: 'Look straight ahead, in good light, without cap or sunglasses.',
};
const POLL = 1500;
const parameters = new URLSearchParams(location.hash.replace(/^#\/?/, ''));
const artifact = parameters.get('artifact') ?? '';
const phone = parameters.get('device') === 'phone';
const page = document.getElementById('page');
let session;
let leave = () => {};

async function call(method, path, body, type) {
  const answer = await fetch(`/capture/api/${path}`, {
    method, body, headers: { 'X-Artifact': artifact, ...(type ? { 'Content-Type': type } : {}) },
  }).catch(() => { throw new Error('There is no connection at the moment.'); });
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw Object.assign(new Error(problem.detail ?? 'The service does not answer.'), { status: answer.status });
  }
  return (answer.headers.get('Content-Type') ?? '').includes('json') ? answer.json() : answer.text();
}

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** Puts up another page; what the one before kept open (the camera) is closed. */
function show(title, ...parts) {
  leave();
  leave = () => {};
  document.title = `${title} – Identity verification`;
  const heading = element('h1', { textContent: title, tabIndex: -1 });
  page.replaceChildren(heading, ...parts);
  heading.focus();
  scrollTo(0, 0);
}

const button = (name, action, plain) =>
  element('button', { type: 'button', textContent: name, className: plain ? 'plain' : '', onclick: () => attempt(action) });
const hint = (text) => element('p', { className: 'hint', textContent: text });
const cancel = () => element('button', { type: 'button', textContent: 'Cancel', className: 'quiet', onclick: askCancel });
const step = (depiction) => element('p', { className: 'step',
  textContent: `Picture ${session.wanted.indexOf(depiction) + 1} of ${session.wanted.length}` });

async function attempt(action) {
  page.querySelector('[role=alert]')?.remove();
  try {
    await action();
  } catch (failure) {
    const now = await call('GET', 'session').catch(() => undefined);
    if (now && !now.open) {
      over(now);
      return;
    }
    const alert = element('p', { textContent: `${failure.message} Nothing is lost: please try again.` });
    alert.setAttribute('role', 'alert');
    page.append(alert);
  }
}

async function begin() {
  session = await call('GET', 'session');
  if (!session.open) {
    location.replace(session.redirect);
  } else if (phone) {
    await call('POST', 'phone');
    await advance();
  } else if (session.onPhone) {
    await handOver();
  } else if (session.document) {
    await advance();
  } else {
    device();
  }
}

/** To the next thing that is missing. */
async function advance() {
  session = await call('GET', 'session');
  const missing = session.wanted.find((depiction) => !session.received.includes(depiction));
  if (!session.open) {
    over(session);
  } else if (!session.document) {
    country();
  } else if (missing) {
    take(missing);
  } else {
    review();
  }
}

function over(now) {
  show('This verification has ended', hint('It was finished elsewhere, canceled, or more than 15 minutes went by after the first picture.'),
    button('Go back', () => location.replace(now.redirect)));
}

function device() {
  const handheld = /Android|iPhone|iPad/i.test(navigator.userAgent) || matchMedia('(pointer: coarse)').matches;
  show('Where do you want to take the pictures?', hint('A phone takes better pictures.'),
    ...(handheld ? [] : [button('Use phone', handOver)]), button('Use this device', country, !handheld), cancel());
}

/** Shows the way to the phone and follows what happens there. */
async function handOver() {
  const svg = await call('POST', 'qr', `${location.href.split('#')[0]}#/artifact=${artifact}&device=phone`, 'text/plain');
  const image = element('img', { className: 'qr', alt: 'QR code that opens this page on a phone' });
  image.src = `data:image/svg+xml;base64,${btoa(svg)}`;
  const status = element('p', { className: 'hint' });
  status.setAttribute('role', 'status');
  show('Scan this with your phone', image, status, button('Use this device', advance, true), cancel());
  let here = true;
  leave = () => { here = false; };
  let said = '';
  while (here) {
    const now = await call('GET', 'session').catch((failure) => (failure.status === 404 ? gone() : session));
    if (!here) {
      return;
    }
    if (!now.open) {
      show('Thank you', hint('Your phone is done. We take you back.'));
      location.replace(now.redirect);
      return;
    }
    image.hidden = now.onPhone;
    const words = now.onPhone ? progress(now) : 'Waiting for your phone. This page goes on by itself.';
    if (words !== said) {
      status.textContent = said = words;
      page.querySelector('h1').textContent = now.onPhone ? 'Go on with your phone' : 'Scan this with your phone';
    }
    await new Promise((done) => setTimeout(done, POLL));
  }
}

const progress = (now) => {
  const taken = now.received.filter((depiction) => now.wanted.includes(depiction)).length;
  return now.document ? `Your phone has taken ${taken} of ${now.wanted.length} pictures.` : 'Your phone is connected.';
};

function country() {
  const countries = [...new Map(session.documentTypes.map((type) => [type.country, type.countryName]))];
  const mine = session.documentTypes.find((type) => type.id === session.document)?.country;
  const select = element('select', { id: 'country' },
    ...countries.map(([code, name]) => element('option', { value: code, textContent: name, selected: code === mine })));
  show('Which country issued your document?', element('label', { htmlFor: 'country', textContent: 'Country' }), select,
    button('Continue', () => documentType(select.value)), cancel());
}

function documentType(code) {
  const types = session.documentTypes.filter((type) => type.country === code);
  show('Which document do you have?', ...types.map((type) => button(NAMES[type.type] ?? type.type, () => choose(type.id))),
    button('Back', country, true), cancel());
}

async function choose(id) {
  await call('PUT', `document?id=${id}`);
  await advance();
}

function take(depiction) {
  const upload = element('input', { type: 'file', accept: 'image/png,image/jpeg', hidden: true });
  upload.onchange = () => attempt(async () => {
    const [file] = upload.files;
    upload.value = ''; // the same file may be chosen again
    preview(await chosen(file), depiction);
  });
  show(TITLES[depiction], step(depiction), hint(HINTS[depiction]),
    button('Take a photo', () => aim(depiction)), button('Upload a photo', () => upload.click(), true), upload,
    ...(depiction === 'front' ? [button('Use a specimen', specimens, true), button('Another document', country, true)] : []),
    cancel());
}

async function aim(depiction) {
  const view = await camera(depiction);
  const shutter = button('Take photo', async () => preview(await view.shoot(), depiction));
  shutter.disabled = true; // until there is something to take
  view.ready.then(() => { shutter.disabled = false; });
  show(TITLES[depiction], step(depiction), hint(depiction === 'selfie' ? 'Put your face into the oval.' : 'Fit the document into the frame.'),
    view.stage, shutter, button('Back', () => take(depiction), true), cancel());
  leave = view.stop;
  await view.play();
}

function preview(photo, depiction) {
  const url = URL.createObjectURL(photo.blob);
  const image = element('img', { src: url, alt: `${TITLES[depiction]}, as taken` });
  show('Is everything readable?', step(depiction), element('div', { className: 'stage' }, image),
    ...(photo.dark ? [element('p', { className: 'advice', textContent: 'This picture looks dark. More light would help.' })] : []),
    button('Use this photo', async () => {
      await call('PUT', `images/${depiction}`, photo.blob, 'application/octet-stream');
      await advance();
    }), button('Retake', () => take(depiction), true), cancel());
  leave = () => URL.revokeObjectURL(url);
}

function review() {
  show('Are all pictures as they should be?', hint('They are sent now. This cannot be taken back.'), button('Send', send),
    ...session.wanted.map((depiction) => button(`Take again: ${TITLES[depiction].toLowerCase()}`, () => take(depiction), true)), cancel());
}

function specimens() {
  const list = element('ul', { className: 'scenarios' }, ...session.scenarios.map((scenario) => element('li', {},
    element('button', { type: 'button', className: 'plain', onclick: () => attempt(() => specimen(scenario.name)) },
      element('strong', { textContent: scenario.name }), element('span', { textContent: scenario.shows })))));
  show('Which case do you want to see?', list, button('Back', advance, true));
}

function specimen(name) {
  const { type } = session.documentTypes.find((one) => one.id === session.document);
  const images = session.wanted.map((depiction) => element('div', { className: `stage ${depiction}` },
    element('img', { src: `/capture/api/specimen/${name}/${depiction}?document=${type}`, alt: `Specimen: ${TITLES[depiction]}` })));
  show(name, ...images, button('Send', async () => {
    await call('POST', `specimen/${name}`);
    await send();
  }), button('Back', specimens, true));
}

async function send() {
  const { redirect } = await call('POST', 'finish');
  show('Thank you', hint('We take you back.'));
  location.replace(redirect);
}

function askCancel() {
  show('Do you want to stop?', hint('The verification is canceled. Nothing more is kept.'),
    button('Yes, cancel it', async () => location.replace((await call('POST', 'cancel')).redirect)),
    button('Go on', begin, true));
}

function gone() {
  show('This address does not work any more',
    hint('It was used, or it has expired. Please go back to where you got it and begin again.'));
  return session;
}

function start() {
  begin().catch((failure) => (failure.status ? gone() : show('There is no connection at the moment',
    hint('Nothing is lost.'), button('Try again', start))));
}

start();
