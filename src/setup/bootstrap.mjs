#!/usr/bin/env node
console.log('bootstrap', process.argv.slice(2));
