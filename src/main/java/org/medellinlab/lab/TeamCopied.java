package org.medellinlab.lab;

import org.medellinlab.identity.Granting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(45)
class TeamCopied implements CopiedPart {

    private final Granting granting;

    TeamCopied(Granting granting) {
        this.granting = granting;
    }

    @Override
    public Choice choice() {
        return Choice.TEAM;
    }

    @Override
    public void copy(LabCopy copy) {
        granting.grantsOf(copy.from()).forEach(grant -> granting.grant(grant.person(), grant.role(), copy.to()));
    }
}
