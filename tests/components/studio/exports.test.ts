import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import Exports from '$lib/studio/shelf/Exports.svelte';
import { violationsIn } from './axe.ts';

it('there is a link for each format with what it is for, and it is said that the draft is not meant', async () => {
	const formats = [
		{ name: 'gift', title: 'GIFT', use: 'A text file.' },
		{ name: 'csv', title: 'Spreadsheet', use: 'A table.' }
	];
	const { container } = render(Exports, { lesson: { id: 'river', title: 'The river' }, formats });
	await userEvent.click(screen.getByText('Export for another system'));
	const links = screen.getAllByRole('link');
	expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
		['GIFT: The river', '/lessons/river/export/gift'],
		['Spreadsheet: The river', '/lessons/river/export/csv']
	]);
	expect(links.map((link) => link.closest('li'))).toEqual([
		expect.toHaveTextContent('A text file.') as unknown,
		expect.toHaveTextContent('A table.') as unknown
	]);
	expect(screen.getByText(/What is exported is what students get now, not the draft/)).toBeVisible();
	expect(await violationsIn(container)).toEqual([]);
});
