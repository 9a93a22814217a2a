"""The English words for dates and numbers, British and American."""

from exporter.cloze.vocabulary import Vocabulary


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _endings(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _from(start: int, text: str, step: int = 1) -> dict[str, int]:
    return {word: start + step * place for place, word in enumerate(text.split())}


_UNITS = _from(1, "one two three four five six seven eight nine")
_TEENS = _from(
    10,
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
)
_TENS = _from(20, "twenty thirty forty fifty sixty seventy eighty ninety", 10)
_ORDINALS = _from(
    1,
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
)
_TENS_ORDINALS = _from(
    20, "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 10
) | {"hundredth": 100, "thousandth": 1000}
_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "twelfth": 12,
    "sixteenth": 16,
    "twentieth": 20,
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 10**6,
    "billionth": 10**9,
}
_MONTHS = _from(
    1,
    "january february march april may june july august september october november december",
)
_MISSPELT_MONTHS = {
    "januray": 1,
    "janurary": 1,
    "janaury": 1,
    "febuary": 2,
    "feburary": 2,
    "februray": 2,
    "arpil": 4,
    "agust": 8,
    "septemeber": 9,
    "setpember": 9,
    "sepember": 9,
    "ocotber": 10,
    "novemeber": 11,
    "decemeber": 12,
}
_SHORT_MONTHS = _from(1, "jan feb mar apr may jun jul aug sep oct nov dec") | {"sept": 9}

_VERBS = _words(
    "was were is are am be been being had have has having did do does done would could will can"
    " may might must shall should met left fell rose went came saw took gave got made said told"
    " became began led won lost held ran stood sat fought sought thought brought bought caught"
    " taught kept felt found put set cut hit let sent spent built broke spoke chose drew grew knew"
    " threw flew wore swore tore shook struck hung clung sang drank swam split spread agree differ"
    " remain seem appear emerge shot read beat quit dug bore stole swept dealt fed fled lent meant"
    " paid rode sank shut slept sold woke wrote understood withdrew overthrew upheld arose forbade"
    " overcame bound cast cost hurt shed burst need needs kill die lose gain reach get gets take"
    " takes make makes give gives use uses include includes employ hire contain allow send sends"
    " pay pays charge reduce want wants produce died survived arrived killed escaped perished"
    " attended voted existed occurred followed"
)
_FUNCTION_WORDS = _words(
    "the a an and or but nor so yet of to in into onto on at by for from with without within who"
    " whom whose which what that this these those then than as if though although because while"
    " when where how why also too not no never both each all any either neither every it he she"
    " they we you i him her them us me its his their our your my before after until till since"
    " during between among against about above below over under up down out off through across"
    " along around behind beyond near per via however therefore thus hence here there now again"
    " onwards afterwards towards upwards downwards forwards backwards besides perhaps sometimes"
    " always unless plus minus versus vs anyway somewhere twice thrice nowadays overseas once"
    " others more only just even still already almost nearly later earlier"
)

