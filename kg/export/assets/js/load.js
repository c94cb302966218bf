"use strict";
// Blocks of data in the page: base64 of gzip, unpacked when asked for, without a network.
kg.load = (() => {
  function bytes(base64) {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
    const binary = atob(base64);
    const made = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i += 1) made[i] = binary.charCodeAt(i);
    return made;
  }

  function unpacked(name) {
    const holder = document.getElementById(`block-${name}`);
    if (!holder) throw new Error(`the page has no block ${name}`);
    const packed = new Blob([bytes(holder.textContent.trim())]);
    return new Response(packed.stream().pipeThrough(new DecompressionStream("gzip")));
  }

  const block = async (name) => new Uint8Array(await unpacked(name).arrayBuffer());
  const json = async (name) => unpacked(name).json();

  return { block, json };
})();
