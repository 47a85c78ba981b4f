// Charts and what they use of the chart library, in one file. The build calls it with the file to write.
import { buildSync } from 'esbuild'

buildSync({ entryPoints: ['Scripts/charts/charts.js'], outfile: process.argv[2], bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none', logLevel: 'warning' })
