package org.medellinlab.shared.ui;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.component.upload.UploadI18N.AddFiles;
import com.vaadin.flow.component.upload.UploadI18N.DropFiles;
import com.vaadin.flow.component.upload.UploadI18N.Uploading;
import java.util.List;

/// What the field to open a file says, in the reader's language.
public final class UploadWords {

    private UploadWords() {}

    public static void in(Upload upload) {
        var uploading = new Uploading()
                .setStatus(new Uploading.Status()
                        .setConnecting(upload.getTranslation("shared.upload.connecting"))
                        .setStalled(upload.getTranslation("shared.upload.stalled"))
                        .setProcessing(upload.getTranslation("shared.upload.processing"))
                        .setHeld(upload.getTranslation("shared.upload.held")))
                .setRemainingTime(new Uploading.RemainingTime()
                        .setPrefix(upload.getTranslation("shared.upload.remaining"))
                        .setUnknown(upload.getTranslation("shared.upload.remaining-unknown")))
                .setError(new Uploading.Error()
                        .setServerUnavailable(upload.getTranslation("shared.upload.unavailable"))
                        .setUnexpectedServerError(upload.getTranslation("shared.upload.failed"))
                        .setForbidden(upload.getTranslation("shared.upload.failed"))
                        .setFileTooLarge(upload.getTranslation("shared.upload.large")));
        upload.setI18n(new UploadI18N()
                .setDropFiles(new DropFiles()
                        .setOne(upload.getTranslation("shared.upload.drop"))
                        .setMany(upload.getTranslation("shared.upload.drop")))
                .setAddFiles(new AddFiles()
                        .setOne(upload.getTranslation("shared.upload.choose"))
                        .setMany(upload.getTranslation("shared.upload.choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(upload.getTranslation("shared.upload.many"))
                        .setFileIsTooBig(upload.getTranslation("shared.upload.large"))
                        .setIncorrectFileType(upload.getTranslation("shared.upload.type")))
                .setFile(new UploadI18N.File()
                        .setRetry(upload.getTranslation("shared.upload.retry"))
                        .setStart(upload.getTranslation("shared.upload.start"))
                        .setRemove(upload.getTranslation("shared.upload.remove")))
                .setUnits(new UploadI18N.Units(List.of("B", "kB", "MB", "GB")))
                .setUploading(uploading));
    }
}
