/** Items as other systems write them, about the mill that was closed. Each has the shape of that system’s own files. */

const V21 =
	'xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"';
const V22 =
	'xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" xmlns:m="http://www.w3.org/1998/Math/MathML" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsqti_v2p2 http://www.imsglobal.org/xsd/qti/qtiv2p2/imsqti_v2p2.xsd"';
const V3 =
	'xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsqtiasi_v3p0 https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0p1_v1p0.xsd"';

/** As the standard’s own examples of 2.2: feedback by whether the answer is right. */
export const STANDARD_22 = `<?xml version="1.0" encoding="UTF-8"?>
<!-- True or false, with modal feedback -->
<assessmentItem ${V22} identifier="mill-voice" title="The mill" adaptive="false" timeDependent="false">
	<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">
		<correctResponse><value>false</value></correctResponse>
	</responseDeclaration>
	<outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"/>
	<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float" normalMaximum="2.0">
		<defaultValue><value>0</value></defaultValue>
	</outcomeDeclaration>
	<outcomeDeclaration identifier="MAXSCORE" cardinality="single" baseType="float">
		<defaultValue><value>2.0</value></defaultValue>
	</outcomeDeclaration>
	<itemBody>
		<choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1">
			<prompt>The article itself says that the mill
				is unsafe.</prompt>
			<simpleChoice identifier="true" fixed="true">True </simpleChoice>
			<simpleChoice identifier="false" fixed="true">False </simpleChoice>
		</choiceInteraction>
	</itemBody>
	<responseProcessing>
		<responseCondition>
			<responseIf>
				<match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>
				<setOutcomeValue identifier="SCORE"><variable identifier="MAXSCORE"/></setOutcomeValue>
				<setOutcomeValue identifier="FEEDBACK"><baseValue baseType="identifier">correct</baseValue></setOutcomeValue>
			</responseIf>
			<responseElse>
				<setOutcomeValue identifier="FEEDBACK"><baseValue baseType="identifier">incorrect</baseValue></setOutcomeValue>
			</responseElse>
		</responseCondition>
	</responseProcessing>
	<modalFeedback outcomeIdentifier="FEEDBACK" showHide="show" identifier="correct">An inspector says it.</modalFeedback>
	<modalFeedback outcomeIdentifier="FEEDBACK" showHide="show" identifier="incorrect">Look for “said”.</modalFeedback>
</assessmentItem>
`;

/** As the standard’s own examples of 3.0: feedback in each choice, and the answer itself as its name. */
export const STANDARD_3 = `<?xml version="1.0" encoding="UTF-8"?>
<qti-assessment-item ${V3} identifier="mill-source" title="Who says it" adaptive="false" time-dependent="false" xml:lang="en">
  <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
    <qti-correct-response><qti-value>B</qti-value></qti-correct-response>
  </qti-response-declaration>
  <qti-outcome-declaration identifier="FEEDBACK" cardinality="single" base-type="identifier"/>
  <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
  <qti-item-body>
    <qti-choice-interaction response-identifier="RESPONSE" shuffle="true" max-choices="1">
      <qti-prompt>Who says that the <em>mill</em> is unsafe?</qti-prompt>
      <qti-simple-choice identifier="A">The owner
        <qti-feedback-inline outcome-identifier="FEEDBACK" identifier="A" show-hide="show">She says that it is <strong>safe</strong>.</qti-feedback-inline>
      </qti-simple-choice>
      <qti-simple-choice identifier="B">An inspector &amp; her office</qti-simple-choice>
      <qti-simple-choice identifier="C">The paper
        <qti-feedback-inline outcome-identifier="FEEDBACK" identifier="C" show-hide="show">It repeats what she says.</qti-feedback-inline>
      </qti-simple-choice>
    </qti-choice-interaction>
  </qti-item-body>
  <qti-response-processing>
    <qti-set-outcome-value identifier="FEEDBACK"><qti-variable identifier="RESPONSE"/></qti-set-outcome-value>
    <qti-response-condition>
      <qti-response-if>
        <qti-match><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-match>
        <qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value>
      </qti-response-if>
    </qti-response-condition>
  </qti-response-processing>
</qti-assessment-item>
`;

