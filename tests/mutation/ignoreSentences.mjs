// Leaves sentences for people as they are: nothing the program does hangs on their words.

/** @typedef {{ readonly type: string, readonly [key: string]: unknown }} SyntaxNode */

/**
 * Why a piece of the program is left alone; undefined where it is to be mutated.
 * @param {{ readonly node: SyntaxNode, readonly parent: SyntaxNode | null }} path
 */
function shouldIgnore({ node, parent }) {
  if (node.type !== 'StringLiteral' && node.type !== 'TemplateLiteral') return undefined;
  if (parent?.type === 'ObjectProperty' && nameOf(parent.key) === 'description')
    return 'The description of a step is for whoever reads the machine.';
  if (parent?.type === 'NewExpression' && /(Error|Broken)$/.test(nameOf(parent.callee)))
    return isSentence(node) ? 'The message of an error is for developers.' : undefined;
  return undefined;
}

/** @returns {string} */
function nameOf(/** @type {unknown} */ node) {
  return isNode(node) && node.type === 'Identifier' ? String(node.name) : '';
}

/** Several words: `taken` in `new VaultError('taken', …)` is no sentence. */
function isSentence(/** @type {SyntaxNode} */ node) {
  return node.type === 'TemplateLiteral' || / /.test(String(node.value));
}

/** @returns {node is SyntaxNode} */
function isNode(/** @type {unknown} */ node) {
  return typeof node === 'object' && node !== null && 'type' in node;
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'sentences', value: { shouldIgnore } }];
