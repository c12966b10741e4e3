import type { ActionId } from '../actions/catalogue.ts';
import type { Language } from '../locales/languages.ts';

/**
 * What somebody wrote in a year, in a voice of their own. Nobody else says these words, so that they
 * stand here, and the window's dictionaries do not carry them.
 */
export interface PageTexts {
  /** The pages in their order; `[[-3]]` stands for the day of the third page before. */
  readonly pages: readonly string[];
  /** The page of the day the last review was finished on. */
  readonly review: string;
  /** Why the pillar of that review was chosen. */
  readonly focusReason: string;
  /** What was written to some of what was done, of each action the last time first. */
  readonly notes: Readonly<Partial<Record<ActionId, readonly string[]>>>;
}

const es: PageTexts = {
  pages: [
    'Empiezo este cuaderno. Llevo once años haciendo auditorías de energía en fábricas pequeñas y mi perfil parece el de otra persona.\n\nMe propongo poco: un rato corto cada mañana y escribir cuando tenga algo que contarme.',
    'He leído mi perfil en voz alta. **Nadie habla así.** Mañana reescribo el extracto empezando por una fábrica concreta, no por «apasionado de la eficiencia». #marca',
    'Extracto nuevo. Tres párrafos: a quién ayudo, cómo, y una cifra que puedo defender (un 18 % menos en la panadería industrial de Irene).\n\n> Si tu madre no entiende la primera frase, empieza otra vez.\n\nEso me lo dijo Andrés hace años y sigue siendo verdad.',
    'Foto nueva, hecha por Nora en el patio, con luz de verdad. Me cuesta verme, pero es mejor que la de la boda de mi primo.',
    'Día raro. Dos visitas canceladas. He usado el hueco para pedir la recomendación que llevaba meses aplazando:\n\n- [x] escribir a Irene\n- [x] decirle qué proyecto y qué me gustaría que contara\n- [ ] agradecérselo con algo más que un «gracias»',
    'Irene ha escrito la recomendación. Habla de que **explico las cosas sin asustar**. No sabía que eso se notara. Enlaza con lo que puse el [[-2]]: a veces una se ve peor de lo que la ven. #marca',
    'He mirado los perfiles de tres personas que hacen lo mismo que yo. Los tres enseñan números; yo enseñaba adjetivos.',
    'Primera semana sin abrir la red por abrirla. Entro con una cosa que hacer y salgo. Quince minutos de reloj, de cocina, el del huevo.',
    '### Ideas para un portfolio\n\n1. La panadería (con permiso de Irene)\n2. El taller de chapa de los hermanos Roca\n3. La lavandería del hospital\n\nUna página cada uno: cómo estaba, qué hicimos, qué cambió. Nada más.',
    'Portfolio empezado. Escribir el caso de la lavandería me ha llevado dos horas y media y cabe en una pantalla. Lo difícil era quitar.',
    'Comida con Tomás. Me ha dicho que no sabe a qué me dedico *exactamente*. Once años comiendo juntos. Pues ya sé qué tiene que explicar la primera línea.',
    'Hoy he buscado con las palabras que usan ellos («factura de la luz», «mantenimiento») en vez de las mías («eficiencia energética»). Salen otras personas. Salen **las** personas. #personas',
    'He escrito a cuatro responsables de mantenimiento. Sin vender nada: una pregunta sobre cómo miden las fugas de aire. Han contestado dos.',
    'Uno de los dos, Julián, me ha mandado fotos de su sala de compresores. Media hora de mensajes. Así sí.',
    'Cansancio. No hago nada hoy y lo apunto para que conste que no pasa nada.',
    'Me he unido a un grupo de mantenimiento industrial. La mitad es publicidad; la otra mitad, oro. He guardado tres hilos para leerlos con calma.',
    'Julián viene del [[-3]] y hoy me ha presentado a su jefa. Llamada la semana que viene.\n\nNo lo habría buscado con nadie «de arriba»: ha sido hablando de compresores. #personas #relaciones',
    'La llamada ha ido bien y no ha salido proyecto. Curiosamente me he quedado contenta: me ha preguntado si podía llamarme cuando tuviera dudas. Que sí.',
    'Lista de contactos, por fin ordenada. 61 personas con las que de verdad he trabajado. A diez no les escribo desde hace dos años.',
    'He escrito a tres de esas diez. Sin excusa, solo «me he acordado de ti por esto». Marta ha contestado en diez minutos.',
    'Café con Marta. Se ha ido a una empresa de bombas de calor. Hemos estado dos horas. Apuntar:\n\n- le interesa el caso de la lavandería\n- conoce a la gente del polígono norte\n- su hija empieza ingeniería y quiere preguntarme cosas',
    'Hablo con la hija de Marta. Me ha hecho explicarle qué es una auditoría en tres frases. **Esas tres frases son el artículo que no consigo escribir.** #información',
    'Primer borrador: «Lo que tu factura de la luz no te dice». Malo, pero existe.',
    'Segundo borrador. He quitado toda la primera mitad. Siempre es la primera mitad.',
    'Publicado. Me ha dado vergüenza una hora y luego se me ha pasado. #información',
    'Doce comentarios, uno de ellos para corregirme una cifra, con razón. Lo he cambiado y le he dado las gracias. El día [[-1]] no habría imaginado que lo mejor sería la corrección.',
    '¿Qué publicaría si nadie fuera a juzgarlo?\n\nQue la mitad de mis auditorías terminan recomendando lo mismo: **arreglar las fugas y apagar lo que nadie usa.** Que no hace falta nada caro. Que eso no vende, y es verdad.',
    'Lo he escrito. Lo del [[-1]], tal cual. Sin gráfico. A ver.',
    'No sé qué ha pasado con esa publicación. Treinta y tantos comentarios y tres mensajes de fábricas. He contestado a todos; a algunos, en el tren.',
    'Cosas que me preguntan y que debería tener escritas:\n\n| Pregunta | Dónde está |\n| --- | --- |\n| ¿Cuánto tarda? | en ningún sitio |\n| ¿Qué necesito preparar? | en un correo de hace un año |\n| ¿Y si mi nave es alquilada? | en mi cabeza |\n\nUn boletín corto por cada una. #información',
    'Semana floja. Dos días sin entrar. El número ha bajado unas décimas y yo he dormido mejor. Lo dejo apuntado por si me vuelvo a asustar.',
    'Debate en el grupo sobre los variadores de frecuencia. He escrito un comentario largo y lo he borrado tres veces. Al final, cuatro líneas y una pregunta. Han contestado con la pregunta, claro.',
    'Andrés me ha pedido que le presente a la gente de Julián. He escrito yo el mensaje que podía reenviar. Se tarda cinco minutos y se agradece. #relaciones',
    'Boletín número uno: «¿Cuánto tarda una auditoría?». Cuarenta y una personas suscritas. Conozco por su nombre a la mitad y eso me gusta.',
    'Visita en el polígono norte, por Marta ([[-14]]). Tres naves en una mañana. Vuelvo con grasa en las mangas y dos ideas.',
    'Hoy he ayudado a alguien a no contratarme: su problema era el contrato de la luz, no la nave. Me ha dado las gracias dos veces.',
    'He releído lo del [[-10]]. Sigo pensando lo mismo y ya no me da vergüenza decirlo.',
    'Invitaciones: solo a quien pueda escribir una frase de verdad. Hoy, dos. Las dos aceptadas antes de comer. #personas',
    'Nora dice que hablo de gente que no conoce como si viviera en casa. Es un poco verdad. Buena señal, creo.',
    'Boletín número dos. Una lectora me ha mandado la foto de su sala de compresores con todo apagado un domingo. *Un domingo.* Enmarcarla.',
  ],
  review:
    'Repaso de la semana.\n\nLo que ha ido bien: dos conversaciones largas que no buscaban nada, y el comentario de Julián en el boletín. #relaciones\n\nLo que cuesta: encontrar a gente nueva sin que parezca que busco clientes. La semana que viene va de eso. #personas',
  focusReason: 'Es el más bajo de los cuatro, y hablo casi siempre con las mismas personas.',
  notes: {
    publishArticles: [
      'El boletín número dos. El final se me resistió hasta la noche.',
      'Lo de las fugas, sin gráficos y sin miedo.',
    ],
    shareContent: ['El caso de la lavandería, en cuatro líneas.'],
    groupDiscussions: ['Variadores de frecuencia: cuatro líneas y una pregunta.'],
    keywordSearch: ['«Mantenimiento» y «polígono norte»: cinco personas nuevas.'],
    recommendations: ['Se la pedí a Julián diciéndole qué proyecto.'],
    meetInPerson: ['Café con Marta, dos horas.', 'Llamada con la jefa de Julián.'],
    contactIntroductions: ['Marta conoce a quien lleva las tres naves.'],
    askForIntroductions: ['Escribí yo el mensaje que podía reenviar.'],
  },
};

