/* Runs in the page before anything else: `window.benchClicked` is when the last click happened, as the browser says. */
addEventListener('click', ({ timeStamp }) => (window.benchClicked = timeStamp), true);
