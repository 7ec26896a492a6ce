package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Svg;
import org.medellinlab.commitment.BoardFilter;
import org.medellinlab.commitment.BoardFilter.Field;
import org.medellinlab.commitment.NetworkDrawing;
import org.medellinlab.commitment.NetworkDrawing.Way;
import org.medellinlab.commitment.PromiseTies;
import org.medellinlab.commitment.PromiseTies.CityDot;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;

/// Cities where they lie, and an arc for what one promised another; each leads to the board of just these promises.
class NetworkMap extends Svg {

    /// The application's router knows anchors of HTML only: one of a drawing clicks one of these in its place.
    private static final String FOLLOWS_IN_PLACE = """
            this.addEventListener('click', event => {
                const drawn = event.target.closest('a');
                if (!drawn || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
                    return;
                }
                event.preventDefault();
                event.stopPropagation();
                const anchor = document.createElement('a');
                anchor.href = drawn.getAttribute('href');
                document.body.append(anchor);
                anchor.click();
                anchor.remove();
            })""";

    /// @param narrowed by what the promises drawn are chosen
    NetworkMap(PromiseTies ties, BoardFilter narrowed, LabHere lab, Language reader) {
        addClassName("network-map");
        setSvg(NetworkDrawing.svg(
                ties, reader, getTranslation("commitment.network.title"), new ToBoards(narrowed, lab, reader)));
        getElement().executeJs(FOLLOWS_IN_PLACE);
    }

    private class ToBoards implements NetworkDrawing.Ways {

        private final BoardFilter narrowed;
        private final LabHere lab;
        private final Language reader;

        ToBoards(BoardFilter narrowed, LabHere lab, Language reader) {
            this.narrowed = narrowed;
            this.lab = lab;
            this.reader = reader;
        }

        /// What it promised; of one that promised nothing, what was promised to it.
        @Override
        public Way of(CityDot city) {
            var gave = city.given() > 0;
            return new Way(
                    getTranslation(
                            gave ? "commitment.network.from" : "commitment.network.to",
                            city.name().in(reader),
                            gave ? city.given() : city.received()),
                    BoardLink.address(
                            lab,
                            narrowed.with(
                                    gave ? Field.CITY : Field.RECEIVED_CITY,
                                    city.id().toString())));
        }

        @Override
        public Way between(CityDot from, CityDot to, int promises) {
            return new Way(
                    getTranslation(
                            "commitment.network.cell",
                            promises,
                            from.name().in(reader),
                            to.name().in(reader)),
                    BoardLink.address(
                            lab,
                            narrowed.with(Field.CITY, from.id().toString())
                                    .with(Field.RECEIVED_CITY, to.id().toString())));
        }
    }
}
