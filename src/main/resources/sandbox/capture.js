// The hosted capture: device, country, document, pictures, quality, done. The artifact stays in the fragment.
// Where the person stands is kept by the server: a reload goes on at the missing picture, a desktop follows the phone.
import { allows, country as preferred, documents, dress, items, languages, spoken, text, title as pageTitle, wants } from './look.js';
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
const configuration = parameters.get('preview');
const passed = new Set(); // screens a configuration puts before the pictures, seen once each
let chosenLanguage;
const page = document.getElementById('page');
let session;
let leave = () => {};

const names = (type) => text(`document.${type}`, NAMES[type] ?? type);
const titles = (depiction) => text(`${depiction}.title`, TITLES[depiction]);
const hints = (depiction) => text(`${depiction}.hint`, session.provider === 'readid'
  ? 'The page with your photo. The sandbox reads no chip: a picture does instead.' : HINTS[depiction]);

async function call(method, path, body, type) {
  if (configuration) {
    return pretend(method, path);
  }
  const answer = await fetch(`/capture/api/${path}`, {
    method, body, headers: { 'X-Artifact': artifact, ...(type ? { 'Content-Type': type } : {}) },
  }).catch(() => { throw new Error('There is no connection at the moment.'); });
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw Object.assign(new Error(problem.detail ?? 'The service does not answer.'), { status: answer.status });
  }
  return (answer.headers.get('Content-Type') ?? '').includes('json') ? answer.json() : answer.text();
}

/** A preview looks like the real thing, and nothing is kept of it. */
async function pretend(method, path) {
  if (path === 'session') {
    if (!session) {
      const provider = parameters.get('provider');
      const answer = await fetch(`/capture/api/preview/${encodeURIComponent(configuration)}${provider ? `?provider=${encodeURIComponent(provider)}` : ''}`);
      if (!answer.ok) {
        throw Object.assign(new Error('There is no such configuration.'), { status: answer.status });
      }
      return answer.json();
    }
  } else if (path.startsWith('document')) {
    session.document = Number(path.split('=')[1]);
    session.wanted = session.wanted.filter((depiction) => depiction !== 'back' || word() !== 'passport');
  } else if (path.startsWith('images/')) {
    session.received = [...new Set([...session.received, path.split('/')[1]])];
  } else if (path === 'cancel' || path === 'finish') {
    return {};
  } else {
    throw new Error('A preview cannot do this.');
  }
  return session;
}

const word = () => session.documentTypes.find((type) => type.id === session.document)?.type;

/** Where the person stands, as the configuration has it. */
async function refresh() {
  session = await call('GET', 'session');
  dress(session, chosenLanguage);
  if (wants('takeSelfie') && session.provider === 'signicatpaper' && !session.wanted.includes('selfie')) {
    session.wanted.push('selfie');
  }
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
  document.title = `${title} – ${pageTitle()}`;
  const heading = element('h1', { textContent: title, tabIndex: -1 });
  page.replaceChildren(heading, ...parts);
  heading.focus();
  scrollTo(0, 0);
}

const button = (name, action, plain) =>
  element('button', { type: 'button', textContent: name, className: plain ? 'plain' : '', onclick: () => attempt(action) });
const hint = (text) => element('p', { className: 'hint', textContent: text });
const cancel = () => element('button', { type: 'button', textContent: text('cancel', 'Cancel'), className: 'quiet', onclick: askCancel });
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
  await refresh();
  if (!session.open) {
    back(session);
  } else if (phone) {
    await call('POST', 'phone');
    await advance();
  } else if (session.onPhone) {
    await handOver();
  } else if (session.document) {
    await advance();
  } else {
    before();
  }
}

/** What a configuration shows before anything is asked. */
function before() {
  if (wants('showPrerequisitesScreen') && !passed.has('prerequisites')) {
    show(text('prerequisites.title', 'What you need'), ...language(), list(items('prerequisitesScreenItems')),
      button(text('continue', 'Continue'), () => { passed.add('prerequisites'); before(); }), cancel());
  } else if (wants('showConsentPage') && !passed.has('consent')) {
    show(text('consent.title', 'Do you agree?'), ...language(), hint(text('consent.text', 'Your pictures are used to verify who you are, and for nothing else.')),
      button(text('consent.agree', 'I agree'), () => { passed.add('consent'); before(); }), cancel());
  } else {
    device();
  }
}

/** Titles with descriptions, or plain words. */
function list(entries) {
  return element('ul', { className: 'items' }, ...entries.map((entry) => (typeof entry === 'object' && entry !== null
    ? element('li', {}, element('strong', { textContent: entry.title ?? '' }), element('span', { textContent: entry.description ?? '' }))
    : element('li', { textContent: text(`prerequisites.${entry}`, String(entry)) }))));
}

/** The languages there are to choose from, if there are any. */
function language() {
  if (languages().length < 2) {
    return [];
  }
  const select = element('select', { id: 'language' }, ...languages().map((code) =>
    element('option', { value: code, textContent: named(code), selected: code === spoken() })));
  select.onchange = () => {
    chosenLanguage = select.value;
    attempt(begin);
  };
  return [element('label', { htmlFor: 'language', textContent: text('language', 'Language') }), select];
}

