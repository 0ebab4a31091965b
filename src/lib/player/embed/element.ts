import type { FromLesson, FromPage } from './messages.ts';

/*
 * /embed.js: `<who-says-lesson lesson="ID" seed="…" theme="auto|light|dark" lang="…">`, the lesson in a frame that is as high as
 * the lesson. It runs in other people's pages: it needs nothing, and leaves nothing but the element.
 */
(() => {
	const NAME = 'who-says-lesson';
	const script = document.currentScript as HTMLScriptElement | null;
	if (!script || customElements.get(NAME)) return;
	const site = new URL('.', script.src);

	/**
	 * The page's own styles stay outside. The lesson has the screen from the start, and not less when it is shorter: what
	 * stands below must not move once it has been seen. (In a page that stands in a frame itself, as high as its content, the
	 * screen would grow with the lesson: hence no more than 60rem.)
	 */
	const STYLE =
		':host{display:block!important;width:auto;max-width:100%}' +
		'iframe{display:block;border:0;width:100%;height:min(100svh,60rem);min-height:min(100svh,60rem)}';

	customElements.define(
		NAME,
		class extends HTMLElement {
			static observedAttributes = ['lesson', 'seed', 'theme', 'lang', 'title'];

			readonly #frame = document.createElement('iframe');
			readonly #watch = new IntersectionObserver(([entry]) => this.#tellSeen(entry!));
			#isAsked = false;
			/** Whether there is anybody in the frame who listens. */
			#isReady = false;

			constructor() {
				super();
				const style = document.createElement('style');
				style.textContent = STYLE;
				this.attachShadow({ mode: 'open' }).append(style, this.#frame);
				this.#frame.loading = 'lazy';
				this.#frame.allow = 'clipboard-write';
				this.#frame.onload = () => this.#frame.src && this.#tell({ type: 'hello' });
			}

			connectedCallback() {
				this.#load();
				addEventListener('message', this.#hear);
				addEventListener('scroll', this.#look, { capture: true, passive: true });
				addEventListener('resize', this.#look);
				this.#watch.observe(this.#frame);
			}

			disconnectedCallback() {
				removeEventListener('message', this.#hear);
				removeEventListener('scroll', this.#look, { capture: true });
				removeEventListener('resize', this.#look);
				this.#watch.disconnect();
			}

			attributeChangedCallback() {
				if (this.isConnected) this.#load();
			}

			#load() {
				const lesson = this.getAttribute('lesson');
				this.#frame.title = this.title || 'A lesson of Who Says?';
				if (!lesson) return;
				const address = new URL(`embed/${encodeURIComponent(lesson)}`, site);
				for (const name of ['seed', 'theme', 'lang'])
					if (this.getAttribute(name)) address.searchParams.set(name, this.getAttribute(name)!);
				if (this.#frame.src === address.href) return;
				this.#isReady = false;
				this.#frame.src = address.href;
			}

			#tell(message: object) {
				const whole = { source: 'who-says', version: 1, ...message } as FromPage;
				this.#frame.contentWindow?.postMessage(JSON.stringify(whole), site.origin);
			}

			readonly #hear = ({ source, origin, data }: MessageEvent) => {
				if (source !== this.#frame.contentWindow || origin !== site.origin || typeof data !== 'string')
					return;
				const message = JSON.parse(data) as FromLesson;
				if (message.type === 'ready') {
					this.#isReady = true;
					this.#frame.title = this.title || message.title;
					this.#look();
				} else if (message.type === 'resize') {
					this.#frame.style.height = `${message.height}px`;
					this.#look();
				}
			};

			/** Asks what of the frame is seen, at most once a frame: by the observer, which knows what clips it. */
			readonly #look = () => {
				if (this.#isAsked) return;
				this.#isAsked = true;
				requestAnimationFrame(() => {
					this.#isAsked = false;
					this.#watch.unobserve(this.#frame);
					if (this.isConnected) this.#watch.observe(this.#frame);
				});
			};

			#tellSeen({ intersectionRect: seen, boundingClientRect: whole }: IntersectionObserverEntry) {
				if (!this.#isReady || seen.height === 0) return;
				let room = Math.min(innerHeight, screen.availHeight);
				for (let around = this.parentElement; around; around = around.parentElement)
					if (/auto|scroll/.test(getComputedStyle(around).overflowY) && around !== document.scrollingElement)
						room = Math.min(room, around.clientHeight);
				this.#tell({
					type: 'seen',
					above: seen.top - whole.top,
					seen: seen.height,
					below: whole.bottom - seen.bottom,
					room
				});
			}
		}
	);
})();
