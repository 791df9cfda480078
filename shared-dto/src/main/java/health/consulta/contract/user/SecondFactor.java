package health.consulta.contract.user;

/// @param on whether signing in asks for a code
/// @param recoveryCodesLeft how many were not used yet
public record SecondFactor(boolean on, int recoveryCodesLeft) {}
