//! Readers of what chats hand out, and tools that save them.

pub(in crate::read) mod discord;
pub(in crate::read) mod discord_api;
pub(in crate::read) mod discord_marks;
pub(in crate::read) mod google_chat;
pub(in crate::read) mod line;
pub(in crate::read) mod matrix;
pub(in crate::read) mod mattermost;
pub(in crate::read) mod rocketchat;
pub(in crate::read) mod signal;
pub(in crate::read) mod slack;
pub(in crate::read) mod teams;
pub(in crate::read) mod telegram;
pub(in crate::read) mod transcript;
pub(in crate::read) mod whatsapp;
pub(in crate::read) mod zulip;
