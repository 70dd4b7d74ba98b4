// Loaded before the program (`node --require`): a system that refuses to rename files of these names, as Windows does
// while another program holds them. HELD: a regular expression; TIMES: how often, for each file.
const fs = require('node:fs');

const held = new RegExp(process.env.HELD, 'u');
const times = Number(process.env.TIMES);
const refused = new Map();
const { renameSync } = fs;

fs.renameSync = (from, to) => {
  const before = refused.get(to) ?? 0;
  if (held.test(to) && before < times) {
    refused.set(to, before + 1);
    throw Object.assign(new Error('EBUSY: resource busy or locked'), { code: 'EBUSY' });
  }
  renameSync(from, to);
};
