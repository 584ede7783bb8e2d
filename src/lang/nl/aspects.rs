//! What is said of an event that befalls people, in Dutch.

use crate::lang::aspects::Aspects;

#[rustfmt::skip]
pub(super) const ASPECTS: Aspects = Aspects {
    cues: [
            "dood doden dode dodelijk* dodental overled* overleden stierf stierven gestorven sterven gedood omgekomen \
         om_het_leven het_leven slachtoffer* gewond* gewonden vermist* lichaam lichamen lijk lijken overleefd* overlevend* \
         geborgen berging verdronken geidentificeerd ziekenhuis* levensgevaar intensive_care dakloos daklozen ontheemd* \
         geevacueerden gestrand* ingesloten bedolven gered wezen passagiers inzittenden aantal_doden kist kisten \
         zwaargewond* lichtgewond* patienten getroffenen nabestaanden_van levend_gevonden onder_het_puin",
            "oorzaak oorzaken onderzoek* onderzocht onderzoekers aangehouden aanhouding* gearresteerd arrestatie* verdacht* \
         aangeklaagd* aanklacht rechtbank rechter proces justitie officier schuld schuldig* nalatig* verantwoordelijk* \
         machinist snelheid te_hard remmen rem bestuurder zwarte_doos bewijs bewijzen bekende bekent schadeclaim aangifte \
         veroordeeld doodslag getuige* getuigen crimineel motief dader daders sabotage brandstichting defect storing fout \
         menselijke_fout waarom hoe_kon expert* inspectie inval verhoord klopjacht onderzoeksraad camerabeelden complot*",
            "schade beschadigd* verwoest* vernield* ingestort instorting* afgesloten dicht weg wegen brug bruggen \
         stroomstoring* stroom zonder_stroom drinkwater infrastructuur puin ruine* wrak brokstukken spoor treinverkeer \
         luchthaven vliegveld vluchten geannuleerd afgelast vervallen geschrapt verkeer snelweg* metro scholen school gesloten \
         gaslek riool* reparatie* herstel* hersteld wederopbouw heropend overstroomd onder_water ondergelopen huizen \
         woningen gebouw* kerk kerken fabriek* scheuren omleiding* verliezen dijk dijken kelder* miljoenenschade",
            "waarschuw* waarschuwing* weeralarm alarm let_op opgelet voorzichtig advies adviseert raad vermijd* evacu* \
         blijf_binnen blijf_thuis alarmnummer noodnummer bel_112 informatienummer verwachting* voorspelling* knmi \
         noodtoestand rampenplan koken avondklok gevaar* gevaarlijk* risico* naschok* dreigt dreigen onmiddellijk verplicht \
         bevel voorzorg* tsunami schuilplaats veiligheid ramen_en_deuren waterpeil waterstand* hoogtepunt als_u als_je \
         niet_betreden uit_de_buurt graag_rt deel_dit informatie_voor code_rood code_oranje",
            "doneer* donatie* gedoneerd gift giften helpen hulp helpt hulpgoederen hulpactie vrijwillig* fonds inzamel* \
         ingezameld rode_kruis liefdadig* bloeddonor* bloed geld miljoen* giro giro555 voedsel kleding dekens voorraden \
         zandzak* bijdrage* benefiet* benefietconcert opbrengst veiling schadevergoed* verzekering* subsidie* lening* \
         humanitair* biedt aangeboden aanbod nodig rekeningnummer noodhulp onderdak opvang opruim* steunactie steentje \
         hulpverlen* crowdfund* collecte",
            "gedachten gebed* bid bidden bidt condoleance* gecondoleerd hart harten rust_in_vrede rip verdriet* verdrietig \
         treurig rouw rouwen medeleven pijn sterkte kracht steun solidair* solidariteit herdenk* minuut_stilte stille_tocht \
         kaars* wake herinnering* tranen huil* huilen geschokt schok verschrikkelijk* vreselijk* afschuwelijk* onvoorstelbaar \
         sprakeloos liefde god hoop hopelijk dank dankbaar bedankt held helden tragisch* families nabestaanden familie leef_mee \
         leven_mee knuffel* onze_gedachten pray* wij_staan_achter stay_strong dienst heftig triest",
            "regering* minister* president* premier burgemeester* gouverneur* senator* congres parlement kamer tweede_kamer \
         kamerlid* kamerleden verkiezing* stem stemmen politiek* politici beleid regulering wet wetten begroting protest* \
         demonstr* aftreden afgetreden opposition oppositie partij partijen conservatie* liberalen persconferentie kabinet \
         lobby* gemeenteraad wethouder* commissie vakbond* corrupt* hervorm* verbod* verbieden belasting* verdrag sanctie* \
         diplomat* ambassade* koning koningin bezoek bezoekt autoriteiten overheid staatshoofd campagne rijksoverheid",
    ],
    events: "aardbeving* beving overstroming* watersnood* hoogwater explosie* ontploff* aanslag* bom bommen brand branden \
     bosbrand* ontspor* treinramp instorting* ingestort storm* orkaan* tyfoon* cycloon tornado* tsunami \
     uitbarsting vulkaan* aardverschuiving* lawine* schietpartij* aanval* ongeluk ongelukken ongeval* ramp rampen \
     schipbreuk* meteoriet* epidemie rellen bloedbad hittegolf droogte tragedie vliegramp",
};
