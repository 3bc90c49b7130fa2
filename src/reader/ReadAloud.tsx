// A button that reads the chapter aloud, and says where the browser has no Danish voice.
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useWords } from './language.ts';
import { danishVoice, speak, toldIn } from './readAloud.ts';

export function ReadAloud({ told }: { readonly told: RefObject<HTMLElement | null> }) {
  const { reading } = useWords();
  const [isSpeaking, setSpeaking] = useState(false);
  const [isVoiceless, setVoiceless] = useState(false);
  const stop = useRef(() => {});
  useEffect(() => {
    // Some browsers have their voices only once they have been asked for them.
    danishVoice();
    return () => stop.current();
  }, []);
  const start = () => {
    const voice = danishVoice();
    setVoiceless(!voice);
    if (!voice || !told.current) return;
    setSpeaking(true);
    stop.current = speak(toldIn(told.current), voice, () => setSpeaking(false));
  };
  return (
    <div className="reader-aloud reader-quiet reader-screen">
      <button
        type="button"
        className="reader-button"
        onClick={() => (isSpeaking ? stop.current() : start())}
      >
        {isSpeaking ? reading.stop : reading.readAloud}
      </button>
      <div role="status">{isVoiceless && <p className="reader-small">{reading.noVoice}</p>}</div>
    </div>
  );
}
