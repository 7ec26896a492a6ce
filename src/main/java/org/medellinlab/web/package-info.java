/// What the public reads, without signing in and without JavaScript: pages, feeds and open data as bytes prepared in
/// memory, and the pages of links in mails. It decides nothing: features say what is public.
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {
            "shared",
            "files",
            "mail",
            "directory",
            "identity",
            "lab",
            "registration",
            "agenda",
            "sitevisit",
            "feedback",
            "workinggroup",
            "commitment",
            "forum",
            "report"
        })
@NullMarked
package org.medellinlab.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