/** As TAO writes it: words in a grid before an instruction, marks that are added up, a picture. */
export const TAO = `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem ${V21} identifier="i15720" title="Moulin" label="Moulin" xml:lang="fr-FR" adaptive="false" timeDependent="false" toolName="TAO" toolVersion="3.3.0">
  <responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier">
    <correctResponse><value><![CDATA[choice_2]]></value></correctResponse>
    <mapping defaultValue="0">
      <mapEntry mapKey="choice_1" mappedValue="0.5"/>
      <mapEntry mapKey="choice_2" mappedValue="3"/>
    </mapping>
  </responseDeclaration>
  <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
  <outcomeDeclaration identifier="MAXSCORE" cardinality="single" baseType="float"><defaultValue><value>3</value></defaultValue></outcomeDeclaration>
  <stylesheet href="style/custom/tao-user-styles.css" type="text/css" media="all" title=""/>
  <itemBody>
    <div class="grid-row"><div class="col-12">
      <p>Le moulin a été <strong>fermé</strong> lundi.</p>
      <p><img src="assets/moulin.png" alt="Le moulin" width="100%"/></p>
    </div></div>
    <div class="grid-row"><div class="col-12">
      <choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1" minChoices="0" orientation="vertical">
        <prompt>Qui le dit&#160;?</prompt>
        <simpleChoice identifier="choice_1" fixed="false" showHide="show">Le maire</simpleChoice>
        <simpleChoice identifier="choice_2" fixed="false" showHide="show"><p>Une inspectrice</p></simpleChoice>
        <simpleChoice identifier="choice_3" fixed="true" showHide="show">Personne</simpleChoice>
      </choiceInteraction>
    </div></div>
  </itemBody>
  <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"/>
</assessmentItem>
`;

/** As Onyx writes it: several right, all or nothing, and feedback by way of two variables. */
export const ONYX = `<?xml version="1.0" encoding="UTF-8"?>
<qti-assessment-item ${V3} identifier="Choicemultiple_2014" title="choice (multiple)" adaptive="false" time-dependent="false">
  <qti-response-declaration identifier="RESPONSE_1339" cardinality="multiple" base-type="identifier">
    <qti-correct-response><qti-value>choice_69</qti-value><qti-value>choice_85</qti-value></qti-correct-response>
  </qti-response-declaration>
  <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"><qti-default-value><qti-value>0.0</qti-value></qti-default-value></qti-outcome-declaration>
  <qti-outcome-declaration identifier="MAXSCORE" cardinality="single" base-type="float"><qti-default-value><qti-value>1.0</qti-value></qti-default-value></qti-outcome-declaration>
  <qti-outcome-declaration identifier="FEEDBACKBASIC" cardinality="single" base-type="identifier"><qti-default-value><qti-value>empty</qti-value></qti-default-value></qti-outcome-declaration>
  <qti-outcome-declaration identifier="FEEDBACKMODAL" cardinality="multiple" base-type="identifier" view="testConstructor"/>
  <qti-item-body>
    <div>Welche der Stimmen haben <b>keinen</b> Namen?</div>
    <qti-choice-interaction response-identifier="RESPONSE_1339" shuffle="true" max-choices="0">
      <qti-simple-choice identifier="choice_99">Ada Holm</qti-simple-choice>
      <qti-simple-choice identifier="choice_69">eine Inspektorin</qti-simple-choice>
      <qti-simple-choice identifier="choice_16">Bürgermeister Reed</qti-simple-choice>
      <qti-simple-choice identifier="choice_85">Anwohner</qti-simple-choice>
    </qti-choice-interaction>
  </qti-item-body>
  <qti-response-processing>
    <qti-response-condition>
      <qti-response-if>
        <qti-is-null><qti-variable identifier="RESPONSE_1339"/></qti-is-null>
        <qti-set-outcome-value identifier="FEEDBACKBASIC"><qti-base-value base-type="identifier">empty</qti-base-value></qti-set-outcome-value>
      </qti-response-if>
      <qti-response-else-if>
        <qti-match><qti-variable identifier="RESPONSE_1339"/><qti-correct identifier="RESPONSE_1339"/></qti-match>
        <qti-set-outcome-value identifier="SCORE"><qti-sum><qti-variable identifier="SCORE"/><qti-variable identifier="MAXSCORE"/></qti-sum></qti-set-outcome-value>
        <qti-set-outcome-value identifier="FEEDBACKBASIC"><qti-base-value base-type="identifier">correct</qti-base-value></qti-set-outcome-value>
      </qti-response-else-if>
      <qti-response-else>
        <qti-set-outcome-value identifier="FEEDBACKBASIC"><qti-base-value base-type="identifier">incorrect</qti-base-value></qti-set-outcome-value>
      </qti-response-else>
    </qti-response-condition>
    ${['correct', 'incorrect']
			.map(
				(basic) => `<qti-response-condition><qti-response-if>
      <qti-and><qti-match><qti-base-value base-type="identifier">${basic}</qti-base-value><qti-variable identifier="FEEDBACKBASIC"/></qti-match></qti-and>
      <qti-set-outcome-value identifier="FEEDBACKMODAL"><qti-multiple><qti-variable identifier="FEEDBACKMODAL"/><qti-base-value base-type="identifier">FEEDBACK_${basic}</qti-base-value></qti-multiple></qti-set-outcome-value>
    </qti-response-if></qti-response-condition>`
			)
			.join('\n    ')}
  </qti-response-processing>
  <qti-modal-feedback identifier="FEEDBACK_correct" outcome-identifier="FEEDBACKMODAL" show-hide="show" title="Richtig!">Zwei werden nur durch ihre Rolle genannt.</qti-modal-feedback>
  <qti-modal-feedback identifier="FEEDBACK_incorrect" outcome-identifier="FEEDBACKMODAL" show-hide="show" title="Leider falsch!">Zwei werden nur
    durch ihre Rolle genannt.</qti-modal-feedback>
</qti-assessment-item>
`;