const en: PageTexts = {
  pages: [
    'I begin this notebook. Eleven years of energy audits in small factories, and my profile reads like somebody else’s.\n\nI mean to do little: a short while each morning, and a few lines when I have something to tell myself.',
    'I read my profile aloud. **Nobody talks like that.** Tomorrow I rewrite the summary, beginning with one particular factory and not with “passionate about efficiency”. #brand',
    'New summary. Three paragraphs: whom I help, how, and one figure I can stand by (18% less at Irene’s bakery).\n\n> If your mother does not understand the first sentence, begin again.\n\nAndrés told me that years ago and it is still true.',
    'New photo, taken by Nora in the yard, in real light. I find it hard to look at, but it beats the one from my cousin’s wedding.',
    'An odd day. Two visits cancelled. I used the gap to ask for the recommendation I had put off for months:\n\n- [x] write to Irene\n- [x] say which project, and what I would like her to tell\n- [ ] thank her with more than a “thanks”',
    'Irene has written the recommendation. She says that **I explain things without scaring people**. I did not know that it showed. It goes with what I put down on [[-2]]: sometimes one sees oneself worse than one is seen. #brand',
    'I looked at the profiles of three people who do what I do. All three show numbers; I was showing adjectives.',
    'First week without opening the network just to open it. I go in with one thing to do and leave. Fifteen minutes by the clock, the kitchen one, the one for eggs.',
    '### Ideas for a portfolio\n\n1. The bakery (if Irene agrees)\n2. The sheet-metal workshop of the Roca brothers\n3. The hospital laundry\n\nOne page each: how it was, what we did, what changed. Nothing else.',
    'Portfolio begun. Writing up the laundry took me two and a half hours and fits on one screen. The hard part was leaving things out.',
    'Lunch with Tomás. He told me that he does not know what I do, *exactly*. Eleven years of lunches. So now I know what the first line has to explain.',
    'Today I searched with the words they use (“power bill”, “maintenance”) instead of mine (“energy efficiency”). Other people turn up. **The** people turn up. #people',
    'I wrote to four maintenance managers. Selling nothing: one question about how they measure air leaks. Two have answered.',
    'One of the two, Julián, sent me photos of his compressor room. Half an hour of messages. Yes, like this.',
    'Tired. I do nothing today, and I write it down so that it is on record that nothing happens.',
    'I joined a group on industrial maintenance. Half of it is advertising; the other half is gold. I kept three threads to read slowly.',
    'Julián, of [[-3]], introduced me to his boss today. A call next week.\n\nI would not have tried it with anybody “higher up”: it came from talking about compressors. #people #relationships',
    'The call went well and no project came of it. Oddly enough I was pleased: she asked whether she could ring me when in doubt. She can.',
    'The list of contacts, in order at last. 61 people I have really worked with. To ten of them I have not written for two years.',
    'I wrote to three of those ten. No pretext, just “this made me think of you”. Marta answered within ten minutes.',
    'Coffee with Marta. She has gone to a heat-pump company. Two hours. To remember:\n\n- she is interested in the laundry case\n- she knows the people of the northern estate\n- her daughter starts engineering and wants to ask me things',
    'A talk with Marta’s daughter. She made me explain what an audit is in three sentences. **Those three sentences are the article I cannot get written.** #insights',
    'First draft: “What your power bill does not tell you”. Bad, but it exists.',
    'Second draft. I took out the whole first half. It is always the first half.',
    'Published. I was embarrassed for an hour, and then it passed. #insights',
    'Twelve comments, one of them to correct a figure, and rightly. I changed it and said thank you. On [[-1]] I would not have guessed that the correction would be the best of it.',
    'What would I publish if nobody were to judge it?\n\nThat half of my audits end by recommending the same: **mend the leaks and switch off what nobody uses.** That nothing expensive is needed. That this does not sell, and is true.',
    'I wrote it. What I said on [[-1]], as it was. No chart. We shall see.',
    'I do not know what happened with that post. Thirty-odd comments and three messages from factories. I answered them all, some of them on the train.',
    'Things I am asked and should have written down:\n\n| Question | Where it is |\n| --- | --- |\n| How long does it take? | nowhere |\n| What do I have to prepare? | in an email of a year ago |\n| What if I rent the hall? | in my head |\n\nA short newsletter for each. #insights',
    'A slack week. Two days without going in. The number fell by a few tenths and I slept better. I note it in case I get scared again.',
    'A discussion in the group about frequency drives. I wrote a long comment and deleted it three times. In the end, four lines and a question. They answered the question, of course.',
    'Andrés asked me to introduce him to Julián’s people. I wrote the message that he could forward. It takes five minutes and is welcome. #relationships',
    'Newsletter number one: “How long does an audit take?”. Forty-one subscribers. I know half of them by name, and I like that.',
    'A visit to the northern estate, thanks to Marta ([[-14]]). Three halls in one morning. I come back with grease on my sleeves and two ideas.',
    'Today I helped somebody not to hire me: their trouble was the power contract, not the hall. They thanked me twice.',
    'I read again what I wrote on [[-10]]. I still think so, and I am no longer embarrassed to say it.',
    'Invitations: only to those I can write one real sentence to. Two today. Both accepted before lunch. #people',
    'Nora says that I talk of people she has never met as if they lived with us. A little true. A good sign, I think.',
    'Newsletter number two. A reader sent me the photo of her compressor room with everything off on a Sunday. *A Sunday.* To be framed.',
  ],
  review:
    'Review of the week.\n\nWhat went well: two long conversations that were after nothing, and Julián’s comment on the newsletter. #relationships\n\nWhat is hard: finding new people without seeming to look for customers. Next week is for that. #people',
  focusReason: 'It is the lowest of the four, and I nearly always talk with the same people.',
  notes: {
    publishArticles: [
      'Newsletter number two. The ending resisted until the evening.',
      'The one about the leaks, without charts and without fear.',
    ],
    shareContent: ['The laundry case, in four lines.'],
    groupDiscussions: ['Frequency drives: four lines and a question.'],
    keywordSearch: ['“Maintenance” and “northern estate”: five new people.'],
    recommendations: ['I asked Julián, saying which project.'],
    meetInPerson: ['Coffee with Marta, two hours.', 'A call with Julián’s boss.'],
    contactIntroductions: ['Marta knows who runs the three halls.'],
    askForIntroductions: ['I wrote the message that could be forwarded.'],
  },
};

/** What was written in each language. */
export const pageTexts: Readonly<Record<Language, PageTexts>> = { es, en };
