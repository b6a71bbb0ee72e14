// Decides when an untouched kiosk warns and when it is wiped.
//
// It counts no ticks but compares the clock with the time of the last touch, because a computer
// that slept ran no timers. After the deadline the first tick or touch wipes: whoever touches the
// screen then is the next visitor, who must not see the entries of the last one. A clock that was
// set back would lengthen the wait without limit; then the wait starts again from the clock's new
// time.
//
// No browser is needed here: the clock and what is to be done come from outside.

/// `times`: {warn_after, wipe_after} in seconds; now() in milliseconds. warn(left) is called at
/// each tick of the warning with the seconds that are left, dismissWarning() when the visitor is
/// back, wipe() once. The caller calls tick() each second and touch() at each touch.
export function createIdle({times, now, warn, dismissWarning, wipe}) {
  let last = now();
  let warned = false;
  let over = false;

  function idleSeconds() {
    const at = now();
    if (at < last) last = at;
    return (at - last) / 1000;
  }

  function tick() {
    if (over) return;
    const seconds = idleSeconds();
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
    touch() {
      if (idleSeconds() >= times.wipe_after) return tick();
      last = now();
      if (warned) dismissWarning();
      warned = false;
    },
  };
}
