package org.medellinlab.directory;

/// What kind of body an organisation is.
public enum OrganisationType {
    /// A city's government, or an office of it.
    CITY_GOVERNMENT,
    /// A national or regional government, or an office of it.
    GOVERNMENT,
    /// A university or a research centre.
    UNIVERSITY,
    /// People organised among themselves: a neighbourhood, a foundation, an association.
    CIVIL_SOCIETY,
    /// A network of cities or of organisations.
    NETWORK,
    /// A bank, an agency or a programme that pays or advises, often across countries.
    COOPERATION,
    /// A company.
    COMPANY
}
