//! Words that each rubric is found by. They are English; the vectors of words carry them to other languages.

/// In the order of [`Rubric::ALL`](super::Rubric::ALL), folded.
pub(super) const SEEDS: [&str; 17] = [
    "film movie cinema actor actress director album song singer concert band rapper music theatre novel author book \
     painting museum artist exhibition television series episode anime comic cartoon celebrity drama trailer",
    "murder police arrested suspect court judge trial prosecutor lawyer prison sentenced verdict robbery theft fraud \
     gang kidnapping assault rape crime criminal lawsuit jury convicted homicide smuggling detective guilty",
    "earthquake flood explosion wildfire crash derailment collapse landslide tsunami rescue firefighters victims \
     survivors evacuated eruption shipwreck accident disaster emergency drowned blaze stampede rubble casualties",
    "shares stocks market investors profit earnings company merger bank economy inflation trade exports prices oil \
     sales retailer revenue billion ceo dollar euro currency tax interest debt startup acquisition airline bankruptcy",
    "school teacher students university college pupils exam classroom education curriculum tuition graduate professor \
     kindergarten scholarship homework campus lecture diploma learning academic literacy",
    "climate emissions pollution biodiversity deforestation glacier species conservation warming carbon renewable \
     ecosystem rainforest endangered plastic wetlands habitat recycling sustainability environmental greenhouse",
    "hospital doctor patients disease vaccine virus cancer surgery drug treatment epidemic infection medicine nurse \
     symptoms diabetes obesity therapy clinical pandemic pregnancy depression flu medication heart",
    "dog cat puppy kitten pet adorable cute animal horse bird birthday anniversary wedding baby twins grandmother \
     celebrated reunited heartwarming rescued cow elephant panda kittens",
    "workers strike union wages salary employees jobs layoffs unemployment employer hiring factory pension retirement \
     workplace labour fired boss resume career overtime shift",
    "recipe cooking restaurant kitchen travel hotel tourism beach holiday fashion garden furniture wine coffee cake \
     gaming game player console xbox playstation nintendo hiking motorcycle tourist tourists",
    "president government minister parliament election vote senate congress party candidate campaign democrats \
     republicans senator coalition opposition referendum legislation diplomat summit policy treaty embassy mayor",
    "church pope mosque bible prayer priest bishop islam christian muslim jewish catholic temple god faith religious \
     pilgrimage theology monks worship sermon rabbi",
    "software computer internet microsoft google scientists research space nasa rocket satellite planet physics \
     telescope molecule cells laboratory algorithm robot processor programming linux browser server wireless \
     chemistry dna fossil galaxy smartphone server",
    "women gender family marriage divorce children parents immigrants refugees racism discrimination poverty homeless \
     teenagers lgbt rights community population elderly tradition husband wife relationship feminism",
    "football soccer match goal coach league championship tournament olympic medal basketball baseball tennis cricket \
     rugby golf quarterback striker season playoffs team players stadium cup race marathon hockey innings",
    "war troops soldiers military army missile bombing militants insurgents ceasefire terrorist airstrike invasion \
     rebels hostages peace weapons killed guerrilla nuclear attack gunmen occupation",
    "forecast rain snow storm hurricane thunderstorm temperatures heatwave sunny cloudy wind tornado humidity cyclone \
     frost blizzard degrees showers typhoon meteorologist",
];

/// Per rubric: what the words of posts have on average, and the deviation, where they are drawn by their general
/// frequency: 3,000 posts of ten words.
pub(super) const GENERAL: [(f64, f64); 17] = [
    (0.076, 0.032),
    (0.070, 0.032),
    (0.065, 0.029),
    (0.076, 0.030),
    (0.060, 0.035),
    (0.059, 0.030),
    (0.065, 0.029),
    (0.070, 0.027),
    (0.061, 0.031),
    (0.070, 0.030),
    (0.065, 0.033),
    (0.061, 0.030),
    (0.077, 0.029),
    (0.067, 0.030),
    (0.072, 0.030),
    (0.065, 0.026),
    (0.058, 0.031),
];