function named(code) {
  try {
    return new Intl.DisplayNames([code], { type: 'language' }).of(code);
  } catch {
    return String(code);
  }
}

/** To the next thing that is missing. */
async function advance() {
  await refresh();
  const missing = session.wanted.find((depiction) => !session.received.includes(depiction));
  if (!session.open) {
    over(session);
  } else if (!session.document) {
    country();
  } else if (missing && wants('showDocumentInstructionsScreen') && !passed.has('instructions')) {
    show(text('instructions.title', 'How to take the pictures'), list(items('documentInstructionsScreenItems')),
      button(text('continue', 'Continue'), () => { passed.add('instructions'); take(missing); }), cancel());
  } else if (missing) {
    take(missing);
  } else {
    review();
  }
}

/** Back to where the person came from; an app that took over goes on by itself. */
function back(now) {
  if (now.redirect) {
    location.replace(now.redirect);
  } else {
    show(text('done.title', 'Thank you'), hint(configuration
      ? 'Here the preview ends: nothing was sent.' : text('done.app', 'That is all. You can go back to the app now.')));
  }
}

function over(now) {
  show('This verification has ended', hint('It was finished elsewhere, canceled, or it took too long.'),
    ...(now.redirect ? [button('Go back', () => back(now))] : []));
}

function device() {
  const handheld = /Android|iPhone|iPad/i.test(navigator.userAgent) || matchMedia('(pointer: coarse)').matches;
  show(text('device.title', 'Where do you want to take the pictures?'), ...(passed.size ? [] : language()), hint(text('device.hint', 'A phone takes better pictures.')),
    ...(handheld || configuration ? [] : [button(text('device.phone', 'Use phone'), handOver)]), button(text('device.this', 'Use this device'), country, !handheld && !configuration), cancel());
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
      back(now);
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
  const types = documents(session.documentTypes);
  const countries = [...new Map(types.map((type) => [type.country, type.countryName]))];
  const mine = types.find((type) => type.id === session.document)?.country ?? preferred(session);
  const select = element('select', { id: 'country' },
    ...countries.map(([code, name]) => element('option', { value: code, textContent: name, selected: code === mine })));
  if (countries.length === 0) {
    show(text('country.none', 'No document can be used'), hint('The settings of this verification allow no document we know.'), cancel());
    return;
  }
  show(text('country.title', 'Which country issued your document?'), element('label', { htmlFor: 'country', textContent: text('country.label', 'Country') }), select,
    button(text('continue', 'Continue'), () => documentType(select.value)), cancel());
}

function documentType(code) {
  const types = documents(session.documentTypes).filter((type) => type.country === code);
  show(text('document.title', 'Which document do you have?'), ...types.map((type) => button(names(type.type), () => choose(type.id))),
    button(text('back', 'Back'), country, true), cancel());
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
  show(titles(depiction), step(depiction), hint(hints(depiction)),
    ...(allows('allowTakePhoto', depiction, word()) ? [button(text('photo.take', 'Take a photo'), () => aim(depiction))] : []),
    ...(allows('allowFileUpload', depiction, word()) ? [button(text('photo.upload', 'Upload a photo'), () => upload.click(), true), upload] : []),
    ...(depiction === 'front' && !configuration ? [button('Use a specimen', specimens, true)] : []),
    ...(configuration ? [button('Go on without a picture', async () => { await call('PUT', `images/${depiction}`); await advance(); }, true)] : []),
    ...(depiction === 'front' ? [button(text('document.another', 'Another document'), country, true)] : []),
    cancel());
}

async function aim(depiction) {
  const view = await camera(depiction);
  const shutter = button('Take photo', async () => preview(await view.shoot(), depiction));
  shutter.disabled = true; // until there is something to take
  view.ready.then(() => { shutter.disabled = false; });
  show(titles(depiction), step(depiction), hint(depiction === 'selfie' ? 'Put your face into the oval.' : 'Fit the document into the frame.'),
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
  show(text('review.title', 'Are all pictures as they should be?'), hint(text('review.hint', 'They are sent now. This cannot be taken back.')), button(text('review.send', 'Send'), send),
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
  const way = await call('POST', 'finish');
  if (way.next) {
    passed.clear();
    show(text('next.title', 'One more step'), hint(text('next.hint', 'A second provider takes pictures of its own.')),
      button(text('continue', 'Continue'), begin));
  } else if (wants('showModalBeforeRedirect') && way.redirect) {
    show(text('done.title', 'Thank you'), button(text('continue', 'Continue'), () => back(way)));
  } else {
    show(text('done.title', 'Thank you'), hint(text('done.hint', 'We take you back.')));
    back(way);
  }
}

function askCancel() {
  show('Do you want to stop?', hint('The verification is canceled. Nothing more is kept.'),
    button('Yes, cancel it', async () => back(await call('POST', 'cancel'))),
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
