package org.medellinlab.files;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.medellinlab.shared.FileContent;
import org.medellinlab.shared.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Pictures as small as a page shows them beside words, for those who have the file already. Drawn once and then
/// remembered for a while, because a file is never altered; outside of any transaction, because drawing takes time.
@Service
@PreAuthorize("permitAll()")
public class SmallPictures {

    /// The longer side in pixels: twice what a page shows, for sharp screens.
    private static final int SIDE = 480;

    /// Some ten megabytes of them.
    private static final int MOST = 300;

    private final Map<FileId, byte[]> drawn = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<FileId, byte[]> eldest) {
            return size() > MOST;
        }
    });

    /// @param full the picture; what is none, or cannot be drawn, comes back as it is
    public FileContent of(FileId id, FileContent full) {
        if (!full.isPicture()) {
            return full;
        }
        var known = drawn.get(id);
        if (known == null) {
            try {
                known = Pictures.redrawn(full.whole(), full.mediaType(), SIDE);
            } catch (Refused unreadable) {
                return full;
            }
            drawn.put(id, known);
        }
        return FileContent.of(full.name(), full.mediaType(), known);
    }
}
