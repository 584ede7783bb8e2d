//! What is said of an event that befalls people, in Italian.

use crate::lang::aspects::Aspects;

#[rustfmt::skip]
pub(super) const ASPECTS: Aspects = Aspects {
    cues: [
            "morto morti morta morte muore muoiono decedut* decess* uccis* mortal* vittim* ferit* dispers* cadaver* corpo corpi \
         salma salme superstit* sopravvissut* bilancio numero_delle hanno_perso_la_vita perso_la_vita annegat* identificat* \
         obitorio ospedal* ricoverat* rianimazione gravi_condizioni in_gravi sfollat* senzatetto senza_casa orfan* passegger* \
         intrappolat* sepolt* estratt* salvat* in_vita bara bare sale_a sono_saliti operai operaio anni",
            "causa cause indagin* indag* inchiesta procura pm arrest* sospett* accus* imputat* giudic* processo tribunale \
         colpa colpevol* responsabil* negligen* macchinista velocita fren* conducent* scatola_nera prov* confess* denunc* \
         querel* condann* omicidio testimon* criminal* sabotaggio error* guasto difetto perche come_mai perizia perit* \
         sequestr* avvisi_di_garanzia indagati attentator* movente complott* trivell* fracking previst* prevedere scienziati \
         sismolog* interrogat* telecamer* costruit* norma_antisismica",
            "dann* danneggiat* distrutt* distru* croll* crollat* chius* chiusura strada strade ponte ponti interruzion* blackout \
         senza_luce senza_acqua elettric* infrastruttur* maceri* rovin* rottam* detrit* ferrovi* aeroport* voli cancellat* \
         annullat* sospes* traffico circolazione autostrad* metropolitana scuol* fuga_di_gas fogn* ripara* ripristin* \
         ricostru* riapert* riaprono allagat* case edifici edificio chiesa chiese fabbric* capannon* campanile torre crep* \
         deviazion* perdite lesionat* inagibil* agibilita monument* castello duomo centro_storico azienda aziende parmigiano",
            "allert* allarme avvis* attenzione prudenza consigl* raccomand* evit* evacu* restate non_uscite numero_verde \
         numeri_utili numero_di_emergenza chiamare chiamate previsioni meteo stato_di_emergenza coprifuoco pericol* rischi* \
         replic* nuova_scossa altra_scossa imminent* obbligatori* precauzion* prepar* tsunami in_sicurezza riparo rifugio \
         se_siete non_avvicin* mantenete_la_calma cosa_fare come_comportarsi protezione_civile sciacall* wifi_aperto \
         togliete_la_password lasciate_libere linee aprite password info_utili comunicazione_di_servizio condividete diffondete",
            "donar* donaz* dona doniamo aiut* aiuti volontar* fondi raccolta raccolti raccoglie croce_rossa caritas beneficen* sangue \
         sms sms_solidale numero_solidale soldi denaro milion* euro_per cibo vestiti coperte viveri tende tendopoli \
         contribu* concerto_benefico asta risarciment* assicuraz* prestit* umanitari* offr* bisogno serve servono \
         sottoscrizione conto_corrente iban versament* solidale ospit* disponibil* camere alloggi stanziat* accise rimborsi",
            "condoglianz* pensier* preghier* pregare preghiamo cuore cuori riposa rip riposino triste tristezza lutto dolore \
         cordoglio forza coraggio vicinanza vicini_a vicino_a solidarieta omaggio minuto_di_silenzio candel* veglia memoria \
         ricordo abbraccio abbracci lacrim* piang* orrore orribile terribile devastat* scossi sconvolt* amore dio spero speriamo \
         grazie eroi eroe tragic* famiglie famiglia cari mi_dispiace dispiace paura panico ansia tremo siamo_con pray* \
         un_pensiero funeral* messa papa preghier*",
            "governo ministr* president* premier sindac* prefett* senator* parlament* deputat* elezion* voto votare politic* \
         legge leggi decreto bilancio_dello_stato protest* manifestazion* dimission* opposizione partit* destra sinistra \
         conferenza_stampa consiglio_dei_ministri lobby comune giunta assessor* commissione sindacat* corruzione riform* viet* \
         tasse tassa trattat* sanzion* diplomat* ambasciat* re regina visita visitare autorita stato \
         parata 2_giugno istituzion* regione regioni campagna capo_dello_stato",
    ],
    events: "terremot* sisma scossa scosse alluvion* inondazion* esplosion* esplos* attentat* bomba incendi* rogo \
     deragliament* deragli* croll* tempesta uragan* tifon* ciclon* tornado tsunami eruzion* vulcan* frana frane \
     valanga sparatoria attacc* incident* disastr* catastrof* naufragi* meteorit* epidemia rivolta massacro \
     siccita tragedia",
};
