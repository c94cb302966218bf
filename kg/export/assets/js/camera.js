"use strict";
// Moving over a canvas: drag, wheel, pinch, keys; from the graph's coordinates to the screen's and back.
kg.camera = (() => {
  const STEP = 60;

  function make(canvas, on) {
    const camera = { scale: 1, moving: false };
    let middle = [0, 0];
    let settle = 0;
    const touches = new Map();
    let travelled = 0, pinch = 0;
    const size = () => [canvas.clientWidth || 1, canvas.clientHeight || 1];

    camera.x = (x) => (x - middle[0]) * camera.scale + size()[0] / 2;
    camera.y = (y) => (y - middle[1]) * camera.scale + size()[1] / 2;
    camera.worldX = (x) => (x - size()[0] / 2) / camera.scale + middle[0];
    camera.worldY = (y) => (y - size()[1] / 2) / camera.scale + middle[1];
    camera.window = (margin) => ({
      left: camera.worldX(-margin), top: camera.worldY(-margin),
      right: camera.worldX(size()[0] + margin), bottom: camera.worldY(size()[1] + margin),
    });
    camera.sees = (node) => {
      const x = camera.x(kg.data.x[node]), y = camera.y(kg.data.y[node]);
      return x > -60 && y > -60 && x < size()[0] + 60 && y < size()[1] + 60;
    };

    // Size the canvas to its box in the screen's own pixels, and empty it.
    camera.clear = (context, colour) => {
      const [wide, high] = size(), ratio = Math.min(2, devicePixelRatio || 1);
      if (canvas.width !== Math.round(wide * ratio) || canvas.height !== Math.round(high * ratio)) {
        canvas.width = Math.round(wide * ratio);
        canvas.height = Math.round(high * ratio);
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.fillStyle = colour;
      context.fillRect(0, 0, wide, high);
    };

    function moved() {
      camera.moving = true;
      clearTimeout(settle);
      settle = setTimeout(() => { camera.moving = false; on.redraw(); }, 160);
      on.redraw();
    }

    function zoomAt(x, y, factor) {
      const [wx, wy] = [camera.worldX(x), camera.worldY(y)];
      camera.scale = Math.min(4, Math.max(0.005, camera.scale * factor));
      middle = [wx - (x - size()[0] / 2) / camera.scale, wy - (y - size()[1] / 2) / camera.scale];
      moved();
    }

    function pan(dx, dy) {
      middle = [middle[0] - dx / camera.scale, middle[1] - dy / camera.scale];
      moved();
    }

    camera.zoomBy = (factor) => zoomAt(size()[0] / 2, size()[1] / 2, factor);

    camera.show = (left, top, right, bottom, animated) => {
      const [wide, high] = size();
      const goal = Math.min(1.25, 0.94 * Math.min(wide / (right - left), high / (bottom - top)));
      const end = [(left + right) / 2, (top + bottom) / 2];
      if (!animated) {
        middle = end;
        camera.scale = goal;
        moved();
        return;
      }
      const from = [...middle], first = camera.scale, began = performance.now();
      const frame = (now) => {
        const part = Math.min(1, Math.max(0, (now - began) / 350)), ease = part * part * (3 - 2 * part);
        middle = [from[0] + (end[0] - from[0]) * ease, from[1] + (end[1] - from[1]) * ease];
        camera.scale = first * (goal / first) ** ease;
        moved();
        if (part < 1) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    };

    const place = (event) => {
      const frame = canvas.getBoundingClientRect();
      return [event.clientX - frame.left, event.clientY - frame.top];
    };
    const spread = () => {
      const [a, b] = [...touches.values()];
      return Math.hypot(a[0] - b[0], a[1] - b[1]);
    };

    canvas.addEventListener("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      touches.set(event.pointerId, place(event));
      travelled = 0;
      if (touches.size === 2) pinch = spread();
      on.leave();
    });
    canvas.addEventListener("pointermove", (event) => {
      const [x, y] = place(event);
      const before = touches.get(event.pointerId);
      if (!before) {
        on.hover(x, y, { x: event.clientX, y: event.clientY });
        return;
      }
      touches.set(event.pointerId, [x, y]);
      travelled += Math.abs(x - before[0]) + Math.abs(y - before[1]);
      if (touches.size === 2) {
        const [a, b] = [...touches.values()];
        zoomAt((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, spread() / pinch);
        pinch = spread();
      } else if (travelled > 4) pan(x - before[0], y - before[1]);
    });
    canvas.addEventListener("pointerup", (event) => {
      const alone = touches.size === 1;
      touches.delete(event.pointerId);
      if (alone && travelled <= 4) on.click(...place(event));
    });
    canvas.addEventListener("pointercancel", (event) => touches.delete(event.pointerId));
    canvas.addEventListener("pointerleave", on.leave);
    canvas.addEventListener("dblclick", (event) => on.doubleClick(...place(event)));
    canvas.addEventListener("wheel", (event) => {
      event.preventDefault();
      zoomAt(...place(event), Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0015)));
    }, { passive: false });
    canvas.addEventListener("keydown", (event) => {
      const moves = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] };
      if (moves[event.key]) pan(...moves[event.key]);
      else if (event.key === "+" || event.key === "=") camera.zoomBy(1.25);
      else if (event.key === "-") camera.zoomBy(0.8);
      else return;
      event.preventDefault();
    });
    new ResizeObserver(() => on.redraw()).observe(canvas);
    return camera;
  }

  return { make };
})();
