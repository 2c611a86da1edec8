// Whether a licence expression (SPDX) can be met with the licences of a list.
export function allows(expression, list) {
  // Old manifests part alternatives with a slash.
  const tokens = expression.replaceAll('/', ' OR ').match(/[()]|[^\s()]+/g) ?? [];
  const any = () => {
    let good = all();
    while (tokens[0] === 'OR') {
      tokens.shift();
      const other = all();
      good ||= other;
    }
    return good;
  };
  const all = () => {
    let good = one();
    while (tokens[0] === 'AND') {
      tokens.shift();
      const other = one();
      good &&= other;
    }
    return good;
  };
  const one = () => {
    const token = tokens.shift();
    if (token !== '(') return list.includes(token);
    const good = any();
    tokens.shift();
    return good;
  };
  return any() && tokens.length === 0;
}
