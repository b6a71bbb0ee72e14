// The element <green-gauge> for other sites' pages:
//   <green-gauge src="https://…/index.html" region="CN-AH" lang="zh" theme="light" firm="firm.json">
// It shows GreenGauge in a frame and turns the messages of its port (embed/protocol.js) into events
// and methods. `firm` is the address of a firm file; `sandbox` is passed on to the frame. Events:
// ready, resize {height}, result {assessment}, error {code}, each in `detail`; methods: load(firm),
// print(). The embedding page's content security policy must allow frame-src and script-src for the
// address, and connect-src for that of `firm`. README.md describes the protocol; a plain iframe can
// do the same (see portal-demo/frame.js).
import {isPageMessage, isReady} from './embed/protocol.js';

class GreenGauge extends HTMLElement {
  #frame = null;
  #port = null;
  #origin = ''; // that the frame's messages come from
  #queue = []; // commands before the frame is ready

  connectedCallback() {
    const address = new URL(
      this.getAttribute('src') || new URL('index.html', import.meta.url),
      document.baseURI,
    );
    for (const name of ['lang', 'region', 'theme']) {
      if (this.getAttribute(name)) address.searchParams.set(name, this.getAttribute(name));
    }
    const sandbox = this.getAttribute('sandbox');
    this.#origin =
      sandbox !== null && !/\ballow-same-origin\b/.test(sandbox) ? 'null' : address.origin;
    const frame = document.createElement('iframe');
    if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
    frame.title = this.title || '绿标尺 GreenGauge';
    frame.referrerPolicy = 'no-referrer';
    frame.src = address;
    // The frame follows the height of its content up to that of the window, then it scrolls.
    Object.assign(frame.style, {
      display: 'block',
      boxSizing: 'border-box',
      width: '100%',
      height: '40rem',
      minHeight: '30rem',
      maxHeight: '90vh',
      border: '0',
    });
    if (getComputedStyle(this).display === 'inline') this.style.display = 'block';
    addEventListener('message', this);
    this.replaceChildren(frame);
    this.#frame = frame;
    if (this.getAttribute('firm')) this.#loadFrom(this.getAttribute('firm'));
  }

  disconnectedCallback() {
    removeEventListener('message', this);
    this.#port?.close();
    this.#port = null;
    this.replaceChildren();
  }

  /// Opens a firm file, given as an object. If it cannot be read, an `error` event follows.
  load(firm) {
    this.#send({type: 'load', firm});
  }

  print() {
    this.#send({type: 'print'});
  }

  /// The window's messages: the frame's "ready" is answered with a port, each time the frame loads.
  handleEvent({source, origin, data}) {
    if (source !== this.#frame.contentWindow || origin !== this.#origin) return;
    if (!isReady(data)) return;
    const {port1, port2} = new MessageChannel();
    this.#port?.close();
    this.#port = port1;
    port1.onmessage = (event) => this.#receive(event.data);
    const init = {greengauge: 1, type: 'init'};
    for (const name of ['lang', 'region', 'theme']) init[name] = this.getAttribute(name) ?? '';
    // A sandboxed frame has no origin to address; the message has no more than these three values.
    source.postMessage(init, origin === 'null' ? '*' : origin, [port2]);
    for (const message of this.#queue.splice(0)) port1.postMessage(message);
    this.#emit('ready', {});
  }

  #receive(message) {
    if (!isPageMessage(message)) return;
    const {type, ...detail} = message;
    if (type === 'resize') this.#frame.style.height = `${detail.height}px`;
    this.#emit(type, detail);
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, {detail}));
  }

  #send(message) {
    if (this.#port) this.#port.postMessage(message);
    else this.#queue.push(message);
  }

  async #loadFrom(address) {
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(String(answer.status));
      this.load(await answer.json());
    } catch {
      this.#emit('error', {code: 'firm.unreachable'});
    }
  }
}

customElements.define('green-gauge', GreenGauge);
