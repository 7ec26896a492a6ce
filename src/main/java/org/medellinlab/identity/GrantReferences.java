package org.medellinlab.identity;

import java.util.List;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.References;
import org.springframework.stereotype.Component;

/// Who granted a role is kept by identifier alone, because the product itself grants, too.
@Component
class GrantReferences implements References {

    @Override
    public List<Column> columns() {
        return List.of(new Column(DirectoryKind.PERSON, "role_grant", "granted_by"));
    }
}
