// What the application asks of the page around it, each by its name ("what"), and who does it.
// A handler gets the request, an object; what it learns goes back through `tell({what, …})`.
export function createRequests({core, requestFrame}) {
  const handlers = new Map();

  return {
    /// Answers who did it before.
    handle(what, handler) {
      const before = handlers.get(what);
      handlers.set(what, handler);
      return before;
    },
    // After each frame.
    serve() {
      for (const request of core.requests()) {
        const handler = handlers.get(request.what);
        if (handler) handler(request);
        else console.warn(`Nobody here can do "${request.what}".`);
      }
    },
    tell(message) {
      core.tell(message);
      requestFrame();
    },
  };
}
