import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import Quiz from 'react-quiz-component';

/** react-quiz-component at its fastest: no landing page before the questions, feedback as soon as an answer is pressed. */
const quiz = JSON.parse(document.getElementById('quiz-data').textContent);
createRoot(document.getElementById('root')).render(
	createElement(Quiz, { quiz, disableSynopsis: true, showInstantFeedback: true })
);
