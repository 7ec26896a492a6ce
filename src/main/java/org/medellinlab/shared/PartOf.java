package org.medellinlab.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The field names the row of which this is a part, and through which its lab is found.
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PartOf {

    /// A table with a column `lab_id`.
    String value();
}
