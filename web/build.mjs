// Builds the page's scripts and styles into dist/, each also compressed as gzip and brotli.
import { build } from 'esbuild';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { lookbehinds } from './lookbehind.mjs';

const MOST = 600 * 1024; // bytes, compressed, of everything an opened chat loads
// The design system's style sheet without its fonts and pictures: we load two cuts of the font ourselves.
const designSystem = {
  name: 'design-system',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^dkfds$/ }, () => ({ path: 'dkfds', namespace: 'design-system' }));
    onLoad({ filter: /.*/, namespace: 'design-system' }, () => {
      const css = readFileSync('node_modules/dkfds/dist/css/dkfds.min.css', 'utf8');
      const contents = css.replace(/@font-face\{[^}]*\}/g, '').replace(/url\(\.\.\/img[^)]*\)/g, 'none');
      return { contents, loader: 'css' };
    });
  }
};
const common = {
  bundle: true,
  minify: true,
  target: ['es2020', 'chrome100', 'firefox100', 'safari15.4'],
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  legalComments: 'none',
  logLevel: 'warning',
  outdir: 'dist'
};

rmSync('dist', { recursive: true, force: true });
const { metafile } = await build({
  ...common,
  entryPoints: ['src/site.js', 'src/site.css'],
  format: 'esm',
  splitting: true,
  metafile: true,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  loader: { '.woff2': 'file', '.js': 'jsx' },
  jsx: 'transform',
  plugins: [designSystem]
});
await build({ ...common, entryPoints: ['src/embed.js'], format: 'iife' });

for (const name of readdirSync('dist')) {
  if (!/\.(js|css)$/.test(name)) continue;
  const content = readFileSync(`dist/${name}`);
  const found = name.endsWith('.js') ? lookbehinds(content.toString()) : [];
  if (found.length) {
    console.error(`dist/${name} looks behind, which Safari before 16.4 cannot: match what stands before instead.\n${found.join('\n')}`);
    process.exit(1);
  }
  writeFileSync(`dist/${name}.gz`, gzipSync(content, { level: 9 }));
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  writeFileSync(`dist/${name}.br`, brotliCompressSync(content, options));
}

// What opening the chat loads: the entry, the chat and whatever these import at once; not what waits for a report.
const size = name => readFileSync(`${name}${/\.(js|css)$/.test(name) ? '.gz' : ''}`).length;
const opened = new Set();
const follow = name => {
  if (opened.has(name)) return;
  opened.add(name);
  const { imports, entryPoint } = metafile.outputs[name];
  for (const { path, kind, external } of imports) {
    const isChat = /\/chat-/.test(path);
    if (!external && (kind !== 'dynamic-import' || (isChat && entryPoint === 'src/site.js'))) follow(path);
  }
};
Object.keys(metafile.outputs).filter(name => /\/site-.*\.(js|css)$/.test(name)).forEach(follow);
const total = [...opened].reduce((sum, name) => sum + size(name), 0);
console.log(`An opened chat loads ${Math.round(total / 1024)} KB (gzip) in ${opened.size} files.`);
if (![...opened].some(name => /\/chat-/.test(name)) || total > MOST) {
  console.error(`That must hold the chat and be at most ${MOST / 1024} KB.`);
  process.exit(1);
}
