// Loaded before a command (node --require): ends the process, as a power cut would, before the N-th call that changes the
// file system, or halfway a write. KILL_AT: N, from 1. KILL_HALF=1: when call N writes, half of it is written first.
// KILL_COUNT: a file that tells, when the process ends by itself, the number of such calls and which of them write.
'use strict';
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const at = Number(process.env.KILL_AT ?? 0);
const half = process.env.KILL_HALF === '1';
const countFile = process.env.KILL_COUNT;
const writeSync = fs.writeSync;
const writeFileSync = fs.writeFileSync;
const openSync = fs.openSync;
const writing = [];
let calls = 0;

/** `halfway` writes a half; only called when there is one to write. */
function step(halfway) {
  calls++;
  if (halfway) writing.push(calls);
  if (calls !== at) return;
  if (half && halfway) halfway();
  process.kill(process.pid, 'SIGKILL');
}

const bytesOf = (data) =>
  typeof data === 'string'
    ? Buffer.from(data)
    : ArrayBuffer.isView(data)
      ? Buffer.from(data.buffer, data.byteOffset, data.byteLength)
      : undefined;
function halfInto(fd, data) {
  const bytes = Array.isArray(data) ? Buffer.concat(data.map(bytesOf)) : bytesOf(data);
  if (bytes !== undefined && fd > 2) writeSync(fd, bytes, 0, bytes.length >> 1);
}

const reads = (flags) =>
  flags === undefined ||
  flags === null ||
  flags === 'r' ||
  flags === 'rs' ||
  (typeof flags === 'number' && (flags & 3) === 0 && (flags & fs.constants.O_CREAT) === 0);
/** Calls on an open file: what they write to a screen or a pipe does not change the file system. */
const onScreen = (fd) => fd === 1 || fd === 2;

// Name -> where the content to write stands among the arguments; undefined: there is none.
const ON_PATH = [
  'rename',
  'unlink',
  'rm',
  'rmdir',
  'mkdir',
  'mkdtemp',
  'truncate',
  'link',
  'symlink',
  'copyFile',
  'cp',
  'utimes',
  'lutimes',
  'chmod',
  'chown',
  'lchown',
];
const ON_FD = {
  write: 1,
  writev: 1,
  fsync: undefined,
  fdatasync: undefined,
  ftruncate: undefined,
  futimes: undefined,
  fchmod: undefined,
  fchown: undefined,
};
const WHOLE = ['writeFile', 'appendFile'];

function patch(owner, name, before) {
  const real = owner[name];
  if (typeof real !== 'function') return;
  owner[name] = function patched(...given) {
    before(given);
    return real.apply(this, given);
  };
}
function halfFile([path, data], flags) {
  if (bytesOf(data) === undefined) return;
  const fd = typeof path === 'number' ? path : openSync(path, flags);
  halfInto(fd, data);
}

for (const [owner, ends] of [
  [fs, ['', 'Sync']],
  [fs.promises, ['']],
]) {
  for (const end of ends) {
    for (const name of ON_PATH) patch(owner, name + end, () => step());
    for (const [name, content] of Object.entries(ON_FD)) {
      patch(owner, name + end, (given) => {
        if (!onScreen(given[0])) step(content === undefined ? undefined : () => halfInto(given[0], given[content]));
      });
    }
    for (const name of WHOLE) {
      patch(owner, name + end, (given) => {
        if (!onScreen(given[0])) step(() => halfFile(given, name === 'writeFile' ? 'w' : 'a'));
      });
    }
    patch(owner, `open${end}`, ([, flags]) => {
      if (!reads(flags)) step();
    });
  }
}

// The class of an open file is to be had from an open file only.
const FILE = {
  write: true,
  writev: true,
  writeFile: true,
  appendFile: true,
  sync: false,
  datasync: false,
  truncate: false,
  utimes: false,
  chmod: false,
  chown: false,
};
const open = fs.promises.open;
let known = false;
fs.promises.open = async function patchedOpen(...given) {
  const file = await open.apply(this, given);
  if (!known) {
    known = true;
    const owner = Object.getPrototypeOf(file);
    for (const [name, writes] of Object.entries(FILE)) {
      const real = owner[name];
      owner[name] = function patched(...more) {
        if (!onScreen(this.fd)) step(writes ? () => halfInto(this.fd, more[0]) : undefined);
        return real.apply(this, more);
      };
    }
  }
  return file;
};
syncBuiltinESMExports();

if (countFile) process.on('exit', () => writeFileSync(countFile, JSON.stringify({ calls, writing })));
