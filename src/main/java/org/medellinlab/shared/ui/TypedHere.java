package org.medellinlab.shared.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The forms of a page into which was typed since the browser last heard.
final class TypedHere {

    private final Set<KeptForm> forms = new LinkedHashSet<>();

    private TypedHere() {}

    /// Before the browser hears that its words arrived, and before another page is read for it.
    static void keepSoon(KeptForm form) {
        var ui = UI.getCurrent();
        var here = of(ui);
        if (here.forms.isEmpty()) {
            ui.beforeClientResponse(ui, answer -> here.keep());
        }
        here.forms.add(form);
    }

    /// Where no answer to the browser follows.
    static void keepNow() {
        of(UI.getCurrent()).keep();
    }

    private static TypedHere of(UI ui) {
        var known = ComponentUtil.getData(ui, TypedHere.class);
        if (known != null) {
            return known;
        }
        var here = new TypedHere();
        ComponentUtil.setData(ui, TypedHere.class, here);
        ui.addBeforeLeaveListener(leaving -> here.keep());
        return here;
    }

    private void keep() {
        var typed = List.copyOf(forms);
        forms.clear();
        typed.forEach(KeptForm::keepTyped);
    }
}
