package org.medellinlab.workinggroup;

/// How a seat leads beside the lead. Both may do what the lead may.
public enum CoLeadPart {
    /// Stands in when the lead cannot.
    DEPUTY,
    /// Leads as much as the lead does.
    CO_LEAD
}
