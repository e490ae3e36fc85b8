// The hosted capture: device, country, document, pictures, quality, done. The artifact stays in the fragment.
const LARGEST_SIDE = 2400;
const COUNTRIES_OF = (types) => [...new Map(types.map((t) => [t.country, t.countryName]))];
const NAMES = { passport: 'Passport', identityCard: 'Identity card', driversLicense: 'Driving licence' };
const TITLES = { front: 'Front of your document', back: 'Back of your document', selfie: 'Your face' };
const artifact = new URLSearchParams(location.hash.replace(/^#\/?/, '')).get('artifact') ?? '';
const page = document.getElementById('page');
let session;
let stream;

async function call(method, path, body, type) {
  const answer = await fetch(`/capture/api/${path}`, {
    method, body, headers: { 'X-Artifact': artifact, ...(type ? { 'Content-Type': type } : {}) },
  });
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail ?? 'The service does not answer.');
  }
  return (answer.headers.get('Content-Type') ?? '').includes('json') ? answer.json() : answer.text();
}

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function show(title, ...parts) {
  stream?.getTracks().forEach((track) => track.stop());
  stream = undefined;
  const heading = element('h1', { textContent: title, tabIndex: -1 });
  page.replaceChildren(heading, ...parts);
  heading.focus();
}

const button = (name, action, plain) =>
  element('button', { type: 'button', textContent: name, className: plain ? 'plain' : '', onclick: () => attempt(action) });
const hint = (text) => element('p', { className: 'hint', textContent: text });
const cancel = () => button('Cancel', askCancel, true);

async function attempt(action) {
  try {
    await action();
  } catch (failure) {
    page.querySelector('[role=alert]')?.remove();
    const alert = element('p', { textContent: `${failure.message} Nothing is lost: please try again.` });
    alert.setAttribute('role', 'alert');
    page.append(alert);
  }
}

async function begin() {
  session = await call('GET', 'session');
  if (!session.open) {
    location.replace(session.redirect);
    return;
  }
  device();
}

function device() {
  const phone = /Android|iPhone|iPad/i.test(navigator.userAgent) || matchMedia('(pointer: coarse)').matches;
  show('Where do you want to take the pictures?',
    hint('A phone takes better pictures.'),
    ...(phone ? [] : [button('Use phone', qr)]),
    button('Use this device', country, !phone), cancel());
}

async function qr() {
  const svg = await call('POST', 'qr', location.href, 'text/plain');
  const image = element('img', { className: 'qr', alt: 'QR code that opens this page on a phone' });
  image.src = `data:image/svg+xml;base64,${btoa(svg)}`;
  show('Scan this with your phone', image, hint('This page goes on by itself when the phone is done.'),
    button('Use this device', country, true), cancel());
  const here = page.firstChild;
  while (here.isConnected) {
    await new Promise((done) => setTimeout(done, 2000));
    const now = await call('GET', 'session').catch(() => ({ open: true }));
    if (!now.open && here.isConnected) {
      location.replace(now.redirect);
      return;
    }
  }
}

function country() {
  const select = element('select', { id: 'country' },
    ...COUNTRIES_OF(session.documentTypes).map(([code, name]) => element('option', { value: code, textContent: name })));
  show('Which country issued your document?', element('label', { htmlFor: 'country', textContent: 'Country' }), select,
    button('Continue', () => documentType(select.value)), cancel());
}

function documentType(code) {
  const types = session.documentTypes.filter((type) => type.country === code);
  show('Which document do you have?',
    ...types.map((type) => button(NAMES[type.type] ?? type.type, () => start(type.type))),
    button('Back', country, true), cancel());
}

function start(type) {
  const wanted = ['front', ...(type === 'passport' ? [] : ['back']), ...(session.selfie ? ['selfie'] : [])];
  next(wanted);
}

function next(wanted) {
  if (wanted.length === 0) {
    show('Are all pictures as they should be?', hint('They are sent now.'), button('Send', send), cancel());
    return;
  }
  const [depiction] = wanted;
  const upload = element('input', { type: 'file', accept: 'image/png,image/jpeg', hidden: true });
  upload.onchange = () => attempt(() => chosen(upload.files[0], wanted));
  show(TITLES[depiction], hint(depiction === 'selfie' ? 'Look straight ahead, in good light.' : 'The whole page, sharp and without glare.'),
    button('Take a photo', () => camera(wanted)), button('Upload a photo', () => upload.click(), true), upload,
    ...(depiction === 'front' ? [button('Use a specimen', specimens, true)] : []), cancel());
}

async function camera(wanted) {
  const facing = wanted[0] === 'selfie' ? 'user' : 'environment';
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: facing, width: { ideal: 1920 } } });
  } catch {
    throw new Error('The camera is not there or not allowed. You can upload a photo instead.');
  }
  const mine = stream;
  const video = element('video', { autoplay: true, muted: true, playsInline: true, srcObject: mine });
  stream = undefined;
  const shutter = button('Take photo', () => shoot(video, wanted));
  shutter.disabled = true; // until there is something to take
  video.onloadeddata = () => { shutter.disabled = false; };
  show(TITLES[wanted[0]], element('div', { className: 'stage' }, video), shutter, button('Back', () => next(wanted), true));
  stream = mine;
  await video.play();
}

async function shoot(video, wanted) {
  const canvas = element('canvas', { width: video.videoWidth, height: video.videoHeight });
  canvas.getContext('2d').drawImage(video, 0, 0);
  const photo = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.9));
  preview(photo, wanted);
}

async function chosen(file, wanted) {
  let bitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    throw new Error('This file is no picture we can read. Please choose a JPEG or PNG.');
  }
  const scale = Math.min(1, LARGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = element('canvas', { width: Math.round(bitmap.width * scale), height: Math.round(bitmap.height * scale) });
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  preview(await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.9)), wanted);
}

function preview(photo, wanted) {
  const url = URL.createObjectURL(photo);
  const image = element('img', { src: url, alt: TITLES[wanted[0]] });
  show('Is everything readable?', element('div', { className: 'stage' }, image),
    button('Use this photo', async () => {
      await call('PUT', `images/${wanted[0]}`, photo, 'application/octet-stream');
      URL.revokeObjectURL(url);
      next(wanted.slice(1));
    }), button('Retake', () => next(wanted), true), cancel());
}

function specimens() {
  const list = element('ul', { className: 'scenarios' }, ...session.scenarios.map((scenario) =>
    element('li', {}, button(`${scenario.name}: ${scenario.shows}`, () => specimen(scenario.name), true))));
  show('Which case do you want to see?', list, button('Back', country, true));
}

async function specimen(name) {
  const images = ['front', ...(session.selfie ? ['selfie'] : [])].map((depiction) =>
    element('div', { className: 'stage' }, element('img', { src: `/capture/api/specimen/${name}/${depiction}`, alt: `Specimen: ${TITLES[depiction]}` })));
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
    button('Go on', device, true));
}

begin().catch(() => show('This address does not work any more',
  hint('It was used, or it has expired. Please go back to where you got it and begin again.')));
