"use strict";
// Pinyin: does "jf", "jinf" or "jinfeng" stand for 金锋?
kg.pinyin = (() => {
  // The reader of a text: one syllable for each character, other characters as they are.
  function reader({ characters, syllables, other }) {
    const split = syllables ? syllables.split(" ") : [];
    const usual = new Map([...characters].map((char, i) => [char, split[i]]));
    return (text) => {
      const read = [...text].map((char) => usual.get(char) || char.toLowerCase());
      const odd = Object.hasOwn(other, text) ? other[text] : [];
      for (let i = 0; i < odd.length; i += 2) read[odd[i]] = odd[i + 1];
      return read;
    };
  }

  // Can the letters be cut into beginnings of these syllables, one after the other?
  function from(letters, syllables, at) {
    if (!letters) return true;
    if (at >= syllables.length) return false;
    const syllable = syllables[at];
    for (let length = Math.min(shared(letters, syllable), letters.length); length > 0; length -= 1) {
      if (from(letters.slice(length), syllables, at + 1)) return true;
    }
    return false;
  }

  function shared(a, b) {
    let i = 0;
    while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
    return i;
  }

  // The first place where the letters match, -1 for none.
  function find(letters, syllables) {
    for (let at = 0; at < syllables.length; at += 1) {
      if (syllables[at][0] === letters[0] && from(letters, syllables, at)) return at;
    }
    return -1;
  }

  // Letters of a query that may be pinyin: "Jin Feng" → "jinfeng", ü → v; empty if it is something else.
  function letters(query) {
    const plain = query.toLowerCase().replace(/[\s'’-]/g, "").replace(/ü/g, "v");
    return /^[a-z]{1,40}$/.test(plain) ? plain : "";
  }

  return { reader, find, letters };
})();
