// How a capture configuration wants the page to look and to speak. What it does not say stays as it is.
const COLOURS = {
  primaryColor: '--strong', fontColor: '--ink', buttonsColor: '--button', buttonsHoverColor: '--button-hover', buttonsTextColor: '--button-text',
};
let look = {};
let language = 'en';

const root = document.documentElement;

export function dress(session, chosen) {
  look = session.look ?? {};
  language = chosen ?? session.language ?? look.defaultLanguage ?? 'en';
  root.lang = language;
  for (const [member, property] of Object.entries(COLOURS)) {
    const colour = look[member];
    if (typeof colour === 'string' && CSS.supports('color', colour)) {
      root.style.setProperty(property, colour);
      root.style.colorScheme = 'light'; // the colours were chosen for light paper
      if (member === 'primaryColor') {
        root.style.setProperty('--on-strong', readable(colour));
      }
    }
  }
  if (look.fontName) {
    root.style.setProperty('--font', `"${String(look.fontName).replace(/["\\]/g, '')}", system-ui, sans-serif`);
  }
  const brand = document.getElementById('brand');
  brand.textContent = look.pageTitle ?? '';
  brand.hidden = !look.pageTitle;
}

/** White or black, whichever reads better on a colour. */
function readable(colour) {
  const pencil = document.createElement('canvas').getContext('2d');
  pencil.fillStyle = colour;
  pencil.fillRect(0, 0, 1, 1);
  const [r, g, b] = [...pencil.getImageData(0, 0, 1, 1).data].map((part) => (part / 255) ** 2.2);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.18 ? '#000' : '#fff';
}

/** A text in the language of the page, by language and key or by key alone; ours where the configuration has none. */
export function text(key, ours) {
  const translations = look.translations ?? {};
  const theirs = translations[language]?.[key] ?? translations[key];
  return typeof theirs === 'string' ? theirs : ours;
}

export const title = () => look.pageTitle ?? 'Identity verification';
export const languages = () => (Array.isArray(look.languages) ? look.languages : []);
export const spoken = () => language;
export const wants = (member) => look[member] === true;
export const items = (member) => (Array.isArray(look[member]) ? look[member] : []);
export const country = (session) => session.country ?? look.defaultDocumentCountry ?? look.defaultCountry;

/** The documents it allows: of these kinds, and of each kind from these countries, or from everywhere. */
export function documents(all) {
  return all.filter(({ type, country: from }) => {
    const kinds = look.documentTypes;
    const countries = look.documentCountries?.[type];
    return (!Array.isArray(kinds) || kinds.length === 0 || kinds.includes(type))
      && (countries === undefined || [countries].flat().some((one) => one === 'univ' || one === from));
  });
}

const WORDS = ['front', 'back', 'selfie', 'document', 'passport', 'identityCard', 'driversLicense'];

/** Whether a way to take this picture is allowed: a list of pictures or documents; an empty one allows none. */
export function allows(member, depiction, document) {
  const list = look[member];
  if (!Array.isArray(list)) {
    return list !== false;
  }
  const known = list.filter((word) => WORDS.includes(word));
  return list.length > known.length || known.includes(depiction) || (depiction !== 'selfie' && (known.includes('document') || known.includes(document)));
}
