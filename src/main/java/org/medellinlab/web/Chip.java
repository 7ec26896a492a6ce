package org.medellinlab.web;

import org.medellinlab.agenda.AgendaItemKind;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.CommitmentState;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.Ratification;
import org.medellinlab.lab.LabState;
import org.medellinlab.workinggroup.GroupState;

/// A state as a word, a shape and a tone: never colour alone.
///
/// @param key of the word in the bundles
public record Chip(String tone, String shape, String key) {

    static Chip of(LabState state) {
        return switch (state) {
            case ANNOUNCED, DRAFT -> new Chip("info", "◇", "web.state." + state);
            case RUNNING -> new Chip("due", "●", "web.state." + state);
            case FOLLOW_UP -> new Chip("ok", "◐", "web.state." + state);
            case ARCHIVED -> new Chip("neutral", "◆", "web.state." + state);
        };
    }

    static Chip of(GroupState state) {
        return switch (state) {
            case FORMING -> new Chip("info", "◇", "web.group.state." + state);
            case ACTIVE -> new Chip("ok", "●", "web.group.state." + state);
            case PAUSED -> new Chip("warn", "‖", "web.group.state." + state);
            case CLOSED -> new Chip("neutral", "■", "web.group.state." + state);
        };
    }

    static Chip of(Ratification ratification) {
        return switch (ratification) {
            case PROVISIONAL -> new Chip("warn", "◇", "web.ratification." + ratification);
            case RATIFIED -> new Chip("ok", "✓", "web.ratification." + ratification);
            case DECLINED -> new Chip("neutral", "✕", "web.ratification." + ratification);
        };
    }

    static Chip of(Completion completion) {
        return switch (completion) {
            case NO_EVIDENCE -> new Chip("neutral", "–", "web.completion." + completion);
            case NOT_STARTED -> new Chip("info", "○", "web.completion." + completion);
            case LIMITED -> new Chip("info", "◐", "web.completion." + completion);
            case SUBSTANTIAL -> new Chip("ok", "◆", "web.completion." + completion);
            case COMPLETE -> new Chip("ok", "●", "web.completion." + completion);
        };
    }

    /// How it stands with a promise: that it rests or has ended says more than how far it came.
    static Chip of(CommitmentSheet commitment) {
        if (commitment.state() == CommitmentState.OPEN) {
            return of(commitment.completion());
        }
        var paused = commitment.state() == CommitmentState.PAUSED;
        return new Chip(paused ? "warn" : "neutral", paused ? "‖" : "■", "web.commitment.state." + commitment.state());
    }

    static Chip of(AgendaItemKind kind) {
        var tone = switch (kind) {
            case PLENARY, CEREMONY -> "info";
            case VISIT -> "due";
            case EXERCISE -> "warn";
            case WORKSHOP, WORLD_CAFE, OPEN_SPACE -> "ok";
            case MEAL, BREAK, TRANSFER, FREE -> "neutral";
        };
        var shape = switch (kind) {
            case PLENARY -> "▣";
            case WORKSHOP -> "✎";
            case VISIT -> "➜";
            case EXERCISE -> "?";
            case WORLD_CAFE -> "◌";
            case OPEN_SPACE -> "❖";
            case CEREMONY -> "★";
            case MEAL -> "●";
            case BREAK -> "◦";
            case TRANSFER -> "→";
            case FREE -> "○";
        };
        return new Chip(tone, shape, "web.kind." + kind);
    }
}
