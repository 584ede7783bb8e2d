//! What is said of an event that befalls people, in Portuguese.

use crate::lang::aspects::Aspects;

#[rustfmt::skip]
pub(super) const ASPECTS: Aspects = Aspects {
    cues: [
            "morto mortos morta mortas morte mortes morre morrem morreu morreram falec* fatal* vitim* ferid* feridos \
         desaparecid* cadaver* corpo corpos sobreviv* balanco numero_de perderam_a_vida perdeu_a_vida afogad* identificad* \
         necroterio iml hospital* hospitalizad* internad* uti estado_grave desabrigad* desalojad* deslocad* sem_teto orfa* \
         passageir* presos_em soterrad* resgatad* com_vida enterr* velorio sobe_para sobe_o chega_a pelo_menos intoxicad* \
         jovens identificacao",
            "causa causas investig* inquerit* preso presos prisao deti* suspeit* acusad* indiciad* juiz juiza julgamento tribunal \
         promotor* culpa culpad* culpados negligen* responsav* responsabil* maquinista velocidade freio* travao travoes \
         motorista* caixa_preta prov* confess* denunc* process* conden* homicid* testemunh* criminal* crime sabotagem erro \
         falha defeito por_que como_foi pericia perit* alvara extintor* sinalizador* seguranca_da dono donos socios delegado \
         depoimento* policia_civil camer* autor terroris* superlotacao",
            "dano* danific* destru* desab* colaps* fechad* fecham* fechamento encerrad* interdit* estrada* rodovia* ponte* \
         sem_luz sem_agua energia eletric* apagao infraestrutura* escombro* ruina* destroco* ferrovia* aeroporto* voos \
         cancel* suspens* transito trafego circulacao autoestrada* metro escola* aulas vazamento* esgoto* repar* \
         restabelec* reconstru* reabert* reabr* inundad* alagad* alagamento* casas predio* edificio* igreja* fabrica* \
         rachadura* desvio* prejuizo* perdas refinaria linha_ferrea servico_de",
            "alerta* aviso* adverte* cuidado precauc* conselho* recomend* evit* evacu* fiquem_em fique_em nao_saiam \
         numero_de_emergencia telefone* ligue ligar previsao meteorolog* estado_de_emergencia calamidade ferver \
         toque_de_recolher perigo* risco* replica* iminente obrigatori* prevencao prepar* tsunami abrigo* refugio se_voce \
         nao_se_aproxim* mantenham_a_calma atencao urgente divulguem divulgue compartilhe informacoes_para defesa_civil \
         saida_de_emergencia fiscaliza* orienta* contato 193 190 protecao_civil",
            "doe doar doem doac* doador* sangue ajud* voluntari* fundos arrecad* recolh* cruz_vermelha caridade dinheiro milho* \
         reais_para roupa* comida alimentos mantimentos cobertor* agua_potavel posto_de_coleta coleta contribu* beneficente \
         show_beneficente leilao indeniz* seguro seguros subsidi* emprestim* humanitari* oferec* precis* precisa_se \
         necessit* apoio_psicologico psicolog* enfermeir* medicos leite pele transplante* hemocentro conta_bancaria \
         colabor* socorro solidariedade_com campanha_de aloja*",
            "pesames condolenc* pensamento* orac* orar oremos rezar rezem rezo coracao coracoes descans* rip luto triste* \
         tristeza dor pena forca forcas apoio solidar* homenagem homenagens minuto_de_silencio vela velas vigilia memoria \
         lembranca* abraco* lagrima* chor* horror horrivel terrivel desolad* comoc* comovid* amor deus espero obrigad* heroi* \
         tragic* familiares familias carinho sinto_muito sentimentos meus_sentimentos lamentavel lament* que_deus conforte \
         chocad* chocante funeral missa pray* saudade* sem_palavras",
            "governo* ministr* presidente presidenta prefeit* governador* senador* congresso parlamento deputad* eleic* voto \
         votar politic* regulament* lei leis projeto_de_lei orcament* protest* manifest* demissao renunci* oposicao partido* \
         direita esquerda federal entrevista_coletiva coletiva camara vereador* comissao sindicat* corrup* reforma* proib* \
         imposto* tratado sanc* diplomat* embaixad* rei rainha visita* visitar autoridades estado_de chefe_de_estado \
         campanha",
    ],
    events: "terremoto* sismo* tremor inundac* enchente* explosao explos* explodiu atentado* bomba* incendio* fogo \
     descarrilamento descarril* desabamento* desab* tempestade* furacao tufao ciclone* tornado* tsunami erupcao \
     vulcao deslizamento* avalanche* tiroteio* ataque* acidente* desastre* catastrofe* naufragio* meteorito* \
     epidemia motim massacre chacina seca tragedia apagao",
};
