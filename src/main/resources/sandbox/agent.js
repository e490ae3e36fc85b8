// The agent's desk: what waits, with its pictures, to be approved or rejected. It looks for more by itself.
const POLL = 2000;
const status = document.getElementById('status');
const waiting = document.getElementById('waiting');
const shown = new Map();

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function say(words) {
  if (status.textContent !== words) {
    status.textContent = words;
  }
}

function facts(one) {
  const pairs = [['Process type', one.processType], ['Waiting since', new Date(one.since).toLocaleString()],
    ['Document number', one.documentNumber], ['The machine says', one.machine]];
  return element('dl', {}, ...pairs.flatMap(([name, value]) =>
    [element('dt', { textContent: name }), element('dd', { textContent: value })]));
}

function card(one) {
  const remark = element('input', { id: `remark-${one.processId}`, maxLength: 500, autocomplete: 'off' });
  const pictures = element('div', { className: 'pictures' }, ...one.pictures.map((depiction) => element('img', {
    src: `/agent/api/${one.processId}/images/${depiction}`, alt: `${depiction} of ${one.name}` })));
  const problem = element('p', { hidden: true });
  problem.setAttribute('role', 'alert');
  const buttons = [['Approve', 'approve', ''], ['Reject', 'reject', 'plain']].map(([name, word, className]) =>
    element('button', { type: 'button', textContent: `${name} ${one.name}`, className, onclick: () => decide(one, word, remark.value, buttons, problem) }));
  return element('li', {}, element('h2', { textContent: one.name }), facts(one), pictures,
    element('label', { htmlFor: remark.id, textContent: 'Remark (optional)' }), remark, problem, ...buttons);
}

async function decide(one, word, remark, buttons, problem) {
  buttons.forEach((button) => { button.disabled = true; });
  const answer = await fetch(`/agent/api/${one.processId}/${word}?remark=${encodeURIComponent(remark)}`, { method: 'POST' })
    .catch(() => undefined);
  if (answer?.ok || answer?.status === 400 || answer?.status === 404) { // decided, here or by somebody else
    await look();
    say(answer.ok ? `${one.name}: ${word === 'approve' ? 'approved' : 'rejected'}.` : `${one.name} does not wait any more.`);
    document.querySelector('h1').focus();
  } else {
    problem.textContent = 'There is no connection at the moment. Nothing is lost: please try again.';
    problem.hidden = false;
    buttons.forEach((button) => { button.disabled = false; });
  }
}

/** Adds what is new and takes away what has gone; what the agent types into stays as it is. */
async function look() {
  const answer = await fetch('/agent/api/waiting').catch(() => undefined);
  if (!answer?.ok) {
    say('There is no connection at the moment. This page goes on by itself.');
    return;
  }
  const now = await answer.json();
  const ids = new Set(now.map((one) => one.processId));
  const before = shown.size;
  for (const [id, item] of shown) {
    if (!ids.has(id)) {
      item.remove();
      shown.delete(id);
    }
  }
  for (const one of now) {
    if (!shown.has(one.processId)) {
      const item = card(one);
      shown.set(one.processId, item);
      waiting.append(item);
    }
  }
  if (before !== shown.size || status.textContent === 'One moment' || status.textContent.startsWith('There is no')) {
    say(shown.size === 0 ? 'Nobody is waiting. This page goes on by itself.' : `Waiting: ${shown.size}`);
  }
}

for (;;) {
  await look();
  await new Promise((done) => setTimeout(done, POLL));
}
