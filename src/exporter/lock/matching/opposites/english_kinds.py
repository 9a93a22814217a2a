"""Whom, where, when and what: English words for one kind, and for those it is told from.

A line is a family, an indented one goes on with it; a bar stands between its sides.
"""

PEOPLE = """
father fathers | mother mothers | son sons | daughter daughters | brother brothers | sister
  sisters | husband husbands | wife wives | uncle uncles | aunt aunts | nephew nephews | niece
  nieces | cousin cousins | grandfather grandfathers | grandmother grandmothers | grandson
  grandsons | granddaughter granddaughters
king kings kingship | queen queens | prince princes | princess princesses
emperor emperors | empress empresses
tsar tsars | tsarina tsarinas
duke dukes | duchess duchesses
widow widows | widower widowers
man men | woman women | boy boys | girl girls | child children
male males | female females
he him his | she her hers
adult adults | child children infants
teacher teachers | pupil pupils student students
employer employers | employee employees
master masters owner owners | slave slaves servant servants
landlord landlords | tenant tenants
ancestor ancestors | descendant descendants heir heirs
predecessor predecessors | successor successors
friend friends ally allies allied | enemy enemies foe foes
victim victims | attacker attackers perpetrator perpetrators
nobles nobility aristocracy | clergy priests | peasants peasantry | workers labourers | soldiers
  troops
guest guests visitor visitors | host hosts
"""

PLACES_AND_TIMES = """
north northern northward northwards northerly | south southern southward southwards southerly |
  east eastern eastward eastwards easterly | west western westward westwards westerly | northeast
  northeastern | northwest northwestern | southeast southeastern | southwest southwestern | centre
  center central
left leftist | right rightist
upper | lower | middle
inner inside within interior internal | outer outside exterior external
above over | below under beneath underneath
top | bottom
front | back rear
up upwards upward | down downwards downward
upstream | downstream
near nearest nearer | far farthest furthest farther
before prior | after | during
since from | until till
earlier | later
early | mid middle | late
earliest oldest eldest | latest newest youngest
older elder senior | younger junior
previous former preceding past | next following subsequent future | current present
first 1st initial firstly | second 2nd secondly | third 3rd thirdly | fourth 4th | fifth 5th |
  sixth 6th | seventh 7th | eighth 8th | ninth 9th | tenth 10th | eleventh 11th | twelfth 12th |
  thirteenth 13th | fourteenth 14th | fifteenth 15th | sixteenth 16th | seventeenth 17th |
  eighteenth 18th | nineteenth 19th | twentieth 20th | thirtieth | fortieth | fiftieth | sixtieth
  | hundredth | last final lastly finally | penultimate
primary | secondary | tertiary
ancient old | modern new
morning mornings | afternoon afternoons | evening evenings | night nights | noon midday | midnight
sunrise dawn | sunset dusk
spring | summer | autumn | winter
daily | weekly | monthly | quarterly | annual annually yearly
perihelion | aphelion
perigee | apogee
latitude | longitude
urban | rural
domestic home | foreign overseas abroad
"""

QUALITIES = """
more greater larger bigger | fewer less smaller lesser
most largest biggest greatest | fewest least smallest
maximum max maximal maxima | minimum min minimal minima | average mean median
highest tallest | lowest shortest
higher taller | lower shorter
longest | shortest
longer | shorter
high | low
heaviest | lightest
heavier | lighter
fastest quickest | slowest
hottest warmest | coldest coolest
hot warm | cold cool
wettest | driest
deepest | shallowest
richest | poorest
strongest | weakest
best | worst
better | worse
broadest widest | narrowest
majority | minority
gross | net
long length | wide width broad breadth | high height tall | deep depth | thick thickness
area | volume | population | density | mass weight | speed
diameter | radius | circumference perimeter
single | double | triple
odd | even
positive positively plus | negative negatively minus
acid acidic acids | alkaline basic alkali alkalis bases base
solid solids | liquid liquids | gas gases gaseous
proton protons | neutron neutrons | electron electrons
anode | cathode
singular | plural
true right correct | false wrong incorrect
public | private
civilian civilians | military
young | old
rich wealthy | poor
alive living | dead
with | without
for | against
always | never
all | none
guilty | innocent
democratic democracy | authoritarian dictatorship
republic | monarchy
liberal liberals | conservative conservatives
gold golden | silver | bronze
red | white | black | blue | green | yellow | orange | brown | purple | pink | grey gray
offensive | defensive
loyal loyalist loyalists | rebel rebels
"""
