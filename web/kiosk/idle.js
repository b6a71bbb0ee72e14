// When nobody touches the screen: a warning, then the wipe. In: touches, ticks and the clock's milliseconds.
// A computer that slept through its deadline wipes at the first tick or touch; a clock set back starts the wait anew.

/// `times` in seconds: {warn_after, wipe_after}. `warn(left)` is called each second of the warning, `calm()` when
/// somebody is there again, `wipe()` once.
export function createIdle({times, now, warn, calm, wipe}) {
  let last = now();
  let warned = false;
  let over = false;

  function idle() {
    const at = now();
    if (at < last) last = at;
    return (at - last) / 1000;
  }

  function tick() {
    if (over) return;
    const seconds = idle();
    if (seconds >= times.wipe_after) {
      over = true;
      wipe();
    } else if (seconds >= times.warn_after) {
      warned = true;
      warn(Math.ceil(times.wipe_after - seconds));
    }
  }

  return {
    tick,
    /// Somebody is there. Too late is too late: what comes after the deadline is the next visitor.
    touch() {
      if (idle() >= times.wipe_after) return tick();
      last = now();
      if (warned) calm();
      warned = false;
    },
  };
}
