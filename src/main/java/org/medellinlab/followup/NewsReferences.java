package org.medellinlab.followup;

import java.util.List;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.References;
import org.springframework.stereotype.Component;

/// Who asked for news is kept by identifier alone, because the product itself asks, too.
@Component
class NewsReferences implements References {

    @Override
    public List<Column> columns() {
        return List.of(new Column(DirectoryKind.PERSON, "news_request", "asked_by_id"));
    }
}
