import { wordsOf } from '../../shared/locales/words.ts';
import { type Language, languages } from '../../shared/settings.ts';
import { run } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Welcome.module.css';

/** The first opening: confirms the language, the system's own first, and asks for nothing else. */
export function Welcome({ guessed }: { readonly guessed: Language }) {
  const words = useWords();
  const choose = (language: Language) => void run('changeSettings', { language });
  const offered = [guessed, ...languages.filter((language) => language !== guessed)];
  return (
    <Dialog title={words.welcome.title} onCancel={() => choose(guessed)}>
      <p>{words.welcome.lead}</p>
      <p className={styles.question}>{words.welcome.question}</p>
      <div className={styles.languages}>
        {offered.map((language) => (
          <Button
            key={language}
            look={language === guessed ? 'primary' : 'plain'}
            lang={language}
            onClick={() => choose(language)}
          >
            {wordsOf(language).languageName}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
