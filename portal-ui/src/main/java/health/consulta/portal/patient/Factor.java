package health.consulta.portal.patient;

import health.consulta.contract.user.SecondFactor;

/// Whether signing in asks for a code too.
record Factor(boolean on, int recoveryCodesLeft) {
  static Factor of(SecondFactor factor) {
    return new Factor(factor.on(), factor.recoveryCodesLeft());
  }
}
