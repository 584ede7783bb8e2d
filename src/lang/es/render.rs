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
};
