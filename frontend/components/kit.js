/**
 * What several of our elements do alike. A classic script as they are, since there is no bundler (decision 006): an
 * element that needs it names it before its own script, `@JavaScript("context://desk/components/kit.js")`, and so it is
 * there first.
 */

/** A button known by its name, with its key told where it has one; `more` are its properties, e.g. its class. */
const kitButton = (name, key, act, more = {}) => {
  const made = Object.assign(document.createElement('button'), { type: 'button', onclick: act }, more);
  made.setAttribute('aria-label', name);
  made.title = key ? `${name} (${key})` : name;
  key && made.setAttribute('aria-keyshortcuts', key);
  return made;
};

/** What to say where a picture or a video did not come: `missing` where there is none, `trouble` for any other fault. */
const kitWhy = async (address, missing, trouble, headers = {}) => {
  try {
    const answer = await fetch(address, { headers });
    answer.body?.cancel();
    return answer.status === 404 ? missing : trouble;
  } catch {
    return trouble; // no connection
  }
};

/** Words in place of a picture or a video. */
const kitNote = (text) => Object.assign(document.createElement('p'), { className: 'picture-missing', role: 'status', textContent: text });
