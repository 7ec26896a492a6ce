package org.medellinlab.agenda;

import org.medellinlab.shared.FileContent;

/// A file that is carried along in the folder for when the network fails.
///
/// @param title what it is, and of what
/// @param name its own, unlike all others of the folder
public record FolderFile(String title, String name, FileContent content) {}
