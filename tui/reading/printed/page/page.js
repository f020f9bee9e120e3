'use strict';
(() => {
  const panes = document.getElementById('panes');
  const said = document.getElementById('said');
  const aside = document.getElementById('aside');
  const wordings = document.getElementById('wordings');
  const all = [...panes.querySelectorAll('.pane')];
  const stretches = new Map(); // number of a strand -> its stretches, in the order of the panes
  for (const each of panes.querySelectorAll('[data-p]')) {
    for (const touch of each.dataset.p.split(' ')) {
      const number = touch.split('.')[0];
      if (!stretches.has(number)) stretches.set(number, []);
      stretches.get(number).push(each);
    }
  }
  const passagesOf = (pane) => [...pane.querySelectorAll('a.p')];
  for (const pane of all) {
    passagesOf(pane).forEach((each, at) => { each.tabIndex = at ? -1 : 0; });
  }
  let lit = [];
  const paneOf = (each) => each.closest('.pane');

  function putOut() {
    for (const each of lit) {
      each.classList.remove('lit', 'cursor');
      each.removeAttribute('aria-current');
    }
    for (const pane of panes.querySelectorAll('.quiet')) pane.classList.remove('quiet');
    lit = [];
    wordings.replaceChildren();
    aside.hidden = true;
    said.textContent = 'Nothing is lit.';
  }

  function standOn(passage) {
    const pane = paneOf(passage);
    const before = pane.querySelector('a.p[tabindex="0"]');
    if (before) before.tabIndex = -1;
    if (passage.matches('a.p')) passage.tabIndex = 0;
    passage.focus({ preventScroll: true });
  }

  // Panes that do not tell it stand back where not all have room, and the one under the hand stays where it is.
  function makeRoom(telling, from) {
    if (panes.scrollWidth <= panes.clientWidth + 1) return;
    const left = from.getBoundingClientRect().left;
    const others = all.filter((pane) => !telling.has(pane));
    for (const pane of others) pane.classList.add('quiet');
    panes.scrollLeft += from.getBoundingClientRect().left - left;
    if (others.length) {
      aside.textContent = `${others.length} outlets without it stand back; Escape brings them back.`;
      aside.hidden = false;
    }
  }

  function light(number, from) {
    const found = stretches.get(number);
    if (!found) return;
    putOut();
    lit = found;
    const first = new Map();
    for (const each of found) {
      each.classList.add('lit');
      const pane = paneOf(each);
      if (!first.has(pane)) first.set(pane, each);
      const folded = each.closest('details');
      if (folded) folded.open = true;
    }
    const cursor = from || found[0];
    cursor.classList.add('cursor');
    cursor.setAttribute('aria-current', 'true');
    first.set(paneOf(cursor), cursor);
    const own = paneOf(cursor);
    const before = cursor.getBoundingClientRect().top;
    makeRoom(new Set(first.keys()), own);
    own.scrollTop += cursor.getBoundingClientRect().top - before;
    const height = cursor.getBoundingClientRect().top;
    const moves = [];
    for (const [pane, each] of first) {
      if (each !== cursor) moves.push([pane, each.getBoundingClientRect().top - height]);
    }
    for (const [pane, by] of moves) pane.scrollTop += by;
    said.textContent = document.getElementById('d' + number).textContent;
    wordings.replaceChildren(...words(number));
  }

  // One row a wording: its pieces are those of one mark, and a mark that is only likely says so.
  function words(number) {
    const rows = new Map();
    for (const each of stretches.get(number)) {
      const touch = each.dataset.p.split(' ').find((one) => one.split('.')[0] === number);
      const pane = paneOf(each);
      const key = `${pane.dataset.letter} ${touch}`;
      if (!rows.has(key)) rows.set(key, { pane, likely: touch.endsWith('?'), first: each, text: '', line: null });
      const row = rows.get(key);
      const line = each.closest('p,h4');
      row.text += (row.line && row.line !== line ? ' ' : '') + each.textContent;
      row.line = line;
    }
    return [...rows.values()].map(({ pane, likely, first, text }) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      const chip = document.createElement('span');
      chip.className = `chip c${pane.dataset.colour}`;
      chip.textContent = pane.dataset.letter;
      button.type = 'button';
      button.append(chip, ` ${pane.dataset.name}${likely ? ', likely' : ''}: ${text}`);
      button.addEventListener('click', () => show(first));
      item.append(button);
      return item;
    });
  }

  function show(stretch) {
    if (!stretch.matches('a')) stretch.tabIndex = -1;
    standOn(stretch);
    stretch.scrollIntoView({ block: 'center', inline: 'nearest' });
  }

  const main = (passage) => passage.dataset.p.split('.')[0];

  panes.addEventListener('click', (event) => {
    const passage = event.target.closest('a.p');
    if (passage) {
      event.preventDefault();
      standOn(passage);
      light(main(passage), passage);
    } else if (event.target.closest('.quiet')) {
      putOut();
    }
  });

  for (const link of document.querySelectorAll('a.go')) {
    link.addEventListener('click', (event) => {
      const place = document.getElementById(link.hash.slice(1));
      if (!place) return;
      event.preventDefault();
      if (link.dataset.go) light(link.dataset.go, stretches.get(link.dataset.go).includes(place) ? place : null);
      const folded = place.closest('details');
      if (folded) folded.open = true;
      show(place);
    });
  }

  function step(passage, by) {
    const own = passagesOf(paneOf(passage));
    const next = own[own.indexOf(passage) + by];
    if (next) show(next);
  }

  // To the same passage in the next pane that tells it; where none does, to the passage at the same height.
  function cross(passage, by) {
    const number = lit.includes(passage) ? lit : stretches.get(main(passage));
    const order = by > 0 ? all.slice(all.indexOf(paneOf(passage)) + 1) : all.slice(0, all.indexOf(paneOf(passage))).reverse();
    for (const pane of order) {
      const found = number.find((each) => paneOf(each) === pane && each.closest('a.p'));
      if (found) return show(found.closest('a.p'));
    }
    for (const pane of order) {
      const own = passagesOf(pane);
      if (own.length) {
        const top = passage.getBoundingClientRect().top;
        const away = own.map((each) => Math.abs(each.getBoundingClientRect().top - top));
        return show(own[away.indexOf(Math.min(...away))]);
      }
    }
    return undefined;
  }

  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Escape') {
      putOut();
      return;
    }
    const passage = document.activeElement && document.activeElement.closest('.pane .p[data-p]');
    if (!passage) return;
    const own = passagesOf(paneOf(passage));
    const acts = {
      ArrowDown: () => step(passage, 1),
      ArrowUp: () => step(passage, -1),
      ArrowRight: () => cross(passage, 1),
      ArrowLeft: () => cross(passage, -1),
      Home: () => show(own[0]),
      End: () => show(own[own.length - 1]),
    };
    if (Object.hasOwn(acts, event.key)) {
      event.preventDefault();
      acts[event.key]();
    }
  });
})();
