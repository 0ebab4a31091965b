import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** What each layer of src/lib may import of the others (docs: the layers in README.md). The first row is pure. */
const PURE = ['article', 'attribution', 'bank', 'lesson', 'quiz', 'words', 'interop'];
const LAYERS = {
	...Object.fromEntries(PURE.map((layer, i) => [layer, PURE.slice(0, i)])),
	ui: PURE,
	player: [...PURE, 'ui'],
	studio: [...PURE, 'ui', 'player'],
	server: PURE
};

const IMPURE_MODULES = /^(svelte($|\/)|\$app|\$env|node:)/.source;
const IMPURE_GLOBALS = [
	'window',
	'document',
	'navigator',
	'location',
	'localStorage',
	'sessionStorage',
	'fetch',
	'process'
];
const IMPURE_SYNTAX = [
	['NewExpression[callee.name="Date"][arguments.length=0]', 'no clock: take the time as a parameter'],
	['MemberExpression[object.name="Date"][property.name="now"]', 'no clock: take the time as a parameter'],
	['MemberExpression[object.name="performance"]', 'no clock: take the time as a parameter'],
	['MemberExpression[object.name="Math"][property.name="random"]', 'no chance: take a seed'],
	['MemberExpression[object.name="crypto"]', 'no chance: take a seed']
].map(([selector, message]) => ({ selector, message: `This layer is pure: ${message}.` }));

/** The rule for one layer: nothing of a layer that it may not import, by relative path or by $lib. */
function layer(name, allowed) {
	const forbidden = Object.keys(LAYERS).filter((other) => other !== name && !allowed.includes(other));
	const isPure = PURE.includes(name);
	const patterns = [
		{
			regex: `^(\\$lib|(\\.\\./)+)/?(${forbidden.join('|')})/`,
			message: `${name} may import ${allowed.join(', ') || 'no other layer'} only.`
		},
		{ regex: '^(\\$lib/)?(\\.\\./)+(routes|cli)/', message: 'Nobody imports routes or cli.' }
	];
	if (isPure)
		patterns.push({ regex: IMPURE_MODULES, message: `${name} is pure: no svelte, $app, $env or node:.` });
	if (name === 'server')
		patterns.push({ regex: '\\.svelte(\\.ts)?$', message: 'The server imports no components.' });
	return {
		files: [`src/lib/${name}/**/*.{ts,svelte}`],
		rules: {
			'no-restricted-imports': ['error', { patterns }],
			...(isPure && {
				'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
				'no-restricted-syntax': ['error', ...IMPURE_SYNTAX]
			})
		}
	};
}

export default defineConfig(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'static/_app/',
			'static/*.js',
			'node_modules/',
			'tests/bench/peers/',
			'test-results/'
		]
	},
	js.configs.recommended,
	ts.configs.strict,
	svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node, __PLAYER__: 'readonly' } },
		rules: {
			// TypeScript knows what is defined; `_` names what is there to be left out.
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			// An index that was just checked: `noUncheckedIndexedAccess` cannot see it.
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/no-dynamic-delete': 'off',
			// Playwright reads from a fixture's parameter which others it uses: `{}` says none.
			'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
		// Links go to addresses of this site that need no base path.
		rules: { 'svelte/no-navigation-without-resolve': 'off' }
	},
	...Object.entries(LAYERS).map(([name, allowed]) => layer(name, allowed))
);
