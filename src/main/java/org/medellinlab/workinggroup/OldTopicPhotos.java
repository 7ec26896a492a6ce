package org.medellinlab.workinggroup;

import org.medellinlab.shared.ExpiredRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Pictures of paper that were taken away and nobody brought back.
@Component
class OldTopicPhotos extends ExpiredRows {

    OldTopicPhotos(JdbcClient jdbc) {
        super(jdbc, "topic-photo", "topic_photo", "delete from topic_photo", "removed_at < ?");
    }
}