/** A table of marks, as the standard’s own examples have it: what is wrong takes what something right gives. */
export const MAPPED_3 = `<?xml version="1.0" encoding="UTF-8"?>
<qti-assessment-item ${V3} identifier="mill-voices" title="Voices" adaptive="false" time-dependent="false">
  <qti-response-declaration identifier="RESPONSE" cardinality="multiple" base-type="identifier">
    <qti-correct-response><qti-value>H</qti-value><qti-value>O</qti-value></qti-correct-response>
    <qti-mapping lower-bound="0" upper-bound="2" default-value="0">
      <qti-map-entry map-key="H" mapped-value="1"/>
      <qti-map-entry map-key="O" mapped-value="1"/>
      <qti-map-entry map-key="N" mapped-value="-1"/>
    </qti-mapping>
  </qti-response-declaration>
  <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
  <qti-item-body>
    <qti-choice-interaction response-identifier="RESPONSE" shuffle="true" max-choices="0">
      <qti-prompt>Who is quoted?</qti-prompt>
      <qti-simple-choice identifier="H">The mayor</qti-simple-choice>
      <qti-simple-choice identifier="N">The mill</qti-simple-choice>
      <qti-simple-choice identifier="O">The owner</qti-simple-choice>
    </qti-choice-interaction>
  </qti-item-body>
  <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response"/>
</qti-assessment-item>
`;

