"""What happens, in English: what else may have happened to the same thing.

A line is a family, an indented one goes on with it; a bar stands between its sides. Words for
the same event are on one side.
"""

LIVES = """
born birth births birthday | baptised baptized christened baptism | engaged engagement betrothed |
  married marries marry marriage wed wedding | divorced divorce separated widowed | died dies die
  dying dead death deaths passed perished killed murdered assassinated executed shot hanged
  drowned suicide | buried burial interred cremated funeral | canonised canonized beatified
killed died dead deaths | wounded injured wounds injuries casualties | missing | captured taken
  prisoner prisoners | survived survivors rescued saved
elected chosen appointed named nominated crowned enthroned installed inaugurated succeeded became
  coronation election appointment inauguration accession | reelected reappointed | resigned
  abdicated retired quit dismissed sacked fired removed ousted deposed overthrown toppled
  resignation abdication dismissal retirement
elected | defeated
hired employed recruited enlisted | fired sacked dismissed discharged
promoted promotion | demoted demotion
arrested arrest detained seized apprehended | charged accused indicted | tried trial | convicted
  sentenced condemned conviction | acquitted cleared acquittal | imprisoned jailed imprisonment |
  exiled banished deported deportation exile | released freed release liberated | pardoned
  amnestied rehabilitated amnesty pardon rehabilitation | executed hanged shot beheaded
  guillotined execution | escaped escape fled
admitted joined admission accession entered | expelled excluded left expulsion exclusion withdrew
  withdrawn seceded
"""

EVENTS = """
began begin begins begun beginning start started starts starting opened opening founded founding
  established established formed created set launched introduced inaugurated commenced origin
  outbreak | ended end ends ending finished finish completed completion closed closing closure
  shut ceased stopped concluded dissolved dissolution abolished abolition disbanded discontinued
  collapsed expired | resumed reopened restored revived
opened opening | completed completion finished
built constructed erected construction | demolished destroyed razed dismantled demolition
  destruction | rebuilt reconstructed restored reconstruction restoration | damaged | planned
  designed
founded established formed created founding foundation | renamed | dissolved disbanded abolished
  banned closed | merged united unified | split divided partitioned
united unified merged union unification | divided split separated partitioned division partition
nationalised nationalized nationalisation collectivised | privatised privatized privatisation
won win wins winning victory victories victorious | lost lose loses losing defeat defeated defeats
  loss losses | drew drawn draw
gained gain gains | lost lose loses loss losses
attacked attack attacks attacking invaded invasion invades advanced advance offensive assault
  assailed | retreated retreat retreats withdrew withdrawn withdraw withdrawal evacuated
  evacuation | fell surrendered surrender capitulated capitulation | defended defence defense
  defensive defends
occupied occupation conquered conquest captured | liberated liberation freed recaptured retaken |
  annexed annexation
besieged siege | relieved relief
war wars | peace | armistice ceasefire truce
mobilised mobilized mobilisation | demobilised demobilized demobilisation
army armies | navy navies fleet fleets
infantry | cavalry | artillery
arrived arrive arrives arrival came returned entered entry | left leave leaves leaving departed
  departure departs
went going | returned return returns returning
ascended ascent climbed | descended descent
immigrated immigration immigrants immigrant | emigrated emigration emigrants emigrant
launched launch | landed landing touched | crashed crash | docked docking | sank sunk sinking
  wrecked scuttled | scrapped
proposed proposal drafted | adopted passed approved enacted voted accepted adoption approval |
  signed signing signature | ratified ratification | rejected refused vetoed defeated rejection
  refusal veto | amended amendment revised | repealed revoked annulled abolished rescinded repeal
  terminated denounced
allowed permitted legalised legalized lifted | banned forbidden prohibited outlawed imposed ban
legal lawful | illegal unlawful
wrote written composed | published released issued printed publication | premiered performed
  staged premiere | translated translation
discovered discovery found | isolated isolation | synthesised synthesized | patented | lost
sent | received
gave given donated | took taken received
borrowed borrow borrows | lent lend lends
bought buy buys buying purchased purchase purchases buyer buyers | sold sell sells selling sale
  sales seller sellers
import imports imported importing importer | export exports exported exporting exporter
income incomes revenue revenues | expenditure spending expenses costs
profit profits surplus | loss losses deficit deficits
supply supplies supplied | demand demands demanded
asset assets | liability liabilities
creditor creditors | debtor debtors
raised raise | lowered lower cut reduced
rose rise rises rising risen increased increase increases increasing grew grow grows growth grown
  climbed soared expanded expansion | fell fall falls falling fallen dropped drop decreased
  decrease decreases declined decline shrank shrunk sank contracted contraction reduced reduction
  cut
doubled | trebled tripled | quadrupled | halved
succeeded success successful | failed failure unsuccessful
appeared appearance | vanished disappeared disappearance
accelerated | slowed decelerated
melts melt melted melting freezes freezing froze frozen thaws thawed | boils boil boiled boiling
  condenses evaporates
teaches taught | learnt learned learns
preceded | followed succeeded
"""
