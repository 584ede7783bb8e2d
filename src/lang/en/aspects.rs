//! What is said of an event that befalls people, in English.

use crate::lang::aspects::Aspects;

#[rustfmt::skip]
pub(super) const ASPECTS: Aspects = Aspects {
    cues: [
            "dead died dies die dying death deaths death_toll kill kills killed killing fatal* fatalit* casualt* injur* wound* \
         hurt victim* missing body bodies corpse* survivor* survived toll lives_lost lost_their_lives loss_of_life \
         lost_his_life lost_her_life critical_condition in_hospital hospital* hospitali* amput* trapped stranded perish* \
         drown* unaccounted displaced evacuees homeless identified feared_dead orphan* pulled_from found_alive rescued \
         passengers patients morgue coffin* graves buried_alive treated year_old loved_ones person_finder missing_person lost_her lost_his",
            "cause causes caused what_caused investigat* inquir* probe probes probing arrest* suspect* charged charges court \
         trial judge detain* accus* blam* fault negligen* culprit* responsible driver* speed speeding brak* black_box \
         recorder* evidence confess* lawsuit* sue sued suing guilty convict* sentenc* manhunt manslaughter witness* cctv \
         surveillance prosecut* criminal* motive perpetrator* sabotage arson* inspect* malfunction defect* explosive* \
         human_error at_fault how_did questioned custody clues detective* theory conspirac* hoax",
            "damage* destroy* collaps* closed closes closing closure* road_closed road_closures roads bridge* power_out \
         outage* blackout* electricity without_power power_lines water_supply infrastructure rubble ruin* wreck* debris \
         railway* airport* flights cancelled canceled cancel* suspend* shut shutdown traffic highway* subway transit \
         schools gas_leak sewage cell_service repair* restor* rebuil* reopen* under_water submerged washed_away \
         homes houses buildings building church* factory factories cracks downtown basement* detour* insured losses \
         cost_of train_service evacuated_buildings",
            "warn* alert alerts caution* advisor* advised advice avoid evacuate evacuat* stay_away stay_indoors stay_inside \
         stay_home stay_tuned safety_tips shelter_in emergency_number hotline call_911 forecast* watch_issued \
         weather_warning state_of_emergency boil_water curfew be_careful be_aware be_prepared prepar* precaution* danger* \
         risk risks at_risk aftershock* expected_to mandatory orders_to under_order lockdown high_ground keep_away do_not \
         please_call if_you_are if_you_live residents_should tsunami imminent safe_place how_to emergency_line please_rt",
            "donat* donor* volunteer* fund funds fundrais* relief aid red_cross charit* give_blood blood_donors donate_blood \
         blood text_to money million raise raised raising collect* food clothes clothing blankets supplies sandbag* \
         contribut* proceeds auction paypal compensat* insurance grant grants loan* lend_a_hand clean_up cleanup \
         humanitar* crowdfund* gofundme how_you_can_help can_help to_help need_help help_out helping help_victims \
         please_help want_to_help offer* need_volunteers benefit_concert appeal disaster_fund shelters drop_off hot_meal* bottled_water drinking_water place_to_stay spare_room donated pledge*",
            "pray* prayer* praying thoughts condolenc* heart hearts heartbreak* rip rest_in_peace r_i_p sorry sad sadness \
         saddened saddest mourn* griev* grief bless bless_you strong stay_strong be_safe stay_safe keep_safe candle* \
         vigil* moment_of_silence minute_of_silence tribute* memorial* in_memory solidarity sympath* tears cry crying \
         devastated heartfelt thinking_of hug hugs sending love god hope_everyone wishes deepest hope teary disgust* world_come_to hero heroes thank thanks \
         grateful terrible horrible awful unbelievable omg",
            "government* minister* president* premier prime_minister mayor* governor* senator* congress* parliament* mp mps \
         election* vote voters voting policy policies politic* regulat* deregulat* laws legislat* budget protest* \
         demonstrat* resign* opposition party democrats republicans conservatives liberals federal_government press_conference \
         cabinet lobby* council* commission* union unions corrupt* reform* ban_on taxes treaty sanction* diplom* embassy \
         king queen visits visited tours_the campaign* white_house addresses_the authorities officials accountab*",
    ],
    events: "earthquake quake flood* explosion* explod* blast bomb* fire wildfire* bushfire* fires crash* derail* \
     collaps* storm* hurricane* typhoon* cyclone* tornado* tsunami eruption volcano* landslide* avalanche* \
     shooting* gunman attack attacks terror* stabbing* accident* disaster* shipwreck* meteor* haze outbreak* \
     epidemic* riot* massacre stampede* heatwave spill drought tragedy blackout",
};
