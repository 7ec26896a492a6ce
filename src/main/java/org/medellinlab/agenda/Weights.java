package org.medellinlab.agenda;

/// What counts how much while a plan is bettered, where a moved item costs 2 or more.
///
/// @param rule what a broken rule costs
/// @param evenness what a quarter of an hour above a day's fair share costs
record Weights(double rule, double evenness) {}
