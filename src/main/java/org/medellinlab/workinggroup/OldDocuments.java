package org.medellinlab.workinggroup;

import org.medellinlab.shared.ExpiredRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Documents that a group took away and nobody brought back.
@Component
class OldDocuments extends ExpiredRows {

    OldDocuments(JdbcClient jdbc) {
        super(jdbc, "group-document", "group_document", "delete from group_document", "removed_at < ?");
    }
}