/** As Common Cartridge has it: rules by name, marks in per cent, a hint, feedback for all. */
export const CARTRIDGE = `<?xml version="1.0" encoding="UTF-8"?>
<qti-assessment-item ${V3} identifier="QUE_102012" title="Question 06" adaptive="false" time-dependent="false">
 <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
  <qti-correct-response><qti-value>answer_1</qti-value></qti-correct-response>
 </qti-response-declaration>
 <qti-outcome-declaration identifier="FEEDBACKBASIC" cardinality="single" base-type="identifier"/>
 <qti-outcome-declaration identifier="FEEDBACK" cardinality="single" base-type="identifier"/>
 <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
 <qti-outcome-declaration identifier="MAXSCORE" cardinality="single" base-type="float"><qti-default-value><qti-value>100</qti-value></qti-default-value></qti-outcome-declaration>
 <qti-assessment-stimulus-ref identifier="S1" href="../passages/mill.xml" title="The mill"/>
 <qti-item-body>
  <qti-rubric-block view="scorer" use="scoring"><p>For the second lesson only.</p></qti-rubric-block>
  <qti-choice-interaction response-identifier="RESPONSE" shuffle="true" max-choices="1">
   <qti-prompt>Which word shows that the paper does not vouch for it?</qti-prompt>
   <qti-simple-choice identifier="answer_1"> allegedly <qti-feedback-inline outcome-identifier="FEEDBACK" identifier="answer_1" show-hide="show">Yes.</qti-feedback-inline></qti-simple-choice>
   <qti-simple-choice identifier="answer_2"> unsafe <qti-feedback-inline outcome-identifier="FEEDBACK" identifier="answer_2" show-hide="show">That is what is said.</qti-feedback-inline></qti-simple-choice>
  </qti-choice-interaction>
  <qti-info-control title="Hint">It is an adverb.</qti-info-control>
 </qti-item-body>
 <qti-response-processing template="https://www.imsglobal.org/question/qti_v3p0/rptemplates/CC2_match.xml"/>
 <qti-modal-feedback outcome-identifier="FEEDBACK" show-hide="hide" identifier="general"> A hedge is a word by which a writer keeps a distance. </qti-modal-feedback>
 <qti-modal-feedback outcome-identifier="FEEDBACKBASIC" show-hide="show" identifier="incorrect"> I am sorry. </qti-modal-feedback>
</qti-assessment-item>
`;

/** As packages for Canvas and Blackboard have it: no prompt, text before the choices, rules that give no marks. */
export const BLACKBOARD = `<?xml version='1.0' encoding='UTF-8'?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" xmlns:ns8="http://www.w3.org/1999/xlink" title="1f2e_00a1" adaptive="false" timeDependent="false" identifier="1f2e_00a1">
  <responseDeclaration baseType="identifier" cardinality="multiple" identifier="RESPONSE">
    <correctResponse><value>answer_1</value><value>answer_3</value></correctResponse>
  </responseDeclaration>
  <outcomeDeclaration baseType="float" cardinality="single" identifier="SCORE"/>
  <itemBody>
    <div><p>Which of these are <i>sources</i>?</p></div>
    <choiceInteraction maxChoices="3" responseIdentifier="RESPONSE" shuffle="true">
      <simpleChoice identifier="answer_1"><p>an inspector</p></simpleChoice>
      <simpleChoice identifier="answer_2"><p>the mill</p></simpleChoice>
      <simpleChoice identifier="answer_3"><p>the owner</p></simpleChoice>
    </choiceInteraction>
  </itemBody>
  <responseProcessing><responseCondition><responseIf><match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match></responseIf></responseCondition></responseProcessing>
</assessmentItem>
`;

/** Parts of an item of 2.1. */
interface Parts {
	response?: string;
	cardinality?: string;
	most?: number;
	before?: string;
	body?: string;
	rules?: string;
	after?: string;
}

/** An item of 2.1 of parts; what is not given is plain. */
export function item21({
	response = '<correctResponse><value>A</value></correctResponse>',
	cardinality = 'single',
	most = cardinality === 'single' ? 1 : 0,
	before = '',
	body = `<choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="${most}">
		<prompt>Which?</prompt>
		<simpleChoice identifier="A">one</simpleChoice>
		<simpleChoice identifier="B">two</simpleChoice>
		<simpleChoice identifier="C">three</simpleChoice>
	</choiceInteraction>`,
	rules = '<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>',
	after = ''
}: Parts = {}): string {
	return `<assessmentItem ${V21} identifier="x" title="X" adaptive="false" timeDependent="false">
	<responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="identifier">${response}</responseDeclaration>
	<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
	${before}<itemBody>${body}</itemBody>${rules}${after}
</assessmentItem>`;
}

/** A package: its list, and what lies in it. */
export function packageOf(
	files: Record<string, string>,
	type = 'imsqti_item_xmlv2p1'
): Record<string, string> {
	const resources = Object.keys(files).map(
		(href, i) =>
			`<resource identifier="R${i}" type="${type}" href="${href}"><file href="${href}"/></resource>`
	);
	return {
		'imsmanifest.xml': `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="M">
	<metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata>
	<organizations/>
	<resources>${resources.join('')}</resources>
</manifest>`,
		...files
	};
}
