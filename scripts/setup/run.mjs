import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// These scripts run before anything is installed: Node's own modules only, and syntax that old
// Nodes read, so that they can say that they are too old.

export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The command line of a program that a package brings, run by this same Node, without a shell. */
export function packageProgram(packageName, program = packageName) {
  const manifestFile = join(projectRoot, 'node_modules', packageName, 'package.json');
  const { bin } = createRequire(import.meta.url)(manifestFile);
  const script = typeof bin === 'string' ? bin : bin[program];
  return [process.execPath, join(dirname(manifestFile), script)];
}

/** npm as it called us, else the one on the PATH. */
export function npm(...args) {
  const own = process.env.npm_execpath;
  return own && /npm-cli\.[cm]?js$/.test(own) ? [process.execPath, own, ...args] : ['npm', ...args];
}

/** Runs a command with its output on ours; resolves with its exit code. */
export function run(command, { env = {}, quiet = false } = {}) {
  const output = quiet ? 'ignore' : 'inherit';
  return endOf(command, start(command, { env, output }));
}

/** Runs a command beside others; resolves with its exit code and all that it printed. */
export async function runBeside(command) {
  const child = start(command, { env: {}, output: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return { code: await endOf(command, child), output };
}

function start([file, ...args], { env, output }) {
  return spawn(file, args, {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
    shell: process.platform === 'win32' && file === 'npm',
  });
}

function endOf([file], child) {
  return new Promise((done) => {
    // Ctrl-C in a terminal reaches the child by itself; this comes to us alone.
    const endToo = () => {
      child.kill();
      // After all that run beside each other have been told.
      setImmediate(() => process.exit(143));
    };
    process.once('SIGTERM', endToo);
    const finish = (code) => {
      process.off('SIGTERM', endToo);
      done(code);
    };
    child.once('error', (error) => {
      console.error(`${file} could not be run: ${error.message}`);
      finish(127);
    });
    child.once('close', (code, signal) => finish(signal ? 130 : code));
  });
}

/** Says what begins, that it still goes on, and how long it took. */
export async function longStep(title, work) {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  console.log(`${title} …`);
  const reminder = setInterval(() => console.log(`… still at it (${seconds()} s)`), 15_000);
  try {
    const result = await work();
    console.log(`… done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}

/** Ends this process with a message for the person who started it. */
export function stopWith(message, code = 1) {
  console.error(message);
  process.exit(code);
}
