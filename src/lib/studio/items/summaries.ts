import type { RebuildReport } from '../../bank/rebuild.ts';
import type { DraftProblem } from '../../lesson/draft/draft-problem.ts';

/** What a build did, in words. */
export function rebuildSummary({ added, updated, removed, stale }: RebuildReport): string {
	const counts = [
		[added.length, 'new'],
		[updated.length, 'renewed'],
		[removed.length, 'removed'],
		[stale.length, 'to look at']
	] as const;
	const told = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
	if (told.length === 0) return 'Built. Nothing has changed: the questions fit the annotation.';
	return `Built: ${told.join(', ')}.`;
}

/** Why nothing can be built of an annotation. */
export function problemSummary(problems: readonly DraftProblem[]): string {
	const [first] = problems;
	const rest = problems.length - 1;
	return `The annotation has to be put right first: ${first?.message ?? ''}${rest > 0 ? ` (and ${rest} more)` : ''}`;
}

/** What an import did, in words. */
export function importSummary(count: number): string {
	if (count === 0) return 'Nothing was added: these questions are here already.';
	return count === 1 ? 'One question was added at the end.' : `${count} questions were added at the end.`;
}
