package org.medellinlab.commitment.ui;

import org.medellinlab.commitment.BoardExport;
import org.medellinlab.commitment.BoardFilter;
import org.medellinlab.commitment.NetworkExport;
import org.medellinlab.commitment.PromiseNetwork;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.TableLinks;

/// What a board or the network shows, as files.
class BoardFiles extends TableLinks {

    private final transient LabHere lab;
    private final transient Language reader;

    BoardFiles(LabHere lab, Language reader) {
        super(lab);
        this.lab = lab;
        this.reader = reader;
    }

    BoardFiles of(BoardExport export, BoardFilter filter) {
        under(getTranslation("commitment.board.take"));
        table("commitments", () -> export.csv(lab.id(), filter, reader), () -> export.xlsx(lab.id(), filter, reader));
        json("commitments", () -> export.json(lab.id(), filter));
        return this;
    }

    /// All of it, however much of it is shown.
    BoardFiles of(NetworkExport export, PromiseNetwork.Narrowed narrowed, NetworkExport.Form form) {
        under(getTranslation("commitment.board.take"));
        table(
                form == NetworkExport.Form.LIST ? "network" : "network-cities",
                () -> export.csv(lab.id(), narrowed, form, reader),
                () -> export.xlsx(lab.id(), narrowed, form, reader));
        return this;
    }
}
