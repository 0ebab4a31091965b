import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';

/** A guard that every event for a question has: naming it each time would tell nothing. */
const TAKEN_FOR_GRANTED = 'is the open question';

/**
 * A machine as a Mermaid `stateDiagram-v2`. An arrow without an event is an eventless transition.
 *
 * Mermaid cannot draw an arrow from a state to one of its own children: what a state with children takes in all of
 * them, and which of them do not take it, stands in a note beside it.
 */
export function mermaidOf(machine: AnyStateMachine): string {
	return ['stateDiagram-v2', ...indented(linesWithin(machine.root))].join('\n');
}

/** The children of a state and the arrows between them, or between what is in them. */
function linesWithin(node: AnyStateNode): string[] {
	return [
		...node.initial.target.map((first: AnyStateNode) => `[*] --> ${first.key}`),
		...childrenOf(node).flatMap((child) => [
			...(childrenOf(child).length > 0
				? [`state ${child.key} {`, ...indented(linesWithin(child)), '}', ...noteOn(child)]
				: []),
			...[child, ...descendantsOf(child)]
				.flatMap(transitionsOf)
				.filter((t) => scopeOf(t) === node)
				.map(arrow),
			...(child.type === 'final' ? [`${child.key} --> [*]`] : [])
		])
	];
}

/** What can happen in all children of a state and stays within it, and the children that forbid it. */
function noteOn(node: AnyStateNode): string[] {
	const everywhere = transitionsOf(node)
		.filter((transition) => scopeOf(transition) === null)
		.map((transition) => `${labelOf(transition)} → ${targetOf(transition).key}`);
	const except = childrenOf(node)
		.filter((child) => forbiddenBy(child).length > 0)
		.map((child) => `but ${child.key} takes no ${forbiddenBy(child).join(', ')}`);
	return [`note right of ${node.key}`, ...indented(['in every state', ...everywhere, ...except]), 'end note'];
}

/** The innermost state that an arrow lies within; null where it leads from a state into that state. */
function scopeOf(transition: AnyTransitionDefinition): AnyStateNode | null {
	const { source } = transition;
	const target = targetOf(transition);
	if (descendantsOf(source).includes(target)) return null;
	let scope = source.parent;
	while (scope && !descendantsOf(scope).includes(target)) scope = scope.parent;
	return scope ?? null;
}

function arrow(transition: AnyTransitionDefinition): string {
	const label = labelOf(transition);
	return `${transition.source.key} --> ${targetOf(transition).key}${label === '' ? '' : `: ${label}`}`;
}

/** The event and, in brackets, its guard. */
function labelOf({ eventType, guard }: AnyTransitionDefinition): string {
	const name = typeof guard === 'string' && guard !== TAKEN_FOR_GRANTED ? `[${guard}]` : '';
	return `${eventType} ${name}`.trim();
}

/** The state that a transition leads to: its source where it only acts. */
function targetOf({ source, target }: AnyTransitionDefinition): AnyStateNode {
	return target?.[0] ?? source;
}

function transitionsOf(node: AnyStateNode): AnyTransitionDefinition[] {
	return ownTransitionsOf(node).filter((transition) => !isForbidding(transition));
}

function forbiddenBy(node: AnyStateNode): string[] {
	return ownTransitionsOf(node)
		.filter(isForbidding)
		.map(({ eventType }) => eventType);
}

function ownTransitionsOf(node: AnyStateNode): AnyTransitionDefinition[] {
	return [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
}

/** Whether a transition does nothing, which is how a state keeps an event from its parent. */
function isForbidding({ target, actions }: AnyTransitionDefinition): boolean {
	return target === undefined && actions.length === 0;
}

function childrenOf(node: AnyStateNode): AnyStateNode[] {
	return Object.values(node.states);
}

function descendantsOf(node: AnyStateNode): AnyStateNode[] {
	return childrenOf(node).flatMap((child) => [child, ...descendantsOf(child)]);
}

function indented(lines: string[]): string[] {
	return lines.map((line) => `  ${line}`);
}
