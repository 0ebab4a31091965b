import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/components/**']
				}
			},
			{
				extends: true,
				plugins: [svelteTesting()],
				test: { name: 'components', environment: 'jsdom', include: ['tests/components/**/*.test.ts'] }
			}
		]
	}
});
