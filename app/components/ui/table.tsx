import type { ReactNode } from 'react';

interface Column {
  readonly key: string;
  readonly label: string;
  readonly isNumeric?: boolean;
}

interface Row {
  readonly key: string;
  /** By column key. The first column names the row. */
  readonly cells: Readonly<Record<string, ReactNode>>;
}

interface TableProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A table; on a narrow screen each row becomes a block with its column names beside the values. */
export function Table({ caption, columns, rows }: TableProps) {
  return (
    <table className="table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, label, isNumeric }) => (
            <th key={key} scope="col" data-numeric={isNumeric || undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {columns.map(({ key, label, isNumeric }, index) =>
              index === 0 ? (
                <th key={key} scope="row">
                  {row.cells[key]}
                </th>
              ) : (
                <td key={key} data-label={label} data-numeric={isNumeric || undefined}>
                  {row.cells[key]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
