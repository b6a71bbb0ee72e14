// Schedules frames. The page does not paint continuously: a frame is built only after something was
// requested, and then until the program wants no more; at rest nothing runs.
//
// Requests made before open() are ignored, because there is nothing to show while the policy packs
// are being loaded. A page in another site's frame gets no animation frames while it is scrolled
// out of sight, but its portal still expects answers; there a timer runs the frame instead.
const hiddenFrameDelay = 500; // ms

/// draw() builds one frame and returns whether another one is wanted.
export function createFrames(draw) {
  let opened = false;
  let stopped = false;
  let count = 0;
  let pending = 0; // the animation frame that was requested
  let timer = 0;
  let working = 0; // see during()
  const waiting = []; // for the page to be idle

  function request() {
    if (pending || stopped || !opened) return;
    pending = requestAnimationFrame(run);
    if (parent !== self) timer = setTimeout(run, hiddenFrameDelay);
  }

  function run() {
    cancelAnimationFrame(pending);
    clearTimeout(timer);
    pending = 0;
    if (stopped) return;
    count += 1;
    if (draw()) request();
    else if (!working) for (const done of waiting.splice(0)) done();
  }

  return {
    request,
    /// Runs a frame now.
    run,
    open() {
      opened = true;
    },
    /// No frame is run any more.
    stop() {
      stopped = true;
    },
    isStopped: () => stopped,
    count: () => count,
    /// A promise that is fulfilled when no frame is pending and no work is under way.
    idle: () =>
      new Promise((done) => {
        if (pending || working) waiting.push(done);
        else done();
      }),
    /// The page is not idle until the work, an asynchronous function, is done.
    async during(work) {
      working += 1;
      try {
        await work();
      } finally {
        working -= 1;
        request();
      }
    },
  };
}
