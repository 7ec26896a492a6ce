package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/// The words of a field that takes a file, in the reader's language; the component's own are English.
final class UploadWords {

    private UploadWords() {}

    static UploadI18N in(Component there) {
        var words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles()
                .setOne(there.getTranslation("stay.upload.open"))
                .setMany(there.getTranslation("stay.upload.open")));
        words.setDropFiles(new UploadI18N.DropFiles()
                .setOne(there.getTranslation("stay.upload.drop"))
                .setMany(there.getTranslation("stay.upload.drop")));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(there.getTranslation("stay.upload.one"))
                .setFileIsTooBig(there.getTranslation("stay.upload.big"))
                .setIncorrectFileType(there.getTranslation("stay.upload.type")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(there.getTranslation("stay.upload.connecting"))
                        .setStalled(there.getTranslation("stay.upload.stalled"))
                        .setProcessing(there.getTranslation("stay.upload.processing"))
                        .setHeld(there.getTranslation("stay.upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(there.getTranslation("stay.upload.left") + " ")
                        .setUnknown(there.getTranslation("stay.upload.left-unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(there.getTranslation("stay.upload.failed"))
                        .setUnexpectedServerError(there.getTranslation("stay.upload.failed"))
                        .setForbidden(there.getTranslation("stay.upload.failed"))));
        words.setFile(new UploadI18N.File()
                .setRetry(there.getTranslation("stay.upload.retry"))
                .setStart(there.getTranslation("stay.upload.start"))
                .setRemove(there.getTranslation("stay.upload.remove")));
        words.setUnits(new UploadI18N.Units(List.of("B", "kB", "MB", "GB")));
        return words;
    }
}
