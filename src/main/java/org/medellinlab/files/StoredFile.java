package org.medellinlab.files;

/// What is known of a file without its content.
///
/// @param name as its owner called it, without folders
/// @param mediaType what its bytes are, whatever the name says: `image/jpeg`
/// @param size in bytes
public record StoredFile(FileId id, String name, String mediaType, long size) {}
