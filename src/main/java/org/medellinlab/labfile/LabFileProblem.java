package org.medellinlab.labfile;

/// What is wrong with a lab file, and where.
///
/// @param line counted from 1; 0 when it concerns the whole file
/// @param path like `commitments[3].owner`; empty for the whole file
/// @param expected what should be there, in plain English, with what was found where that helps
public record LabFileProblem(int line, String path, String expected) implements Comparable<LabFileProblem> {

    @Override
    public int compareTo(LabFileProblem other) {
        return line != other.line ? Integer.compare(line, other.line) : path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return "line " + line + ", " + (path.isEmpty() ? "the file" : path) + ": expected " + expected;
    }
}
