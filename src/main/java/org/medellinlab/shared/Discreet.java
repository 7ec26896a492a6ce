package org.medellinlab.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Personal or secret: the trail of changes says that it changed and never what it is, since nothing can be erased from
/// the trail. On a class it holds for every field.
@Target({ElementType.FIELD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Discreet {}
