import { type ReactNode, useId, useState } from 'react';
import { languageNames } from '../../shared/locales/languages.ts';
import { type Language, languages } from '../../shared/settings.ts';
import { pillars } from '../../shared/ssi/pillar.ts';
import { run, setNoting, useDesk } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { exploreSample } from '../bridge/sample.ts';
import { useView } from '../bridge/views.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { PillarShape } from '../ui/PillarShape.tsx';
import styles from './Welcome.module.css';

type Step = 'language' | 'index' | 'start';
const steps: readonly Step[] = ['language', 'index', 'start'];

/**
 * The first opening, in three steps: the language, what the index is, and where to begin. It comes
 * for as long as no language was confirmed; its later steps follow only from the first.
 */
export function Welcome() {
  const settings = useView('settings').value;
  const [step, setStep] = useState<Step | 'done'>('language');
  // Who begins by opening a file knows what Pilar is: on another computer, most likely.
  const isFileWaiting = useDesk((desk) => desk.isFileWaiting);
  if (settings === null || step === 'done') return null;
  const { guessedLanguage: guessed, language } = settings;
  if (step === 'language' && language !== null) return null;

  const choose = async (chosen: Language, next: Step | 'done') => {
    if ((await run('changeSettings', { language: chosen })) === null) setStep(next);
  };
  const skip = () => (step === 'language' ? void choose(guessed, 'done') : setStep('done'));
  const begin = (how: () => void) => {
    setStep('done');
    how();
  };
  return (
    <Page key={step} step={step} onSkip={skip}>
      {step === 'language' && (
        <LanguageStep
          guessed={guessed}
          onChoose={(chosen) => void choose(chosen, isFileWaiting ? 'done' : 'index')}
        />
      )}
      {step === 'index' && <IndexStep onGoOn={() => setStep('start')} />}
      {step === 'start' && (
        <StartStep
          onNote={() => begin(() => setNoting(true))}
          onExplore={() => begin(() => void exploreSample())}
          onEmpty={skip}
        />
      )}
    </Page>
  );
}

function Page({
  step,
  onSkip,
  children,
}: {
  readonly step: Step;
  readonly onSkip: () => void;
  readonly children: ReactNode;
}) {
  const words = useWords();
  const titles: Readonly<Record<Step, string>> = {
    language: words.welcome.title,
    index: words.welcome.indexTitle,
    start: words.welcome.startTitle,
  };
  return (
    <Dialog title={titles[step]} onCancel={onSkip}>
      {children}
      <footer className={styles.footer}>
        <p className={styles.step}>{words.welcome.step(steps.indexOf(step) + 1, steps.length)}</p>
        {step !== 'start' && (
          <Button look="link" onClick={onSkip}>
            {words.welcome.skip}
          </Button>
        )}
      </footer>
    </Dialog>
  );
}

function LanguageStep({
  guessed,
  onChoose,
}: {
  readonly guessed: Language;
  readonly onChoose: (language: Language) => void;
}) {
  const words = useWords();
  const offered = [guessed, ...languages.filter((language) => language !== guessed)];
  return (
    <>
      <p>{words.welcome.lead}</p>
      <p className={styles.question}>{words.welcome.question}</p>
      <div className={styles.languages}>
        {offered.map((language) => (
          <Button
            key={language}
            look={language === guessed ? 'primary' : 'plain'}
            lang={language}
            onClick={() => onChoose(language)}
          >
            {languageNames[language]}
          </Button>
        ))}
      </div>
    </>
  );
}

function IndexStep({ onGoOn }: { readonly onGoOn: () => void }) {
  const words = useWords();
  return (
    <>
      <p>{words.welcome.index}</p>
      <ul className={styles.pillars}>
        {pillars.map((pillar) => (
          <li key={pillar} className={styles.pillar}>
            <PillarShape pillar={pillar} />
            {words.pillar[pillar]}
          </li>
        ))}
      </ul>
      <p className={styles.isNot}>{words.welcome.isNot}</p>
      <div className={styles.forward}>
        <Button look="primary" onClick={onGoOn}>
          {words.welcome.goOn}
        </Button>
      </div>
    </>
  );
}

function StartStep({
  onNote,
  onExplore,
  onEmpty,
}: {
  readonly onNote: () => void;
  readonly onExplore: () => void;
  readonly onEmpty: () => void;
}) {
  const { welcome } = useWords();
  return (
    <ul className={styles.starts}>
      <Start look="primary" name={welcome.note} lead={welcome.noteLead} onChoose={onNote} />
      <Start name={welcome.explore} lead={welcome.exploreLead} onChoose={onExplore} />
      <Start name={welcome.empty} lead={welcome.emptyLead} onChoose={onEmpty} />
    </ul>
  );
}

function Start({
  look = 'plain',
  name,
  lead,
  onChoose,
}: {
  readonly look?: 'primary' | 'plain';
  readonly name: string;
  readonly lead: string;
  readonly onChoose: () => void;
}) {
  const id = useId();
  return (
    <li className={styles.start}>
      <Button look={look} aria-describedby={id} onClick={onChoose}>
        {name}
      </Button>
      <p id={id} className={styles.lead}>
        {lead}
      </p>
    </li>
  );
}
