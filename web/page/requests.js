// Requests of the program to the page around it, such as saving, printing or showing a QR code.
//
// The program cannot call the browser. During a frame it collects requests {what, …}; after the
// frame dispatch() hands each to the handler installed under its name. A handler reports its result
// with notify({what, …}): the program receives the message and builds a frame with it.
export function createRequests({core, requestFrame}) {
  const handlers = new Map();
  let working = 0; // asynchronous handlers that are not done
  const waiting = []; // for them

  async function follow(work) {
    working += 1;
    try {
      await work;
    } finally {
      working -= 1;
      if (!working) for (const done of waiting.splice(0)) done();
    }
  }

  return {
    /// Installs the handler of a name; returns the one that it replaces.
    handle(what, handler) {
      const before = handlers.get(what);
      handlers.set(what, handler);
      return before;
    },
    dispatch() {
      for (const request of core.requests()) {
        const handler = handlers.get(request.what);
        if (!handler) {
          console.warn(`No handler for request "${request.what}".`);
          continue;
        }
        const work = handler(request);
        if (work) follow(work);
      }
    },
    /// Waits for handlers that are not done; returns whether there were any.
    async finish() {
      if (!working) return false;
      await new Promise((done) => {
        waiting.push(done);
      });
      return true;
    },
    notify(message) {
      core.notify(message);
      requestFrame();
    },
  };
}
