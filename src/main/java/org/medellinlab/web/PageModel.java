package org.medellinlab.web;

/// What a template is given: words and numbers only, already chosen for one language.
interface PageModel {

    Page page();
}
