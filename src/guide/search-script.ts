/**
 * The search of the home page, a classic script. Names are cut into two characters each (Chinese has no spaces), words of
 * letters and digits stay whole. Everything is put into the page as text, never as markup.
 */
export const SEARCH_SCRIPT = String.raw`'use strict';
(function () {
  var SHOWN = 50;
  var ORGANS_SHOWN = 3;
  var DEEPEST_PLACE = 2;
  var data = window.qingdanSearch;
  var form = document.getElementById('search');
  var words = document.getElementById('words');
  var place = document.getElementById('place');
  var found = document.getElementById('found');
  var results = document.getElementById('results');

  function fold(text) {
    return text.normalize('NFKC').toLowerCase();
  }

  // Two characters each; the last one alone too, so that every character begins a piece.
  function pieces(text) {
    var all = [];
    (fold(text).match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) || []).forEach(function (run) {
      if (!/^\p{Script=Han}/u.test(run)) return all.push(run);
      var characters = Array.from(run);
      characters.forEach(function (character, index) {
        all.push(character + (characters[index + 1] || ''));
      });
    });
    return all;
  }

  // A query of several characters is not asked for its last character alone: the pieces before it hold it already.
  function queryPieces(text) {
    return pieces(text).filter(function (piece, index, all) {
      var before = all[index - 1] || '';
      return !(Array.from(piece).length === 1 && before.length > 1 && before.endsWith(piece) && /\p{Script=Han}/u.test(piece));
    });
  }

  var index = new MiniSearch({ fields: ['name', 'code'], tokenize: pieces, processTerm: function (term) { return term; } });
  index.addAll(data.names.map(function (row, number) {
    return { id: number, name: row[0], code: row[1] };
  }));

  function lookUp(text) {
    var options = {
      tokenize: queryPieces,
      boost: { name: 2 },
      prefix: function (term) { return !/\p{Script=Han}/u.test(term) || Array.from(term).length === 1; },
      combineWith: 'AND'
    };
    var hits = index.search(text, options);
    if (hits.length > 0) return hits;
    options.combineWith = 'OR';
    return index.search(text, options);
  }

  function isAt(organ, wanted) {
    for (var at = data.organs[organ][1]; at >= 0; at = data.places[at][1]) if (at === wanted) return true;
    return false;
  }

  function organsOf(row) {
    var all = data.sets[row[5]];
    if (place.value === '') return all;
    var wanted = Number(place.value);
    return all.filter(function (organ) { return isAt(organ, wanted); });
  }

  function link(address, text) {
    var anchor = document.createElement('a');
    anchor.href = address;
    anchor.textContent = text;
    return anchor;
  }

  function itemAddress(organ, row) {
    return 'items/' + data.organs[organ][2] + '/' + row[2] + '.html';
  }

  function entry(row, organs) {
    var item = document.createElement('li');
    var about = document.createElement('p');
    item.append(link(organs.length === 1 ? itemAddress(organs[0], row) : 'where/' + row[2] + '.html', row[0]));
    var carriedOutBy = organs.length === 1 ? data.organs[organs[0]][0] : organs.length + '个机关办理';
    about.textContent = [row[3], row[4], '编码 ' + row[1], carriedOutBy].join('，');
    item.append(about);
    if (organs.length > 1 && organs.length <= ORGANS_SHOWN) {
      var places = document.createElement('p');
      organs.forEach(function (organ, number) {
        if (number > 0) places.append('　');
        places.append(link(itemAddress(organ, row), data.organs[organ][0]));
      });
      item.append(places);
    }
    return item;
  }

  function show() {
    var text = words.value.trim();
    results.replaceChildren();
    if (text === '') {
      found.textContent = '';
      return;
    }
    var hits = lookUp(text)
      .map(function (hit) { return { row: data.names[hit.id], organs: organsOf(data.names[hit.id]) }; })
      .filter(function (hit) { return hit.organs.length > 0; });
    found.textContent = hits.length === 0 ? '没有找到，换个说法试试。' : '找到' + hits.length + '个事项' + (hits.length > SHOWN ? '，先列出' + SHOWN + '个' : '') + '。';
    results.append.apply(results, hits.slice(0, SHOWN).map(function (hit) { return entry(hit.row, hit.organs); }));
  }

  function fillPlaces() {
    var depths = [];
    data.places.forEach(function (row, number) {
      var depth = row[1] < 0 ? 0 : depths[row[1]] + 1;
      depths.push(depth);
      if (depth > DEEPEST_PLACE) return;
      var option = document.createElement('option');
      option.value = String(number);
      option.textContent = '　'.repeat(depth) + row[0];
      place.append(option);
    });
  }

  fillPlaces();
  form.hidden = false;
  words.addEventListener('input', show);
  place.addEventListener('change', show);
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    show();
  });
  // The browser puts the words back when somebody returns to the page.
  window.addEventListener('pageshow', show);
})();
`;
