// The example with the element <green-gauge>: all that a portal needs to do.
import {registered, showResult, showStatus} from './common.js';

const gauge = document.querySelector('green-gauge');
gauge.setAttribute('src', document.querySelector('meta[name=greengauge]').content);
gauge.addEventListener('ready', () => showStatus('绿标尺已就绪，还没有收到结果。'));
gauge.addEventListener('result', ({detail}) => showResult(detail.assessment));
gauge.addEventListener('error', ({detail}) => showStatus(`绿标尺报告：${detail.code}`));
document.getElementById('load').addEventListener('click', () => gauge.load(registered));
document.getElementById('print').addEventListener('click', () => gauge.print());
