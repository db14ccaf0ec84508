import { stopWith } from './run.mjs';

const oldest = [20, 19];

/** Ends with a clear word on a Node that is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  stopWith(
    `Parlance needs Node ${oldest.join('.')} or newer. This is Node ${process.versions.node}.`,
  );
}
