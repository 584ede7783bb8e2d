//! What is said of an event that befalls people, in French.

use crate::lang::aspects::Aspects;

#[rustfmt::skip]
pub(super) const ASPECTS: Aspects = Aspects {
    cues: [
            "mort morts morte mortes deces decede* meurt mourir mouru* tue tues tuee tuees mortel* bilan victime* blesse* \
         disparu* disparition* corps cadavre* depouille* survivant* rescape* portes_disparus porte_disparu personne_manquante personnes_manquantes sans_nouvelles perdu_la_vie \
         ont_peri peri noye* identifi* morgue hopital hopitaux hospitalis* urgence_vitale etat_grave sinistre* sans_abri \
         evacues deplace* orphelin* passager* coince* pieges piege ensevelis retrouve_vivant restes_humains coroner nombre_de",
            "cause causes enquete* enqueteur* arrete* arrestation* suspect* accus* inculp* proces juge* justice tribunal \
         responsable* responsabilite* coupable* faute negligen* frein* vitesse conducteur* mecanicien* chauffeur boite_noire \
         boites_noires preuve* aveu* avoue plainte* poursui* mandat perquisition* criminel* sabotage temoin* temoign* erreur \
         defaut defaillan* panne origine_de comment_expliquer pourquoi bst inspecteur* expert* expertise garde_a_vue mobile \
         complot* auteur_presume recours_collectif homicide* video_surveillance",
            "degat* degats detrui* detruit* destruction* effondr* ferme fermee fermees fermeture* route* pont ponts coupure* \
         panne_de_courant electricite sans_electricite courant eau_potable infrastructure* decombres ruine* epave* debris \
         ferroviaire* aeroport* vols annul* suspend* suspendu* trafic circulation autoroute* metro ecole* fuite egout* \
         repar* retabli* reconstru* rouvr* reouvert* reouverture inonde* submerge* maisons batiment* immeuble* eglise* usine* \
         fissure* centre_ville deviation* pertes pollu* contamin* deversement decontamin* nettoyage hydrocarbures",
            "alerte* avertis* attention prudence prudent* conseil* consigne* evite* evacu* restez rester_chez confine* \
         d_urgence numero_vert appelez composez previsions vigilance meteo etat_d_urgence mesures_d_urgence bouillir \
         couvre_feu danger* risque* replique* imminent* obligatoire perimetre* ne_pas eloignez mettez prepar* precaution* \
         tsunami l_abri abri si_vous_etes si_vous_habitez point_de_presse en_direct interdit interdiction faites_attention \
         ne_vous_approchez rappel securite",
            "don dons donn* aide aider aides aidez benevol* fonds collecte* croix_rouge caritati* charite sang \
         don_du_sang argent million* amasse* recolte* nourriture vetement* couverture* vivres sacs_de_sable contribu* \
         concert_benefice spectacle_benefice benefice* encheres indemnis* assurance* subvention* pret coup_de_main entraide \
         humanitaire* financement secours offre* offrir besoin_de versez verser texto soutien_financier aide_financiere \
         hebergement appel_aux_dons appel_a_la_generosite fondation",
            "pensee* priere* prier prions sympathies vigile calin serre_les_coudes serrent_les_coudes condoleance* coeur coeurs repose* rip triste* tristesse deuil chagrin douleur \
         courage soutien solidar* solidarite hommage* minute_de_silence bougie* veillee memoire souvenir sympathie larmes \
         pleur* horreur horrible terrible affreux bouleverse* choque* choc desole* amour dieu espere esperons merci heros \
         tragique effroyable emu emotion courage_a penser_a proches compassion funerailles obseques messe drapeau en_berne",
            "gouvernement* ministre* president* premier_ministre premiere_ministre maire mairesse depute* senateur* parlement \
         election* vote* voter politi* reglement* dereglement* loi lois projet_de_loi budget* manifest* demission* \
         opposition parti conservateur* liberaux socialiste* droite gauche federal federaux conference_de_presse \
         cabinet lobby* conseil_municipal commission* syndicat* corrupt* reforme* interdire impot* traite sanction* \
         diplomat* ambassade* roi reine visite visiter autorites elus prefet* chef_d_etat chef_de_l_etat campagne",
    ],
    events: "seisme tremblement inondation* crue* explosion* explos* attentat* incendie* feu feux deraillement deraill* \
     effondrement effondr* tempete* ouragan* typhon* cyclone* tornade* tsunami eruption volcan* avalanche \
     glissement fusillade attaque* accident* catastrophe* naufrage* meteorite epidemie emeute* massacre \
     bousculade canicule deversement secheresse tragedie drame panne",
};
