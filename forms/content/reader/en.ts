// The reader's words in English.
import type { ReaderLanguage } from './types.ts';

export const en = {
  code: 'en',
  name: 'English',
  direction: 'ltr',
  dateLocale: 'en-GB',
  provenance: {
    source: 'our translation',
    checked: false,
    note: 'Oversat af projektet fra den danske tekst. Ikke læst af en med engelsk som modersmål.',
    on: '2026-11-22',
  },
  unchecked:
    'This English text has not been checked by a native speaker. If something is unclear, please call us.',
  words: {
    lock: {
      title: 'A draft for you to read and answer',
      lead: 'The file is locked. Only a person with the password can open it.',
      field: 'Password',
      hint: 'Type the password you got from the municipality. It may be several words.',
      show: 'Show the password',
      hide: 'Hide the password',
      open: 'Open',
      opening: 'Opening the file. This can take a moment.',
      empty: 'Type the password first.',
      wrong:
        'That is not the right password. Check the spelling and try again. If it keeps happening, call the municipality.',
      help: 'Don’t have the password? Call the person at the municipality who gave you the file.',
      offline: 'The file works without the internet. It does not send anything by itself.',
      cannotOpen:
        'Your browser cannot open the file. Try a newer phone or a computer. You can also call the municipality and get it on paper.',
      damaged:
        'The file was damaged on its way to you. Call the municipality and ask for a new one.',
      notOpen:
        'If this text does not go away, the file has not opened. Save the file on your phone and open it in a newer browser. You can also try a newer phone or a computer. If that does not work, call the municipality and get the draft on paper.',
    },
    start: {
      title: (child) => `Draft about ${child}`,
      titleYou: 'Draft about you',
      to: (name) => `This file is for you, ${name}.`,
      because: {
        custodian: 'You are getting it because you have custody of the child.',
        young: 'You are getting it because it is about you.',
        supporter: 'You are getting it because you are there as a support person (“bisidder”).',
      },
      from: (adviser) => `The draft was written by ${adviser}.`,
      fromUnit: (adviser, unit) => `The draft was written by ${adviser}, ${unit}.`,
      fromNobody: 'The draft was written by your adviser at the municipality.',
      madeAt: (date) => `The file was made on ${date}.`,
      draft: 'This is a draft. There may be mistakes in it. Nothing is decided by it.',
      answerBy: (date) => `We would like your answer by ${date}.`,
      noTime: 'Is that too soon? Call us, and we will find another day.',
      late: 'The day has passed, but you are still welcome to answer. Call first, so we know that an answer is coming.',
      silence: 'If you do not answer, it does not mean that you agree.',
      askTitle: 'Do you have questions?',
      ask: (adviser, contact) => `You can always ask ${adviser}: ${contact}.`,
      askNobody: 'You can always ask your adviser at the municipality.',
      interpreter: 'If you need an interpreter, please tell us.',
      howTitle: 'How to do it',
      how: [
        'Read the draft. You can take a little at a time.',
        'As you read, tell us whether it is right. You may skip places.',
        'At the end, write what you yourself wish for.',
        'Give your answer back to us.',
      ],
      otherWaysTitle: 'Would you rather answer in another way?',
      otherWays:
        'You can answer on paper, by phone or at a meeting. Your answer counts just as much.',
      whoSeesTitle: 'Who sees your answer?',
      whoSees:
        'Your adviser sees it. So do the colleagues who work on the case. Your answer is kept in the case.',
      otherParent:
        'The other parent gets a file of their own. You see each other’s answers only if you both say yes.',
      access:
        'The law can give others the right to see the papers in the case. If that worries you, call us before you answer.',
      otherReaders:
        'Others who read the draft each get a file of their own. They cannot see your answer in it.',
      notHearingTitle: 'This is not a formal hearing (“partshøring”)',
      notHearing:
        'If the law says that we must hear you formally, you will get a separate letter about it.',
      practice: 'This is an exercise. All the people in it are made up.',
      begin: 'Read the draft',
    },
    language: {
      label: 'Language',
      staysDanish: 'The draft itself is in Danish, as it was written. It is not translated here.',
    },
    reading: {
      skip: 'Go to the text',
      contents: 'Contents',
      start: 'To the first page',
      next: 'Next',
      previous: 'Previous',
      backToTop: 'Back to top',
      readAloud: 'Read aloud',
      stop: 'Stop',
      noVoice:
        'Your phone has no Danish voice. You can get one in the phone’s settings for reading text aloud.',
      explain: (term) => `What does “${term}” mean?`,
      explainedInDanish: 'The explanation is in Danish.',
      closeExplanation: 'Close the explanation',
      glossary: 'Difficult words',
      glossaryLead: 'These are the Danish words we have explained. The explanations are in Danish.',
      leftOut: 'Something is left out here.',
      leftOutAsk: 'You can ask your adviser about it.',
    },
    answering: {
      place: (title) => `Your answer to: ${title}`,
      recognise: 'That is how I know it',
      wrong: 'That is not right',
      missing: 'Something is missing here',
      words: {
        label: 'In your own words',
        hint: 'You can write a little or leave the field empty.',
      },
      ownLanguage: 'You may write in your own language.',
      takeBack: 'Take the answer back',
      takenBack: 'You have taken the answer back.',
      undo: 'Undo',
      whole: {
        label: 'Is there anything to say about the whole draft?',
        hint: 'Write here if it does not belong to one place.',
      },
    },
    closing: {
      title: 'Your own words',
      lead: 'You do not have to answer everything. Write what is important to you.',
      statement: {
        label: 'What do you want to say yourself?',
        hint: 'What you write will be shown in full, just as you wrote it.',
      },
      wishes: {
        label: 'What do you wish for?',
        hint: 'It can be a goal, a hope or something that should be easier.',
      },
      support: {
        label: 'What do you think of the help we suggest?',
        hint: 'Is it the right help? Is it too little, too much, or should it be something else?',
      },
      feedbackTitle: 'How we have worked together',
      meeting: 'Was the meeting with us okay for you?',
      important: 'Did we talk about what is important to you?',
      different: 'Should anything be different next time?',
      shareTitle: 'The other parent',
      share: 'The other parent may see my answer',
      shareHint: 'You see each other’s answers only if you both say yes. You do not have to.',
    },
    keeping: {
      kept: 'What you write is saved here on the phone or computer.',
      lastKept: (time) => `Saved at ${time}.`,
      cannotKeep:
        'What you write cannot be saved here. Make your answer file before you close the page.',
      failed:
        'The latest is not saved. Make your answer file now, or print your answer, before you close the page.',
      found: 'You have written here before. Your answers are still here.',
      erase: 'Delete what I have written here',
      eraseAsk: 'Do you want to delete everything you have written here? This cannot be undone.',
      eraseYes: 'Yes, delete it',
      eraseNo: 'No, keep it',
      erased: 'What you wrote has been deleted here. An answer file you have made is still there.',
    },
    handBack: {
      title: 'Give your answer back',
      nothing: 'You have not answered anything yet. You can also call us instead.',
      overview: 'What you have answered',
      draftSays: 'The draft says',
      youSay: 'You say',
      change: 'Change',
      make: 'Make the answer file',
      made: (file) =>
        `Your answer file is called ${file}. You will find it where you usually find files.`,
      sendTitle: 'How to pass it on',
      send: [
        'Send the file to your adviser in the way you have agreed.',
        'The file is locked. Only the municipality can open it.',
        'Not sure how to send it? Call us.',
      ],
      nextTitle: 'What happens then?',
      next: [
        'Your adviser reads what you have written.',
        'You get a reply to each comment, even if we do not agree.',
        'In the finished document you can see what came of it.',
      ],
      again:
        'Do you have more to say? Change your answer and make a new answer file. Then the new one counts. What you wrote before is also kept.',
      notMade:
        'The answer file was not made. Try again. If it does not work, print your answer or call us.',
      print: 'Print your answer',
      printAll: 'Print everything',
      printHint: 'Then you can give it to us on paper.',
      printedTitle: (name) => `Answer from ${name}`,
      printedOn: (date) => `Printed on ${date}.`,
    },
    counts: {
      answered: (places) =>
        places === 1 ? 'You have answered in 1 place.' : `You have answered in ${places} places.`,
      inTheme: (answered, all) => `${answered} of ${all} answered`,
    },
    child: {
      title: (child) => `A page for ${child}`,
      titleYou: 'A page for you',
      lead: 'Here is the most important, in short. It is in Danish. Feel free to read it together.',
    },
    errors: {
      unexpected:
        'Something went wrong. Close the page and open the file again. If it happens again, call the municipality.',
      tooLong: (signs) => `The text is too long. There is room for ${signs} characters.`,
    },
  },
} as const satisfies ReaderLanguage;
