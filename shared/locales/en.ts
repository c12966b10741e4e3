import type { Words } from './es.ts';

const smallNumbers = 'zero one two three four five six seven eight nine ten'.split(' ');

/** A count of things in words up to ten, in figures beyond. */
const things = (count: number) =>
  `${smallNumbers[count] ?? count} ${count === 1 ? 'small thing' : 'small things'}`;

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** What one group averages, the industry where it is known, as the end of a sentence. */
const averages = (industry: string | null, network: string | null) => {
  if (industry !== null) return `; your industry averages ${industry}`;
  return network === null ? '' : `; your network averages ${network}`;
};

/** English. */
export const en: Words = {
  languageName: 'English',
  pillar: {
    brand: 'Establish your professional brand',
    people: 'Find the right people',
    insights: 'Engage with insights',
    relationships: 'Build relationships',
  },
  pillarShort: {
    brand: 'Brand',
    people: 'People',
    insights: 'Insights',
    relationships: 'Relationships',
  },
  catalogue: {
    completeProfile: {
      title: 'Bring your profile to 100%',
      how: 'Go through photo, headline, summary, experience and education with the people you want to be found by in mind. A headline that says whom you help beats a job title.',
    },
    portfolio: {
      title: 'Have a portfolio',
      how: 'Pick three to five pieces of work you are proud of and say in two lines what problem each one solved. Link to it near the top of your profile.',
    },
    richMedia: {
      title: 'Add samples of your work',
      how: 'Add a video, a deck or a link to your featured section. One good recent sample says more than ten old ones: take down what no longer stands for you.',
    },
    keySkills: {
      title: 'Define your key skills and have them endorsed',
      how: 'Keep the three you want to be looked up for at the top. Endorse others first, and only for what you know first-hand: many will return it.',
    },
    publishArticles: {
      title: 'Publish an article or newsletter',
      how: 'Write about a question people keep asking you. One idea, one example of your own and one conclusion will do; short and steady beats perfect and never.',
    },
    recommendations: {
      title: 'Earn a recommendation',
      how: 'Ask someone you worked with recently and remind them what you did together. Writing one for them first is the best way to ask.',
    },
    keywordSearch: {
      title: 'Search with your keywords',
      how: 'Search by role, industry and place for the people you want to reach. Save the search and note two or three profiles that deserve an unhurried visit.',
    },
    contactIntroductions: {
      title: 'Reach someone through your contacts',
      how: 'See which contact you share and think what each side would gain from meeting. Always say what it is for, and make it easy to say no.',
    },
    profileViewers: {
      title: 'Connect with who viewed your profile',
      how: 'Look at who came by and greet those who fit your audience. Free accounts get 5 invitations with a note a month: keep them for what matters, and do not invite too many people at once.',
    },
    joinGroups: {
      title: 'Join a group where your audience is',
      how: 'Before you ask to join, see whether people really talk there or only advertise. Two or three active groups are enough.',
    },
    organiseContacts: {
      title: 'Put your contact list in order',
      how: 'Go through recent connections, note where you know each from and whom you have not spoken to in a while. Ten minutes a month keep it current.',
    },
    shareContent: {
      title: 'Share something of value',
      how: 'Share what was useful to you and add why in a sentence or two. End with a question: one conversation is worth more than many reactions.',
    },
    dailyUse: {
      title: 'Spend a little time on the network',
      how: 'Fifteen minutes a day are enough. Read calmly and leave a comment that adds something; five real comments beat fifty likes.',
    },
    groupDiscussions: {
      title: 'Take part in a discussion',
      how: 'Find a question in your groups that you can answer, and answer it with an example of yours. If you disagree, say with what and why.',
    },
    answerMessages: {
      title: 'Answer messages and invitations',
      how: 'Try not to let more than two days go by. One kind sentence is an answer too, and an early no is welcome.',
    },
    decisionMakers: {
      title: 'Find out who decides',
      how: 'Choose a company you care about and learn who decides on what you offer. Follow what they publish before you write to them.',
    },
    meetInPerson: {
      title: 'Take a connection beyond the screen',
      how: 'Suggest a short call, a coffee or meeting at an event, with a reason and two dates. Trust is earned before it is needed.',
    },
    askForIntroductions: {
      title: 'Ask to be introduced to someone',
      how: 'Write the message your contact could forward: who you are, why that person and what you suggest. Tell them afterwards how it went.',
    },
  },
  caveat: 'It shows what to improve next; it does not measure your worth.',
  shell: {
    screens: 'Screens',
    today: 'Today',
    progress: 'Progress',
    settings: 'Settings',
    help: 'Help',
    close: 'Close',
    loading: 'One moment…',
    tryAgain: 'Try again',
  },
  command: {
    showToday: 'Today',
    showProgress: 'Progress',
    showHelp: 'Help',
    exploreSample: 'Explore the sample journal',
    leaveSample: 'Back to your journal',
    showSettings: 'Settings',
    noteSnapshot: 'Note your score',
    undo: 'Undo',
    redo: 'Redo',
    tickNext: 'Tick the next task',
    nextTask: 'Down to the next task',
    previousTask: 'Up to the task before',
    toggleTable: 'Progress as table or chart',
    showPalette: 'Find a command',
    showKeys: 'Keys',
    openIndex: 'Open your index in LinkedIn',
    openDataFolder: 'Folder of your data',
    speakSpanish: 'Language: Spanish',
    speakEnglish: 'Language: English',
    themeSystem: 'Appearance same as system',
    themeLight: 'Light appearance',
    themeDark: 'Dark appearance',
    toggleSingleKeys: 'Single keys on or off',
  },
  palette: {
    placeholder: 'What would you like to do?',
    nothing: 'No command is called that.',
  },
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    go: 'Go',
    window: 'Window',
    help: 'Help',
  },
  role: {
    close: 'Close the window',
    quit: 'Quit',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    resetZoom: 'Actual size',
    togglefullscreen: 'Full screen',
  },
  welcome: {
    title: 'Welcome to Pilar',
    lead: 'A notebook for your professional brand. Everything stays on this computer: no account, no network.',
    question: 'Which language do you prefer?',
    step: (step, steps) => `Step ${step} of ${steps}`,
    indexTitle: 'Four pillars, one number',
    index:
      'LinkedIn scores how you use the network from 0 to 100: your Social Selling Index, the sum of four pillars of 25 points. It shows today’s and forgets yesterday’s; Pilar remembers.',
    isNot:
      'It shows what to improve next; it does not measure your worth or your work. Pilar never enters your account: you write the figures down, and nothing leaves this computer.',
    goOn: 'Go on',
    skip: 'Skip',
    startTitle: 'Where would you like to begin?',
    note: 'Note my first score',
    noteLead: 'Have your SSI page at hand. It takes a minute.',
    explore: 'Explore a sample journal',
    exploreLead: 'An invented year, apart from yours. Leave whenever you like.',
    empty: 'Start empty',
    emptyLead: 'Three tasks for today, and the score when it suits you.',
  },
  sample: {
    banner: 'This is a sample journal: an invented year. Yours is kept apart, untouched.',
    leave: 'Back to my journal',
    left: 'Back in your journal.',
    title: 'Sample journal',
    lead: 'An invented year that shows what Pilar is like inside. It leaves your journal alone.',
    explore: 'Explore the sample',
    reminderStays: 'The reminder is still that of your journal; change it there.',
    settingsPass: 'What you change here lasts as long as the visit.',
    notes: {
      first: 'The first one. The story begins here.',
      afterHolidays: 'Back from the holidays, taking it slowly.',
      brand: 'New profile and two recommendations: it shows.',
      people: 'A week of visits and hellos, in no hurry.',
      insights: 'The article led to a good conversation.',
      relationships: 'Coffee with two people I only knew from here.',
    },
  },
  help: {
    title: 'Help',
    lead: 'What the index is, what feeds each pillar, and how to do each thing well.',
    aboutTitle: 'The index and its limits',
    about: [
      'The Social Selling Index (SSI) is the score, 0 to 100, by which LinkedIn sums up how you use its network. It adds four pillars of 0 to 25. It is worked out anew each day and keeps no history: that is what Pilar is for.',
      'Look at each pillar by itself and start with the lowest: there a little effort shows soonest. That one is your focus. If you know what your industry averages, Settings lets you start with the pillar that is furthest behind.',
      'It does not measure how productive you are, it is not exact, and LinkedIn does not publish what weighs how much. If a number drops for a week, nothing is lost.',
    ],
    ranks: '“Top N%” says where you stand in your industry and in your network: lower is better.',
    openIndex: 'See your index on LinkedIn',
    pillarsTitle: 'The four pillars',
    feeds: {
      brand:
        'Fed by a complete profile made for your audience, the recommendations and endorsements you receive, what you publish and who follows you.',
      people:
        'Fed by your searches for people, the profiles you visit, the days you come by, connections in your industry and invitations that are accepted.',
      insights:
        'Fed by your posts, comments and reactions, what you share, group discussions and the messages you answer. Averages in this pillar tend to be very low: do not expect to come near 25.',
      relationships:
        'Fed by your connections and their seniority, accepted invitations, the visits you receive and your constancy. It is long-term trust: give before you ask.',
    },
    actions: (count) => `${count} actions`,
    guardTitle: 'In good measure',
    guardLead:
      'This is what guides and other people’s experience say, not LinkedIn. Take it as a handrail, not as a goal.',
    limits: [
      'A free account gets 5 invitations with a personal note a month: keep them for those who matter.',
      'Too many invitations in a row bring a week of restriction.',
    ],
    pace: [
      'Fifteen minutes a day.',
      'Five real comments a day.',
      'Messages answered within two days.',
      'Two to five posts a week.',
      'Five to ten new connections a week.',
      'One recommendation a week.',
      'Your score noted on the same weekday each week.',
    ],
    limitsTitle: 'Two limits',
    paceTitle: 'A pace you can keep',
    rhythm: {
      reviewed: (months) => `once, looked over every ${months} months`,
      timesAWeek: (times) =>
        ['never', 'once a week', 'twice a week'][times] ?? `${times} times a week`,
    },
  },
  rhythm: {
    once: 'once',
    review: 'time to look it over',
    daily: 'every day',
    weekdays: 'Monday to Friday',
    everyWeeks: (weeks) => (weeks === 1 ? 'every week' : `every ${weeks} weeks`),
    monthly: 'every month',
    timesAWeek: (done, times) => `${done} of ${times} this week`,
    overdueSince: (day) => `waiting since ${day}`,
  },
  today: {
    waiting: (count) => `${upperFirst(things(count))} and you are done.`,
    allDone: 'All done for today. The rest can wait.',
    nothingDue: 'Nothing to do today. Enjoy the day.',
    focus: (pillar, score, rule, industry, network) => {
      const isLowest = rule === 'lowest' ? ', the lowest of the four' : '';
      const ending = `: ${score} of 25${isLowest}${averages(industry, network)}.`;
      return ['Start with ', pillar, ending];
    },
    noFocusYet: 'Note your score and Pilar will tell you which pillar to start with.',
    ofTwentyFive: 'of 25',
    focusMark: 'Your focus',
    how: 'How to do it',
    howOf: (title) => `How to do it: ${title}`,
    openPage: 'Open in LinkedIn',
    kept: (title) => `Done: ${title}`,
    unticked: (title) => `To do: ${title}`,
  },
  score: {
    index: 'Social Selling Index',
    ofHundred: 'of 100',
    since: (change, day) => `${change} since ${day}`,
    noChangeSince: (day) => `the same as on ${day}`,
    industry: (rank) => `Industry: top ${rank}%`,
    network: (rank) => `Network: top ${rank}%`,
    note: 'Note your score',
    noteFirst: 'Note the first one',
    none: 'You have not noted your score yet',
    noneLead:
      'LinkedIn shows today’s and forgets yesterday’s. Note it here whenever you like and watch it change.',
    columns: (parts) => `The four pillars, 25 each: ${parts}`,
  },
  snapshot: {
    title: 'Note your score',
    where: 'Sign in to LinkedIn and find it at',
    day: 'Date',
    pickDay: 'Choose from the calendar',
    pillars: 'The four pillars, 0 to 25',
    total: 'Total',
    totalHint: 'Leave empty to use the sum',
    industryRank: 'Rank in your industry',
    networkRank: 'Rank in your network',
    rankHint: '“Top N%”, 1 to 100',
    means: 'Averages in your industry',
    meansHint: 'If you know them, all four; 0 to 25.',
    sameMeans: (day) => `Use those of ${day}`,
    mean: {
      industryMeans: (pillar) => `Average in your industry: ${pillar}`,
      networkMeans: (pillar) => `Average in your network: ${pillar}`,
    },
    note: 'Note',
    optional: 'optional',
    keep: 'Save',
    cancel: 'Cancel',
    kept: (total, day) => `Saved: ${total} on ${day}.`,
    sameAsKept: (day) => `${day} already had these same figures.`,
    alreadyNoted: (day) => `${day} already has a score. This would change:`,
    changed: 'What changes',
    before: 'Saved',
    after: 'New',
    nothing: '—',
    replace: 'Replace',
    back: 'Keep editing',
    refusal: {
      missing: 'This figure is missing.',
      missingMean: 'This average is missing: fill in all four or none.',
      notANumber: {
        score: 'Type just a number, such as 13.118.',
        rank: 'Type just a number, such as 9.',
      },
      twoDecimalMarks: 'There is more than one comma or point: leave one, for the decimals.',
      tooManyDecimals: {
        score: 'Three decimals at most.',
        rank: 'A whole number, without decimals.',
      },
      outOfRange: {
        score: 'Each pillar goes from 0 to 25.',
        total: 'The total goes from 0 to 100.',
        rank: 'The rank goes from 1 to 100.',
      },
      notADay: 'Type a date such as Nov 22, 2026, with the month as a word.',
      inTheFuture: 'That date has not come yet.',
      disagreesWithSum: (sum) =>
        `That does not add up: the four pillars make ${sum}. It may differ by 1 at most.`,
      tooLong: 'The note is too long: it holds 10,000 characters.',
    },
  },
  progress: {
    emptyTitle: 'Your story begins with a number',
    emptyLead:
      'Note your score once a week, always on the same day. Two of them already make a line.',
    one: (total, day) => `${total} on ${day}`,
    oneLead: 'With the next one there will be a line.',
    fromTo: (first, last) => `From ${first} to ${last}`,
    steady: (total) => `Steady at ${total}`,
    period: (first, last) => `${first} to ${last}`,
    chart: (first, last, from, to, count) =>
      `The four pillars stacked, with the total, from ${from} to ${to}: the total goes from ${first} to ${last} in ${count} snapshots.`,
    chartKeys: 'Use the arrow keys to go through the snapshots.',
    asTable: 'View as table',
    asChart: 'View as chart',
    day: 'Date',
    total: 'Total',
    industry: 'Industry',
    network: 'Network',
    note: 'Note',
    tableCaption: 'Every snapshot, the latest first',
  },
  settings: {
    language: 'Language',
    theme: 'Appearance',
    themes: { system: 'Same as system', light: 'Light', dark: 'Dark' },
    focusRule: 'Your focus',
    focusRuleLead:
      'You start with the lowest pillar, or with the one furthest behind the average of your industry, where you know it.',
    focusRules: { lowest: 'The lowest', furthestBehind: 'The furthest behind' },
    reminder: 'Daily reminder',
    reminderLead: 'A notification with what is waiting for you; silent when there is nothing.',
    reminderOn: 'Remind me every day',
    reminderTime: 'Time',
    reminderRefusal: 'Type a time, such as 09:00.',
    reminderNeedsApp: 'Reminders arrive while Pilar is open.',
    keys: 'Keyboard',
    singleKeys: 'Use single keys as shortcuts',
    keysLead: 'One letter does nearly everything. Press ? to see them.',
    data: 'Your data',
    dataLead: 'Everything you note is in this folder and nowhere else.',
    openFolder: 'Open the folder',
    about: 'About',
    version: (version) => `Pilar ${version}`,
  },
  reminder: {
    next: 'Next reminder',
    today: (time) => `today at ${time}`,
    tomorrow: (time) => `tomorrow at ${time}`,
    off: 'No daily reminder',
    title: (count) =>
      count === 1
        ? 'One task is waiting for you today'
        : `${count} tasks are waiting for you today`,
    body: (first, others) => (others === 0 ? first : `${first} and ${others} more`),
  },
  history: {
    undo: 'Undo',
    redo: 'Redo',
    undone: (step) => `Undone: ${lowerFirst(step)}`,
    redone: (step) => `Redone: ${lowerFirst(step)}`,
    undoneUnnamed: 'Undone.',
    redoneUnnamed: 'Redone.',
    tick: (title) => `Tick “${title}”`,
    untick: (title) => `Untick “${title}”`,
    note: (total, day) => `Note ${total} on ${day}`,
    replace: (total, day) => `Replace what was noted on ${day} with ${total}`,
    language: 'Change the language',
    theme: 'Change the appearance',
    reminderAt: (time) => `Set the daily reminder to ${time}`,
    reminderOff: 'Turn off the daily reminder',
    singleKeys: 'Change the single keys',
    focusRule: 'Change how the focus is chosen',
    settings: 'Change the settings',
  },
  error: {
    invalidInput: 'Pilar did not understand that request. Nothing was saved.',
    inTheFuture: 'That date has not come yet. Nothing was saved.',
    nothingToUndo: 'There is nothing to undo.',
    nothingToRedo: 'There is nothing to redo.',
    alreadyNoted: 'That date already has a score.',
    forbidden: 'Pilar does not answer requests from outside its window.',
    journalDamaged:
      'Parts of the journal are damaged and it cannot be read whole. Nothing was changed: make a copy of the folder of your data.',
    storeFailed: 'It could not be written to disk. What was there before is safe.',
    openFailed: 'The system could not open it.',
    internal: 'Something inside Pilar failed. What was saved is safe.',
  },
  start: {
    alreadyOpen: (profile) => `Pilar is already open with this folder: ${profile}`,
    profileNotWritable: (profile) =>
      `Pilar cannot write to its folder: ${profile}. Choose another with --profile or change its permissions.`,
    notAJournal: (file) =>
      `This file is not a Pilar journal and was not touched: ${file}. Move it elsewhere and open Pilar again.`,
    newerJournal: (file) =>
      `This journal belongs to a newer Pilar and was not touched: ${file}. Update Pilar to open it.`,
    journalBusy: (file) =>
      `Another program is using the journal: ${file}. Close it and open Pilar again.`,
    unreadable: (file) => `Pilar cannot open the journal: ${file}. Nothing was changed.`,
  },
};
