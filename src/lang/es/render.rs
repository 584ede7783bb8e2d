//! The words that a page adds around a digest, in Spanish.

use crate::lang::render::Labels;

#[rustfmt::skip]
pub(super) const LABELS: Labels = Labels {
    sources: "Fuentes",
    method: "Método",
    proof: "Prueba",
    proof_note: "Cada cita es una serie de bytes de un solo mensaje; aquí están en el orden de la página, tras el idioma y la huella de la edición. La orden «coranto verify» las compara con la exportación.",
    corrections: "Rectificaciones: ninguna en esta edición. Para señalar un error, indique el número de su fuente.",
    draft: "Borrador: esta edición incumple reglas editoriales y no está terminada",
    unsigned: "sin firma",
    translated: "traducido por",
    point: ["punto", "puntos"],
    original: "Abrir el original",
    by_editor: "Palabras de la redacción",
    open: "Ver la fuente",
    close: "Cerrar",
    copies: [
        "publicado {posts} veces desde {accounts} cuenta; puntos no sumados",
        "publicado {posts} veces desde {accounts} cuentas; puntos no sumados",
    ],
    translations: [
        "otro mensaje dice lo mismo en otro idioma",
        "otros {n} mensajes dicen lo mismo en otros idiomas",
    ],
};