ENGLISH = Vocabulary(
    tag="en",
    known=True,
    units=_UNITS,
    teens=_TEENS,
    tens=_TENS,
    scales={
        "hundred": 100,
        "thousand": 1000,
        "million": 10**6,
        "billion": 10**9,
        "trillion": 10**12,
        "millions": 10**6,
        "billions": 10**9,
    },
    short_scales={
        "k": 1000,
        "m": 10**6,
        "mil": 10**6,
        "mill": 10**6,
        "mln": 10**6,
        "mn": 10**6,
        "b": 10**9,
        "bn": 10**9,
        "bln": 10**9,
        "tn": 10**12,
        "trn": 10**12,
    },
    plain_scales=_words("bn mil mln tn trn"),
    doubtful_scales=_words("b B K"),
    metre=_words("m"),
    ordinals=_ORDINALS,
    tens_ordinals=_TENS_ORDINALS,
    ordinal_endings=_words("st nd rd th"),
    several_ordinal_endings=_words("sts nds rds ths"),
    denominators=_PARTS | {word + "s": value for word, value in _PARTS.items()} | {"halves": 2},
    articles=_words("a an"),
    before_an_article=_words("such many"),
    half=_words("half"),
    quarters=_words("quarters"),
    zero=_words("zero nought nil"),
    before_zero=_words("to below above at near is was equals reached"),
    behind_zero=_words("degrees percent"),
    dozen=_words("dozen"),
    months=_MONTHS | _MISSPELT_MONTHS | _SHORT_MONTHS,
    short_months=_words("may"),
    before_a_named_month=_words("the of next for and"),
    behind_a_verb=_words("not have be"),
    doubtful_months=_words("may march mar sep dec jan jun august"),
    weekdays=_words(
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur"
        " thurs fri sat sun"
    ),
    seasons={"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12},
    holidays={
        "christmas": 12,
        "xmas": 12,
        "easter": 4,
        "whitsun": 5,
        "pentecost": 5,
        "michaelmas": 9,
        "halloween": 10,
        "thanksgiving": 11,
        "lent": 3,
        "midsummer": 6,
        "ramadan": 0,
        "eid": 0,
        "diwali": 10,
        "vaisakhi": 4,
        "passover": 4,
        "hanukkah": 12,
        "yule": 12,
        "candlemas": 2,
        "martinmas": 11,
        "lammas": 8,
        "epiphany": 1,
    },
    holiday_days=_words("day eve sunday monday morning week"),
    holiday_dates={"christmas day": (12, 25)},
    decade_epithets=_words("roaring swinging hungry"),
    decades=_from(20, "twenties thirties forties fifties sixties seventies eighties nineties", 10),
    centuries=_words("century centuries cent"),
    century_letters=_words("c"),
    parts_of_a_period=_words("early mid late"),
    millennia=_words("millennium millennia millenniums"),
    eras_before=_words("bc bce"),
    eras_after=_words("ad ce"),
    present=_words("present today now date"),
    clock_hours=_words("hours hrs gmt h bst"),
    o_clock=_words("o'clock o’clock"),
    noon=_words("noon"),
    midnight=_words("midnight"),
    halves_of_a_day={"am": 0, "pm": 12 * 60},
    hour_prepositions=_words("at by until from"),
    past=_words("past"),
    quarter=_words("quarter"),
    nights=_words("night evening afternoon morning eve dawn weekend"),
    and_=_words("and &"),
    or_=_words("or"),
    to=_words("to"),
    until=_words("until till til through thru"),
    from_=_words("from"),
    between=_words("between"),
    of=_words("of"),
    in_=_words("in"),
    by=_words("by"),
    on=_words("on"),
    out=_words("out"),
    under=_words("under"),
    per=_words("per"),
    per_what=_words("cent"),
    percent=_words("percent"),
    signed=_words("charge"),
    versus=_words("v vs"),
    further=_words("more further extra"),
    fold=_words("fold"),
    the=_words("the"),
    is_=_words("is"),
    determiners=_words("the a an its his her their this that these those"),
    every=_words("every each"),
    plural_endings=_endings("s"),
    singular_endings=_endings("ss us is 's ’s"),
    possessive_endings=_endings("'s ’s"),
    participle_endings=_endings("ed"),
    gerund_endings=_endings("ing"),
    action_endings=_endings("ed ing ly"),
    demonym_endings=_endings("ish an ic ese man ch ern ist ans"),
    compound_endings=_endings("phosphate ane ene yne anol enol one oic ose ate yl"),
    glued_plurals=_words("s"),
    circa=_words("c ca"),
    life_events=_words("b d k m r fl est"),
    year_prepositions=_words(
        "in since until till til during before after by from circa c ca early mid late post pre"
        " year years spring summer autumn winter through throughout of between to for on and around"
        " about approximately"
    ),
    year_openers=_words("of by after before until from between till"),
    loose_prepositions=_words(
        "by from to of between for on and around about approximately after before until till"
    ),
    day_prepositions=_words("on by until till before after from since the and to between"),
    day_openers=_words("on until till by since from"),
    ranked=_words("came finished ranked placed was is were rank"),
    month_prepositions=_words(
        "in by since until till during from to of between early mid late last next this before"
        " after around through every each and or that the for throughout"
    ),
    changes=_words(
        "rose rise rises rising risen fell fall falls falling fallen dropped drop drops dropping"
        " increased increase increases increasing decreased decrease decreases decreasing grew grow"
        " grown growing growth reduced reduce reducing reduction cut cuts cutting expanded shrank"
        " shrinking shrink swelled climbed soared jumped slumped went up down outnumbered exceeded"
        " declined decline exceed won lost divided divide multiply multiplied raised lowered sold"
        " reached add added subtract plunged limited followed"
    ),
    reigns=_words(
        "ruled rules reigned reigns reign governed lasted lived flourished existed king queen"
        " emperor empress pope caliph sultan dynasty empire kingdom caliphate papacy"
    ),
    takes=_words(
        "killed killing shot arrested executed wounded injured hanged jailed imprisoned captured"
        " sank sunk destroyed built sold bought employed hired got scored ranked deported evacuated"
        " rescued affected displaced lost won gained needed required contained ordered made gave"
        " had has have is are was were with without"
    ),
    ages=_words("age aged ages"),
    parts_of_a_year=_words(
        "end beginning start middle spring summer autumn fall winter january february march april"
        " may june july august september october november december half part"
    ),
    year_refused=_words(
        "over under at about around only than least most to just nearly almost some another for"
        " the a an and or of all any other these those his her their its both every per not no"
        " approx approximately roughly up down plus minus times x exactly worth aged age average av"
        " ave avg mean mag magnitude"
    ),
    amounts=_words(
        "army total totals force population maximum minimum sum crew garrison fleet majority group"
        " groups age ages average out height speed depth length distance mass weight score"
        " temperature cost maj turnout hr bp rr hb price estimate number crowd loss losses range"
        " rate limit audience capacity density value circulation membership cast workforce angle"
        " radius wage"
    ),
    amount_openers=_words("some nearly almost only over than another"),
    roughly=_words("about around approximately roughly"),
    limits=_words("to than least most"),
    limits_open_with=_words("up more less fewer at"),
    measures=_words(
        "maj turnout seats hr bp rr hb wt ht avg tfr gnp gni hdi imr bmi gpa hp population"
        " temperature temp cost age mass weight length height speed density voltage total score gdp"
        " area volume distance time ph power energy current resistance force rate price profit"
        " revenue income output input width depth range duration iq life wage salary pressure"
        " frequency wavelength radius diameter value mean median mode sum answer"
    ),
    counted=_words(
        "population pop unemployment unemployed casualties deaths died killed dead total votes"
        " sales profit budget cost worth people refugees members losses debt revenue jobs homeless"
    ),
    behind_a_count=_words("more strong of"),
    behind_an_amount=_words("out per of to at"),
    measured_units=_words(
        "percent pct pc % ° ℃ ℉ km kg cm mm ml mg kw mw gw kj mj kv ev hz khz mhz ghz mph kph kcal"
        " cal db pa kpa atm mol moles ppm ppb bpm rpm gb mb tb kb bit bits byte bytes miles mile"
        " feet foot ft inches inch yards yard yd acres acre hectares hectare ha metres metre meters"
        " meter kilometres kilometers kilometre kilometer centimetres litres liters tonnes tonne"
        " tons ton kilograms kilogram kilogrammes grams gram grammes pounds pound lb lbs oz ounces"
        " dollars dollar cents cent pence shillings francs franc marks roubles ruble rubles euros"
        " euro yen livres ducats crowns florins degrees degree celsius fahrenheit kelvin kelvins"
        " volts volt watts watt amps amp amperes ohms ohm joules joule newtons newton pascals hertz"
        " times years year yrs yr months month weeks week days day hours hour ma mya kya bya myr wk"
        " wks mth mths mnth mnths hrs hr minutes minute mins min seconds second secs sec km² km2"
        " strong old"
    ),
    doubtful_units=_words("second old a"),
    titled_units=_words("Hz Pa Wh Kg Km Cm Mm Ft Gb Mb Kb Tb"),
    lengths=_words(
        "km cm mm metre metres meter meters kilometre kilometres kilometers mile miles feet ft"
        " yards inches μm nm mph kph"
    ),
    dimensions=_words(
        "high deep wide long tall thick height heights depth depths width length distance"
        " distances wave waves surge cliff cliffs drop altitude elevation level levels above below"
        " away apart radius diameter river rivers jump sprint hurdles freestyle wavelength erode"
        " erodes eroded erosion retreat retreats coast rainfall race relay wall walls track swim"
        " tsunami asl thickness range from"
    ),
    glued_units=_words(
        "km kg cm mm ml mg kw mw gw kj mj kv ev hz khz mhz ghz mph kph kcal cal db pa kpa atm mol"
        " ppm ppb bpm rpm gb mb tb kb bit c f v w j n g s l t a h x m k p d ft in lb lbs oz yd ha"
        " dm dm3 cm3 ω kwh mwh gwh twh kn mn mv ma mmhg msv dl ul gbp usd eur kib mib cals kgs kms"
        " mins min hrs hr secs sec yrs yr yo pc pp pct th am pm nm μm µm ms cc cl pt pts year years"
        " day days week weeks month months hour hours men people"
    ),
    plurals=_words(
        "people men women children troops police cattle sheep feet teeth mice geese oxen lives"
        " wives countrymen noblemen horsemen clergymen seamen fishermen businessmen personnel"
        " percent infantry cavalry staff data bacteria criteria phenomena nuclei aircraft dead gold"
        " silver bronze wounded killed casualties mph species fish deer"
    ),
    not_nouns=_VERBS | _FUNCTION_WORDS,
    verbs=_VERBS,
    time_units=_words(
        "secs mins hrs wks mths yrs seconds minutes hours days weeks months years decades"
        " centuries second minute hour day week month year decade century"
    ),
    short_time_units=_words("mins min secs sec hrs hr wks wk mths yrs yr days"),
    events=_words(
        "elections revolutions riots olympics games protests reforms uprisings treaties laws"
        " purges famines revolts rebellions wars demonstrations strikes negotiations talks floods"
        " hearings results figures borders prices levels terms accords agreements earthquakes"
        " attacks championships debates"
    ),
    designators=_words(
        "chapter ch chap person student pupil participant patient l ll article art articles"
        " chapters section sections sect § page pages pp pg p expt no nos number figure figures fig"
        " figs table tables source sources question questions q qu qs part parts phase phases stage"
        " stages step steps level levels zone group groups type types grade grades unit units"
        " lesson lessons topic topics paper papers act scene volume vol vols episode episodes"
        " season route room platform channel version block squadron category cat tier appendix"
        " verse verses psalm canto sonnet symphony opus op int interpretation extract exercise ex"
        " experiment example equation eq theorem lemma paragraph para paras s ss reg cl clause"
        " footnote note slide task activity point option choice criterion column row item formula"
        " reactor gate week day lane round rounds quartet concerto sonata coenzyme isotope"
        " appendices lines line ofsted exhibit plate map box panel diagram graph photo photograph"
        " image module modules key ks year yr factor reason fact hypothesis method sample trial run"
        " model mark set player team district ward precinct protocol amendment sector class highway"
        " interstate junction chr chromosome pier track area site target goal objective layer"
        " generation gen status error band gas wk rm lvl ser res bar bars stanza practical locker"
        " bus flat suite apartment ticket exit shelf tape disc album sheet folio draft problem prob"
        " proof corollary requirement aim strand theme session assignment war suspect witness"
        " subject candidate terminal port ports divisions quarter term semester homework worksheet"
        " quiz test exam study series seasons"
    ),
    capital_designators=_words(
        "rule order act day week set test mark class point term year area model run team target"
        " goal number study exam factor reason unit player track quarter sample example round"
        " rounds method fact key series"
    ),
    code_designators=_words(
        "order resolution directive flight room page pages pp p no nos section form bus decree"
        " convoy regulation protocol standard res iso rfc asteroid port ps"
    ),
    loose_designators=_words(
        "experiment example sonnet team class box item unit test trial sample plate player study"
        " exam set row room block squadron round rounds panel ward district paper volume area zone"
        " division order day week line mark point note term part parts option choice task activity"
        " track site target key run lane symphony psalm article articles lines factor reason fact"
        " layer quarter photo photos plan"
    ),
    number_words=_words("no number nos"),
    counted_by_number=_words("mass atomic proton"),
    school_years=_words("year"),
    numbered_groups=_words("group gang class council"),
    addresses=_words("street avenue road lane square boulevard drive terrace"),
    few=_words("act scene war part crusade step phase stage"),
    books=_words(
        "genesis gen exodus leviticus numbers deuteronomy joshua judges ruth samuel kings ezra"
        " chronicles nehemiah esther job psalm psalms ps proverbs ecclesiastes isaiah jeremiah"
        " ezekiel daniel hosea joel amos jonah micah zechariah malachi matthew matt mark luke john"
        " acts romans corinthians cor galatians ephesians philippians colossians thessalonians"
        " timothy titus hebrews james peter jude revelation surah sura quran iliad odyssey aeneid"
        " books canto sonnets"
    ),
    machines=_words(
        "apollo sputnik luna lunar vostok voskhod soyuz salyut gemini mariner voyager pioneer"
        " boeing airbus concorde bf me ju fw tu mi yak panzer leopard tiger windows iphone formula"
        " covid hubble ariane saturn viking skylab zond venera ranger surveyor"
    ),
    versioned=_words(
        "web http html css bluetooth python java windows android ios macos usb version release"
        " ubuntu linux chrome firefox hdmi pci unicode basic"
    ),
    foreign_months=_words(
        "vendemiaire vendémiaire brumaire frimaire nivose nivôse pluviose pluviôse ventose ventôse"
        " germinal floreal floréal prairial prarial messidor thermidor fructidor"
    ),
    charges=_words("charge charges ion ions cation cations anion oxidation charged"),
    measuring=_words(
        "age aged under over than least most about around nearly almost only exactly approximately"
        " is was equals equal number numbered score scored below above minus plus times pH = from"
        " to reach reached turned factor between"
    ),
    holiday_pairs=frozenset(
        [
            "good friday",
            "boxing day",
            "new year's",
            "new year’s",
            "ash wednesday",
            "palm sunday",
            "whit monday",
            "lady day",
            "may day",
            "midsummer day",
            "bastille day",
            "new year",
        ]
    ),
    partners=_words("them us whom which these those you it"),
    ordinal_labels=_words(
        "column row step line chapter section paragraph part question floor edition grade page"
        " verse scene act stanza quarter form year place amendment generation"
    ),
    named_sets=_words(
        "am amdt amend yp flowers cor sam kgs chr chron tim thess thes pet macc corinthians samuel"
        " kings chronicles thessalonians timothy peter maccabees points plan plans war wars"
        " articles theses congress amendment amendments street road avenue policy clause compromise"
        " treaty pact act acts commandments tables estate dynasty army division fleet reich"
        " republic international crusade symphony principles party brigade regiment battalion corps"
        " squadron parliament council power powers modernisations modernizations pillars demands"
        " freedoms apostles disciples virtues wonders sins sicilies kingdoms nations rights truths"
        " path paths noble olds cleans antis lane square house day days session plenum duma"
        " constitution olympiad edition series club sea seas hundred gentlemen emperors colonies"
        " group summit resolution decree resolutions legion airborne infantry cavalry panzer air"
        " guards armoured armored artillery rifles circuit district ward arrondissement parallel"
        " hour column generation schedule schedules musketeers eyes evangelists horsemen cities"
        " provinces romances nights ages"
    ),
    named_fractions=_words("compromise clause"),
    lower_ranked_sets=_words("congress amendment dynasty crusade parallel meridian"),
    lower_set_lengths=_words("year years year's year’s yr yrs yr's yr’s day days day's day’s"),
    lower_timed_sets=_words("plan plans war wars"),
    kinds=_words("part factor way step stage fold piece tier"),
    lower_named_sets=_words("articles theses commandments apostles p's p’s ps c's c’s"),
    offices=_words(
        "president prime pope king emperor chancellor secretary governor premier sultan tsar vice"
        " chairman mayor shah dalai archbishop bishop caliph imam shogun minister director"
    ),
    openers=_FUNCTION_WORDS
    | _VERBS
    | _words(
        "approximately approx roughly some many more most less fewer least several another other"
        " last next first second third around about over under nearly almost exactly only total"
        " average maximum minimum max min aged age born died killed executed established contains"
        " produces covers costs employs includes lasts takes need needs use uses has choose add"
        " multiply divide subtract list name give describe explain ca circa early mid late new old"
        " good bad main one two key great big small large long short high low equals today"
        " yesterday tomorrow eg ie often usually always normally typically initially originally"
        " eventually finally currently annually worth plus minus times"
    ),
    prefixes=_words(
        "under over post pre mid early late c ca circa anti non sub to from until till and or"
    ),
    vague_scales=_words("hundreds thousands millions billions dozens scores"),
    vague=_words("several few many some couple countless various numerous"),
    splitters=_words("in into by"),
    compound_units=_words(
        "kilogram gram tonne millimetre centimetre kilowatt megaton volt watt day days week weeks"
        " month months year years hour hours minute minutes second man men woman member nation mile"
        " metre meter foot acre dollar pound cent cents point seat person room bedroom storey story"
        " page volume ton inch kilometre kilometer kilo gun horse ship strong fold percent degree"
        " carat mark rouble franc penny pence star lane state country litre yard decade century"
        " hundred thousand million billion"
    ),
    marks=_words("mark marks pts points marker markers"),
    examined=_words(
        "q qu qs question questions q's q’s essay essays answer answers extract extracts source"
        " sources paper papers section sections exam exams ao1 ao2 ao3 ao4 spag level levels para"
        " paragraph paragraphs unseen examiner marker markers explain describe evaluate assess peel"
        " pee total"
    ),
    asked=_words("question questions q answer essay qs"),
    persons=_words("his her their my your our"),
    half_before=_words(
        "by about over nearly almost than only under around roughly least and approximately"
        " exactly some up to just cut reduced"
    ),
    half_after=_words("of the a an its their his her all these those as our your my every each"),
    never_half=_words(
        "st nd first second latter other better last top bottom northern southern eastern western"
        " upper lower next each one's worse left right back front earlier later former"
    ),
)
