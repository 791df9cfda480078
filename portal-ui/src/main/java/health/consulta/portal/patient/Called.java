package health.consulta.portal.patient;

/// Of the visits of a series that were to be called off.
///
/// @param off how many were
/// @param left how many stay, since they may not be called off any more
record Called(int off, int left) {}
