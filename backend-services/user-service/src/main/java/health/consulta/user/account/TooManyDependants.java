package health.consulta.user.account;

import health.consulta.kit.Refusal;

/// An account acts for a family, not for a town.
public final class TooManyDependants extends Refusal {
  static final int MOST = 20;

  TooManyDependants() {
    super(Kind.CONFLICT, "TOO_MANY_DEPENDANTS", "An account has " + MOST + " dependants at most.");
  }
}
