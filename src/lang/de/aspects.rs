//! What is said of an event that befalls people, in German.

use crate::lang::aspects::Aspects;

#[rustfmt::skip]
pub(super) const ASPECTS: Aspects = Aspects {
    cues: [
            "tot tote toten toter todesopfer tod todes* starb starben gestorben sterben getotet toteten umgekommen ums_leben \
         leben_gekommen todlich* opfer opfern verletzt* verletzte* verwundet* vermisst* leiche leichen leichnam uberleb* \
         geborgen bergung ertrunken identifiziert krankenhaus krankenhauser klinik* lebensgefahr intensivstation obdachlos* \
         vertrieb* evakuierte gestrandet* eingeschlossen verschuttet* gerettet* waisen fahrgaste passagier* insassen \
         todeszahl opferzahl zahl_der sarg sarge schwerverletzt* leichtverletzt* patienten betroffene* angehorige_vermissen vermisstensuche",
            "ursache* unglucksursache brandursache ermittl* ermittler ermittlungen untersuch* festnahme* festgenommen verhaftet \
         verdachtig* tatverdachtig* angeklagt* anklage* gericht* prozess richter staatsanwalt* schuld schuldig* fahrlassig* \
         verantwortlich* lokfuhrer tempo geschwindigkeit* bremse* bremsen fahrer blackbox fahrtenschreiber beweis* gestand* \
         klage verklag* verurteil* totschlag zeuge* zeugen kriminal* motiv tater sabotage brandstift* defekt technischer \
         menschliches_versagen fehler warum wie_konnte gutachter gutachten razzia verhor* fahndung attentater uberwachung*",
            "schaden schaden* beschadig* zerstor* eingesturzt einsturz* gesperrt sperrung* strasse strassen brucke brucken \
         stromausfall* strom ohne_strom wasserversorgung infrastruktur trummer ruine* wrack schutt bahnstrecke bahnverkehr \
         zugverkehr flughafen fluge gestrichen ausgefallen fallt_aus verkehr autobahn* u_bahn schulen schule geschlossen \
         gasleck kanalisation repar* wiederaufbau wiederherg* wieder_offen freigegeben uberschwemmt uberflutet hauser \
         wohnhaus* gebaude kirche* fabrik* risse umleitung* verluste deich deiche damm keller millionenschaden sachschaden",
            "warn* warnung* unwetterwarnung alarm* achtung vorsicht rat ratschlag* hinweis* vermeid* meide* evakuier* \
         bleiben_sie bleibt_zu drinnen notruf* notrufnummer hotline burgertelefon vorhersage* prognose* wetterdienst \
         ausnahmezustand katastrophenalarm abkochen ausgangssperre gefahr* gefahrd* risiko risiken nachbeben droht drohen \
         unmittelbar verpflichtend anordnung* vorsorg* tsunami schutzraum sicherheit fenster_und_turen pegel pegelstand* \
         scheitel wenn_sie nicht_betreten fernhalten bitte_teilen bitte_rt informationen_fur lagebericht",
            "spende* spenden gespendet helfen hilfe hilft hilfs* hilfsguter freiwillig* helfer* fonds sammeln sammlung sammelt \
         rotes_kreuz roten_kreuz caritas wohltatig* blutspende* blut geld million* lebensmittel kleidung decken vorrate \
         sandsack* sandsacke beitrag* benefiz* benefizkonzert erlos versteiger* entschadig* versicherung* zuschuss* kredit* \
         humanitar* bieten biete angebot* gebraucht benotigt spendenkonto konto soforthilfe unterkunft notunterkunft* \
         aufraum* spendenaufruf technisches_hilfswerk anpacken",
            "gedanken gebet* beten betet bete beileid herz herzen ruhe_in_frieden ruht rip traurig* trauer* trauern betroffen \
         mitgefuhl anteilnahme schmerz kraft viel_kraft starke mut solidar* unterstutzung gedenk* schweigeminute kerze* \
         mahnwache erinnerung* tranen weine* weinen entsetzt* schock* schrecklich* furchtbar* grausam* unfassbar fassungslos \
         liebe gott hoffe hoffen hoffentlich danke dank held helden tragisch* familien angehorigen hinterbliebenen \
         tut_mir_leid leid umarm* in_gedanken_bei pray* wir_sind_bei bleibt_stark gute_besserung gottesdienst",
            "regierung* minister* prasident* kanzler* ministerprasident* burgermeister* oberburgermeister* senator* kongress \
         parlament bundestag abgeordnet* wahl wahlen wahler politik* politisch* regulier* gesetz* haushalt protest* \
         demonstr* rucktritt* zuruckgetreten opposition partei parteien konservativ* pressekonferenz kabinett lobby* \
         stadtrat kommission gewerkschaft* korrupt* reform* verbot* verbieten steuer steuern vertrag sanktion* diplomat* \
         botschaft* konig konigin besucht besuch behorden bund lander landrat staatschef wahlkampf bundesregierung",
    ],
    events: "erdbeben beben flut* hochwasser uberschwemmung* explosion* explodier* anschlag* bombe* brand feuer \
     waldbrand* entgleis* zugungluck* ungluck* einsturz* eingesturzt sturm* orkan* taifun* zyklon* tornado* \
     tsunami vulkan* erdrutsch* lawine* schiesserei amoklauf angriff* absturz* unfall* katastrophe* schiffbruch \
     meteorit* epidemie unruhen massaker massenpanik hitzewelle durre",
};
