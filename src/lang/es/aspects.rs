//! What is said of an event that befalls people, in Spanish.

use crate::lang::aspects::Aspects;

#[rustfmt::skip]
pub(super) const ASPECTS: Aspects = Aspects {
    cues: [
            "muerto muertos muerta muertas muerte muertes muere mueren murieron murio fallec* fatal* victima* herido* herida* \
         heridos lesionad* desaparecid* cadaver* cuerpo cuerpos superviviente* sobreviviente* sobrevivi* balance_de cifra_de \
         perdieron_la_vida perdio_la_vida ahogad* identificad* morgue tanatorio hospital* hospitalizad* ingresad* uci \
         estado_critico damnificad* afectad* desplazad* sin_hogar seres_queridos huerfan* pasajer* atrapad* sepultad* rescatad* con_vida \
         numero_de numero_oficial ascienden asciende_a evacuados siguen_ingresados al_menos",
            "causa causas investig* deten* arrest* sospechos* acusad* acusacion imputad* juez jueza juicio tribunal fiscal* \
         culpa culpable* culpar negligen* responsable* responsabilidad maquinista* velocidad fren* conductor* caja_negra \
         cajas_negras prueba* confes* denuncia* demanda* condena* homicid* testigo* testimonio* criminal* sabotaje error \
         fallo averia declar* a_disposicion_judicial por_que como_pudo peritos perito* curva exceso_de kmh interrogad* \
         comisaria grabacion* video_del movil conspira* autor terroris* radar",
            "dano* danad* destru* derrumb* colaps* desplom* cerrad* cierre* cerrar carretera* puente* corte_de sin_luz sin_agua \
         electric* apagon* suministro infraestructura* escombro* ruina* restos ferrocarril ferroviari* aeropuerto* vuelos \
         cancel* suspend* suspendid* trafico transito circulacion autopista* metro escuela* colegio* clases fuga \
         alcantarillad* repar* restablec* reconstru* reabr* inundad* anegad* vivienda* casas edificio* iglesia* fabrica* \
         grieta* desvio* perdidas via_ferrea servicio_de_tren refineria tanque* agricol*",
            "alerta* aviso* advert* advierte* cuidado precaucion* consejo* recomend* evit* evacu* permanez* quedense \
         no_salgan numero_de_emergencia telefono* telefonos_de linea_de_atencion llamar llame pronostico* meteorologic* \
         estado_de_emergencia hervir toque_de_queda peligro* riesgo* replica* inminente obligatori* prevencion prepar* \
         tsunami albergue* refugio si_estas si_vives no_se_acerquen mantengan* mantener_la_calma informacion_para \
         atencion urgente difundir difunde rt_por_favor contacto 900 112 911 protocolo simulacro",
            "don* donar dona done donacion* donante* donen sangre ayuda* ayudar ayuden voluntari* fondos recaud* recolect* cruz_roja \
         caridad dinero millones euros_para ropa comida viveres alimentos mantas agua_potable centro_de_acopio acopio \
         contribu* benefic* concierto_benefico subasta indemniz* seguro seguros subvencion* credito* humanitari* \
         ofrec* ofrezco necesit* se_necesita hace_falta hacen_falta aporta* apoyo_economico brigada* cuenta_bancaria \
         unidad_movil puntos_de_donacion colabor* socorro habitaciones alojamiento",
            "pesame condolencia* pensamiento* oracion* orar rezar rezo rezamos corazon* corazones descans* dep d_e_p qepd q_e_p_d \
         triste* tristeza luto duelo dolor pena animo* fuerza* apoyo solidar* homenaje* minuto_de_silencio vela velas vigilia \
         memoria recuerdo* abrazo* lagrima* llor* horror horrible terrible desolad* conmocion* consternacion amor dios espero \
         gracias heroe* tragic* familiares familias carino lo_siento lamentable lament* mucha_fuerza muchos_animos funeral* misa \
         nuestro_apoyo estamos_con no_hay_palabras impresionante increible",
            "gobierno* ministr* president* presidente presidenta alcald* gobernador* senador* congreso parlamento diputad* \
         eleccion* voto votar politic* regulacion* ley leyes presupuest* recorte* protest* manifest* dimi* dimision renunci* \
         oposicion partido* derecha izquierda socialistas federal rueda_de_prensa consejo_de_ministros lobby ayuntamiento \
         concejal* comision sindicat* corrup* reforma* prohibi* impuesto* tratado sancion* diplomat* embajad* rey reyes reina \
         principes visita* visitar autoridades comunidad_autonoma jefe_de_estado oficialismo campana regimen \
         soberania",
    ],
    events: "terremoto* sismo* temblor* inundacion* explosion* exploto atentado* bomba* incendio* fuego descarrilamiento \
     descarril* derrumbe* derrumb* tormenta* huracan* tifon* ciclon* tornado* tsunami erupcion volcan* alud* \
     avalancha* deslave tiroteo* ataque* accidente* desastre* catastrofe* naufragio* meteorito* epidemia \
     disturbios masacre estampida sequia tragedia apagon",
};
