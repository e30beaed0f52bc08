#!/usr/bin/env node
// The command `quarterdeck`: runs dist/cli.js, after bundling it again when a source is newer.
// It knows no commands of its own; arguments and exit codes pass through.

import { bundleServer, isStale } from '../scripts/bundle-server.mjs';

if (isStale()) await bundleServer();
const cli = '../dist/cli.js';
await import(cli);
