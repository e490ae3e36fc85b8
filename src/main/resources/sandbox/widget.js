// What the widget's pages cannot do without a script: the camera, following another device or the operator, and "DONE".
import { camera } from './pictures.js';

const POLL = 2000;
const field = (name) => document.querySelector(`input[name=${name}]`);

document.querySelector('h1')?.focus();

// The end, for whoever has framed the widget: a plain word, without any payload.
if (document.querySelector('[data-done]') && window.parent !== window) {
  window.parent.postMessage('DONE', '*');
}

for (const button of document.querySelectorAll('[data-camera]')) {
  button.addEventListener('click', () => shoot(button));
}

/** Shows what the camera sees; the photo goes the way of an uploaded one. */
async function shoot(button) {
  let seen;
  try {
    seen = await camera(button.dataset.camera);
  } catch {
    const denied = document.querySelector('[data-camera-denied]');
    denied.hidden = false;
    denied.querySelector('.advice').setAttribute('role', 'alert');
    return;
  }
  const take = Object.assign(document.createElement('button'), { type: 'button', textContent: button.dataset.taken, disabled: true });
  button.replaceWith(seen.stage, take);
  await seen.ready; // before there is a picture, none can be taken
  seen.play();
  take.disabled = false;
  take.focus();
  take.addEventListener('click', async () => {
    take.disabled = true;
    const { blob } = await seen.shoot();
    seen.stop();
    send(take.form, blob);
  });
}

function send(form, blob) {
  let input = form.querySelector('input[name=picture]');
  if (!input) {
    input = Object.assign(document.createElement('input'), { type: 'file', name: 'picture', hidden: true });
    form.append(input);
  }
  const files = new DataTransfer();
  files.items.add(new File([blob], 'photo.jpg', { type: blob.type }));
  input.files = files.files;
  const action = Object.assign(document.createElement('input'), { type: 'hidden', name: 'action', value: 'upload' });
  form.append(action);
  form.submit();
}

const follow = document.querySelector('[data-follow]');
const token = field('session_token')?.value;
while (follow && token) {
  await new Promise((done) => { setTimeout(done, POLL); });
  const answer = await fetch('/widget/state', { method: 'POST', body: new URLSearchParams({ session_token: token }) })
    .catch(() => undefined);
  const now = answer?.ok ? await answer.json() : undefined;
  if (now && (now.finished || (follow.dataset.follow && now.screen !== follow.dataset.follow))) {
    location.reload();
    break;
  }
}
