// <green-gauge src="https://…/index.html" region="CN-AH" lang="zh" theme="light" firm="firm.json">: GreenGauge within
// a page of another site. That page's policy must allow frame-src and script-src for it, and connect-src for `firm`,
// the address of a firm file. `sandbox` is handed on to the frame.
// Events ready, resize {height}, result {assessment}, error {code}, told in `detail`; methods load(firm), print().
// The protocol is that of README.md; a plain iframe can do the same (see portal-demo/frame.js).
import {isReady, isTold} from './embed/protocol.js';

class GreenGauge extends HTMLElement {
  #frame = null;
  #port = null;
  #origin = ''; // of the frame's messages
  #waiting = []; // asked before the handshake

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
    // The frame follows its content up to the height of the window; what is longer is scrolled within.
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

  /// A firm file, as an object, is shown in the frame. A faulty one is told by an `error` event.
  load(firm) {
    this.#ask({type: 'load', firm});
  }

  print() {
    this.#ask({type: 'print'});
  }

  /// Of the window: only the frame's "ready" is of interest.
  handleEvent({source, origin, data}) {
    if (source !== this.#frame.contentWindow || origin !== this.#origin) return;
    if (!isReady(data)) return;
    const {port1, port2} = new MessageChannel();
    this.#port?.close();
    this.#port = port1;
    port1.onmessage = (event) => this.#hear(event.data);
    const init = {greengauge: 1, type: 'init'};
    for (const name of ['lang', 'region', 'theme']) init[name] = this.getAttribute(name) ?? '';
    // A sandboxed frame has no origin to address; what is sent holds nothing but these three.
    source.postMessage(init, origin === 'null' ? '*' : origin, [port2]);
    for (const message of this.#waiting.splice(0)) port1.postMessage(message);
    this.#tell('ready', {});
  }

  #hear(message) {
    if (!isTold(message)) return;
    const {type, ...detail} = message;
    if (type === 'resize') this.#frame.style.height = `${detail.height}px`;
    this.#tell(type, detail);
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, {detail}));
  }

  #ask(message) {
    if (this.#port) this.#port.postMessage(message);
    else this.#waiting.push(message);
  }

  async #loadFrom(address) {
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(String(answer.status));
      this.load(await answer.json());
    } catch {
      this.#tell('error', {code: 'firm.unreachable'});
    }
  }
}

customElements.define('green-gauge', GreenGauge);
