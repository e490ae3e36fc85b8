/**
 * A list of links that is gone through by key: J and K from anywhere on the page, and the arrow keys, Home and End from
 * within. Put on a list with the attribute is-rows.
 */
document.addEventListener('keydown', (event) => {
  const list = document.querySelector('[is-rows]');
  const target = event.composedPath()[0];
  const elsewhere = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || target.matches?.('input, textarea, select, [contenteditable=true]');
  if (!list || elsewhere || document.querySelector('dialog[open], vaadin-dialog[opened]')) {
    return;
  }
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement);
  const to = {
    j: at + 1,
    k: at < 0 ? 0 : at - 1,
    ...(at >= 0 && { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }),
  }[event.key];
  if (to !== undefined && links.length) {
    event.preventDefault();
    links[Math.min(links.length - 1, Math.max(0, to))].focus();
  }
});
