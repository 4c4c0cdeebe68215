import type { Node } from '@tiptap/pm/model';
import { createElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CELL_END, type ComparedBlock, type ComparedSide } from '../../../../shared/compare/comparison';
import { describeAttributes } from '../../../../shared/compare/describeAttributes';
import { printWhole } from '../../../../shared/compare/printWhole';
import { printedText } from '../../../../shared/plan/printedText';
import { blockElement } from './blockElement';
import { ComparedLines } from './ComparedLines';
import { ComparedTableView } from './ComparedTableView';
import { ComparedText, type ShownSide } from './ComparedText';
import classes from './comparison.module.css';
import type { ComparedStates } from './useComparison';

interface Props {
  readonly block: ComparedBlock;
  readonly side: ShownSide;
  readonly states: ComparedStates;
}

const LONGEST_BEGINNING = 60;

/** A compared block on paper: a text by word, a table by cell, a container by what is in it. */
export function ComparedBlockView({ block, side, states }: Props) {
  const { t } = useTranslation();
  const { comparison } = states;
  const { older, newer, status, move } = block;
  if (side === 'older' && (older.length === 0 || move?.place === 'to')) return null;
  if (side === 'newer' && (newer.length === 0 || move?.place === 'from')) return null;
  const isOlder = side === 'older' || newer.length === 0;
  const node = isOlder ? older[0] : newer[0];
  if (!node) return null;
  const changes = describeAttributes(block.attributes);
  const isAway = side === 'inline' && move?.place === 'from';
  return (
    <div className={classes.block} data-status={move ? 'moved' : status}>
      {move && (
        <span className={classes.move}>{t(isAway ? 'versions.movedAway' : 'versions.movedHere')}</span>
      )}
      {isAway ? (
        <p className={classes.away}>{beginning(printWhole(node, comparison.older))}</p>
      ) : (
        <Content
          block={block}
          side={side}
          states={states}
          node={node}
          of={isOlder ? comparison.older : comparison.newer}
        />
      )}
      {changes && side !== 'older' && (
        <p className={classes.note}>{t('versions.attributes', { what: changes })}</p>
      )}
    </div>
  );
}

function Content({
  block,
  side,
  states,
  node,
  of,
}: Props & { readonly node: Node; readonly of: ComparedSide }) {
  const { tag, attributes } = blockElement(
    node,
    of.labels.get(String(node.attrs.id ?? '')) ?? '',
    states.scheme,
  );
  const whole = block.status === 'inserted' || block.status === 'deleted' ? block.status : 'same';
  if (node.isTextblock) {
    const pieces =
      block.pieces.length > 0
        ? block.pieces
        : [{ kind: whole, text: printedText(node, of.body, of.labels) } as const];
    return createElement(tag, attributes, <ComparedText pieces={pieces} side={side} />);
  }
  if (block.table) return <ComparedTableView table={block.table} side={side} />;
  if (node.type.name === 'image' && block.status === 'same')
    return (
      <figure className="plan-image">
        <img src={node.attrs.source as string} alt={node.attrs.alternative as string} />
      </figure>
    );
  if (block.lines.length > 0) return <ComparedLines lines={block.lines} side={side} />;
  if (node.isAtom) return <p className={classes.atom}>{printWhole(node, of)}</p>;
  if (node.type.name === 'dataTable')
    return <WholeLines text={printWhole(node, of)} kind={whole} side={side} />;
  const inner =
    block.blocks.length > 0
      ? block.blocks
      : node.children.map((child): ComparedBlock => wholeBlock(child, block.status, side));
  const children = inner.map((each, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks are never reordered
    <ComparedBlockView key={index} block={each} side={side} states={states} />
  ));
  if (node.type.name === 'table') return <div className={`plain-table ${classes.grid}`}>{children}</div>;
  if (node.type.name === 'tableRow')
    return (
      <div className={classes.gridRow} style={{ gridTemplateColumns: `repeat(${children.length}, 1fr)` }}>
        {children}
      </div>
    );
  return createElement(
    /^(tableCell|tableHeader|listItem)$/.test(node.type.name) ? 'div' : tag,
    attributes,
    children,
  );
}

/** What is inside a block that came or went as a whole. */
function wholeBlock(node: Node, status: ComparedBlock['status'], side: ShownSide): ComparedBlock {
  const isOld = status === 'deleted' || (status === 'same' && side === 'older');
  return {
    status,
    move: null,
    older: isOld || status === 'same' ? [node] : [],
    newer: isOld && status === 'deleted' ? [] : [node],
    attributes: [],
    pieces: [],
    blocks: [],
    table: null,
    lines: [],
  };
}

function WholeLines(props: {
  readonly text: string;
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly side: ShownSide;
}) {
  return (
    <table className={`plain-table ${classes.table}`}>
      <tbody>
        {props.text.split('\n').map((line, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are never reordered
          <tr key={row} data-status={props.kind}>
            {line.split(CELL_END).map((text, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={column}>
                <ComparedText pieces={[{ kind: props.kind, text }]} side={props.side} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What went elsewhere is read there: here its beginning says what it is. */
function beginning(text: string): string {
  return text.length > LONGEST_BEGINNING ? `${text.slice(0, LONGEST_BEGINNING)}…` : text;
}
