/**
 * Fetches pictures before they are wanted, one after the other, when the tab is idle. They are answered with
 * `no-store`, so that no browser writes somebody's passport to a disk: they are kept in this tab's memory instead, for a
 * few minutes, the oldest thrown away when there are too many.
 *
 * pictures: JSON, addresses.
 * proofAhead(address): an address in memory where the picture is there, told by the last part of its address, which is
 *   the check's id and the kind of picture; else the address itself.
 */
const AHEAD_KEPT = 5 * 60 * 1000;
const AHEAD_LARGEST = 60 * 1024 * 1024; // bytes in all
const aheadPictures = new Map(); // last part of the address -> {url, size}

/** Only what names its check: a name that two pictures share would show one person's as another's. */
const aheadKey = (address) => new URL(address, document.baseURI).pathname.match(/\/([0-9a-f-]{36}-\w+)$/)?.[1];

const aheadForget = (key) => {
  const one = aheadPictures.get(key);
  one && URL.revokeObjectURL(one.url);
  aheadPictures.delete(key);
};

window.proofAhead = (address) => (aheadPictures.get(aheadKey(address)) ?? { url: address }).url;

class ProofAhead extends HTMLElement {
  #wanted = [];
  #gone = null;

  set pictures(json) {
    this.#wanted = JSON.parse(json);
    this.isConnected && this.#begin();
  }

  connectedCallback() {
    this.hidden = true;
    this.#begin();
  }

  disconnectedCallback() {
    this.#gone?.abort();
  }

  #begin() {
    this.#gone?.abort();
    this.#gone = new AbortController();
    const { signal } = this.#gone;
    const idle = window.requestIdleCallback ?? ((run) => setTimeout(run, 1000));
    idle(() => this.#fetch(signal), { timeout: 5000 });
  }

  async #fetch(signal) {
    for (const address of this.#wanted) {
      const key = aheadKey(address);
      if (signal.aborted || !key || aheadPictures.has(key)) {
        continue;
      }
      try {
        const answer = await fetch(address, { signal, priority: 'low' });
        answer.ok && this.#keep(key, await answer.blob());
      } catch {
        return; // no connection, or nobody waits for them any more: they are fetched when they are looked at
      }
    }
  }

  #keep(key, blob) {
    let total = blob.size;
    for (const one of aheadPictures.values()) {
      total += one.size;
    }
    for (const old of [...aheadPictures.keys()]) {
      if (total > AHEAD_LARGEST) {
        total -= aheadPictures.get(old).size;
        aheadForget(old);
      }
    }
    aheadPictures.set(key, { url: URL.createObjectURL(blob), size: blob.size });
    setTimeout(() => aheadForget(key), AHEAD_KEPT);
  }
}
customElements.get('proof-ahead') || customElements.define('proof-ahead', ProofAhead);
