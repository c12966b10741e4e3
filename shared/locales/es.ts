import type { ActionId } from '../actions/catalogue.ts';
import type { DayState } from '../actions/dayStates.ts';
import type { CommandId, MenuPlace } from '../commands.ts';
import type { FocusRule } from '../ssi/focus.ts';
import type { Pillar } from '../ssi/pillar.ts';

/** The wording of a catalogue action. */
export interface ActionWords {
  readonly title: string;
  /** Two or three sentences on how to do it well. */
  readonly how: string;
}

const smallNumbers = 'cero una dos tres cuatro cinco seis siete ocho nueve diez'.split(' ');

/** A count of things in words up to ten, in figures beyond. */
const things = (count: number) =>
  `${smallNumbers[count] ?? count} ${count === 1 ? 'cosa pequeña' : 'cosas pequeñas'}`;

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** What one group averages, the industry where it is known, as the end of a sentence. */
const averages = (industry: string | null, network: string | null) => {
  if (industry !== null) return `; tu sector promedia ${industry}`;
  return network === null ? '' : `; tu red promedia ${network}`;
};

/** Spanish, the source: every other language has the same shape, or it does not compile. */
export const es = {
  languageName: 'Español',
  pillar: {
    brand: 'Establecer tu marca profesional',
    people: 'Encontrar a las personas adecuadas',
    insights: 'Interactuar ofreciendo información',
    relationships: 'Crear relaciones',
  } satisfies Record<Pillar, string>,
  pillarShort: {
    brand: 'Marca',
    people: 'Personas',
    insights: 'Información',
    relationships: 'Relaciones',
  } satisfies Record<Pillar, string>,
  catalogue: {
    completeProfile: {
      title: 'Completar tu perfil al 100 %',
      how: 'Repasa foto, titular, extracto, experiencia y formación pensando en quien quieres que te encuentre. Un titular que diga a quién ayudas vale más que un cargo.',
    },
    portfolio: {
      title: 'Tener un portfolio',
      how: 'Elige de tres a cinco trabajos que te enorgullezcan y cuenta en dos líneas qué problema resolvían. Enlázalo desde tu perfil, arriba.',
    },
    richMedia: {
      title: 'Añadir muestras de tu trabajo',
      how: 'Sube un vídeo, una presentación o un enlace a tus destacados. Una buena muestra reciente dice más que diez antiguas: retira las que ya no te representan.',
    },
    keySkills: {
      title: 'Definir tus aptitudes clave y que las validen',
      how: 'Deja arriba las tres por las que quieres que te busquen. Valida antes las de otras personas, solo las que conozcas de verdad: muchas te devolverán el gesto.',
    },
    publishArticles: {
      title: 'Publicar un artículo o boletín',
      how: 'Escribe sobre una pregunta que te hagan a menudo. Una idea, un ejemplo tuyo y una conclusión bastan; mejor corto y constante que perfecto y nunca.',
    },
    recommendations: {
      title: 'Conseguir una recomendación',
      how: 'Pídela a alguien con quien hayas trabajado hace poco y recuérdale qué hicisteis juntos. Escribir tú una primero es la mejor forma de pedirla.',
    },
    keywordSearch: {
      title: 'Buscar con tus palabras clave',
      how: 'Busca por cargo, sector y lugar de las personas a las que quieres llegar. Guarda la búsqueda y anota dos o tres perfiles que merezcan una visita con calma.',
    },
    contactIntroductions: {
      title: 'Apoyarte en tus contactos para llegar a alguien',
      how: 'Mira qué contacto tenéis en común y piensa qué ganaría cada parte al conocerse. Cuenta siempre para qué, y facilita que te digan que no.',
    },
    profileViewers: {
      title: 'Conectar con quien vio tu perfil',
      how: 'Entra a ver quién te ha visitado y saluda a quien encaje con tu público. Las cuentas gratuitas tienen 5 invitaciones con nota al mes: guárdalas para lo importante, y no invites a demasiada gente de golpe.',
    },
    joinGroups: {
      title: 'Unirte a un grupo donde esté tu público',
      how: 'Antes de pedir entrada, mira si hay conversación de verdad y no solo anuncios. Con dos o tres grupos vivos es suficiente.',
    },
    organiseContacts: {
      title: 'Ordenar tu lista de contactos',
      how: 'Repasa las conexiones recientes, anota de qué conoces a cada una y con quién hace tiempo que no hablas. Diez minutos al mes la mantienen al día.',
    },
    shareContent: {
      title: 'Compartir algo de valor',
      how: 'Comparte lo que a ti te ha servido y añade por qué en una o dos frases. Pregunta algo al final: una conversación vale más que muchas reacciones.',
    },
    dailyUse: {
      title: 'Pasar un rato por la red',
      how: 'Quince minutos al día bastan. Lee con calma y deja algún comentario que aporte algo; cinco comentarios de verdad valen más que cincuenta «me gusta».',
    },
    groupDiscussions: {
      title: 'Participar en un debate',
      how: 'Busca en tus grupos una pregunta que sepas responder y contesta con un ejemplo tuyo. Si no estás de acuerdo, di con qué y por qué.',
    },
    answerMessages: {
      title: 'Responder mensajes e invitaciones',
      how: 'Intenta no dejar pasar más de dos días. Una frase amable también es una respuesta, y decir que no a tiempo se agradece.',
    },
    decisionMakers: {
      title: 'Descubrir quién toma la decisión',
      how: 'Elige una empresa que te interese y averigua quién decide sobre lo que tú ofreces. Sigue lo que publica antes de escribirle.',
    },
    meetInPerson: {
      title: 'Llevar una conexión fuera de la pantalla',
      how: 'Propón una llamada corta, un café o veros en un evento, con un motivo y dos fechas. La confianza se gana antes de necesitarla.',
    },
    askForIntroductions: {
      title: 'Pedir que te presenten a alguien',
      how: 'Escribe tú el mensaje que tu contacto podría reenviar: quién eres, por qué esa persona y qué propones. Cuéntale después cómo fue.',
    },
  } satisfies Record<ActionId, ActionWords> as Record<ActionId, ActionWords>,
  caveat: 'Orienta sobre qué mejorar; no mide lo que vales.',
  shell: {
    screens: 'Pantallas',
    today: 'Hoy',
    pillars: 'Pilares',
    progress: 'Progreso',
    settings: 'Ajustes',
    help: 'Ayuda',
    close: 'Cerrar',
    loading: 'Un momento…',
    tryAgain: 'Volver a intentarlo',
  },
  command: {
    showToday: 'Hoy',
    showPillars: 'Pilares',
    showProgress: 'Progreso',
    showHelp: 'Ayuda',
    exploreSample: 'Explorar el diario de muestra',
    leaveSample: 'Volver a tu diario',
    showSettings: 'Ajustes',
    noteSnapshot: 'Anotar tu puntuación',
    pauseEverything: 'Pausarlo todo (vacaciones)…',
    undo: 'Deshacer',
    redo: 'Rehacer',
    showHistory: 'Historial de cambios',
    tickNext: 'Marcar la tarea siguiente',
    nextTask: 'Bajar a la tarea siguiente',
    previousTask: 'Subir a la tarea anterior',
    toggleTable: 'Progreso como tabla o gráfico',
    showPalette: 'Buscar un comando',
    showKeys: 'Teclas',
    openIndex: 'Abrir tu índice en LinkedIn',
    openDataFolder: 'Carpeta de tus datos',
    speakSpanish: 'Idioma: español',
    speakEnglish: 'Idioma: inglés',
    themeSystem: 'Aspecto como el sistema',
    themeLight: 'Aspecto claro',
    themeDark: 'Aspecto oscuro',
    toggleSingleKeys: 'Activar o desactivar las teclas sueltas',
  } satisfies Record<CommandId, string>,
  palette: {
    placeholder: '¿Qué quieres hacer?',
    nothing: 'Ningún comando se llama así.',
  },
  menu: {
    file: 'Archivo',
    edit: 'Edición',
    view: 'Ver',
    go: 'Ir',
    window: 'Ventana',
    help: 'Ayuda',
  } satisfies Record<MenuPlace | 'window', string>,
  role: {
    close: 'Cerrar la ventana',
    quit: 'Salir',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    selectAll: 'Seleccionar todo',
    zoomIn: 'Ampliar',
    zoomOut: 'Reducir',
    resetZoom: 'Tamaño real',
    togglefullscreen: 'Pantalla completa',
  },
  welcome: {
    title: 'Te damos la bienvenida a Pilar',
    lead: 'Un cuaderno para tu marca profesional. Todo se queda en este ordenador: sin cuenta y sin red.',
    question: '¿En qué idioma lo prefieres?',
    step: (step: number, steps: number) => `Paso ${step} de ${steps}`,
    indexTitle: 'Cuatro pilares, un número',
    index:
      'LinkedIn puntúa de 0 a 100 cómo usas la red: es tu Social Selling Index, la suma de cuatro pilares de 25 puntos. Muestra el de hoy y olvida el de ayer; Pilar lo recuerda.',
    isNot:
      'Orienta sobre qué mejorar; no mide lo que vales ni lo que trabajas. Pilar no entra en tu cuenta: apuntas tú, y nada sale de este ordenador.',
    goOn: 'Continuar',
    skip: 'Saltar',
    startTitle: '¿Por dónde empiezas?',
    note: 'Anotar mi primera puntuación',
    noteLead: 'Ten a mano tu página del SSI. Se tarda un minuto.',
    explore: 'Explorar un diario de muestra',
    exploreLead: 'Un año inventado, aparte del tuyo. Sales cuando quieras.',
    empty: 'Empezar en blanco',
    emptyLead: 'Tres tareas para hoy, y la puntuación cuando te venga bien.',
  },
  sample: {
    banner: 'Esto es un diario de muestra: un año inventado. El tuyo está aparte, intacto.',
    leave: 'Volver a mi diario',
    left: 'De vuelta en tu diario.',
    title: 'Diario de muestra',
    lead: 'Un año inventado para ver cómo es Pilar por dentro. No toca tu diario.',
    explore: 'Explorar la muestra',
    reminderStays: 'El aviso sigue siendo el de tu diario; se cambia allí.',
    settingsPass: 'Lo que cambies aquí dura lo que dure la visita.',
    notes: {
      first: 'La primera. Aquí empieza la historia.',
      afterHolidays: 'Vuelta de vacaciones, poco a poco.',
      brand: 'Perfil nuevo y dos recomendaciones: se nota.',
      people: 'Semana de visitas y saludos, sin prisa.',
      insights: 'El artículo trajo una buena conversación.',
      relationships: 'Café con dos personas que solo conocía por aquí.',
    } satisfies Record<Pillar | 'first' | 'afterHolidays', string>,
  },
  help: {
    title: 'Ayuda',
    lead: 'Qué es el índice, qué alimenta cada pilar y cómo hacer bien cada cosa.',
    aboutTitle: 'El índice y sus límites',
    about: [
      'El Social Selling Index (SSI) es la puntuación, de 0 a 100, con la que LinkedIn resume cómo usas su red. Suma cuatro pilares de 0 a 25. La recalcula cada día y no guarda historia: para eso está Pilar.',
      'Ve cada pilar por separado y empieza por el más bajo: ahí un poco de esfuerzo se nota antes. Ese es tu foco. Si conoces las medias de tu sector, en Ajustes puedes empezar por el pilar que quede más por detrás.',
      'No mide tu productividad ni es una medida exacta, y LinkedIn no publica cuánto pesa cada cosa. Si un número baja una semana, no pasa nada.',
    ],
    ranks: '«Primeros N %» dice dónde quedas en tu sector y en tu red: cuanto más bajo, mejor.',
    openIndex: 'Ver tu índice en LinkedIn',
    pillarsTitle: 'Los cuatro pilares',
    feeds: {
      brand:
        'Lo alimentan un perfil completo y pensado para tu público, las recomendaciones y validaciones que recibes, lo que publicas y quienes te siguen.',
      people:
        'Lo alimentan tus búsquedas de personas, los perfiles que visitas, los días que entras, las conexiones de tu sector y las invitaciones que te aceptan.',
      insights:
        'Lo alimentan tus publicaciones, comentarios y reacciones, lo que compartes, los debates en grupos y los mensajes que respondes. Las medias de este pilar suelen ser muy bajas: no esperes acercarte a 25.',
      relationships:
        'Lo alimentan tus conexiones y su responsabilidad, las invitaciones aceptadas, las visitas que recibes y tu constancia. Es confianza a largo plazo: dar antes de pedir.',
    } satisfies Record<Pillar, string>,
    actions: (count: number) => `${count} acciones`,
    guardTitle: 'Con medida',
    guardLead:
      'Esto lo dicen las guías y la experiencia de otras personas, no LinkedIn. Tómalo como barandilla, no como meta.',
    limits: [
      'Una cuenta gratuita tiene 5 invitaciones con nota personal al mes: guárdalas para quien importa.',
      'Demasiadas invitaciones seguidas traen una semana de restricción.',
    ],
    pace: [
      'Quince minutos al día.',
      'Cinco comentarios de verdad al día.',
      'Responder los mensajes en dos días.',
      'De 2 a 5 publicaciones por semana.',
      'De 5 a 10 conexiones nuevas por semana.',
      'Una recomendación por semana.',
      'Anotar la puntuación siempre el mismo día de la semana.',
    ],
    limitsTitle: 'Dos límites',
    paceTitle: 'Un ritmo llevadero',
  },
  rhythm: {
    once: 'una vez',
    by: (day: string) => `una vez, hasta el ${day}`,
    reviewed: (months: number) =>
      months === 1 ? 'y repasarlo cada mes' : `y repasarlo cada ${months} meses`,
    review: 'toca revisarlo',
    everyDays: (days: number) => (days === 1 ? 'cada día' : `cada ${days} días`),
    weekdays: 'de lunes a viernes',
    weekends: 'los fines de semana',
    days: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábados', 'domingos'],
    onDays: (days: string) => `los ${days}`,
    everyWeeks: (weeks: number) => (weeks === 1 ? 'cada semana' : `cada ${weeks} semanas`),
    everyMonths: (months: number) => (months === 1 ? 'cada mes' : `cada ${months} meses`),
    dayOfMonths: (day: number, months: number) =>
      months === 1 ? `el día ${day} de cada mes` : `el día ${day}, cada ${months} meses`,
    lastOfMonths: (months: number) =>
      months === 1 ? 'el último día de cada mes' : `el último día, cada ${months} meses`,
    timesAWeek: (times: number) => (times === 1 ? '1 vez por semana' : `${times} veces por semana`),
    timesAMonth: (times: number) => (times === 1 ? '1 vez al mes' : `${times} veces al mes`),
    doneThisWeek: (done: number, times: number) => `${done} de ${times} esta semana`,
    doneThisMonth: (done: number, times: number) => `${done} de ${times} este mes`,
    doneOf: (done: number, times: number) => `${done} de ${times}`,
    dueBy: (day: string) => `hasta el ${day}`,
    dueToday: 'vence hoy',
    overdueSince: (day: string) => `espera desde el ${day}`,
  },
  today: {
    waiting: (count: number) => `${upperFirst(things(count))} y listo.`,
    allDone: 'Todo hecho por hoy. Lo demás puede esperar.',
    nothingDue: 'Hoy no hay nada que hacer. Disfruta del día.',
    focus: (
      pillar: string,
      score: string,
      rule: FocusRule,
      industry: string | null,
      network: string | null,
    ) => {
      const isLowest = rule === 'lowest' ? ', el más bajo de los cuatro' : '';
      const ending = `: ${score} de 25${isLowest}${averages(industry, network)}.`;
      return ['Empieza por ', lowerFirst(pillar), ending] as [string, string, string];
    },
    noFocusYet: 'Anota tu puntuación y Pilar te dirá por qué pilar empezar.',
    ofTwentyFive: 'de 25',
    focusMark: 'Tu foco',
    how: 'Cómo hacerlo',
    howOf: (title: string) => `Cómo hacerlo: ${title}`,
    openPage: 'Abrir en LinkedIn',
    kept: (title: string) => `Hecho: ${title}`,
    unticked: (title: string) => `Por hacer: ${title}`,
    counted: (title: string) => `Una vez más: ${title}`,
    skipped: (title: string) => `Saltado por hoy: ${title}`,
    addOne: 'Una vez más',
    addOneOf: (title: string) => `Una vez más: ${title}`,
    skip: 'Saltar por hoy',
    seeAction: 'Ver la acción',
    folded: (count: number, time: string) =>
      count === 1
        ? `Si te queda tiempo: una más (${time})`
        : `Si te queda tiempo: ${count} más (${time})`,
    foldedDone: (count: number) => (count === 1 ? 'Además, una hecha' : `Además, ${count} hechas`),
  },
  score: {
    index: 'Social Selling Index',
    ofHundred: 'de 100',
    since: (change: string, day: string) => `${change} desde el ${day}`,
    noChangeSince: (day: string) => `igual que el ${day}`,
    industry: (rank: number) => `Sector: primeros ${rank} %`,
    network: (rank: number) => `Red: primeros ${rank} %`,
    note: 'Anotar tu puntuación',
    noteFirst: 'Anotar la primera',
    none: 'Aún no has anotado tu puntuación',
    noneLead:
      'LinkedIn muestra la de hoy y olvida la de ayer. Anótala aquí cuando quieras y verás cómo cambia.',
    columns: (parts: string) => `Los cuatro pilares, de 25 cada uno: ${parts}`,
  },
  snapshot: {
    title: 'Anotar tu puntuación',
    where: 'La encuentras, con tu sesión iniciada, en',
    day: 'Fecha',
    pickDay: 'Elegir en el calendario',
    pillars: 'Los cuatro pilares, de 0 a 25',
    total: 'Total',
    totalHint: 'Si lo dejas vacío, se usa la suma',
    industryRank: 'Posición en tu sector',
    networkRank: 'Posición en tu red',
    rankHint: '«Primeros N %», de 1 a 100',
    means: 'Medias de tu sector',
    meansHint: 'Si las conoces, las cuatro; de 0 a 25.',
    sameMeans: (day: string) => `Usar las del ${day}`,
    mean: {
      industryMeans: (pillar: string) => `Media de tu sector: ${pillar}`,
      networkMeans: (pillar: string) => `Media de tu red: ${pillar}`,
    },
    note: 'Nota',
    optional: 'opcional',
    keep: 'Guardar',
    cancel: 'Cancelar',
    kept: (total: string, day: string) => `Guardado: ${total} el ${day}.`,
    sameAsKept: (day: string) => `El ${day} ya tenía estos mismos datos.`,
    alreadyNoted: (day: string) => `El ${day} ya tiene una puntuación. Esto cambiaría:`,
    changed: 'Qué cambia',
    before: 'Guardado',
    after: 'Nuevo',
    nothing: '—',
    replace: 'Reemplazar',
    back: 'Seguir editando',
    refusal: {
      missing: 'Falta este dato.',
      missingMean: 'Falta esta media: rellena las cuatro o ninguna.',
      notANumber: {
        score: 'Escribe solo un número, como 13,118.',
        rank: 'Escribe solo un número, como 9.',
      },
      twoDecimalMarks: 'Hay más de una coma o punto: deja solo uno, para los decimales.',
      tooManyDecimals: {
        score: 'Como mucho tres decimales.',
        rank: 'Un número entero, sin decimales.',
      },
      outOfRange: {
        score: 'Cada pilar va de 0 a 25.',
        total: 'El total va de 0 a 100.',
        rank: 'La posición va de 1 a 100.',
      },
      notADay: 'Escribe una fecha como 22 nov 2026.',
      inTheFuture: 'Esa fecha aún no ha llegado.',
      disagreesWithSum: (sum: string) =>
        `No cuadra: los cuatro pilares suman ${sum}. Puede diferir en 1 como mucho.`,
      tooLong: 'La nota es demasiado larga: caben 10.000 caracteres.',
    },
  },
  progress: {
    emptyTitle: 'Tu historia empieza con un número',
    emptyLead:
      'Anota tu puntuación una vez por semana, siempre el mismo día. Con dos anotaciones ya hay una línea.',
    one: (total: string, day: string) => `${total} el ${day}`,
    oneLead: 'Con la próxima anotación habrá una línea.',
    fromTo: (first: string, last: string) => `De ${first} a ${last}`,
    steady: (total: string) => `Sigues en ${total}`,
    period: (first: string, last: string) => `Del ${first} al ${last}`,
    chart: (first: string, last: string, from: string, to: string, count: number) =>
      `Los cuatro pilares apilados y el total, de ${from} a ${to}: el total pasa de ${first} a ${last} en ${count} anotaciones.`,
    chartKeys: 'Usa las flechas para recorrer las anotaciones.',
    asTable: 'Ver como tabla',
    asChart: 'Ver como gráfico',
    day: 'Fecha',
    total: 'Total',
    industry: 'Sector',
    network: 'Red',
    note: 'Nota',
    tableCaption: 'Todas las anotaciones, de la más reciente a la más antigua',
  },
  settings: {
    language: 'Idioma',
    theme: 'Aspecto',
    themes: { system: 'Como el sistema', light: 'Claro', dark: 'Oscuro' },
    focusRule: 'Tu foco',
    focusRuleLead:
      'Empiezas por el pilar más bajo o por el que quede más por detrás de la media de tu sector, si la conoces.',
    focusRules: {
      lowest: 'El más bajo',
      furthestBehind: 'El más rezagado',
    } satisfies Record<FocusRule, string>,
    reminder: 'Aviso diario',
    reminderLead: 'Una notificación con lo que te espera; calla cuando no hay nada.',
    reminderOn: 'Avisarme cada día',
    reminderTime: 'Hora',
    reminderRefusal: 'Escribe una hora, como 09:00.',
    reminderNeedsApp: 'Los avisos llegan mientras Pilar esté abierto.',
    keys: 'Teclado',
    singleKeys: 'Usar teclas sueltas como atajos',
    keysLead: 'Una sola letra basta para casi todo. Pulsa ? para verlas.',
    data: 'Tus datos',
    dataLead: 'Todo lo que anotas está en esta carpeta y en ningún otro sitio.',
    openFolder: 'Abrir la carpeta',
    about: 'Acerca de',
    version: (version: string) => `Pilar ${version}`,
  },
  reminder: {
    next: 'Próximo aviso',
    today: (time: string) => `hoy a las ${time}`,
    tomorrow: (time: string) => `mañana a las ${time}`,
    off: 'Sin aviso diario',
    title: (count: number) =>
      count === 1 ? 'Hoy te espera una tarea' : `Hoy te esperan ${count} tareas`,
    body: (first: string, others: number) => {
      if (others === 0) return first;
      return others === 1 ? `${first} y una más` : `${first} y ${others} más`;
    },
  },
  leaving: {
    title: '¿Abrir esta dirección?',
    lead: 'Se abrirá fuera de Pilar, en tu navegador.',
    stay: 'Quedarme aquí',
    open: 'Abrirla',
  },
  pillars: {
    title: 'Los cuatro pilares',
    add: 'Añadir una acción',
    addHere: 'Añadir aquí',
    pause: 'Pausar…',
    back: 'Los cuatro pilares',
    noScore: 'sin puntuación',
    industry: (score: string) => `Tu sector promedia ${score}.`,
    change: (change: string, day: string) => `${change} desde el ${day}`,
    noChange: (day: string) => `igual que el ${day}`,
    feeds: 'Qué lo alimenta',
    week: (done: number, needs: number) => `Esta semana: ${done} de ${needs}`,
    weekEmpty: 'Esta semana aún no cuenta nada.',
    weeksOf: (title: string, parts: string) => `${title}, las últimas doce semanas: ${parts}`,
    weekDone: (done: number, needs: number) => `${done} de ${needs}`,
    once: 'Una sola vez',
    onceDone: (done: number, all: number) => `${done} de ${all} hechas`,
    recurring: 'Con su ritmo',
    empty: 'Aquí no hay nada con ritmo todavía.',
    none: 'Este pilar no tiene acciones: añade la primera o recupera una archivada.',
    archived: (count: number) => (count === 1 ? '1 archivada' : `${count} archivadas`),
    restore: 'Recuperar',
    asTable: 'Ver como tabla',
    asList: 'Ver como lista',
    table: {
      caption: (pillar: string) => `Las acciones de «${pillar}», con su ritmo y su fuerza`,
      action: 'Acción',
      rhythm: 'Ritmo',
      next: 'Próxima',
      strength: 'Fuerza',
      weeks: '12 semanas',
    },
    strength: (percent: string) => `Fuerza ${percent}`,
    strengthMeans:
      'La fuerza crece cada día que sigues el ritmo y se gasta despacio cuando no. Saltar o pausar no la toca. Un hábito diario llega al 66 % en veinte días.',
    next: (day: string) => `próxima: ${day}`,
    dueNow: 'te espera hoy',
    doneNow: 'hecha hoy',
    doneForGood: 'hecha',
    ended: 'terminada',
    reviewOn: (day: string) => `hecha · revisar el ${day}`,
    startsOn: (day: string) => `empieza el ${day}`,
    drag: (title: string) => `Mover «${title}»: Alt y flecha arriba o abajo`,
    more: (title: string) => `Más sobre «${title}»`,
    edit: 'Editar…',
    duplicate: 'Duplicar',
    archive: 'Archivar',
    pauseAction: 'Pausarla…',
    moveUp: 'Subir',
    moveDown: 'Bajar',
    moveTo: (pillar: string) => `Llevar a «${pillar}»`,
    moved: (title: string, place: number, all: number) =>
      `«${title}» es ahora la ${place} de ${all}.`,
    movedTo: (title: string, pillar: string) => `«${title}» está ahora en «${pillar}».`,
    archivedNow: (title: string) => `Archivada: ${title}. Su historia se queda.`,
    restoredNow: (title: string) => `Recuperada: ${title}`,
    duplicated: (title: string) => `Duplicada: ${title}`,
  },
  action: {
    back: (pillar: string) => pillar,
    isArchived: 'Archivada: no se pide, y su historia sigue aquí.',
    rhythm: 'Ritmo',
    next: 'Próxima vez',
    strength: 'Fuerza',
    streak: 'Racha',
    best: 'Mejor racha',
    noStreak: 'Ninguna en marcha',
    streakOf: (count: number, from: string, until: string) =>
      count === 1 ? `1 vez, el ${until}` : `${count} seguidas, del ${from} al ${until}`,
    howTitle: 'Cómo hacerla bien',
    weeks: 'Las últimas doce semanas',
    weeksKeys: 'Flechas para recorrer los días, Intro para anotar en uno.',
    days: 'Lo que anotaste',
    noDays:
      'Todavía nada. Elige un día en el calendario de arriba, también uno pasado, y añade una nota o un enlace.',
    evidence: 'Abrir el enlace',
    times: (count: number) => (count === 1 ? '1 vez' : `${count} veces`),
  },
  dayState: {
    done: 'hecha',
    partly: 'hecha en parte',
    skipped: 'saltada a propósito',
    paused: 'en pausa',
    missed: 'sin hacer',
    waiting: 'te espera',
    resting: 'no tocaba',
    unknown: 'antes de empezar',
  } satisfies Record<DayState, string>,
  dayDialog: {
    title: (title: string, day: string) => `${title}, ${day}`,
    count: 'Cuántas veces',
    countHint: (target: number) => `Para estar hecha: ${target}`,
    countRefusal: 'Un número entero, de 1 a 9999.',
    note: 'Nota',
    page: 'Enlace',
    pageHint: 'Dónde se ve: una dirección https.',
    pageRefusal: 'Escribe la dirección entera, empezando por https://',
    noteRefusal: 'La nota es demasiado larga: caben 10.000 caracteres.',
    keep: 'Guardar como hecha',
    skip: 'Saltar este día',
    clear: 'Quitar la marca',
    cancel: 'Cancelar',
    kept: (title: string, day: string) => `Guardado: ${title}, ${day}.`,
    skipped: (title: string, day: string) => `Saltada: ${title}, ${day}.`,
    cleared: (title: string, day: string) => `Sin marca: ${title}, ${day}.`,
  },
  actions: {
    unnamed: 'una acción',
    openPage: 'Abrir su página',
    copyOf: (title: string) => `${title} (copia)`,
  },
  pause: {
    title: 'Hacer una pausa',
    what: 'Qué se pausa',
    everything: 'Todo',
    from: 'Desde',
    until: 'Hasta',
    untilHint: 'Ese día incluido; vacío, hasta que la termines',
    keep: 'Pausar',
    cancel: 'Cancelar',
    refusal: {
      notADay: 'Escribe una fecha como 3 dic 2026.',
      endsBeforeStart: 'Termina antes de empezar.',
    },
    onDay: (day: string) => `el ${day}`,
    fromTo: (first: string, last: string) => `del ${first} al ${last}`,
    since: (day: string) => `desde el ${day} y hasta que la termines`,
    ofEverything: (days: string) => `${upperFirst(days)}, Pilar no pide nada; las rachas siguen.`,
    ofPillar: (pillar: string, days: string) =>
      `${upperFirst(days)}, Pilar no pide nada de «${pillar}»; las rachas siguen.`,
    ofAction: (title: string, days: string) =>
      `${upperFirst(days)}, Pilar no pide «${title}»; la racha sigue.`,
    todayUntil: (day: string) => `Todo está en pausa hasta el ${day}.`,
    todayOpen: 'Todo está en pausa.',
    endThis: 'Terminar la pausa',
    end: 'Terminar',
    endOf: (what: string) => `Terminar la pausa: ${lowerFirst(what)}`,
    ended: (what: string) => `Pausa terminada: ${lowerFirst(what)}.`,
    list: 'Pausas',
  },
  history: {
    undo: 'Deshacer',
    redo: 'Rehacer',
    undone: (step: string) => `Deshecho: ${lowerFirst(step)}`,
    redone: (step: string) => `Rehecho: ${lowerFirst(step)}`,
    undoneUnnamed: 'Deshecho.',
    redoneUnnamed: 'Rehecho.',
    lead: 'Lo último que has cambiado en tu diario, lo más reciente arriba.',
    empty: 'Aún no has cambiado nada. Lo que marques y anotes se verá aquí, y podrás deshacerlo.',
    isUndone: 'deshecho',
    tick: (title: string) => `Marcar «${title}»`,
    addOne: (title: string) => `Sumar una vez a «${title}»`,
    untick: (title: string) => `Desmarcar «${title}»`,
    markDay: (title: string, day: string) => `Anotar el ${day} de «${title}»`,
    skip: (title: string, day: string) => `Saltar «${title}» el ${day}`,
    addAction: (title: string) => `Añadir «${title}»`,
    changeAction: (title: string) => `Cambiar «${title}»`,
    archiveAction: (title: string) => `Archivar «${title}»`,
    restoreAction: (title: string) => `Recuperar «${title}»`,
    duplicateAction: (title: string) => `Duplicar «${title}»`,
    placeAction: (title: string, pillar: string) => `Colocar «${title}» en ${pillar}`,
    pause: (what: string, day: string) => `Pausar «${what}» desde el ${day}`,
    pauseEverything: (day: string) => `Pausarlo todo desde el ${day}`,
    endPause: 'Terminar una pausa',
    note: (total: string, day: string) => `Anotar ${total} el ${day}`,
    replace: (total: string, day: string) => `Reemplazar por ${total} lo anotado el ${day}`,
    language: 'Cambiar el idioma',
    theme: 'Cambiar el aspecto',
    reminderAt: (time: string) => `Poner el aviso diario a las ${time}`,
    reminderOff: 'Quitar el aviso diario',
    singleKeys: 'Cambiar las teclas sueltas',
    weekStart: 'Cambiar el primer día de la semana',
    dailyMinutes: 'Cambiar los minutos al día',
    focusRule: 'Cambiar cómo se elige el foco',
    settings: 'Cambiar los ajustes',
  },
  error: {
    invalidInput: 'Pilar no ha entendido esa petición. No se ha guardado nada.',
    inTheFuture: 'Esa fecha aún no ha llegado. No se ha guardado nada.',
    unknownAction: 'Esa acción ya no está en tu diario.',
    unknownPause: 'Esa pausa ya no está en tu diario.',
    nothingToUndo: 'No hay nada que deshacer.',
    nothingToRedo: 'No hay nada que rehacer.',
    alreadyNoted: 'Ese día ya tiene una puntuación.',
    forbidden: 'Pilar no atiende peticiones de fuera de su ventana.',
    journalDamaged:
      'El diario tiene partes dañadas y no se puede leer entero. No se ha cambiado nada: haz una copia de la carpeta de tus datos.',
    storeFailed: 'No se ha podido escribir en el disco. Lo anterior sigue a salvo.',
    openFailed: 'El sistema no ha podido abrirlo.',
    internal: 'Algo ha fallado dentro de Pilar. Lo guardado sigue a salvo.',
  },
  start: {
    alreadyOpen: (profile: string) => `Pilar ya está abierto con esta carpeta: ${profile}`,
    profileNotWritable: (profile: string) =>
      `Pilar no puede escribir en su carpeta: ${profile}. Elige otra con --profile o cambia sus permisos.`,
    notAJournal: (file: string) =>
      `Este archivo no es un diario de Pilar y no se ha tocado: ${file}. Muévelo a otro sitio y abre Pilar de nuevo.`,
    newerJournal: (file: string) =>
      `Este diario es de una versión más nueva de Pilar y no se ha tocado: ${file}. Actualiza Pilar para abrirlo.`,
    journalBusy: (file: string) =>
      `Otro programa tiene ocupado el diario: ${file}. Ciérralo y abre Pilar de nuevo.`,
    unreadable: (file: string) =>
      `Pilar no puede abrir el diario: ${file}. No se ha cambiado nada.`,
  },
};

/** The words of a language. */
export type Words = typeof es;
