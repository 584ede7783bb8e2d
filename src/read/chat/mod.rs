//! Readers of what chats hand out, and tools that save them.

pub(in crate::read) mod discord;
pub(in crate::read) mod slack;
pub(in crate::read) mod telegram;
pub(in crate::read) mod whatsapp;
