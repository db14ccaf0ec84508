import { Localized } from '~/components/language/localized';
import type { ComparedNode } from '~/contracts/compare-page';
import { GravestMark } from './change-marks';

interface ComparedTreeProps {
  readonly nodes: readonly ComparedNode[];
}

/** Both versions as one tree: only what changed and what stands above it. What has left is struck through. */
export function ComparedTree({ nodes }: ComparedTreeProps) {
  return (
    <ul className="category-tree plain-list">
      {nodes.map((node) => (
        <li key={node.id}>
          <div className="category-tree-entry">
            <p className="category-tree-label">
              <NodeLabel node={node} />
              <GravestMark ops={node.ops} />
            </p>
          </div>
          {node.children.length === 0 ? null : <ComparedTree nodes={node.children} />}
        </li>
      ))}
    </ul>
  );
}

const leaving = ['remove', 'merge', 'split'] as const;

function NodeLabel({ node }: { readonly node: ComparedNode }) {
  const label = <Localized texts={node.label} />;
  const shown = leaving.some((op) => node.ops.includes(op)) ? <del>{label}</del> : label;
  if (node.ops.length === 0) return <span className="muted">{label}</span>;
  return <a href={`#c-${node.id}`}>{shown}</a>;
}
