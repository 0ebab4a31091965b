/**
 * What an embedded lesson and the page around it tell each other by `postMessage`, as JSON strings: a course system's
 * own listener may not expect objects. `version` changes when what is here gets another meaning.
 *
 * The lesson speaks to nobody before it has heard `hello`, and then to that page's origin only.
 */
interface Message<Type extends string> {
	source: 'who-says';
	version: 1;
	type: Type;
}

/** From the lesson. */
export type FromLesson = { lesson: string } & (
	| (Message<'ready'> & { title: string; questions: number })
	/** How high the lesson is now, in CSS pixels. */
	| (Message<'resize'> & { height: number })
	/** How many questions have been answered or given up, of how many. */
	| (Message<'progress'> & { answered: number; questions: number })
	/** Points of the first round, of those there were, and whether they reach the lesson's pass mark. */
	| (Message<'completed'> & { score: { got: number; of: number }; passed: boolean })
);

/** From the page. */
export type FromPage =
	/** Says that somebody listens. */
	| Message<'hello'>
	/**
	 * For a page that makes the frame as high as the lesson: which part of it is seen, in CSS pixels. So much of it lies
	 * above the part that is seen, in it and below it; at most `room` of it can be seen at once.
	 */
	| (Message<'seen'> & { above: number; seen: number; below: number; room: number });
