//! English.

use crate::lang::entity::Fate::*;
use crate::lang::moves::Move::*;
use crate::lang::weave::Weave;

#[rustfmt::skip]
pub(super) const WEAVE: Weave = Weave {
    moves: &[
        (Series, &[
            "The number of {fate} in the messages: {list}; each figure is dated by the first message that gives it.",
            "From message to message the number of {fate} changes: {list}; each figure is dated by the first message that gives it.",
        ]),
        (Beside, &["On the number of {fate} the messages differ: {list}.", "The messages give different numbers of {fate}: {list}."]),
        (SameToll, &["{n} put the number of {fate} at {toll}.", "{n} give the same number of {fate}: {toll}."]),
        (SameAmount, &["{n} give the same figure, {quote}: those of {list}.", "The same figure, {quote}, stands in the messages of {list}."]),
        (SameAmountOne, &["{n} give the same figure, among them {name}: {quote}", "{n} name the same figure, {name} for one: {quote}"]),
        (SameAmountUnsigned, &["{n} give the same figure, which one message writes {quote}.", "{n} name the same figure; one message has it as {quote}."]),
        (AnswerFast, &["{Name} answers {other} {elapsed} later: {quote}", "The answer to {other} comes {elapsed} later, from {name}: {quote}"]),
        (Back, &["To that, {name} replies: {quote}", "{Name} replies in turn: {quote}"]),
        (BackAgree, &["{Name} agrees in turn: {quote}", "To that, {name} says yes: {quote}"]),
        (ScoresTwice, &[
            "The reply has twice the points of the message that it answers: {points} against {less}.",
            "Points: twice as many for the reply as for the message that it answers, {points} against {less}.",
        ]),
        (ScoresAbove, &[
            "The reply is the better received of the two: {points} against {less}.",
            "Of the two, the reply has more points: {points} against {less}.",
        ]),
        (AskedTwice, &["{Name} asks the same thing twice: {quote} and {second}", "Twice {name} asks the same: {quote} and {second}"]),
        (Return, &[
            "{Name}, who wrote the first message of the topic, writes {elapsed} later: {quote}",
            "{Elapsed} after the first message of the topic, its author {name} writes: {quote}",
        ]),
        (CopiedFirst, &["{Name} is the first of {accounts} to post one text, {from}, the last following {to}: {quote}"]),
        (CopiedFrom, &["The text of {name} is posted by {accounts}, first {from} and last {to}."]),
        (NamedBy, &["{n} name {word}.", "The name {word} stands in {m}."]),
        (ToCome, &["Still to come when the last message was written, as {name} writes: {quote}", "{Name} points to what was still to come after the last message: {quote}"]),
    ],
    one: "one",
    then: ", then ",
    about: "about ",
    minute: ["no minute", "one minute", "{n} minutes"],
    hour: ["no hour", "one hour", "{n} hours"],
    day: ["no day", "one day", "{n} days"],
    fates: [(Dead, "dead"), (Injured, "injured"), (Missing, "missing"), (Evacuated, "people evacuated"), (Arrested, "arrests")],
};
