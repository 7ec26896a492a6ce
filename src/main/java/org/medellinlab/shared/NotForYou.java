package org.medellinlab.shared;

/// It is not there, or not for the one who asks: both look the same (404).
public class NotForYou extends RuntimeException {}
