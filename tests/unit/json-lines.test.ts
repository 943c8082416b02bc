// Which line of a broken JSON file is named, whatever the browser says of it.
import { describe, expect, it } from 'vitest';
import { lineOfSlip } from '../../lib/platform/json-lines';

describe('the line of a slip', () => {
  it.each([
    ['a list that is closed by a brace', '{"a":\n[1,\n2}', 3],
    ['a comma before a closing brace', '{"a":1,\n"b":2,\n}', 3],
    ['a comma before a closing bracket', '[1,\n2,\n]', 3],
    ['a missing comma', '{"a":1\n\n"b":2}', 3],
    ['a missing value', '{"a":\n,"b":1}', 2],
    ['single quotation marks', "{\n'a':1}", 2],
    ['a string over a line', '["a",\n"b\nc"]', 2],
    ['an end that is missing', '{"a":[\n1,\n2', 3],
    ['text after the end', '[1]\n\nx', 3],
    ['a word', '[1,\n2,\nyes]', 3],
    ['nothing', '\n\n', 3],
  ])('of %s is found', (_, text, line) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(lineOfSlip(text, new SyntaxError('no'))).toBe(line);
  });

  it('is what the browser says where it says one', () => {
    expect(lineOfSlip('[', new SyntaxError('JSON.parse: unexpected end at line 7 column 2 of the JSON data'))).toBe(7);
    expect(lineOfSlip('a\nb\nc', new SyntaxError('Unexpected token at position 4'))).toBe(3);
  });
});
