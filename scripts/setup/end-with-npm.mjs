/**
 * npm starts us through a shell and hands SIGTERM to that shell only, which dies of it without
 * passing it on (seen with dash): the server would stay behind, holding its port and its files.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
