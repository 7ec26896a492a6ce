package org.medellinlab.registration;

/// A room, as an organiser writes it.
public record RoomDraft(String name, int beds) {}
