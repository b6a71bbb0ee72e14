// What both examples of the pretend portal share: the firm that the portal has registered, and the
// list that shows a result.

/// A firm file, as the portal could make it from the firm's registration.
export const registered = {
  format: 'greengauge.firm/1',
  name: '示范机械有限公司',
  region: 'CN-AH',
  industry: '3391',
  answers: {employees: 160, revenue: {value: 9800, unit: '万元'}},
  years: {2025: {energy: [{carrier: 'electricity.grid', amount: 320, unit: '万kWh'}]}},
};

const verdicts = {
  may_apply: '可以申报',
  gaps: '有差距',
  needs_information: '资料不足',
  not_eligible: '不能申报',
  not_applicable: '不适用',
  no_criteria: '没有公布条件',
};

export function showStatus(text) {
  document.getElementById('status').textContent = text;
}

export function showResult(assessment) {
  showStatus(`收到 ${assessment.name} 的判定结果（${assessment.date}）。`);
  document.getElementById('result').replaceChildren(
    ...assessment.programmes.map(({title, verdict}) => {
      const line = document.createElement('li');
      line.textContent = `${title.zh}：${verdicts[verdict] ?? verdict}`;
      return line;
    }),
  );
}
