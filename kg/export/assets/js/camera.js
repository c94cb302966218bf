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
    let wide = 1, high = 1; // of the canvas, measured when it changes: asking for each point would cost more than drawing it
    function measure() {
      wide = canvas.clientWidth || 1;
      high = canvas.clientHeight || 1;
    }

    camera.x = (x) => (x - middle[0]) * camera.scale + wide / 2;
    camera.y = (y) => (y - middle[1]) * camera.scale + high / 2;
    camera.worldX = (x) => (x - wide / 2) / camera.scale + middle[0];
    camera.worldY = (y) => (y - high / 2) / camera.scale + middle[1];
    camera.window = (margin) => ({
      left: camera.worldX(-margin), top: camera.worldY(-margin),
      right: camera.worldX(wide + margin), bottom: camera.worldY(high + margin),
    });
    camera.sees = (node) => {
      const x = camera.x(kg.data.x[node]), y = camera.y(kg.data.y[node]);
      return x > -60 && y > -60 && x < wide + 60 && y < high + 60;
    };

    // Size the canvas to its box in the screen's own pixels, and empty it.
    camera.clear = (context, colour) => {
      const ratio = Math.min(2, devicePixelRatio || 1);
      if (canvas.width !== Math.round(wide * ratio) || canvas.height !== Math.round(high * ratio)) {
        canvas.width = Math.round(wide * ratio);
        canvas.height = Math.round(high * ratio);
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.fillStyle = colour;
      context.fillRect(0, 0, wide, high);
    };

    // The canvas as it is now, to be shown again from another place: (context) => draws it where it belongs then.
    camera.snapshot = () => {
      const image = document.createElement("canvas");
      image.width = canvas.width;
      image.height = canvas.height;
      image.getContext("2d").drawImage(canvas, 0, 0);
      const [left, top, right, bottom] = [camera.worldX(0), camera.worldY(0), camera.worldX(wide), camera.worldY(high)];
      return (context) => {
        const x = camera.x(left), y = camera.y(top);
        context.drawImage(image, x, y, camera.x(right) - x, camera.y(bottom) - y);
      };
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
      middle = [wx - (x - wide / 2) / camera.scale, wy - (y - high / 2) / camera.scale];
      moved();
    }

    function pan(dx, dy) {
      middle = [middle[0] - dx / camera.scale, middle[1] - dy / camera.scale];
      moved();
    }

    camera.zoomBy = (factor) => zoomAt(wide / 2, high / 2, factor);

    camera.show = (left, top, right, bottom, animated) => {
      measure();
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
    new ResizeObserver(() => { measure(); on.redraw(); }).observe(canvas);
    measure();
    return camera;
  }

  return { make };
})();
