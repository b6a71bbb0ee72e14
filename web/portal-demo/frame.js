// The example with a plain iframe, sandboxed without allow-same-origin: the protocol of
// ../README.md ("In another site's page") written by hand.
import {registered, showResult, showStatus} from './common.js';

const frame = document.getElementById('gauge');
const address = new URL(document.querySelector('meta[name=greengauge]').content, document.baseURI);
const isSandboxed = !frame.sandbox.contains('allow-same-origin');
const origin = isSandboxed ? 'null' : address.origin;
let port = null;

const handlers = {
  resize: ({height}) => {
    frame.style.height = `${height}px`;
  },
  result: ({assessment}) => showResult(assessment),
  error: ({code}) => showStatus(`绿标尺报告：${code}`),
};

addEventListener('message', (event) => {
  if (event.source !== frame.contentWindow || event.origin !== origin) return;
  if (event.data?.greengauge !== 1 || event.data.type !== 'ready') return;
  const channel = new MessageChannel();
  port = channel.port1;
  port.onmessage = ({data}) => handlers[data.type]?.(data);
  // A sandboxed frame has no origin to address; the message says nothing about the visitor.
  frame.contentWindow.postMessage(
    {greengauge: 1, type: 'init', lang: 'zh', region: 'CN-AH', theme: 'light'},
    isSandboxed ? '*' : origin,
    [channel.port2],
  );
  showStatus('绿标尺已就绪，还没有收到结果。');
});
frame.src = address;

document
  .getElementById('load')
  .addEventListener('click', () => port?.postMessage({type: 'load', firm: registered}));
document
  .getElementById('print')
  .addEventListener('click', () => port?.postMessage({type: 'print'}));
