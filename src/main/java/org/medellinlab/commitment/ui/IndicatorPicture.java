package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.IndicatorRow;
import org.medellinlab.commitment.Measuring;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Needed;
import org.medellinlab.shared.ui.Notices;

/// One indicator: a line from the baseline towards the target, and the numbers in a table beside it.
class IndicatorPicture extends Div {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 80;

    IndicatorPicture(IndicatorRow indicator, Measuring measuring, boolean mayKeep, CommitmentPart.Page page) {
        addClassName("indicator");
        var say = page.say();
        add(new H3(indicator.name().in(say.reader())));
        var percent = indicator.percent();
        if (percent != null) {
            var done = new Span(say.say("commitment.measures.percent", percent));
            done.addClassName("soft");
            add(done);
        }
        var beside = new Div(table(indicator, say));
        beside.addClassName("picture-and-table");
        if (indicator.values().size() > 1 || indicator.target() != null) {
            beside.addComponentAsFirst(picture(indicator));
        }
        add(beside);
        if (mayKeep) {
            add(form(indicator, measuring, page));
        }
    }

    /// Numbers only: nothing a person wrote goes into the drawing.
    private static Svg picture(IndicatorRow indicator) {
        var all = new java.util.ArrayList<BigDecimal>();
        indicator.values().forEach(value -> all.add(value.value()));
        if (indicator.baseline() != null) {
            all.add(indicator.baseline());
        }
        if (indicator.target() != null) {
            all.add(indicator.target());
        }
        var least = all.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        var most = all.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        var height = most == least ? 1 : most - least;
        var points = new java.util.ArrayList<double[]>();
        var start = indicator.baseline();
        var count = indicator.values().size() + (start == null ? 0 : 1);
        for (var i = 0; i < count; i++) {
            var value = start != null && i == 0
                    ? start
                    : indicator.values().get(start == null ? i : i - 1).value();
            points.add(new double[] {
                8 + (count == 1 ? 0 : i * (WIDTH - 16.0) / (count - 1)), y(value.doubleValue(), least, height)
            });
        }
        var line = points.stream().map(p -> number(p[0]) + "," + number(p[1])).collect(Collectors.joining(" "));
        var dots = points.stream()
                .map(p -> "<circle cx=\"" + number(p[0]) + "\" cy=\"" + number(p[1]) + "\" r=\"3.5\"/>")
                .collect(Collectors.joining());
        var target = indicator.target() == null
                ? ""
                : "<line class=\"target\" x1=\"0\" x2=\"" + WIDTH + "\" y1=\""
                        + number(y(indicator.target().doubleValue(), least, height)) + "\" y2=\""
                        + number(y(indicator.target().doubleValue(), least, height)) + "\"/>";
        var svg = new Svg("<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" aria-hidden=\"true\">" + target
                + "<polyline points=\"" + line + "\"/>" + dots + "</svg>");
        svg.addClassName("indicator-line");
        return svg;
    }

    private static double y(double value, double least, double height) {
        return HEIGHT - 8 - (value - least) / height * (HEIGHT - 16);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static NativeTable table(IndicatorRow indicator, Words say) {
        var table = new NativeTable();
        var body = table.getBody();
        body.add(row(say.say("commitment.measures.baseline"), indicator.baseline(), indicator, say));
        indicator.values().forEach(value -> body.add(row(say.day(value.on()), value.value(), indicator, say)));
        body.add(row(say.say("commitment.measures.target"), indicator.target(), indicator, say));
        return table;
    }

    private static NativeTableRow row(String head, @Nullable BigDecimal value, IndicatorRow indicator, Words say) {
        var first = new NativeTableHeaderCell(head);
        first.getElement().setAttribute("scope", "row");
        var shown = value == null
                ? "–"
                : NumberFormat.getNumberInstance(say.reader().locale()).format(value) + " " + indicator.unit();
        return new NativeTableRow(first, new NativeTableCell(shown));
    }

    private Div form(IndicatorRow indicator, Measuring measuring, CommitmentPart.Page page) {
        var value = new BigDecimalField(page.say().say("commitment.measures.now"));
        value.setLocale(page.say().reader().locale());
        var send = new Button(page.say().say("commitment.measures.measure"), click -> {
            if (Needed.are(value)) {
                try {
                    measuring.measure(
                            page.lab().id(),
                            page.commitment().id(),
                            indicator.id(),
                            Objects.requireNonNull(value.getValue()));
                    page.afterwards().run();
                } catch (Refused refused) {
                    Notices.refused(this, refused);
                }
            }
        });
        var form = new Div(value, send);
        form.addClassNames("row", "measure-form");
        return form;
    }
}
