//! The words that a page adds around a digest, in Portuguese.

use crate::lang::render::Labels;

#[rustfmt::skip]
pub(super) const LABELS: Labels = Labels {
    sources: "Fontes",
    method: "Método",
    proof: "Prova",
    proof_note: "Cada citação é uma sequência de bytes de uma só mensagem; aqui estão na ordem da página, depois da língua e da impressão digital da edição. O comando “coranto verify” compara-as com a exportação.",
    corrections: "Correções: nenhuma nesta edição. Para assinalar um erro, indique o número da sua fonte.",
    draft: "Rascunho: esta edição viola regras editoriais e não está concluída",
    unsigned: "sem assinatura",
    translated: "traduzido por",
    point: ["ponto", "pontos"],
    original: "Abrir o original",
    by_editor: "Palavras da redação",
    open: "Ver a fonte",
    close: "Fechar",
    copies: [
        "publicado {posts} vezes por {accounts} conta; pontos não somados",
        "publicado {posts} vezes por {accounts} contas; pontos não somados",
    ],
    translations: [
        "outra mensagem diz o mesmo noutra língua",
        "outras {n} mensagens dizem o mesmo noutras línguas",
    ],
};
